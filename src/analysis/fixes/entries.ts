/** Fixes of declarations that collide, are incomplete, or that nothing uses. */
import { fix } from '../../diagnostics/create.ts'
import type { Diagnostic, Fix, Span } from '../../diagnostics/diagnostic.ts'
import { spanOf } from '../../source/excerpt.ts'
import { foldString } from '../../source/fold.ts'
import type { Entry } from '../../syntax/entry.ts'
import { currencyOf } from '../currencies.ts'
import type { FactType, GlossarySymbol, Imported } from '../symbols.ts'
import { checkIdentifier } from '../../identifiers/check-identifier.ts'
import { type Edit, entryAt, type FixableFile, insertion, removal } from './fixable-file.ts'
import { camelCase, type Names } from './names.ts'
import { textOf } from './text-of.ts'
import { changeType } from './types.ts'

export function removeEntry(entry: Entry | undefined, file: FixableFile, isSafe = false): readonly Fix[] {
  if (entry === undefined) return []
  return [fix('remove-entry', { entry: entry.content.text }, [removal(file, entry)], isSafe)]
}

/** The same said twice: one of them goes. What is said differently is for the analyst to choose. */
export function removeRepeated({ span }: Diagnostic, file: FixableFile): readonly Fix[] {
  const entry = entryAt(file, span)
  const group = entry === undefined ? [] : siblingsOf(entry, file)
  const earlier = group.find((other) => other !== entry && other.key === entry?.key)
  if (entry === undefined || earlier === undefined) return removeEntry(entry, file)
  if (contentKey(entry) === contentKey(earlier)) return removeEntry(entry, file, true)
  return [...removeEntry(entry, file), ...removeEntry(earlier, file)]
}

/** What a shared glossary declares as well: safe to remove when both say the same. */
export function removeImported(
  { span }: Diagnostic,
  file: FixableFile,
  imported: ReadonlyMap<string, Imported>,
): readonly Fix[] {
  const entry = entryAt(file, span)
  const other = entry === undefined ? undefined : imported.get(entry.key)
  if (entry === undefined || other === undefined) return []
  if (saysTheSame(entry, other.symbol)) return removeEntry(entry, file, true)
  if (!other.named) return removeEntry(entry, file)
  return [...removeEntry(entry, file), ...removeEntry(entryAt(file, other.span), file)]
}

/** Where the phrase gives no name, or one that is taken: another, behind the type. */
export function addIdentifier({ span, params }: Diagnostic, file: FixableFile, names: Names): readonly Fix[] {
  const entry = entryAt(file, span)
  const at = entry === undefined ? undefined : identifierPlace(entry)
  if (at === undefined) return []
  const identifier = names.like(textOf(params['derived']))
  if (identifier === undefined) return []
  return [fix('add-identifier', { identifier }, [insertion(at, ` \`${identifier}\``)])]
}

/** Where an entry that writes no identifier can have one: behind its type; undefined for what has none. */
export function identifierPlace({ body, content }: Entry): number | undefined {
  if (body?.kind !== 'declaration') return undefined
  const type = /[：:]\s*[^\s（(`，,：:]+(?:\s*[（(][^）)]*[）)])?(?=\s*(?:[，,]|$))/u.exec(content.text)
  return type === null ? undefined : spanOf(content, type.index, type.index + type[0].length).end
}

/** An identifier that programs cannot take: the same words in the shape that they can; safe when that is all that changes. */
export function repairIdentifier({ span, params }: Diagnostic, file: FixableFile, names: Names): readonly Fix[] {
  const written = textOf(params['identifier'])
  const onlyShape = checkIdentifier(written) === 'shape' && checkIdentifier(camelCase(written)) === undefined
  const identifier = names.like(written)
  if (identifier === undefined) return []
  const isSafe = onlyShape && identifier === camelCase(written)
  const edits = [{ span, text: `\`${identifier}\`` }, ...otherUses(written, span, file, identifier)]
  return [fix('rename-identifier', { identifier }, edits, isSafe)]
}

/** Annotations and heads of tables that use a name as well. */
function otherUses(name: string, declared: Span, file: FixableFile, identifier: string): readonly Edit[] {
  const annotated = file.entries.flatMap(({ body }) => (body?.kind === 'value' ? body.identifiers : []))
  const again = annotated.filter((one) => one.name === name && one.span.start !== declared.start)
  return [...again.map(({ span }) => ({ span, text: `\`${identifier}\`` })), ...headsNamed(name, file, identifier)]
}

/** Heads of tables that name a fact, or an award, by its identifier. */
export function headsNamed(name: string, file: FixableFile, identifier: string): readonly Edit[] {
  const heads = file.clauses.flatMap(({ tables }) => tables).flatMap(({ header }) => header)
  const cells = heads.filter(({ text }) => text.trim() === name)
  return cells.map((cell) => ({ span: spanOf(cell, 0, cell.text.length), text: identifier }))
}

/** An identifier used twice: another one, or the two phrases are one thing. */
export function separateIdentifiers(one: Diagnostic, file: FixableFile, names: Names): readonly Fix[] {
  const { span, params, related } = one
  if (file.text.charAt(span.start) !== '`') return []
  const identifier = names.like(textOf(params['identifier'] ?? params['id']))
  const renamed =
    identifier === undefined ? [] : [fix('rename-identifier', { identifier }, [{ span, text: `\`${identifier}\`` }])]
  const [first] = related
  const entry = entryAt(file, span)
  const earlier = first === undefined || first.file !== undefined ? undefined : entryAt(file, first)
  if (entry?.body?.kind !== 'declaration' || earlier?.body?.kind !== 'declaration') return renamed
  if (entry.body.type !== earlier.body.type || entry.body.type === '清单') return renamed
  const definition = earlier.label.text.replace(/[{}｛｝]/gu, '')
  const colon = /[：:](?=[^：:]*$)/u.exec(entry.content.text)
  if (colon === null || /[{｛]/u.test(entry.label.text)) return renamed
  const body = spanOf(entry.content, colon.index + 1, entry.content.text.length)
  const phrase = entry.label.text
  return [...renamed, fix('define-phrase', { phrase, definition }, [{ span: body, text: `指 ${definition}` }])]
}

/** Alternatives in braces belong to 等级 and 类别, and those have some. */
export function fitAlternatives({ span }: Diagnostic, file: FixableFile): readonly Fix[] {
  const entry = entryAt(file, span)
  if (entry?.body?.kind !== 'declaration') return []
  const alternatives = /[{｛](.*?)[}｝]/u.exec(entry.label.text)?.[1]
  if (alternatives === undefined) return changeType(entry, '是否')
  const names = foldString(alternatives).split('、')
  const isEnum = entry.body.type === '等级' || entry.body.type === '类别'
  if (isEnum || new Set(names).size < names.length || names.length === 0) return []
  return ['等级', '类别'].flatMap((type) => changeType(entry, type))
}

/** Characters that nobody sees, inside a phrase. */
export function removeInvisible({ span }: Diagnostic, file: FixableFile): readonly Fix[] {
  const label = entryAt(file, span)?.label
  if (label === undefined) return []
  const edits = [
    ...label.text.matchAll(
      /[\u0000-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu,
    ),
  ].map((match) => ({ span: spanOf(label, match.index, match.index + 1), text: '' }))
  return edits.length === 0 ? [] : [fix('remove-character', {}, edits, true)]
}

/** A rule between paragraphs means nothing; the line stays, since it keeps them apart. */
export function removeRule({ span }: Diagnostic, file: FixableFile): readonly Fix[] {
  const entry = file.text.slice(span.start, span.end).trim()
  if (!/^(?:[-*_]\s*){3,}$/u.test(entry)) return []
  return [fix('remove-entry', { entry }, [{ span, text: '' }], true)]
}

/** The entries that an entry stands among. */
function siblingsOf(entry: Entry, file: FixableFile): readonly Entry[] {
  const holders = [file.metadata, file.glossary, ...file.clauses.map(({ entries }) => entries)]
  const groups = [...holders, ...file.entries.map(({ children }) => children)]
  return groups.find((group) => group.includes(entry)) ?? []
}

/** What an entry says, nested entries and all. */
function contentKey({ content, children }: Entry): string {
  return JSON.stringify([foldString(content.text), children.map(contentKey)])
}

function saysTheSame(entry: Entry, symbol: GlossarySymbol): boolean {
  const { body } = entry
  if (body?.kind === 'definition') {
    return symbol.kind === 'definition' && foldString(body.expression.text) === foldString(symbol.expression.text)
  }
  if (body?.kind !== 'declaration' || symbol.kind !== 'fact') return false
  return body.identifier?.name === symbol.id && sameType(body.type, body.parameter, symbol.type)
}

function sameType(type: string, parameter: string | undefined, declared: FactType): boolean {
  switch (declared.kind) {
    case 'boolean':
      return type === (declared.finding ? '认定' : '是否')
    case 'enum':
      return type === (declared.ordered ? '等级' : '类别') && (parameter !== undefined) === declared.ascending
    case 'count':
      return type === '数量' && (parameter ?? '') === declared.unit
    case 'foreign-money':
    case 'exchange-rate':
      return (
        type === (declared.kind === 'foreign-money' ? '金额' : '汇率') && currencyOf(parameter) === declared.currency
      )
    default:
      return (
        type === { money: '金额', ratio: '比例', date: '日期', matter: '事项' }[declared.kind] &&
        parameter === undefined
      )
  }
}
