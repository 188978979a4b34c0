/** The words of a diagnostic in one language. Text of authors inside it is made safe to show, and cut when long. */
import { catalog } from './catalog.ts'
import type { Wording, Severity } from './catalog-entry.ts'
import type { Diagnostic, DiagnosticParam, DiagnosticParams, Fix } from './diagnostic.ts'
import { fixTitles } from './fix-titles.ts'
import { terms } from './terms.ts'
import { visible } from './visible.ts'

export type MessageLanguage = 'zh' | 'en'

/** Message, and help where there is one; an example stands in front of the help. */
export function wordingOf({ code, params, example }: Diagnostic, language: MessageLanguage): Wording {
  const wording: Wording = catalog[code][language]
  const help = [
    ...(wording.example === undefined || example === undefined ? [] : [fill(wording.example, example, language)]),
    ...(wording.help === undefined ? [] : [fill(wording.help, params, language)]),
    ...roleHelp(wording, params, language),
  ]
  const message = fill(wording.message, params, language)
  return help.length === 0 ? { message } : { message, help: help.join('\n') }
}

function roleHelp({ byRole }: Wording, params: DiagnosticParams, language: MessageLanguage): readonly string[] {
  const { role } = params
  const texts: Readonly<Record<string, string>> = byRole ?? {}
  const text = typeof role === 'object' && 'term' in role ? texts[role.term] : undefined
  return text === undefined ? [] : [fill(text, params, language)]
}

/** What an editor offers; a title that the catalog does not have is shown as its key. */
export function titleOf({ title, params }: Fix, language: MessageLanguage): string {
  const titles: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = fixTitles
  return fill(titles[title]?.[language] ?? title, params, language)
}

export const severityWords: Readonly<Record<MessageLanguage, Readonly<Record<Severity, string>>>> = {
  zh: { error: '错误', warning: '警告', info: '提示' },
  en: { error: 'error', warning: 'warning', info: 'info' },
}

/** Longest quotation, in UTF-16 units. */
const LONGEST_QUOTE = 60

function fill(template: string, params: DiagnosticParams, language: MessageLanguage): string {
  return template.replace(/\{([a-z][A-Za-z]*)\}/g, (_, name: string) => {
    const param = Object.hasOwn(params, name) ? params[name] : undefined
    return param === undefined ? '…' : wordOf(param, language)
  })
}

function wordOf(param: DiagnosticParam, language: MessageLanguage): string {
  if (typeof param === 'number') return String(param)
  if (typeof param === 'string') return visible(cut(param))
  if ('items' in param) return param.items.map((item) => visible(cut(item))).join(language === 'zh' ? '，' : ', ')
  const words: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = terms
  return words[param.term]?.[language] ?? param.term
}

/** The beginning and the end, since phrases often differ there. */
function cut(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text
  return `${text.slice(0, LONGEST_QUOTE - 16)}…${text.slice(-15)}`
}
