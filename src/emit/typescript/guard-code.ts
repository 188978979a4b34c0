/** Conditions that decide inside an amount, a rule or a plan: they tell no reasons, and each is worked out once. */
import { isAlways } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import { leavesOf } from '../../ir/walk.ts'
import type { Block } from './block.ts'
import { code } from './code.ts'
import type { Code } from './code.ts'
import { minimum, writeCondition } from './condition-code.ts'
import { rootOf } from './condition-tree.ts'
import type { Bool } from './expression.ts'
import { runtime } from './module.ts'
import type { Module, Places } from './module.ts'
import type { WriteAmount, Guard, Guards } from './writing.ts'

/** Where guards are declared: before whatever the block says next, and in sight of all of it. */
export interface GuardPlace {
  readonly module: Module
  readonly block: Block
  readonly places: Places
  readonly list: string | undefined
  /** Writes the amounts that guards compare. */
  readonly write: WriteAmount
}

/** Guards that declare themselves when they are first asked for. */
export function guardsIn(place: GuardPlace): Guards {
  const written = new Map<Condition, Guard>()
  const guards: Guards = {
    of(condition) {
      if (isAlways(condition)) return undefined
      const known = written.get(condition)
      if (known !== undefined) return known
      const { block, module } = place
      const inside = writeCondition(rootOf(condition), { ...place, why: false, guards })
      const truth = block.names.take(nameOf(condition, place.list))
      // Not the type of a truth: tests that follow one another would narrow it.
      const value = minimum(inside.parts, module)
      block.lines.push({ variable: truth, text: () => code`const ${truth}: number = ${value}` })
      const guard = { truth, condition: inside }
      written.set(condition, guard)
      return guard
    },
  }
  return guards
}

/** That a guard has one of the three truths, or has it not. */
export function test(guard: Guard, sign: '===' | '!==', truth: 'YES' | 'NO' | 'UNKNOWN', module: Module): Bool {
  if (guard === undefined) return (truth === 'YES') === (sign === '===')
  return code`${guard.truth} ${sign as string as Code} ${runtime(module, truth)}`
}

/** A guard on one fact is called by it. One of records has a name that the function around the loop does not take later. */
function nameOf(condition: Condition, list: string | undefined): string {
  const [leaf, ...others] = leavesOf(condition)
  const name = others.length === 0 && leaf?.kind === 'is' ? `is-${leaf.expect ? '' : 'not-'}${leaf.fact.id}` : 'applies'
  return list === undefined ? name : `record-${name}`
}
