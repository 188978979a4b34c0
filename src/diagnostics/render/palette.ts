import type { Severity } from '../catalog-entry.ts'

type Paint = (text: string) => string

export interface Palette {
  readonly severity: Readonly<Record<Severity, Paint>>
  readonly location: Paint
  readonly message: Paint
  /** Line numbers, bars, the heading. */
  readonly frame: Paint
}

const plain: Paint = (text) => text

/** No colours. */
export const plainPalette: Palette = {
  severity: { error: plain, warning: plain, info: plain },
  location: plain,
  message: plain,
  frame: plain,
}
