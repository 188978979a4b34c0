/** Makes diagnostics and fixes whose parameters are those of their texts, checked by type. */
import type { Catalog, DiagnosticCode } from './catalog.ts'
import type { ParamName } from './catalog-entry.ts'
import type { Diagnostic, Fix, Span } from './diagnostic.ts'
import type { FixTitle, fixTitles } from './fix-titles.ts'
import { severityOf } from './severity.ts'
import type { TermKey } from './terms.ts'

/** Quoted text of the author, a number, a term that each language words for itself, or several things worked out. */
export type TypedParam = string | number | { readonly term: TermKey } | { readonly items: readonly string[] }

/** What the texts of a code name, in either language. */
export type ParamsOf<Code extends DiagnosticCode> = Params<Texts<Catalog[Code]['zh']> | Texts<Catalog[Code]['en']>>
export type FixParamsOf<Title extends FixTitle> = Params<Texts<(typeof fixTitles)[Title]>>

type Params<Text extends string> = { readonly [Name in ParamName<Text>]: TypedParam }
type Texts<Wording> = Extract<Wording[Exclude<keyof Wording, 'example'>], string>

/** What the example of a code names. */
export type ExampleParamsOf<Code extends DiagnosticCode> = Params<
  ExampleOf<Catalog[Code]['zh']> | ExampleOf<Catalog[Code]['en']>
>
type ExampleOf<Wording> = Wording extends { readonly example: infer Text extends string } ? Text : never

export interface DiagnosticExtras {
  /** Other places that the message speaks of; none when absent. */
  readonly related?: readonly Span[]
  readonly fixes?: readonly Fix[]
}

/** A diagnostic as data. */
export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  span: Span,
  params: ParamsOf<Code>,
  extras: DiagnosticExtras = {},
): Diagnostic {
  const { related = [], fixes = [] } = extras
  return { code, severity: severityOf(code), params, span, related, fixes }
}

/** The diagnostic with an example. */
export function withExample<Code extends DiagnosticCode>(
  one: Diagnostic & { readonly code: Code },
  example: ExampleParamsOf<Code>,
): Diagnostic {
  return { ...one, example }
}

/** A fix as data; `isSafe` when it is the only answer and changes no decision. */
export function fix<Title extends FixTitle>(
  title: Title,
  params: FixParamsOf<Title>,
  edits: Fix['edits'],
  isSafe = false,
): Fix {
  return { title, params, edits, safe: isSafe }
}
