/** Glossary entries into symbols, with what is wrong about each declaration. */
import { phrasePattern } from '../../../grammar/scanner/lexicon.ts'
import { effectIn } from '../../../grammar/scanner/effects.ts'
import { keywordOf } from '../../../grammar/scanner/words.ts'
import { measureWords } from '../../../grammar/scanner/units.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import { spanOf } from '../../source/excerpt.ts'
import { foldString } from '../../source/fold.ts'
import type { Entry, EntryBody } from '../../syntax/entry.ts'
import type { ClauseSource, PolicyFile } from '../../syntax/policy-file.ts'
import { currencyOf } from '../currencies.ts'
import type { Reporter } from '../report.ts'
import type {
  DefinitionSymbol,
  FactSymbol,
  FactType,
  GlossarySymbol,
  ListSymbol,
  NameSymbol,
  SymbolTable,
  Imported,
} from '../symbols.ts'
import { checkIdentifier } from '../../identifiers/check-identifier.ts'
import { deriveIdentifier } from '../../identifiers/derive-identifier.ts'
import type { Imports } from './shared-glossaries.ts'

type Declaration = Extract<EntryBody, { kind: 'declaration' }>

/** Longer phrases are refused: no phrase of a text is, and generated doc comments hold them. */
export const longestPhrase = 400

export function isDeclaration(entry: Entry): boolean {
  return entry.body?.kind === 'declaration' || entry.body?.kind === 'definition'
}

/** The policy's own entries and what it takes over, in one order: that of its glossary. */
export function declareGlossary(file: PolicyFile, imports: Imports, reporter: Reporter): SymbolTable {
  const identifiers = new Map<string, Span>()
  const imported = takeOver(imports, identifiers, reporter)
  const own = declareAll(
    file.glossary.filter((entry) => !imports.byEntry.has(entry)),
    undefined,
    identifiers,
    reporter,
    imported,
  )
  const global = new Map<string, GlossarySymbol>()
  for (const entry of file.glossary) {
    const brought = imports.byEntry.get(entry)?.map(({ symbol }) => symbol)
    for (const symbol of brought ?? [own.get(entry.key)]) {
      if (symbol !== undefined && !global.has(symbol.key)) global.set(symbol.key, symbol)
    }
  }
  const local = new Map<string, ReadonlyMap<string, GlossarySymbol>>()
  for (const clause of file.clauses) {
    const ofClause = declareAll(clause.entries.filter(isDeclaration), clause, identifiers, reporter)
    if (ofClause.size > 0) local.set(clause.address, ofClause)
  }
  const symbols = [...global.values(), ...[...local.values()].flatMap((own) => [...own.values()])]
  return { global, local, lists: symbols.filter((symbol): symbol is ListSymbol => symbol.kind === 'list'), imported }
}

/** What the policy takes over, by key; phrases and identifiers that collide are reported where the policy asks for them. */
function takeOver(imports: Imports, identifiers: Map<string, Span>, reporter: Reporter): ReadonlyMap<string, Imported> {
  const taken = new Map<string, Imported>()
  for (const one of [...imports.byEntry.values()].flat()) {
    const { symbol, span } = one
    const earlier = taken.get(symbol.key)
    if (earlier !== undefined && earlier.symbol !== symbol) {
      reporter.report('CY2002', span, { phrase: symbol.label }, { related: [earlier.symbol.span, symbol.span] })
      continue
    }
    if (earlier === undefined || one.named) taken.set(symbol.key, one)
    if (earlier !== undefined || !('id' in symbol)) continue
    const same = identifiers.get(symbol.id)
    if (same !== undefined) reporter.report('CY2007', span, { identifier: symbol.id }, { related: [same, symbol.span] })
    else identifiers.set(symbol.id, symbol.span)
  }
  return taken
}

/** `imported` are the phrases that another file declares already. */
export function declareAll(
  entries: readonly Entry[],
  clause: ClauseSource | undefined,
  identifiers: Map<string, Span>,
  reporter: Reporter,
  imported: ReadonlyMap<string, Imported> = new Map(),
): ReadonlyMap<string, GlossarySymbol> {
  const declared = new Map<string, GlossarySymbol>()
  for (const entry of entries) {
    const elsewhere = imported.get(entry.key)
    if (elsewhere !== undefined) {
      const { symbol, glossary } = elsewhere
      const span = spanOf(entry.label, 0, entry.label.text.length)
      reporter.report('CY2040', span, { phrase: entry.label.text, glossary }, { related: [symbol.span] })
      continue
    }
    const symbol = declareEntry(entry, clause?.address, identifiers, reporter)
    if (symbol === undefined) continue
    const earlier = declared.get(symbol.key)
    if (earlier === undefined) declared.set(symbol.key, symbol)
    else reporter.report('CY2002', entry.span, { phrase: symbol.label }, { related: [earlier.span] })
  }
  return declared
}

function declareEntry(
  entry: Entry,
  clause: string | undefined,
  identifiers: Map<string, Span>,
  reporter: Reporter,
): GlossarySymbol | undefined {
  const { key, body, label } = entry
  if (body === undefined || body.kind === 'value') {
    reporter.report('CY2003', entry.span, { entry: entry.content.text })
    return undefined
  }
  const isKeyword = keywordOf(key)?.strong === true
  if (key === '' || key.length > longestPhrase || isKeyword || !wellFormed(entry.label.text)) {
    reporter.report('CY2004', entry.span, { phrase: label.text, limit: longestPhrase })
    return undefined
  }
  const common = {
    key,
    label: displayLabel(label.text),
    span: spanOf(entry.label, 0, entry.label.text.length),
    pattern: phrasePattern(key),
  }
  if (body.kind === 'definition') return declareDefinition(common, body.expression, clause, entry, reporter)
  if ((body.type === '名称' || body.type === '称谓') && !isInert(common, body.type, reporter)) return undefined
  if (body.type === '名称') return { kind: 'name', designates: false, ...common, clause }
  if (body.type === '称谓') return declareDesignation(common, body, clause, entry, reporter)
  // Without a name of its own it is still declared, so that its uses are not errors as well.
  const id = declareIdentifier(body, entry, identifiers, reporter) ?? `unnamed${String(entry.span.start)}`
  const isDerived = body.identifier === undefined
  if (body.type === '清单') return declareList({ ...common, isDerived }, body, id, clause, entry, reporter)
  const type = factType(body, common.pattern.alternatives, entry, reporter)
  if (type === undefined) return undefined
  if (entry.children.length > 0) reporter.report('CY2008', entry.span, { phrase: label.text })
  return { kind: 'fact', ...common, id, isDerived, type, list: undefined, clause }
}

/** `获得{省级、市级}链主` reads 获得省级、市级链主. */
function displayLabel(label: string): string {
  return label.replace(/[{}｛｝]/gu, '')
}

/** What asks nothing holds no word that says how much, how often or beside what: the sentence is read as if it were not declared. */
function isInert(
  { key, label, span }: Pick<NameSymbol, 'key' | 'label' | 'span'>,
  type: string,
  reporter: Reporter,
): boolean {
  const word = effectIn(key)
  if (word !== undefined) reporter.report('CY2016', span, { phrase: label, word, type })
  return word === undefined
}

/** 称谓 has nothing but its phrase: who writes more takes it for a fact. */
function declareDesignation(
  common: Pick<NameSymbol, 'key' | 'label' | 'span' | 'pattern'>,
  { identifier, parameter, item }: Declaration,
  clause: string | undefined,
  entry: Entry,
  reporter: Reporter,
): NameSymbol {
  const { label } = common
  if (identifier !== undefined || parameter !== undefined || item !== undefined) {
    reporter.report('CY2014', identifier?.span ?? entry.span, { phrase: label })
  }
  if (common.pattern.alternatives !== undefined) reporter.report('CY2010', entry.span, { phrase: label, type: '称谓' })
  if (entry.children.length > 0) reporter.report('CY2008', entry.span, { phrase: label })
  return { kind: 'name', designates: true, ...common, clause }
}

function declareDefinition(
  common: Pick<DefinitionSymbol, 'key' | 'label' | 'span' | 'pattern'>,
  expression: DefinitionSymbol['expression'],
  clause: string | undefined,
  entry: Entry,
  reporter: Reporter,
): DefinitionSymbol | undefined {
  if (expression.text === '') {
    reporter.report('CY2009', entry.span, { phrase: common.label })
    return undefined
  }
  return { kind: 'definition', ...common, expression, clause, isFromText: false }
}

function declareList(
  common: Pick<ListSymbol, 'key' | 'label' | 'span' | 'pattern' | 'isDerived'>,
  body: Declaration,
  id: string,
  clause: string | undefined,
  entry: Entry,
  reporter: Reporter,
): ListSymbol {
  const identifiers = new Map<string, Span>()
  const fields: FactSymbol[] = []
  for (const child of entry.children) {
    const field = declareEntry(child, clause, identifiers, reporter)
    if (field === undefined) continue
    if (field.kind !== 'fact') reporter.report('CY2008', child.span, { phrase: field.label })
    else if (fields.some((earlier) => earlier.key === field.key)) {
      reporter.report('CY2002', child.span, { phrase: field.label })
    } else fields.push({ ...field, list: common.key })
  }
  const item = body.item ?? body.parameter ?? '条'
  return { kind: 'list', ...common, id, item, itemKey: foldString(item), fields, clause }
}

function declareIdentifier(
  body: Declaration,
  entry: Entry,
  identifiers: Map<string, Span>,
  reporter: Reporter,
): string | undefined {
  const { identifier } = body
  if (identifier === undefined) return derive(entry, identifiers, reporter)
  const problem = checkIdentifier(identifier.name)
  if (problem !== undefined) {
    reporter.report('CY2006', identifier.span, {
      identifier: identifier.name,
      problem: { term: `identifier-${problem}` },
    })
    return undefined
  }
  const earlier = identifiers.get(identifier.name)
  if (earlier !== undefined) {
    reporter.report('CY2007', identifier.span, { identifier: identifier.name }, { related: [earlier] })
    return undefined
  }
  identifiers.set(identifier.name, identifier.span)
  return identifier.name
}

/** A name that another has already is never changed for a new phrase: the later one is to be given its own. */
function derive(entry: Entry, identifiers: Map<string, Span>, reporter: Reporter): string | undefined {
  const phrase = entry.label.text
  const derived = deriveIdentifier(phrase)
  const earlier = derived === undefined ? undefined : identifiers.get(derived)
  if (derived === undefined) reporter.report('CY2005', entry.span, { phrase })
  else if (earlier !== undefined) {
    reporter.report('CY2017', entry.span, { phrase, derived }, { related: [earlier] })
  } else {
    identifiers.set(derived, spanOf(entry.label, 0, phrase.length))
    return derived
  }
  return undefined
}

function factType(
  body: Declaration,
  alternatives: readonly string[] | undefined,
  entry: Entry,
  reporter: Reporter,
): FactType | undefined {
  const { type, parameter } = body
  const enumerated = type === '等级' || type === '类别'
  if (enumerated !== (alternatives !== undefined)) {
    reporter.report('CY2010', entry.span, { phrase: entry.label.text, type })
    return undefined
  }
  if (alternatives !== undefined && new Set(alternatives).size < alternatives.length) {
    reporter.report('CY2010', entry.span, { phrase: entry.label.text, type })
    return undefined
  }
  switch (type) {
    case '金额':
      return moneyType(parameter, entry, reporter)
    case '汇率': {
      const currency = currencyOf(parameter)
      if (currency === undefined) reporter.report('CY2050', entry.span, { phrase: entry.label.text, type })
      return currency === undefined ? undefined : { kind: 'exchange-rate', currency }
    }
    case '比例':
      return { kind: 'ratio' }
    case '数量':
      return { kind: 'count', unit: unitOf(parameter, entry, reporter) }
    case '是否':
      return { kind: 'boolean', finding: false }
    case '认定':
      return { kind: 'boolean', finding: true }
    case '日期':
      return { kind: 'date' }
    case '事项':
      return { kind: 'matter' }
    case '等级':
    case '类别': {
      const ascending = parameter?.includes('低到高') ?? parameter?.includes('低至高') ?? false
      return { kind: 'enum', ordered: type === '等级', alternatives: alternatives ?? [], ascending }
    }
    default:
      return undefined
  }
}

const yuan: readonly string[] = ['', '元', '人民币', '人民币元']

/** 金额, 金额（元） and 金额（美元）; 金额（万元） is refused, since a bare number would mean something else. */
function moneyType(parameter: string | undefined, entry: Entry, reporter: Reporter): FactType | undefined {
  if (parameter === undefined || yuan.includes(foldString(parameter))) return { kind: 'money' }
  const currency = currencyOf(parameter)
  if (currency !== undefined) return { kind: 'foreign-money', currency }
  reporter.report('CY2050', entry.span, { phrase: entry.label.text, type: '金额' })
  return undefined
}

/** 臺 and 台 are one measure word, whichever the sentences write. */
function unitOf(parameter: string | undefined, entry: Entry, reporter: Reporter): string {
  const unit = foldString(parameter ?? '')
  if (unit !== '' && !knownUnit(unit)) reporter.report('CY2011', entry.span, { unit: parameter ?? '' })
  return unit
}

const knownUnit = (unit: string): boolean =>
  measureWords.includes(unit) || ['年', '个月', '月', '天', '日'].includes(unit)

/** No lone surrogates, no control characters: such text could not be shown or written back. */
function wellFormed(text: string): boolean {
  return !/[\ud800-\udfff]/u.test(text) && !/[\u0000-\u001f\u007f]/u.test(text)
}
