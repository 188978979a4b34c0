import type { Fact, PolicyIr } from '../../ir/types.ts'
import type { Code } from './code.ts'
import type { PolicyModel } from './module.ts'
import { namesWithout, pascal, recordTypeName } from './names.ts'
import { RUNTIME_NAMES, RUNTIME_TYPES } from './runtime-names.ts'

/** Names that the modules of a policy agree upon. Two policies never share any. */
export function modelOf(ir: PolicyIr): PolicyModel {
  const names = namesWithout([...RUNTIME_NAMES, ...RUNTIME_TYPES, ...OWN])
  const typeNames = new Map<string, Code>()
  const nameType = (fact: Fact, list: string | undefined): void => {
    if (fact.kind === 'enum') typeNames.set(typeKey(fact.id, list), names.take(pascal(fact.id)))
    if (fact.kind !== 'list') return
    typeNames.set(fact.id, names.take(recordTypeName(fact.id)))
    for (const field of fact.fields) nameType(field, fact.id)
  }
  for (const fact of ir.facts) nameType(fact, undefined)
  const awards = ir.clauses.flatMap((clause) => clause.awards)
  const functionNames = new Map(awards.map((award) => [award.id, names.take(award.id)]))
  const infoNames = new Map(awards.map((award) => [award.id, names.take(`${award.id}-award`)]))
  return { ir, typeNames, functionNames, infoNames, moduleNames: modulesOf(ir) }
}

/** The key of an enumerated fact in `typeNames`. */
export function typeKey(id: string, list: string | undefined): string {
  return list === undefined ? id : `${list}.${id}`
}

/** Base names of the clauses' modules, by address; letters, digits and hyphens alone. */
function modulesOf(ir: PolicyIr): ReadonlyMap<string, string> {
  const used = new Set(['facts', 'index', 'scope'])
  const entries = ir.clauses.map((clause): [string, string] => {
    const plain = clause.module
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
    const base = plain === '' ? 'clause' : plain
    let name = base
    for (let number = 2; used.has(name); number += 1) name = `${base}-${number}`
    used.add(name)
    return [clause.address, name]
  })
  return new Map(entries)
}

/** What the modules themselves define. */
const OWN = [
  'Facts',
  'facts',
  'scope',
  'why',
  'received',
  'sites',
  'policy',
  'evaluate',
  'explain',
  'eligibility',
  'decide',
]
