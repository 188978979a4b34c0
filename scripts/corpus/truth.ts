/** Hand-worked truth of one policy: by address of a clause the facts that are added to the glossary, and tables. */
import { annotationKeys } from '../../src/analysis/annotations.ts'
import { foldString } from '../../src/source/fold.ts'

/** `- phrase：type`, as a glossary writes it, without an identifier; or an annotation of the clause, as `- 举措：设立基金`. */
export interface AddedFact {
  readonly phrase: string
  readonly type: string
}

export interface TruthTable {
  /** As the file writes it, one string a line: header, rule, rows. */
  readonly lines: readonly string[]
  /** How many sentences of the text it is about, by the comment over it; 1 when none says. */
  readonly sentences: number
}

/** What stands under one `## address`. */
export interface TruthClause {
  readonly address: string
  readonly added: readonly AddedFact[]
  readonly tables: readonly TruthTable[]
}

export interface Truth {
  /** Money sentences of the whole text, by the comment at the top; undefined when none says. */
  readonly sentences: number | undefined
  /** Also those that have no award. */
  readonly clauses: readonly TruthClause[]
}

/** It says how a sentence is to be taken, and declares nothing. */
export const isAnnotation = ({ phrase }: AddedFact): boolean => annotationKeys.includes(phrase)

const addedFact = /^- ([^：:]+)[：:]\s*(.+)$/u

/** Reads a file of truth; lines that are none of its forms are notes. */
export function readTruth(text: string): Truth {
  const clauses: { address: string; added: AddedFact[]; tables: { lines: string[]; sentences: number }[] }[] = []
  let sentences = 0
  let isInTable = false
  for (const line of text.split('\n').map((one) => one.trim())) {
    const clause = clauses.at(-1)
    const wasInTable = isInTable
    isInTable = line.startsWith('|')
    if (line.startsWith('## ')) {
      clauses.push({ address: foldString(line.slice(3)), added: [], tables: [] })
      sentences = 0
    } else if (clause === undefined) continue
    else if (isInTable) {
      if (!wasInTable) {
        clause.tables.push({ lines: [], sentences: Math.max(1, sentences) })
        sentences = 0
      }
      clause.tables.at(-1)?.lines.push(line)
    } else if (/^<!-- (?:sentence|paragraph)/u.test(line)) sentences += countOf(line)
    else {
      const [, phrase, type] = addedFact.exec(line) ?? []
      if (phrase !== undefined && type !== undefined) clause.added.push({ phrase: phrase.trim(), type: type.trim() })
    }
  }
  const total = /<!-- money sentences: (\d+)/u.exec(text)?.[1]
  return { sentences: total === undefined ? undefined : Number(total), clauses }
}

/** `sentence 1`, `sentences 1 and 2 of paragraph 1, sentence of paragraph 2`, `sentences 2 to 5`: how many they are. */
function countOf(comment: string): number {
  const named = comment
    .replace(/[^;]*has no award/u, '')
    .matchAll(/sentences? (?:of |(\d+(?:(?: to |, | and )\d+)*))/gu)
  return [...named].reduce((sum, [, list = '']) => sum + countIn(list), 0)
}

function countIn(list: string): number {
  const parts = list.split(/, | and /u).map((part) => part.split(' to ').map(Number))
  return parts.reduce((sum, [from = 0, to = from]) => sum + Math.max(0, to - from) + 1, 0)
}
