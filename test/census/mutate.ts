/** Changes a sample in one place and says what becomes of it. */
import { analysePolicy } from '../../src/index.ts'
import type { Diagnostic, PolicyAnalysis, PolicyIr } from '../../src/index.ts'
import { foldString } from '../../src/source/fold.ts'
import { difference, featuresOf, meaningOf } from './meaning.ts'
import type { Mutation } from './mutations.ts'

/**
 * `followed`: the meaning changed as it must. `said`: a new diagnostic. `kept`: nothing changed, and nothing had to.
 * `silent`: nothing changed though it had to. `wrong`: the meaning changed in another way.
 */
export type Fate = 'followed' | 'said' | 'kept' | 'silent' | 'wrong'

export interface Mutant {
  readonly fate: Fate
  /** The sentence after the change. */
  readonly sentence: string
}

/** A line of the official text: no heading, list, table or quote. */
const sentenceLine = /^(?![#\-|>\s]).+$/gmu

/** The sentences of a policy in canonical characters, everything else as it is. */
export function folded(text: string): string {
  return text.replaceAll(sentenceLine, (line) => foldString(line))
}

/** Every place of a folded policy that the mutation changes, changed by itself. */
export function mutants(text: string, mutation: Mutation): readonly Mutant[] {
  const before = analyse(text)
  const { policy } = before
  if (policy === undefined) return []
  const lines = [...text.matchAll(sentenceLine)]
  return lines.flatMap((line) =>
    [...line[0].matchAll(mutation.pattern)].map((match) => {
      const [whole, ...groups] = match
      const start = line.index + match.index
      const written = mutation.replace(whole, ...groups)
      const changed = text.slice(0, start) + written + text.slice(start + whole.length)
      const place = { start, end: start + written.length }
      const sentence = line[0].slice(0, match.index) + `⟦${written}⟧` + line[0].slice(match.index + whole.length)
      return { fate: judge({ policy, before }, analyse(changed), place, mutation), sentence }
    }),
  )
}

const analyse = (text: string): PolicyAnalysis => analysePolicy(text, { readFile: () => undefined })

interface Original {
  readonly policy: PolicyIr
  readonly before: PolicyAnalysis
}

interface Place {
  readonly start: number
  readonly end: number
}

function judge({ policy, before }: Original, after: PolicyAnalysis, place: Place, mutation: Mutation): Fate {
  if (after.policy === undefined || isSaid(before.diagnostics, after.diagnostics, place)) return 'said'
  if (meaningOf(policy) === meaningOf(after.policy)) return mutation.mayStay === undefined ? 'silent' : 'kept'
  const change = difference(featuresOf(policy), featuresOf(after.policy))
  return mutation.follows?.(change) === false ? 'wrong' : 'followed'
}

/** A code that was reported less often before, or another text of a report at the place of the change. */
function isSaid(before: readonly Diagnostic[], after: readonly Diagnostic[], place: Place): boolean {
  const known = new Set(before.map(textOf))
  return after.some((one) => {
    const often = (list: readonly Diagnostic[]): number => list.filter(({ code }) => code === one.code).length
    const covers = one.span.start <= place.end && place.start <= one.span.end
    return often(after) > often(before) || (covers && !known.has(textOf(one)))
  })
}

const textOf = ({ code, params }: Diagnostic): string => `${code} ${JSON.stringify(params)}`
