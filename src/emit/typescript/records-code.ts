/** Awards that go through the records of a list: their names, and the function that says whether a record counts. */
import type { AwardIr, FactRef } from '../../ir/types.ts'
import { countsByMatter, factsOfLeaf } from '../../ir/walk.ts'
import { writeAmount } from './amount-code.ts'
import { newBlock, render } from './block.ts'
import type { Block } from './block.ts'
import { code, joined, property, unlessUnused } from './code.ts'
import type { Code } from './code.ts'
import { excuses, minimum, writeCondition } from './condition-code.ts'
import type { WrittenCondition } from './writing.ts'
import { leavesOf, rootOf } from './condition-tree.ts'
import { fieldsIn, headed } from './fields.ts'
import type { Fields } from './fields.ts'
import { guardsIn } from './guard-code.ts'
import { listOf, runtime, runtimeType, siteOf } from './module.ts'
import type { Module, Places } from './module.ts'
import { lowerFirst } from './names.ts'

/** A function that stands below the award's. */
export interface HelperFunction {
  readonly name: Code
  readonly doc: string
  readonly parameters: readonly { readonly name: Code; readonly type: Code; readonly optional: boolean }[]
  readonly body: readonly Code[]
}

type RecordsIr = NonNullable<AwardIr['records']>

/** What the function of an award calls the records that it goes through. */
export interface Records {
  readonly records: RecordsIr
  /** The applicant's list, undefined when unknown; and the same, empty when unknown. */
  readonly value: Code
  readonly all: Code
  readonly item: Code
  readonly places: Places & { readonly item: Fields }
  /** Truths: whether some record counts, and whether the one at hand does. */
  readonly some: Code
  readonly counts: Code
  /** How many records may count, and whether that is open of some. */
  readonly counted: Code
  readonly unsure: Code
  /** The function that says whether a record counts; undefined when each does. */
  readonly helper: HelperFunction | undefined
  readonly where: WrittenCondition
  /** What was received for each record by its matter; undefined where that is not looked at. */
  readonly byMatter: ByMatter | undefined
  /** Truths: whether the record at hand may be paid for once more, without reasons. */
  readonly timesLeft: readonly Code[]
  /** A call of the helper for the record at hand. */
  call(why: boolean): Code
}

/** The object that says what was received for a record, and the field that tells which record that is. */
export interface ByMatter {
  readonly name: Code
  readonly field: string
}

/** The name of the function that says whether a record counts; none when each does. */
export function helperName(records: AwardIr['records'], module: Module): Code | undefined {
  if (records === undefined || (rootOf(records.where).of.length === 0 && timesOf(records).length === 0))
    return undefined
  return module.names.take(`counts-${typeOf(records, module)}`)
}

/** Names the records of an award, declares the list, and writes the helper. */
export function writeRecords(
  award: AwardIr,
  records: RecordsIr,
  name: Code | undefined,
  { facts: applicant }: Places,
  used: readonly FactRef[],
  module: Module,
  block: Block,
): Records {
  const facts = applicant.object
  const value = applicant.of(records.list)
  const type = typeOf(records, module)
  const all = block.names.take('records')
  block.lines.push(code`const ${all} = ${value} ?? ${runtime(module, 'NO_RECORDS')}`)
  const item = block.names.take(lowerFirst(type))
  const own = new Set(listOf(module.policy.ir, records.list)?.fields.map(({ id }) => id))
  const byMatter = countsByMatter(award)
    ? { name: block.names.take('paid-before'), field: award.records.matter.id }
    : undefined
  if (byMatter !== undefined) {
    const { name: before, field } = byMatter
    const matters = code`${all}.map((${item}) => ${property(item, field)})`
    block.lines.push(code`const ${before} = new ${runtime(module, 'ReceivedByRecord')}(received, ${matters})`)
  }
  const fields = used.flatMap(({ scope, id }) => (scope === 'item' && own.has(id) ? [id] : []))
  const places = { facts: applicant, item: fieldsIn(item, fields, block.names) }

  const root = rootOf(records.where)
  const inside = newBlock(module.names.inner())
  const ofApplicant = used.flatMap(({ scope, id }) => (scope === 'applicant' ? [id] : []))
  const inItem = fieldsIn(item, fields, inside.names)
  const insidePlaces: Places = { facts: fieldsIn(facts, ofApplicant, inside.names), item: inItem }
  const guards = guardsIn({ module, block: inside, places: insidePlaces, list: records.list, write: writeAmount })
  const where = writeCondition(root, {
    module,
    block: inside,
    places: insidePlaces,
    list: records.list,
    why: true,
    guards,
    write: writeAmount,
  })
  const needsFacts = leavesOf(root).some((leaf) => factsOfLeaf(leaf).some(({ scope }) => scope === 'applicant'))
  const everyOne = name === undefined
  const before = inside.names.take('paid-before')
  const rules = timesOf(records).map(({ most, site }) => ({ most, site: siteOf(module, site, 'once') }))
  const times = rules.map(({ most, site }) => {
    return code`${before}.timesLeft(${inItem.of(byMatter?.field ?? '')}, ${most}, ${site}, why)`
  })
  inside.lines.push(...excuses(where, module), code`return ${minimum([...where.parts, ...times], module)}`)
  const statements = render(inside)
  const body = headed(insidePlaces.facts, headed(inItem, statements))
  return {
    records,
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
    byMatter,
    timesLeft: rules.map(({ most, site }) => {
      const { name: given = code``, field = '' } = byMatter ?? {}
      return code`${given}.timesLeft(${places.item.of(field)}, ${most}, ${site})`
    }),
    call(why) {
      const given = [item, ...(needsFacts ? [facts] : [])]
      if (times.length > 0 && byMatter !== undefined) given.push(byMatter.name)
      return code`${name ?? code``}(${joined(why ? [...given, code`why`] : given, ', ')})`
    },
  }

  function parameters(): HelperFunction['parameters'] {
    module.factTypes.add(type)
    if (needsFacts) module.factTypes.add(code`Facts`)
    const required = [{ name: unlessUnused(item, body), type, optional: false }]
    if (needsFacts) required.push({ name: unlessUnused(facts, body), type: code`Facts`, optional: false })
    if (times.length > 0) required.push({ name: before, type: runtime(module, 'ReceivedByRecord'), optional: false })
    return [...required, { name: unlessUnused(code`why`, body), type: runtimeType(module, 'Why'), optional: true }]
  }
}

const timesOf = ({ times = [] }: RecordsIr): NonNullable<RecordsIr['times']> => times

function typeOf({ list }: RecordsIr, module: Module): Code {
  return module.policy.typeNames.get(list) ?? code`unknown`
}
