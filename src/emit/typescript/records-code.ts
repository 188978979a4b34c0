/** Awards that go through the records of a list: their names, and the function that says whether a record counts. */
import type { AwardIr } from '../../ir/types.ts'
import { newBlock, render } from './block.ts'
import type { Block } from './block.ts'
import { code, joined, property, unlessUnused } from './code.ts'
import type { Code } from './code.ts'
import { excuses, minimum, writeCondition } from './condition-code.ts'
import type { WrittenCondition } from './condition-code.ts'
import { leavesOf, rootOf } from './condition-tree.ts'
import { runtime, runtimeType } from './module.ts'
import type { Module, Places } from './module.ts'
import { lowerFirst, safeKey } from './names.ts'

/** A function that stands below the award's. */
export interface HelperFunction {
  readonly name: Code
  readonly doc: string
  readonly parameters: readonly { readonly name: Code; readonly type: Code; readonly optional: boolean }[]
  readonly body: readonly Code[]
}

/** What the function of an award calls the records that it goes through. */
export interface Records {
  readonly items: AwardIr['items'] & object
  /** The applicant's list, undefined when unknown; and the same, empty when unknown. */
  readonly value: Code
  readonly all: Code
  readonly item: Code
  readonly places: Places
  /** Truths: whether some record counts, and whether the one at hand does. */
  readonly some: Code
  readonly counts: Code
  /** How many records may count, and whether that is open of some. */
  readonly counted: Code
  readonly unsure: Code
  /** The function that says whether a record counts; undefined when each does. */
  readonly helper: HelperFunction | undefined
  readonly where: WrittenCondition
  /** A call of the helper for the record at hand. */
  call(why: boolean): Code
}

/** Names the records of an award, declares the list, and writes the helper. */
export function writeRecords(items: AwardIr['items'] & object, module: Module, block: Block): Records {
  const facts = code`facts`
  const value = property(facts, safeKey(items.list))
  const type = module.policy.typeNames.get(items.list) ?? code`unknown`
  const all = block.names.take('records')
  block.lines.push(code`const ${all} = ${value} ?? ${runtime(module, 'NO_RECORDS')}`)
  const item = block.names.take(lowerFirst(type))
  const places: Places = { facts, item }

  const root = rootOf(items.where)
  const inside = newBlock(module.names.inner())
  const where = writeCondition(root, { module, block: inside, places, list: items.list, why: true })
  const needsFacts = leavesOf(root).some((leaf) => leaf.kind === 'has-records' || leaf.fact.scope === 'applicant')
  const everyOne = root.of.length === 0
  const name = everyOne ? undefined : module.names.take(`counts-${type}`)
  const body = [...render(inside), ...excuses(where, module), code`return ${minimum(where.parts, module)}`]
  return {
    items,
    value,
    all,
    item,
    places,
    some: block.names.take('some'),
    counts: block.names.take('counts'),
    counted: everyOne ? code`${all}.length` : block.names.take('counted'),
    unsure: block.names.take('unsure'),
    helper:
      name === undefined ? undefined : { name, doc: '这一条记录是否计入：真值。', body, parameters: parameters() },
    where,
    call(why) {
      return code`${name ?? code``}(${joined([item, ...(needsFacts ? [facts] : []), ...(why ? [code`why`] : [])], ', ')})`
    },
  }

  function parameters(): HelperFunction['parameters'] {
    module.factTypes.add(type)
    if (needsFacts) module.factTypes.add(code`Facts`)
    const required = [{ name: unlessUnused(item, body), type, optional: false }]
    if (needsFacts) required.push({ name: unlessUnused(facts, body), type: code`Facts`, optional: false })
    return [...required, { name: unlessUnused(code`why`, body), type: runtimeType(module, 'Why'), optional: true }]
  }
}
