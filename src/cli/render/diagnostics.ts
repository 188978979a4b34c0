/** Diagnostics of one file on the command line. */
import { dirname, join, sep } from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Palette } from '../../diagnostics/render/palette.ts'
import { renderJson } from '../../diagnostics/render/json.ts'
import type { JsonDiagnostic } from '../../diagnostics/render/json.ts'
import { sourceView } from '../../diagnostics/render/source-view.ts'
import type { HeadingMark, SourceView } from '../../diagnostics/render/source-view.ts'
import { renderTerminal } from '../../diagnostics/render/terminal.ts'
import type { CommandContext } from '../context.ts'
import type { PolicyFile } from '../policy-files.ts'
import { printable } from './printable.ts'

/** Prints them in the order given, an empty line after them; nothing for none. */
export function printDiagnostics(
  context: CommandContext,
  file: PolicyFile,
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  stream: 'stdout' | 'stderr',
): void {
  if (diagnostics.length === 0) return
  const { host, language, color } = context
  const columns = host.columns === undefined ? {} : { columns: host.columns }
  const text = renderTerminal(diagnostics, viewOf(file, sources), { language, palette: paletteOf(context), ...columns })
  host[stream](`${printable(text, color.isColorSupported)}\n\n`)
}

/** The same for programs. */
export function diagnosticsJson(
  { language }: CommandContext,
  file: PolicyFile,
  diagnostics: readonly Diagnostic[],
  sources: Sources,
): readonly JsonDiagnostic[] {
  return renderJson(diagnostics, viewOf(file, sources), language)
}

/** The files that spans name beside the policy file, by those names. */
export type Sources = ReadonlyMap<string, Pick<PolicyFile, 'name' | 'text'>>

/** Files that the compiler names relative to a policy file. */
export function sourcesBeside({ name }: PolicyFile, texts: ReadonlyMap<string, string>): Sources {
  return new Map(
    [...texts].map(([path, text]) => [path, { name: join(dirname(name), path).split(sep).join('/'), text }]),
  )
}

function viewOf({ name, text }: PolicyFile, sources: Sources): SourceView {
  const others = new Map(
    [...sources].map(([path, other]) => [path, sourceView(other.name, other.text, headingsOf(other.text))]),
  )
  return sourceView(name, text, headingsOf(text), others)
}

function headingsOf(text: string): readonly HeadingMark[] {
  return [...text.matchAll(/^#{1,6}[ \t]+(.+?)[ \t#]*$/gmu)].map(({ index, 1: title = '' }) => ({
    start: index,
    title,
  }))
}

function paletteOf({ color }: CommandContext): Palette {
  return {
    severity: { error: color.red, warning: color.yellow, info: color.cyan },
    location: color.bold,
    message: color.bold,
    frame: color.dim,
  }
}
