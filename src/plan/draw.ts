/** What each award of a tree gets. Section 6.3 of docs/evaluation.md. */
import { difference, endless, noMoney, onEnds, pickEnd, pickTwin, sureIf } from './end.ts'
import type { Graph } from './graph.ts'
import {
  allHangs,
  isBeaten,
  isSeveral,
  onlyIf,
  surelyBeats,
  under,
  valueIn,
  type Hangs,
  type Node,
  type Value,
} from './payout.ts'
import type { BoolNode, Twin } from './types.ts'

/** What stands between an award and its payment, from the inside. */
type Step =
  | { readonly kind: 'left'; readonly left: Value; readonly binds: BoolNode }
  | { readonly kind: 'choice'; readonly isLost: BoolNode; readonly isOpen: BoolNode; readonly hangs: Hangs }

/** An award after all steps, and whom it hangs on. */
export interface Paid {
  readonly index: number
  readonly twin: Twin
  readonly hangs: Hangs
}

export function draw(g: Graph, node: Node): readonly Paid[] {
  return drawUnder(g, node, [])
}

function drawUnder(g: Graph, node: Node, steps: readonly Step[]): readonly Paid[] {
  switch (node.kind) {
    case 'award':
      return [pay(g, node, steps)]
    case 'all':
      return drawInOrder(g, node, steps)
    case 'highest':
      return node.of.flatMap((part, index) => drawUnder(g, part, [choice(g, node.of, index), ...steps]))
  }
}

/** What one part draws is gone for the next, of the ceilings here and of all above. A ceiling without an end stays so. */
function drawInOrder(g: Graph, node: Extract<Node, { kind: 'all' }>, above: readonly Step[]): readonly Paid[] {
  const own = node.ceilings.map((left): Step => ({ kind: 'left', left, binds: g.not(left.twin.fLo.unbounded) }))
  let steps: readonly Step[] = [...own, ...above]
  return node.of.flatMap((part) => {
    const paid = drawUnder(g, part, steps)
    const gone = steps.reduce((value, step) => (step.kind === 'left' ? cut(g, value, step) : value), part.value)
    steps = steps.map((step) => (step.kind === 'left' ? { ...step, left: lessOf(g, step.left, gone) } : step))
    return paid
  })
}

function cut(g: Graph, value: Value, { left, binds }: Extract<Step, { kind: 'left' }>): Value {
  return under(g, value, {
    twin: onEnds(left.twin, (end) => pickEnd(g, binds, end, endless(g))),
    hangs: onlyIf(g, binds, left.hangs),
  })
}

function lessOf(g: Graph, left: Value, gone: Value): Value {
  return valueIn(g, difference(g, left.twin, gone.twin), allHangs(g, left.hangs, gone.hangs))
}

/** Of several parts in play: whether one is beaten, and whether it is open which one wins, with all that this hangs on. */
function choice(g: Graph, parts: readonly Node[], index: number): Step {
  const several = isSeveral(g, parts)
  const judged = parts.map((part, at) => {
    const isLost = isBeaten(g, parts, at)
    const isWon = g.and(
      ...parts.map((other, next) =>
        next === at ? g.yes : g.or(g.not(other.inPlay), surelyBeats(g, part.value.twin, other.value.twin, at < next)),
      ),
    )
    return { isLost: g.and(several, isLost), isOpen: g.and(several, part.inPlay, g.not(isLost), g.not(isWon)) }
  })
  const own = judged[index] ?? { isLost: g.no, isOpen: g.no }
  const hangs = allHangs(g, ...parts.map(({ value }, at) => onlyIf(g, judged[at]?.isOpen ?? g.no, value.hangs)))
  return { kind: 'choice', ...own, hangs: onlyIf(g, own.isOpen, hangs) }
}

function pay(g: Graph, { index, value: own }: Extract<Node, { kind: 'award' }>, steps: readonly Step[]): Paid {
  let value = own
  for (const step of steps) {
    if (step.kind === 'left') value = cut(g, value, step)
    else
      value = valueIn(
        g,
        pickTwin(g, step.isLost, noMoney(g), sureIf(g, g.not(step.isOpen), value.twin)),
        allHangs(g, value.hangs, step.hangs),
      )
  }
  return { index, twin: value.twin, hangs: value.hangs }
}
