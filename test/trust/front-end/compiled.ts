/**
 * The one place where the laws of the front end touch the compiler: a text compiled, facts given by phrase, what a policy gives, and what it
 * means apart from its words. Through the public entries alone, so that the inside may be rebuilt.
 */
import { analysePolicy, interpret, readFacts, type Diagnostic } from '../../../src/index.ts'

type Policy = NonNullable<ReturnType<typeof analysePolicy>['policy']>

export interface Compiled {
  /** Undefined when it was refused. */
  readonly policy: Policy | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** What it says is neither a condition nor money, as `ceyan read` shows it. */
  readonly inert: ReturnType<typeof analysePolicy>['inert']
}

/** What a host gives; nothing by default. */
export type ReadFile = (path: string) => string | undefined

export function compileText(
  text: string,
  readFile: ReadFile = () => undefined,
  findings: 'all' | 'errors' = 'all',
): Compiled {
  const { policy, diagnostics, inert } = analysePolicy(text, { readFile }, { findings })
  return { policy, diagnostics, inert }
}

/** Codes of its errors, or of everything, each once. */
export function codesOf({ diagnostics }: Compiled, severity?: Diagnostic['severity']): readonly string[] {
  const fitting = diagnostics.filter((one) => severity === undefined || one.severity === severity)
  return [...new Set(fitting.map(({ code }) => code))].toSorted()
}

/** Total of a policy in fen; `to` is Infinity where there is no ceiling. */
export interface Given {
  readonly from: number
  readonly to: number
  /** Names of the facts that it asks for. */
  readonly asked: ReadonlySet<string>
}

export interface ReceivedBefore {
  readonly total: number
  readonly thisYear: number
  readonly count: number
}

/** Facts by phrase, in the form of a facts file. */
export type PhraseFacts = Readonly<Record<string, unknown>>

export interface Runner {
  /** Names of its awards, in the order of the document. */
  readonly awards: readonly string[]
  /** `history` by the order of the awards. */
  run(facts: PhraseFacts, history?: readonly ReceivedBefore[]): Given
  /** The name of a fact, of which one value is known; undefined when the policy has no such fact. */
  nameOf(phrase: string, value: unknown): string | undefined
}

const DATE = '2026-06-01'

export function runnerOf(policy: Policy): Runner {
  const evaluate = (facts: Parameters<typeof interpret>[1], history: Record<string, ReceivedBefore>) =>
    interpret(
      policy,
      facts,
      { date: DATE, history: history as Parameters<typeof interpret>[2]['history'] & {} },
      { explain: false },
    )
  const awards = evaluate({}, {}).awards.map(({ award }) => award.id)
  return {
    awards,
    run(given, history = []) {
      const facts = read(policy, given)
      const before = Object.fromEntries(awards.map((id, i) => [id, history[i] ?? { total: 0, thisYear: 0, count: 0 }]))
      const { awards: outcomes, total } = evaluate(facts, before)
      const asked = outcomes.flatMap(({ missing, pending }) => [...missing, ...pending])
      return {
        from: total.from,
        to: total.to ?? Infinity,
        asked: new Set(asked.map((path) => path.replace(/[[.].*$/u, ''))),
      }
    },
    nameOf: (phrase, value) => Object.keys(read(policy, { [phrase]: value }))[0],
  }
}

/** Facts that no sentence uses may be missing from a policy; any other problem is a mistake of the test. */
function read(policy: Policy, given: PhraseFacts): ReturnType<typeof readFacts>['facts'] {
  const { facts, problems } = readFacts(policy.facts, given)
  const wrong = problems.filter(({ code }) => code !== 'CY7003')
  if (wrong.length > 0) throw new Error(`facts are not read: ${JSON.stringify(wrong)}`)
  return facts
}

/** Keys that say where something stands and in which words; a meaning is the same without them. */
const WORDING: ReadonlySet<string> = new Set([
  'site',
  'span',
  'source',
  'sentence',
  'sentences',
  'textDigest',
  'meaningDigest',
  'compiler',
  'title',
  'origin',
  'origins',
  'usedBy',
  'module',
  'form',
  'what',
  'address',
  'clause',
  'text',
  'asks',
  'scopeAsks',
  'accountable',
])
/** Lists whose order means nothing. */
const UNORDERED: ReadonlySet<string> = new Set(['and', 'or', 'sum', 'min', 'max', 'at-least'])

/** What a policy means: equal strings mean equal results. Over plain objects, so that it holds of any representation. */
export function canonOf(policy: Policy): string {
  return JSON.stringify(canon(policy))
}

function canon(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canon)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .filter(([key, inner]) => !WORDING.has(key) && inner !== undefined)
    .map(([key, inner]) => [key, canon(inner)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const node = Object.fromEntries(entries) as Record<string, unknown>
  return typeof node['kind'] === 'string' && UNORDERED.has(node['kind']) ? flat(node) : node
}

/** and(and(a, b), c) is and(a, b, c), in any order. */
function flat(node: Record<string, unknown>): unknown {
  const { of } = node
  if (!Array.isArray(of)) return node
  const isAssociative = node['kind'] !== 'at-least'
  const parts = of.flatMap((part: unknown) => {
    const isSame = typeof part === 'object' && part !== null && 'kind' in part && part.kind === node['kind']
    return isAssociative && isSame && 'of' in part && Array.isArray(part.of) ? (part.of as unknown[]) : [part]
  })
  return { ...node, of: parts.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) }
}
