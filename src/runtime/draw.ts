/** What each award of a payout tree gets (docs/evaluation.md §6.3). */
import type { ToldDraft } from './draft.ts'
import { ZERO } from './money.ts'
import type { Money } from './money.ts'
import { bothOf, lessGone, NOTHING_OPEN, surelyBeats, under, valueOf } from './payout.ts'
import type { AllNode, AwardNode, HighestNode, Node, Value } from './payout.ts'
import type { Site } from './site.ts'
import { NO, UNKNOWN, YES } from './truth.ts'
import type { Truth } from './truth.ts'
import { reasonOf } from './why.ts'

/**
 * What stands between an award and its payment, from the inside: what is left of a ceiling, or a choice that it has not lost. Both
 * have one layout.
 */
interface Step {
  readonly site: Site
  /** Undefined for a choice. */
  readonly left: Value | undefined
  /** Of a choice; undefined while it is open. */
  readonly winner: Node | undefined
  /** What an open choice hangs on. */
  readonly open: readonly number[]
}

/** Called with the index of an award that hangs on more than itself, before any award is changed. */
export type OnOpen = (index: number, open: readonly number[]) => void

/** Gives the awards below a node what they get, in place. */
export function draw(node: Node, onOpen: OnOpen): void {
  drawUnder(node, [], onOpen)
}

function drawUnder(node: Node, steps: readonly Step[], onOpen: OnOpen): void {
  if (node.kind === 'award') pay(node, steps, onOpen)
  else if (node.kind === 'all') drawInOrder(node, steps, onOpen)
  else drawChosen(node, steps, onOpen)
}

/** What one part draws is gone for the next, of the ceilings here and of all above. */
function drawInOrder({ of, ceilings }: AllNode, above: readonly Step[], onOpen: OnOpen): void {
  let steps: Step[] = []
  for (const { site, value } of ceilings) {
    // A ceiling that has no end says nothing.
    if (value.fLo !== Infinity) steps.push({ site, left: value, winner: undefined, open: NOTHING_OPEN })
  }
  for (const step of above) steps.push(step)
  const last = of.at(-1)
  for (const part of of) {
    const rest = part === last ? steps : withoutGone(steps, goneWith(part, steps))
    drawUnder(part, steps, onOpen)
    steps = rest
  }
}

/** What a part draws. */
function goneWith(part: Node, steps: readonly Step[]): Value {
  let gone = part.value
  for (const { left } of steps) if (left !== undefined) gone = under(gone, left)
  return gone
}

function withoutGone(steps: readonly Step[], gone: Value): Step[] {
  const rest: Step[] = []
  for (const step of steps) {
    const { site, left, winner, open } = step
    rest.push(left === undefined ? step : { site, left: lessGone(left, gone), winner, open })
  }
  return rest
}

function drawChosen({ of, site }: HighestNode, steps: readonly Step[], onOpen: OnOpen): void {
  const truths = of.map((_, index) => truthOf(index, of))
  const winner = of[truths.indexOf(YES)]
  let open = NOTHING_OPEN
  of.forEach(({ value }, index) => {
    if (truths[index] === UNKNOWN) open = bothOf(open, value.open)
  })
  of.forEach((part, index) => {
    const truth = truths[index]
    if (truth === NO) lose(part, site, winner)
    else {
      const choice = { site, left: undefined, winner: truth === YES ? winner : undefined, open }
      drawUnder(part, [choice, ...steps], onOpen)
    }
  })
}

/** Whether a part surely is the highest, surely not, or may be. */
function truthOf(index: number, parts: readonly Node[]): Truth {
  const value = parts[index]?.value
  let truth: Truth = YES
  for (let at = 0; at < parts.length; at += 1) {
    const other = parts[at]?.value
    if (at === index || value === undefined || other === undefined) continue
    if (surelyBeats(other, value, at < index)) return NO
    if (!surelyBeats(value, other, index < at)) truth = UNKNOWN
  }
  return truth
}

/** What a reason calls whoever won, if somebody surely did. */
function nameOf(winner: Node | undefined): string | undefined {
  return winner === undefined ? undefined : idsBelow(winner).join('、')
}

function idsBelow(node: Node): readonly string[] {
  return node.kind === 'award' ? [node.outcome.award.id] : node.of.flatMap(idsBelow)
}

/** Nothing is paid below, and nothing drawn. */
function lose(node: Node, site: Site, winner: Node | undefined): void {
  if (node.kind !== 'award') {
    for (const part of node.of) lose(part, site, winner)
    return
  }
  const { outcome } = node
  outcome.from = outcome.to = ZERO
  outcome.reasons?.push(reasonOf(site, -1, NO, nameOf(winner), 0, 0))
}

function pay({ outcome, index, value: own }: AwardNode, steps: readonly Step[], onOpen: OnOpen): void {
  const { scale } = outcome.award
  let value = own
  for (const step of steps) {
    const { left } = step
    if (left !== undefined) {
      value = under(value, left)
      tell(outcome, step.site, undefined, left.cHi === Infinity ? undefined : left.cHi, value, scale)
    } else if (step.winner === undefined) {
      value = valueOf(0, value.fHi, 0, value.cHi, bothOf(value.open, step.open))
      tell(outcome, step.site, UNKNOWN, undefined, value, scale)
    } else if (outcome.reasons !== undefined) tell(outcome, step.site, YES, nameOf(step.winner), value, scale)
  }
  const { open } = value
  if (open.length > 1 || (open.length === 1 && open[0] !== index)) onOpen(index, open)
  outcome.from = value.fLo as Money
  outcome.to = value.cHi === Infinity ? null : (value.cHi as Money)
}

/** The interval after a step, in 1/scale fen, to whoever asks why. */
function tell(
  { reasons }: ToldDraft,
  site: Site,
  truth: Truth | undefined,
  value: string | number | undefined,
  { fLo, cHi }: Value,
  scale: number,
): void {
  reasons?.push(reasonOf(site, -1, truth, value, fLo * scale, cHi * scale))
}
