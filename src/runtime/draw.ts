/** What each award of a payout tree gets (docs/evaluation.md §6.3). */
import type { ToldDraft } from './draft.ts'
import { ZERO } from './money.ts'
import type { Money } from './money.ts'
import { bothOf, lessGone, surelyBeats, under, valueOf } from './payout.ts'
import type { AllNode, AwardNode, HighestNode, Node, Value } from './payout.ts'
import type { Site } from './site.ts'
import { NO, UNKNOWN, YES } from './truth.ts'
import type { Truth } from './truth.ts'
import { reasonOf } from './why.ts'

/** What stands between an award and its payment, from the inside: what is left of a ceiling, or a choice it has not lost. */
type Step = { readonly site: Site; readonly left: Value } | Choice
interface Choice {
  readonly site: Site
  /** Undefined while the choice is open. */
  readonly winner: string | undefined
  /** What it then hangs on. */
  readonly open: readonly number[]
}

/** Called with the index of an award that hangs on more than itself, before any award is changed. */
export type OnOpen = (index: number, open: readonly number[]) => void

/** Gives the awards below a node what they get, in place. */
export function draw(node: Node, onOpen: OnOpen): void {
  drawUnder(node, [], onOpen)
}

/** What is gone of the ceilings above. */
function drawUnder(node: Node, steps: readonly Step[], onOpen: OnOpen): Value {
  let gone = node.value
  for (const step of steps) if ('left' in step) gone = under(gone, step.left)
  if (node.kind === 'award') pay(node, steps, onOpen)
  else if (node.kind === 'all') drawInOrder(node, steps, onOpen)
  else drawChosen(node, steps, onOpen)
  return gone
}

/** What one part draws is gone for the next, of the ceilings here and of all above. */
function drawInOrder({ of, ceilings }: AllNode, above: readonly Step[], onOpen: OnOpen): void {
  // A ceiling that has no end says nothing.
  const own = ceilings.filter(({ value }) => value.fLo !== Infinity)
  let steps: readonly Step[] = [...own.map(({ site, value }) => ({ site, left: value })), ...above]
  const last = of.length - 1
  for (let index = 0; index <= last; index += 1) {
    const part = of[index]
    if (part === undefined) continue
    const gone = drawUnder(part, steps, onOpen)
    if (index < last)
      steps = steps.map((step) => ('left' in step ? { site: step.site, left: lessGone(step.left, gone) } : step))
  }
}

function drawChosen({ of, site }: HighestNode, steps: readonly Step[], onOpen: OnOpen): void {
  const values = of.map(({ value }) => value)
  const truths = values.map((value, index) => truthOf(value, index, values))
  const winner = of.find((_, index) => truths[index] === YES)
  const name = winner === undefined ? undefined : idsBelow(winner).join('、')
  let open: readonly number[] = []
  truths.forEach((truth, index) => {
    if (truth === UNKNOWN) open = bothOf(open, values[index]?.open ?? [])
  })
  of.forEach((part, index) => {
    const truth = truths[index]
    if (truth === NO) lose(part, site, name)
    else drawUnder(part, [{ site, winner: truth === YES ? name : undefined, open }, ...steps], onOpen)
  })
}

/** Whether a part surely is the highest, surely not, or may be. */
function truthOf(value: Value, index: number, values: readonly Value[]): Truth {
  let truth: Truth = YES
  for (let at = 0; at < values.length; at += 1) {
    const other = values[at]
    if (at === index || other === undefined) continue
    if (surelyBeats(other, value, at < index)) return NO
    if (!surelyBeats(value, other, index < at)) truth = UNKNOWN
  }
  return truth
}

function idsBelow(node: Node): readonly string[] {
  return node.kind === 'award' ? [node.outcome.award.id] : node.of.flatMap(idsBelow)
}

/** Nothing is paid below, and nothing drawn. */
function lose(node: Node, site: Site, winner: string | undefined): void {
  if (node.kind !== 'award') {
    for (const part of node.of) lose(part, site, winner)
    return
  }
  const { outcome } = node
  outcome.from = outcome.to = ZERO
  outcome.reasons?.push(reasonOf(site, -1, NO, winner, 0, 0))
}

function pay({ outcome, index, value: own }: AwardNode, steps: readonly Step[], onOpen: OnOpen): void {
  const { scale } = outcome.award
  let value = own
  for (const step of steps) {
    if ('left' in step) {
      value = under(value, step.left)
      tell(outcome, step.site, undefined, step.left.cHi === Infinity ? undefined : step.left.cHi, value, scale)
    } else if (step.winner === undefined) {
      value = valueOf(0, value.fHi, 0, value.cHi, bothOf(value.open, step.open))
      tell(outcome, step.site, UNKNOWN, undefined, value, scale)
    } else tell(outcome, step.site, YES, step.winner, value, scale)
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
