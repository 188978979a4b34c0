import type { TermKey } from './terms.ts'

/** `{name}` in a text is a parameter; braces around anything but a Latin name in lower case are braces. */
export interface Wording {
  /** One line: what is wrong, the author's text quoted with 「」. */
  readonly message: string
  /** What to write instead; may have several lines. */
  readonly help?: string
  /** What else may be written, by the term of the parameter `role`. */
  readonly byRole?: Readonly<Partial<Record<TermKey, string>>>
  /** Somebody for whom it matters, where there is one; has parameters of its own. */
  readonly example?: string
}

export interface CatalogEntry {
  readonly severity: Severity
  readonly zh: Wording
  readonly en: Wording
  /** Why the language minds, for the documentation (中文). */
  readonly why: string
}

/** Names of the parameters of a text. */
export type ParamName<Text extends string> = Text extends `${string}{${infer Rest}`
  ? Rest extends `${infer Name}}${infer Tail}`
    ? NameOf<Name> | ParamName<Tail>
    : never
  : never

type NameOf<Name extends string> = Name extends `${infer First}${string}`
  ? Uppercase<First> extends First
    ? never
    : Name
  : never

export type Severity = 'error' | 'warning' | 'info'
