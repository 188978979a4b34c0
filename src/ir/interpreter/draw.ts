/** What each award of a tree gets. Section 6.3 of docs/evaluation.md. */
import type { Reason } from '../../runtime/outcome.ts'
import { NO, UNKNOWN, YES, type Truth } from '../../runtime/truth.ts'
import type { Site } from '../../runtime/site.ts'
import { scaleOf } from '../scale.ts'
import type { AwardId } from '../types.ts'
import { isInPlay, type Draft } from './award.ts'
import { times, type Extent } from './interval.ts'
import {
  compareParts,
  inPlay,
  leftAs,
  underCeiling,
  valueIn,
  valueOf,
  type Node,
  type Open,
  type Value,
} from './payout.ts'
import { amountReason } from './reason.ts'
import { difference, maybe, NO_MONEY, rangeOf } from './twin.ts'

/** What stands between an award and its payment, from the inside. */
type Step = Left | Choice
interface Left {
  readonly kind: 'left'
  readonly site: Site
  readonly left: Value
}
interface Choice {
  readonly kind: 'choice'
  readonly site: Site
  readonly truth: Truth
  readonly winner: string | undefined
  /** What the choice hangs on while it is open. */
  readonly open: readonly Open[]
}

/** An award after all steps, and whom it waits for. */
export interface Paid {
  readonly draft: Draft
  readonly open: readonly Open[]
}

/** What the awards below a node get, and what is gone of the ceilings above it. */
interface Drawn {
  readonly gone: Value
  readonly paid: readonly Paid[]
}

export function draw(node: Node): readonly Paid[] {
  return drawUnder(node, []).paid
}

function drawUnder(node: Node, steps: readonly Step[]): Drawn {
  switch (node.kind) {
    case 'award':
      return { gone: underAll(valueOf(node), steps), paid: [pay(node.draft, steps)] }
    case 'all':
      return { gone: underAll(valueOf(node), steps), paid: drawInOrder(node, steps) }
    case 'highest':
      return { gone: underAll(valueOf(node), steps), paid: drawChosen(node, steps) }
  }
}

function underAll(value: Value, steps: readonly Step[]): Value {
  return steps.reduce((so, step) => (step.kind === 'left' ? underCeiling(so, step.left) : so), value)
}

/** What one part draws is gone for the next, of the ceilings here and of all above. */
function drawInOrder(node: Extract<Node, { kind: 'all' }>, above: readonly Step[]): readonly Paid[] {
  // A ceiling that has no end says nothing.
  const own = node.ceilings
    .filter(({ left }) => left.lo !== Infinity)
    .map((ceiling): Left => ({ kind: 'left', site: ceiling.ceiling.site, left: leftAs(ceiling) }))
  let steps: readonly Step[] = [...own, ...above]
  return node.of.flatMap((part) => {
    const { gone, paid } = drawUnder(part, steps)
    steps = steps.map((step) => (step.kind === 'left' ? { ...step, left: lessOf(step.left, gone) } : step))
    return paid
  })
}

function lessOf(left: Value, gone: Value): Value {
  return valueIn(difference(left.twin, gone.twin), [...left.open, ...gone.open])
}

function drawChosen(node: Extract<Node, { kind: 'highest' }>, steps: readonly Step[]): readonly Paid[] {
  const { site } = node.from
  const parts = node.of.map((part) => ({ part, value: valueOf(part), ids: inPlay(part).map(({ award }) => award.id) }))
  const standing = parts.filter(({ ids }) => ids.length > 0)
  if (standing.length < 2) return parts.flatMap(({ part }) => drawUnder(part, steps).paid)
  const judged = standing.map(({ part, value, ids }, index) => {
    const against = standing.flatMap((other, at) =>
      at === index ? [] : [compareParts(value, other.value, index < at)],
    )
    const truth: Truth = against.includes(-1) ? NO : against.includes(0) ? UNKNOWN : YES
    return { part, value, ids, truth }
  })
  const winner = winnerOf(judged)
  const open = judged.filter(({ truth }) => truth === UNKNOWN).flatMap(({ value }) => value.open)
  return parts.flatMap(({ part }) => {
    const truth = judged.find((one) => one.part === part)?.truth
    if (truth === undefined) return drawUnder(part, steps).paid
    if (truth === NO) return lose(part, site, winner)
    const choice: Choice = { kind: 'choice', site, truth, winner, open: truth === UNKNOWN ? open : [] }
    return drawUnder(part, [choice, ...steps]).paid
  })
}

function winnerOf(judged: readonly { readonly truth: Truth; readonly ids: readonly AwardId[] }[]): string | undefined {
  return judged.find(({ truth }) => truth === YES)?.ids.join('、')
}

/** Nothing is paid below, and nothing drawn. */
function lose(node: Node, site: Site, winner: string | undefined): readonly Paid[] {
  if (node.kind !== 'award') return node.of.flatMap((part) => lose(part, site, winner))
  const { draft } = node
  if (!isInPlay(draft)) return [{ draft, open: [] }]
  const reason: Reason = { ...amountReason(site, -1, winner, rangeOf(NO_MONEY)), truth: NO }
  return [{ draft: { ...draft, from: 0n, to: 0n, reasons: [...draft.reasons, reason] }, open: [] }]
}

function pay(draft: Draft, steps: readonly Step[]): Paid {
  if (!isInPlay(draft)) return { draft, open: [] }
  const scale = BigInt(scaleOf(draft.award))
  const reasons: Reason[] = [...draft.reasons]
  let value: Value = valueOf({ kind: 'award', draft })
  for (const step of steps) {
    if (step.kind === 'left') value = underCeiling(value, step.left)
    else if (step.truth === UNKNOWN) value = valueIn(maybe(value.twin), [...value.open, ...step.open])
    const { lo, hi } = rangeOf(value.twin)
    const ends = { lo: times(lo, scale), hi: times(hi, scale) }
    reasons.push(
      step.kind === 'left'
        ? amountReason(step.site, -1, finiteOrNone(step.left.twin.c.hi), ends)
        : { ...amountReason(step.site, -1, step.winner, ends), truth: step.truth },
    )
  }
  const { lo, hi } = rangeOf(value.twin)
  return { draft: { ...draft, from: finite(lo), to: hi, reasons }, open: value.open }
}

const finite = (end: Extent): bigint => (typeof end === 'bigint' ? end : 0n)
const finiteOrNone = (end: Extent): number | undefined => (typeof end === 'bigint' ? Number(end) : undefined)
