/** The verdict on one table of the truth. */
import { renderExampleProblem } from '../../src/index.ts'
import type { ExampleResult } from '../../src/index.ts'

/**
 * `right`; `wrong`: rows differ and nothing is said at the clause; `warned`: rows differ, and something is said there; `refused`: errors
 * there; `undecided`: the address or a column names nothing.
 */
export const verdicts = ['right', 'wrong', 'warned', 'refused', 'undecided'] as const
export type Verdict = (typeof verdicts)[number]

export interface Message {
  readonly code: string
  readonly phrase: string
}

export interface Found {
  readonly undecided?: string
  /** At the clause, or at what stands above it. */
  readonly errors?: readonly Message[]
  readonly notices?: readonly Message[]
  /** None when the policy could not be compiled at all, with sentences of other clauses quoted. */
  readonly rows?: readonly ExampleResult[]
  /** Columns that were left out. */
  readonly unused?: ReadonlySet<string>
  /** Columns whose phrase the clause does not say: another clause asks for it. */
  readonly elsewhereAt?: readonly number[]
  /** Errors at what gives nothing itself: who may apply, what is not repeated. */
  readonly rules?: readonly Message[]
  /** The texts that these errors stand in, folded: what one of them says may cut a sum. */
  readonly ruleTexts?: readonly string[]
  /** The sentences of the clause, for a person. */
  readonly text?: string
  /** The rows are of what the file has instead of the official sentences. */
  readonly isRewritten?: boolean
  /** Clauses whose rules were refused and may reach this one: what differs may be theirs. */
  readonly elsewhere?: readonly string[]
}

export interface Judged {
  readonly verdict: Verdict
  /** Codes of the errors, of the messages, or of what could not be read; each once. */
  readonly codes: readonly string[]
  /** For a person: what differs, or the words that an error stands at. */
  readonly details: readonly string[]
}

export function judge(found: Found): Judged {
  const { undecided, errors = [], notices = [], rows = [], unused = new Set<string>() } = found
  if (undecided !== undefined) return { verdict: 'undecided', codes: [], details: [undecided] }
  const failed = rows.filter(({ passed, expected, actual }) => !passed && !paysTheSame(expected, actual))
  const shown = failed.map(describe)
  if (errors.length > 0) {
    const rewritten =
      found.isRewritten === true && rows.length > 0 ? [`as the file stands: ${shown[0] ?? 'right'}`] : []
    return { verdict: 'refused', codes: codesOf(errors), details: [...errors.map(worded), ...rewritten] }
  }
  if (rows.length === 0) return { verdict: 'undecided', codes: [], details: ['the policy cannot be compiled'] }
  if (failed.length === 0) return { verdict: 'right', codes: [], details: [] }
  const left = [...unused].map((header) => `no sentence uses: ${header}`)
  const rules = (found.elsewhere ?? []).map((address) => `a rule is refused: ${address}`)
  const details = [found.text ?? '', ...shown, ...left, ...notices.map(worded), ...rules]
  const unread = failed.flatMap(({ problems }) => problems).find(({ code }) => code !== noAward)
  if (unread !== undefined) return { verdict: 'undecided', codes: [unread.code], details }
  const { rules: refused = [], elsewhereAt = [], ruleTexts = [] } = found
  // What only a rule that is refused would deny, or cut: its error stands in the file.
  const denied = ({ cells }: ExampleResult): boolean => elsewhereAt.some((at) => ['否', ''].includes(cells[at] ?? ''))
  const cut = ({ expected, actual }: ExampleResult): boolean =>
    yuanOf(actual) > yuanOf(expected) && ruleTexts.some((text) => limitsTo(text, expected))
  if (refused.length > 0 && failed.every((row) => denied(row) || cut(row))) {
    return { verdict: 'refused', codes: codesOf(refused), details: [...details, ...refused.map(worded)] }
  }
  return { verdict: notices.length > 0 ? 'warned' : 'wrong', codes: codesOf(notices), details }
}

/** Nothing for nobody, and nothing for none of what is counted. */
const paysTheSame = (expected: string, actual: string): boolean => expected === '不予支持' && actual === '0元'

/** 每年不超过600万元: the figure is said as a limit; 达到600万元, and the end of 1600万元, cut nothing. */
const limitsTo = (text: string, sum: string): boolean =>
  limiting.some((word) => text.includes(`${word}${sum}`) || text.includes(`${word}人民币${sum}`))
const limiting = ['不超过', '不高于', '不得超过', '最高', '最多', '上限', '上限为', '最高为', '限额', '限额为']

const units = { 元: 1, 万元: 1e4, 亿元: 1e8 } as const

/** Of 600万元; NaN, which is neither more nor less, of what is no single sum. */
function yuanOf(sum: string): number {
  const [, figure = '', unit] = /^([\d,.]+)(元|万元|亿元)$/u.exec(sum) ?? []
  return unit === undefined ? NaN : Number(figure.replaceAll(',', '')) * units[unit as keyof typeof units]
}

/** The last column names no award: the clause has none. */
const noAward = 'CY7103'

function worded({ code, phrase }: Message): string {
  return `${code}「${shorten(phrase)}」`
}

function codesOf(messages: readonly Message[]): readonly string[] {
  return [...new Set(messages.map(({ code }) => code))].sort()
}

function describe({ cells, actual, problems }: ExampleResult): string {
  const said = problems.map((problem) => renderExampleProblem(problem, 'en')).join(' ')
  return `| ${cells.join(' | ')} | gives ${actual}${said}`
}

/** A phrase in one line that a terminal shows. */
function shorten(phrase: string): string {
  const line = phrase.replaceAll(/\s+/gu, ' ')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
