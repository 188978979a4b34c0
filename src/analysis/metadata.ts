/** The list under the title: what the policy is. */
import { scanQuantity } from '../../grammar/scanner/scan-quantity.ts'
import { foldString } from '../source/fold.ts'
import type { Span } from '../diagnostics/diagnostic.ts'
import { spanOf } from '../source/excerpt.ts'
import type { Entry } from '../syntax/entry.ts'
import type { PolicyFile } from '../syntax/policy-file.ts'
import type { Reporter } from './report.ts'

export interface PolicyMetadata {
  readonly id: string | undefined
  readonly title: string
  readonly issuer: string | undefined
  readonly documentNumber: string | undefined
  /** 印发日期, ISO; undefined when it is missing or no full date. */
  readonly issued: string | undefined
  /** Path of the official text, relative to the policy file. */
  readonly officialText: { readonly path: string; readonly span: Span } | undefined
}

const idShape = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u

export function readMetadata(file: PolicyFile, reporter: Reporter): PolicyMetadata {
  const start = { start: 0, end: 0 }
  if (file.title === undefined) reporter.report('CY1001', start)
  const id = valueOf(file.metadata, '标识')
  if (id === undefined) reporter.report('CY1002', start)
  else if (!idShape.test(id.text) || id.text.length > 80) reporter.report('CY1003', id.span, { id: id.text })
  const officialText = valueOf(file.metadata, '原文')
  const seen = new Set<string>()
  for (const entry of file.metadata) {
    if (seen.has(entry.key)) reporter.report('CY1004', entry.span, { key: entry.label.text })
    seen.add(entry.key)
  }
  return {
    id: id !== undefined && idShape.test(id.text) ? id.text : undefined,
    title: file.title?.text.trim() ?? '',
    issuer: valueOf(file.metadata, '发文机关')?.text,
    documentNumber: valueOf(file.metadata, '文号')?.text,
    issued: issuedOn(valueOf(file.metadata, '印发日期')?.text),
    officialText: officialText === undefined ? undefined : { path: officialText.text, span: officialText.span },
  }
}

/** `2025年3月21日印发` -> 2025-03-21 */
function issuedOn(text: string | undefined): string | undefined {
  const date = scanQuantity(foldString(text ?? ''), 0)?.payload.unit
  return date?.length === 10 ? date : undefined
}

function valueOf(
  entries: readonly Entry[],
  key: string,
): { readonly text: string; readonly span: { readonly start: number; readonly end: number } } | undefined {
  const body = entries.find((entry) => entry.key === key)?.body
  if (body?.kind !== 'value') return undefined
  const [identifier] = body.identifiers
  const text = identifier?.name ?? body.text
  return text === '' ? undefined : { text, span: spanOf(body.content, 0, body.content.text.length) }
}
