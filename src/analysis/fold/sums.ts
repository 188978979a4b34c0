/** 按投入的30%给予最高50万元, 按实际支出给予, 具体标准另行制定: the sum of a grant, and the ceilings that its own words put on it. */
import { isWhole, reimburses } from '../../../grammar/tokens/shades.ts'
import type { Amount } from '../../ir/types.ts'
import type { WordNode } from '../../syntax/ast.ts'
import { labelsOf, readBase, sumNamed } from '../resolve/bases.ts'
import type { Base } from '../resolve/figure-setting.ts'
import { wholeOf } from '../resolve/figures.ts'
import { resolvePhrase } from '../resolve/phrases.ts'
import type { Place, Refusal } from '../resolve/place.ts'
import { costsOf } from '../resolve/purpose.ts'
import type { Statement } from '../compose/composition.ts'
import type { Figure } from '../statements/statement.ts'
import { amountOf, isShare, type Reckoning, sharesBase } from './amounts.ts'
import { ceilingOf, spanOf } from './ceilings.ts'
import type { CeilingPart, Slot } from './group.ts'
import { amountOfKinds, kindsAmong } from './kinds.ts'
import { open, upToCosts } from './promised.ts'
import { beginsAtNothing } from './scales.ts'

export interface Sum {
  /** Undefined where nothing says yet how much. */
  readonly slot: Slot | undefined
  readonly ceilings: readonly CeilingPart[]
}

/** Undefined where it is refused or reported. `all`: the statements of the article. */
export function sumOf(reckoning: Reckoning, all: readonly Statement[]): Sum | undefined {
  const { statement, setting, place } = reckoning
  const { act, span } = statement
  const { deferral, figures } = act
  const [first, ...rest] = figures
  const refuse = (why: Refusal, figure?: Figure): Sum | undefined => {
    place.refuse(figure?.list?.span ?? span, why)
    return undefined
  }
  if (deferral !== undefined) {
    readBase(deferral.of, undefined, place)
    if (deferral.kind !== 'bounded') return { slot: open(statement), ceilings: [] }
    // 按“一事一议”给予50万元: settled, or still to be settled.
    if (!figures.every(({ bound }) => bound === 'at-most')) return refuse('combination')
  }
  if (act.whole) {
    const base = setting.base ?? sumNamed(setting)
    const amount = first === undefined && base !== undefined ? wholeOf(base, span, setting, place) : undefined
    return amount === undefined ? refuse('whole') : { slot: { amount, base }, ceilings: [] }
  }
  if (first === undefined) return withoutFigures(reckoning, all)
  if (act.base !== undefined && !sameBase(first, reckoning)) return refuse('combination', first)
  const costs =
    first.bound === 'at-most' && !sharesBase(first) && reimburses(act.form)
      ? costsOf(act, place.environment)
      : undefined
  if (costs !== undefined) return upTo(costs, reckoning)
  if (act.base !== undefined && setting.base !== undefined && !sharesBase(first)) {
    // 按照实际建设费用给予最高1000万元: the whole of the base, up to the sum.
    if (first.bound !== 'at-most' || rest.length > 0) return refuse('combination', first)
    const ceiling = ceilingOf(first, reckoning)
    const slot = wholeSlot(setting.base, reckoning)
    return ceiling && slot && { slot, ceilings: [ceiling] }
  }
  const kinds = kindsAmong(figures, place)
  const amount = kinds > 0 ? amountOfKinds(figures.slice(0, kinds), reckoning) : amountOf(first, reckoning)
  if (amount === undefined) return undefined
  const ceilings = ceilingsOf(kinds > 0 ? figures.slice(kinds) : rest, reckoning, amount)
  if (ceilings === undefined) return undefined
  const base = kinds > 0 ? undefined : (ownBase(first, place) ?? setting.base)
  const between = spanOf(amount, ceilings)
  return { slot: { amount: between ?? amount, base }, ceilings: between === undefined ? ceilings : [] }
}

/** What figures behind a sum limit it to; `amount`: the sum. */
function ceilingsOf(
  figures: readonly Figure[],
  reckoning: Reckoning,
  amount?: Amount,
): readonly CeilingPart[] | undefined {
  const { statement, place } = reckoning
  const ceilings: CeilingPart[] = []
  for (const figure of figures) {
    const { bound, list } = figure
    if (bound !== 'at-most') {
      // 按研发投入的30%，给予100万元: which of them is given.
      if (list?.items[0]?.value.kind === 'money' && amount?.kind === 'share')
        place.environment.reporter.report('CY4011', list.span, { amount: place.environment.written(list.span) })
      else place.refuse(list?.span ?? statement.span, 'combination')
      return undefined
    }
    const ceiling = ceilingOf(figure, reckoning)
    if (ceiling === undefined) return undefined
    ceilings.push(ceiling)
  }
  return ceilings
}

/** 给予最高50万元场地租金补助: of the rent, and no more than the ceilings. */
function upTo(costs: Base, reckoning: Reckoning): Sum | undefined {
  const { statement, place } = reckoning
  const ceilings = ceilingsOf(statement.act.figures, reckoning)
  if (ceilings === undefined) return undefined
  const bounds = statement.act.purpose.some(({ text }) => isWhole(text))
  const slot = bounds ? wholeSlot(costs, reckoning) : upToCosts(costs, statement, place)
  return slot && { slot, ceilings }
}

/** All of what it is a share of, which is told. */
function wholeSlot(base: Base, { statement: { span }, setting, place }: Reckoning): Slot | undefined {
  const amount = wholeOf(base, span, setting, place)
  const labels = base.reference === undefined ? labelsOf(base).plus : [base.reference.label]
  place.environment.reporter.report('CY4501', span, { basis: labels.join('、') })
  return amount && { amount, base }
}

/** 按其实际支出予以补助, 摊位费差额部分给予补贴: what the words bound by themselves is given whole; anything else waits for its share. */
function withoutFigures(reckoning: Reckoning, all: readonly Statement[]): Sum | undefined {
  const { statement, setting, place } = reckoning
  const { act, span } = statement
  const costs = reimburses(act.form) ? costsOf(act, place.environment) : undefined
  const base = act.base === undefined ? (costs ?? sumNamed(setting)) : setting.base
  const words = act.base?.words ?? (costs === undefined ? wordsNaming(statement, base, place) : act.purpose)
  const bounds = words.some(({ role, text }) => role === 'difference' || isWhole(text)) && act.base?.loose !== true
  const isLoan = act.base !== undefined && base?.reference !== undefined
  // 可选择按税负差额给予奖励: beside whatever share stands in front of it.
  const shared = !act.chooses && sharedBeside(statement, all)
  // 按实际支出分段给予资助：10万元以下部分补贴60%，…: parts from the first yuan on say how much of it.
  if (scaledLater(statement, all)) return { slot: undefined, ceilings: [] }
  // 按实际支出给予资助，对甲类企业给予10%: all of it for the others, or nothing.
  if (shared && bounds) place.refuse(span, 'unsettled')
  if (base === undefined || !(bounds || isLoan) || shared) return { slot: undefined, ceilings: [] }
  const slot = wholeSlot(base, reckoning)
  return slot && { slot, ceilings: [] }
}

/** The next statement of the sentence sets out the base part by part, the first of them from nothing on. */
function scaledLater({ span, sentence }: Statement, all: readonly Statement[]): boolean {
  const next = all.find((one) => one.span.start > span.start)
  if (next?.sentence !== sentence) return false
  return next.act.figures.some(({ scale }) => scale?.parts[0] !== undefined && beginsAtNothing(scale.parts[0]))
}

/** 按实际成本给予资助，对注册在县内的给予10%: a share in the same sentence, behind it or in front, may be the one of this base as well. */
const sharedBeside = ({ sentence }: Statement, all: readonly Statement[]): boolean =>
  all.some(
    ({ sentence: other, act }) =>
      other === sentence &&
      (act.noun === 'rate' || act.figures.some((figure) => isShare(figure) && figure.bound !== 'at-most')),
  )

/** The words by which a guard names the sum. */
function wordsNaming({ guards }: Statement, base: Base | undefined, { environment }: Place): readonly WordNode[] {
  const words = guards.flatMap((layer) => (layer.kind === 'guard' ? layer.guard.parts : []))
  return words.flatMap((part, index) => {
    const symbol = part.kind === 'word' && part.role === 'phrase' ? resolvePhrase(part, environment) : undefined
    if (part.kind !== 'word' || symbol?.kind !== 'fact' || base?.plus.includes(symbol) !== true) return []
    const before = words[index - 1]
    return before?.kind === 'word' ? [before, part] : [part]
  })
}

export const ownBase = ({ words, exclusion }: Figure, place: Place): Base | undefined =>
  words.some(({ role }) => role === 'phrase') ? readBase(words, exclusion, place) : undefined

/** 按照总额，给予总额2%: a base that is named twice is one (readings.md 38); two bases would leave one out. */
function sameBase(figure: Figure, { setting, place }: Reckoning): boolean {
  if (setting.base === undefined || !figure.words.some(({ role }) => role === 'phrase')) return true
  const key = (base: Base | undefined): string =>
    [base?.plus, base?.minus].map((facts) => facts?.map(({ id }) => id).join(' ') ?? '').join('-')
  return key(ownBase(figure, place)) === key(setting.base)
}
