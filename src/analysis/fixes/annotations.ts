/** Fixes of metadata and annotations: keys and values that are misspelt, or do not stand where they should. */
import { fix } from '../../diagnostics/create.ts'
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { spanOf } from '../../source/excerpt.ts'
import { foldString } from '../../source/fold.ts'
import { annotationKeys, budgetMethods, remarkKeys, roundings } from '../annotations.ts'
import { checkIdentifier } from '../../identifiers/check-identifier.ts'
import { clauseAt, entryAt, type FixableFile, insertion } from './fixable-file.ts'
import { removeEntry } from './entries.ts'
import { textOf } from './text-of.ts'
import { misspeltType } from './types.ts'

/** A misspelt key. Safe when it can only be a remark's, from which nothing is computed. */
export function correctKey({ span }: Diagnostic, file: FixableFile): readonly Fix[] {
  const entry = entryAt(file, span)
  if (entry === undefined) return []
  const typed = misspeltType(entry)
  if (typed.length > 0) return typed
  const key = nearest(entry.key, [...annotationKeys, ...remarkKeys], (name) => name)
  if (key === undefined) return []
  const label = spanOf(entry.label, 0, entry.label.text.length)
  const isSafe = remarkKeys.includes(key) && !resembles(entry.key, annotationKeys) && !entry.content.text.includes('`')
  return [fix('change-key', { key }, [{ span: label, text: key }], isSafe)]
}

/** 次序 is nearer to 排序, a remark, than to 预算次序, and still may mean that. */
function resembles(key: string, keys: readonly string[]): boolean {
  return keys.some((one) => [...one].some((character) => key.includes(character)))
}

/** 标识 without backticks is safe to mark; what has no key becomes a remark. */
export function repairAnnotation({ span }: Diagnostic, file: FixableFile): readonly Fix[] {
  const entry = entryAt(file, span)
  if (entry === undefined) return []
  const { body, content } = entry
  if (entry.key === '标识' && body?.kind === 'value') {
    const names = body.text.split(/[、，,\s]+/u)
    if (names.some((name) => checkIdentifier(name) !== undefined)) return []
    const value = names.map((name) => `\`${name}\``).join('、')
    return [
      fix('replace-value', { value }, [{ span: spanOf(body.content, 0, body.content.text.length), text: value }], true),
    ]
  }
  if (body !== undefined) return []
  return [fix('change-key', { key: '说明' }, [insertion(spanOf(content, 0, content.text.length).start, '说明：')])]
}

/** What 取整 or 预算次序 can say: the nearest, or all of a few. */
export function offerValues({ code, span }: Diagnostic, file: FixableFile): readonly Fix[] {
  const body = entryAt(file, span)?.body
  if (body?.kind !== 'value') return []
  const near = nearest(foldString(body.text), roundings, (value) => value)
  const values = code === 'CY1007' ? budgetMethods : near === undefined ? [] : [near]
  const place = spanOf(body.content, 0, body.content.text.length)
  return values.map((value) => fix('replace-value', { value }, [{ span: place, text: value }]))
}

/** A name under 同类 that is none of the clause's awards. */
export function correctMember({ span, params }: Diagnostic, file: FixableFile): readonly Fix[] {
  const given = clauseAt(file, span)?.entries.filter(({ key }) => key === '标识') ?? []
  const names = given.flatMap(({ body }) => (body?.kind === 'value' ? body.identifiers.map(({ name }) => name) : []))
  const usable = names.filter((name) => checkIdentifier(name) === undefined)
  const value = nearest(textOf(params['id']), usable, (name) => name)
  return value === undefined ? [] : [fix('replace-value', { value }, [{ span, text: `\`${value}\`` }])]
}

/** An identifier of the policy in the shape of a folder's name: the same words, so it is safe. */
export function repairPolicyId({ span, params }: Diagnostic): readonly Fix[] {
  const words = textOf(params['id'])
    .replace(/([a-z\d])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .match(/[a-z\d]+/gu)
  const value = (words ?? [])
    .join('-')
    .replace(/^[\d-]+/u, '')
    .slice(0, 80)
    .replace(/-+$/u, '')
  return value === '' ? [] : [fix('replace-value', { value }, [{ span, text: value }], true)]
}

/** 原文 that is not there: the file in that folder whose name is nearest. */
export function correctPath({ span, params }: Diagnostic, file: FixableFile): readonly Fix[] {
  const path = textOf(params['path'])
  const slash = path.lastIndexOf('/')
  const folder = slash < 0 ? '.' : path.slice(0, slash)
  const name = nearest(path.slice(slash + 1), file.host?.listFolder?.(folder) ?? [], (one) => one)
  if (name === undefined) return []
  const value = slash < 0 ? name : `${folder}/${name}`
  return [fix('replace-value', { value }, [{ span, text: value }])]
}

/** The measure that a sentence is marked as. */
export function removeMeasure({ span }: Diagnostic, file: FixableFile): readonly Fix[] {
  const sentence = foldString(file.text.slice(span.start, span.end))
  const marks = clauseAt(file, span)?.entries.filter(({ key }) => key === '举措') ?? []
  const mark = marks.find(({ body }) => body?.kind === 'value' && sentence.includes(foldString(body.text)))
  return removeEntry(mark, file)
}
