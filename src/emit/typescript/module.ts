import type { FactRef, PolicyIr, ScalarFact, Fact, ListFact } from '../../ir/types.ts'
import type { Site, SiteSource } from '../../runtime/site.ts'
import { code, Embedded, literal, property } from './code.ts'
import type { Code, Data } from './code.ts'
import type { Fields } from './fields.ts'
import { namesWithout } from './names.ts'
import type { Names } from './names.ts'
import { RUNTIME_NAMES, RUNTIME_TYPES } from './runtime-names.ts'
import type { RuntimeName, RuntimeType } from './runtime-names.ts'

/** What is being written of one module: the names it imports and the data that its functions rest on. */
export interface Module {
  readonly policy: PolicyModel
  readonly names: Names
  readonly runtime: Set<RuntimeName>
  readonly runtimeTypes: Set<RuntimeType>
  /** Types of `facts.ts`. */
  readonly factTypes: Set<string>
  readonly sites: { readonly key: string; readonly data: Data }[]
  readonly sources: { readonly name: Code; readonly source: SiteSource }[]
  readonly siteNames: Names
}

/** The policy with what all its modules look up. */
export interface PolicyModel {
  readonly ir: PolicyIr
  /** Type names of `facts.ts` by list id, and by `id` or `list.id` of an enumerated fact. */
  readonly typeNames: ReadonlyMap<string, Code>
  /** Names of the award functions by award id; unique in the policy, since the index exports them all. */
  readonly functionNames: ReadonlyMap<string, Code>
  /** Names of the constants that describe the awards. */
  readonly infoNames: ReadonlyMap<string, Code>
  /** Base names of the clauses' modules, by address. */
  readonly moduleNames: ReadonlyMap<string, string>
}

/** An empty module. */
export function newModule(policy: PolicyModel): Module {
  return {
    policy,
    names: namesWithout([
      ...RUNTIME_NAMES,
      ...RUNTIME_TYPES,
      ...policy.typeNames.values(),
      ...policy.functionNames.values(),
      ...policy.infoNames.values(),
      ...['facts', 'scope', 'why', 'received', 'sites', 'Facts', 'eligibility'],
    ]),
    runtime: new Set(),
    runtimeTypes: new Set(),
    factTypes: new Set(),
    sites: [],
    sources: [],
    siteNames: namesWithout([]),
  }
}

/** A name of the runtime, imported. */
export function runtime(module: Module, name: RuntimeName): Code {
  module.runtime.add(name)
  return name as string as Code
}

/** A type of the runtime, imported. */
export function runtimeType(module: Module, name: RuntimeType): Code {
  module.runtimeTypes.add(name)
  return name as string as Code
}

/** Puts a site among the module's data; the result gives it. Every use has a site of its own. */
export function siteOf(module: Module, site: Site, wanted: string): Code {
  const key = module.siteNames.take(wanted)
  const { source, ...rest } = site
  module.sites.push({
    key,
    data: { ...(rest as { readonly [key: string]: Data }), source: new Embedded(sourceOf(module, source)) },
  })
  return property(code`sites`, key)
}

/** The module's constant for a sentence of the text. */
export function sourceOf(module: Module, source: SiteSource): Code {
  const known = module.sources.find(
    (entry) => entry.source.clause === source.clause && entry.source.sentence === source.sentence,
  )
  if (known !== undefined) return known.name
  const name = module.names.take('source')
  module.sources.push({ name, source })
  return name
}

/** Constants of a module: sentences by name, and all sites in one; undefined when there are none. */
export interface ModuleData {
  readonly sources: readonly { readonly name: Code; readonly value: Code }[]
  readonly sites: Code | undefined
}

/** The constants that the module's functions refer to. */
export function dataOf(module: Module): ModuleData {
  const sources = module.sources.map(({ name, source }) => ({
    name,
    value: literal({ clause: source.clause, sentence: source.sentence }),
  }))
  if (module.sites.length === 0) return { sources, sites: undefined }
  const entries = Object.fromEntries(module.sites.map(({ key, data }) => [key, data]))
  const type = runtimeType(module, 'Site')
  return { sources, sites: code`${literal(entries)} satisfies Record<string, ${type}>` }
}

/** The declaration of a fact that a reference means; `list` for a field of a record. */
export function factOf(policy: PolicyIr, ref: FactRef, list: string | undefined): Fact | undefined {
  if (ref.scope === 'applicant') return policy.facts.find((fact) => fact.id === ref.id)
  return fieldsOf(policy, list).find((fact) => fact.id === ref.id)
}

/** The declaration of a list. */
export function listOf(policy: PolicyIr, id: string): ListFact | undefined {
  const fact = policy.facts.find((candidate) => candidate.id === id)
  return fact?.kind === 'list' ? fact : undefined
}

function fieldsOf(policy: PolicyIr, list: string | undefined): readonly ScalarFact[] {
  return list === undefined ? [] : (listOf(policy, list)?.fields ?? [])
}

/** Where the facts of an award are in its function: the applicant's, and those of the record at hand. */
export interface Places {
  readonly facts: Fields
  readonly item: Fields | undefined
}

/** The value of a fact, undefined when unknown. */
export function valueOf(ref: FactRef, places: Places): Code {
  const fields = ref.scope === 'applicant' ? places.facts : places.item
  if (fields === undefined) throw new TypeError(`internal error: ${ref.id} is asked of a record where there is none`)
  return fields.of(ref.id)
}

/** A key for maps of facts. */
export function refKey(ref: FactRef): string {
  return `${ref.scope}:${ref.id}`
}
