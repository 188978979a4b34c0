/** How a drafted file differs from the one that an analyst finished. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBlocks } from '../../src/syntax/read-blocks.ts'
import type { Entry } from '../../src/syntax/entry.ts'
import { readPolicyFile } from '../../src/syntax/read-policy-file.ts'
import { foldString } from '../../src/source/fold.ts'
import type { PolicyFile } from '../../src/syntax/policy-file.ts'

export function parse(text: string): PolicyFile {
  return readPolicyFile(readBlocks(text).blocks)
}

/** Everything that is the document's and not the analyst's: title, preamble, headings, paragraphs. */
export function officialParts(file: PolicyFile): readonly string[] {
  return [
    `# ${file.title?.text ?? ''}`,
    ...file.preamble.filter(({ kind }) => kind === 'paragraph').map(({ content }) => content.text),
    ...file.clauses.flatMap(({ address, heading, texts }) => [
      `${address} ${heading.text}`,
      ...texts.filter(({ kind }) => kind === 'paragraph').map(({ content }) => content.text),
    ]),
  ]
}

export function metadataLines(file: PolicyFile): readonly string[] {
  return file.metadata.map(({ content }) => content.text)
}

/** `短语：类型`, without identifiers; 指 with its definition; fields of a list behind its name. */
export function glossaryLines(file: PolicyFile): readonly string[] {
  return [...file.glossary.flatMap(sharedOrOwn), ...file.clauses.flatMap(clauseLines)]
}

/** 引用: the lines of the shared glossary that the policy takes over. */
function sharedOrOwn(entry: Entry): readonly string[] {
  if (entry.key !== '引用' || entry.body?.kind !== 'value') return lineOf(entry, '')
  const path = join(import.meta.dirname, `../../policies/术语/${entry.body.text}.ceyan.md`)
  const { metadata, clauses } = parse(readFileSync(path, 'utf8'))
  const shared = [...metadata, ...clauses.flatMap(({ entries }) => entries)]
  const taken = shared.filter(({ key }) => entry.children.some((child) => child.key === key))
  return taken.flatMap((one) => lineOf(one, ''))
}

function clauseLines({ address, entries }: PolicyFile['clauses'][number]): readonly string[] {
  const declared = entries.filter(({ body }) => body?.kind === 'declaration' || body?.kind === 'definition')
  return declared.flatMap((entry) => lineOf(entry, `〔${address}〕`))
}

function lineOf(entry: Entry, place: string): readonly string[] {
  const { body, key, children } = entry
  const type =
    body?.kind === 'declaration'
      ? body.type + (body.parameter === undefined ? '' : `（${body.parameter}）`)
      : body?.kind === 'definition'
        ? `指 ${foldString(body.expression.text)}`
        : ''
  return [`${place}${key}：${type}`, ...children.flatMap((child) => lineOf(child, `${place}${key} / `))]
}

/** Lines that only the left has, marked -, and those that only the right has, marked +. */
export function differences(left: readonly string[], right: readonly string[]): readonly string[] {
  return [
    ...left.filter((line) => !right.includes(line)).map((line) => `- ${line}`),
    ...right.filter((line) => !left.includes(line)).map((line) => `+ ${line}`),
  ]
}
