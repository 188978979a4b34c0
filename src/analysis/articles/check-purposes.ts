/**
 * ，用于支持企业购买数据产品, behind money that is set aside: what the awards of the clause are for anyway. A purpose that some of them do
 * not ask for would part the money, which nobody could see in the sums: it is left over.
 */
import { asked } from '../../ir/conditions.ts'
import { factsInAmount, leavesOf } from '../../ir/walk.ts'
import { conditionOf } from '../fold/make-award.ts'
import type { Group } from '../fold/group.ts'
import { resolveStack } from '../resolve/guards.ts'
import type { Place } from '../resolve/place.ts'
import type { ScopeNode } from '../statements/scope-node.ts'

type PlaceOf = (clause: string, sentence: string) => Place

export function checkPurposes(node: ScopeNode, groups: readonly Group[], placeOf: PlaceOf): void {
  for (const part of node.content) {
    if (part.kind === 'scope') {
      checkPurposes(part, groups, placeOf)
      continue
    }
    for (const { purposes } of part.budgets) {
      for (const guard of purposes) {
        const place = placeOf(node.clause, part.source.sentence)
        const stack = [{ kind: 'guard' as const, guard }]
        const { condition, sums } = resolveStack(stack, { distributes: false, lists: [] }, place)
        const drawing = groups.filter(({ statement }) => statement.clause === node.clause)
        const isOf = (group: Group): boolean =>
          leavesOf(condition).every((leaf) => leavesOf(conditionOf(group)).some((one) => asked(one) === asked(leaf))) &&
          sums.every(({ id }) => paysBy(group, id))
        if (drawing.length > 0 && drawing.every(isOf)) continue
        place.refuse(guard.span, 'guard-open')
      }
    }
  }
}

const paysBy = ({ slot }: Group, id: string): boolean =>
  slot !== undefined && factsInAmount(slot.amount).some((fact) => fact.id === id)
