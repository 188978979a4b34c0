/** Diagnostics of one file on the command line. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Palette } from '../../diagnostics/render/palette.ts'
import { renderJson } from '../../diagnostics/render/json.ts'
import type { JsonDiagnostic } from '../../diagnostics/render/json.ts'
import { sourceView } from '../../diagnostics/render/source-view.ts'
import type { SourceView } from '../../diagnostics/render/source-view.ts'
import { renderTerminal } from '../../diagnostics/render/terminal.ts'
import type { CommandContext } from '../context.ts'
import type { PolicyFile } from '../policy-files.ts'
import { printable } from './printable.ts'

/** Prints them in the order given, an empty line after them; nothing for none. */
export function printDiagnostics(
  context: CommandContext,
  file: PolicyFile,
  diagnostics: readonly Diagnostic[],
  stream: 'stdout' | 'stderr',
): void {
  if (diagnostics.length === 0) return
  const { host, language, color } = context
  const columns = host.columns === undefined ? {} : { columns: host.columns }
  const text = renderTerminal(diagnostics, viewOf(file), { language, palette: paletteOf(context), ...columns })
  host[stream](`${printable(text, color.isColorSupported)}\n\n`)
}

/** The same for programs. */
export function diagnosticsJson(
  { language }: CommandContext,
  file: PolicyFile,
  diagnostics: readonly Diagnostic[],
): readonly JsonDiagnostic[] {
  return renderJson(diagnostics, viewOf(file), language)
}

function viewOf({ name, text }: PolicyFile): SourceView {
  const headings = [...text.matchAll(/^#{1,6}[ \t]+(.+?)[ \t#]*$/gmu)].map(({ index, 1: title = '' }) => ({
    start: index,
    title,
  }))
  return sourceView(name, text, headings)
}

function paletteOf({ color }: CommandContext): Palette {
  return {
    severity: { error: color.red, warning: color.yellow, info: color.cyan },
    location: color.bold,
    message: color.bold,
    frame: color.dim,
  }
}
