/**
 * Program text as a type of its own. A `Code` comes from the `code` tag, from numbers, from `quote`, `property` and
 * `name`, and from nowhere else: text of a policy cannot become program text, because it is a plain string.
 */
declare const brand: unique symbol
export type Code = string & { readonly [brand]: 'code' }

/** Program text; arrays are joined by line breaks, numbers written with separators. */
export function code(strings: TemplateStringsArray, ...parts: readonly (Code | number | readonly Code[])[]): Code {
  let text = strings[0] ?? ''
  parts.forEach((part, index) => {
    text += typeof part === 'number' ? numeral(part) : typeof part === 'string' ? part : part.join('\n')
    text += strings[index + 1] ?? ''
  })
  return text as Code
}

/** Parts with a separator between them. */
export function joined(
  parts: readonly Code[],
  separator: ', ' | ' && ' | ' || ' | ' + ' | ' | ' | ' = ' | ' else ',
): Code {
  return parts.join(separator) as Code
}

/** A number as a person writes it: `100_000_000`, `Infinity`. */
export function numeral(value: number): Code {
  const text = String(value)
  return (/^\d{5,}$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, '_') : text) as Code
}

/** A string literal. The only way for text of a policy into a program. */
export function quote(text: string): Code {
  const escaped = text.replace(/['\\]/g, '\\$&').replace(UNPRINTABLE, unicodeEscape)
  return `'${escaped}'` as Code
}

/** Data as JSON in which every character can be seen. */
export function visibleJson(data: unknown): string {
  // Outside of strings JSON has none of these characters but line breaks, which are not asked for here.
  return JSON.stringify(data).replace(UNPRINTABLE, unicodeEscape)
}

/** A key of an object or a type: bare if it can be, otherwise quoted. */
export function key(id: string): Code {
  return PLAIN_KEY.test(id) ? (id as Code) : quote(id)
}

/** Access to a property. */
export function property(object: Code, id: string): Code {
  return (PLAIN_KEY.test(id) ? `${object}.${id}` : `${object}[${quote(id)}]`) as Code
}

/** Data as a literal: strings, numbers, booleans, undefined, arrays, objects, and code that stands for any of them. */
export type Data = string | number | boolean | undefined | Embedded | readonly Data[] | { readonly [key: string]: Data }
/** Code in the midst of data. */
export class Embedded {
  readonly code: Code
  constructor(code: Code) {
    this.code = code
  }
}

/** Writes data as a literal. */
export function literal(data: Data): Code {
  if (data === undefined) return code`undefined`
  if (typeof data === 'string') return quote(data)
  if (typeof data === 'number') return numeral(data)
  if (typeof data === 'boolean') return data ? code`true` : code`false`
  if (data instanceof Embedded) return data.code
  if (isList(data)) return code`[${joined(data.map(literal), ', ')}]`
  const entries = Object.entries(data).map(([id, value]) => {
    const [name, text] = [key(id), literal(value)]
    return name === text ? name : code`${name}: ${text}`
  })
  return code`{ ${joined(entries, ', ')} }`
}

/** Whether code mentions a name, outside of its strings and comments. */
export function mentions(lines: readonly Code[], name: string): boolean {
  return mentionedIn(bare(lines), name)
}

/** Whether code has a use for the value of a variable, rather than giving it one. */
export function reads(lines: readonly Code[], name: string): boolean {
  const text = bare(lines).replace(additionsTo(name), '').replace(assignmentsTo(name), '')
  return mentions([text as Code], name)
}

/** Branches without the statements that give a variable a value, and without the variables that only these read. */
export function withoutAssignments(text: Code, name: string): Code {
  if (!mentions([text], name)) return text
  const without = dropAssignments(text, name)
  return without === text ? text : withoutUnread(without)
}

/** Without `name = 1`, `name += 1`, and the first part of `name = other = 1`. */
function dropAssignments(text: Code, name: string): Code {
  const alone = new RegExp(`^${name} = (?![\\w$]+ = )[^\\n]*\\n?`, 'gm')
  return text.replace(additionsTo(name), '').replace(alone, '').replace(assignmentsTo(name), '') as Code
}

/** Branches without the variables in them that nothing reads. */
function withoutUnread(text: Code): Code {
  const masked = text.replace(STRING_OR_COMMENT, (part) => ' '.repeat(part.length))
  for (const match of masked.matchAll(/^(?:const|let) (\w+) = [^\n]*\n/gm)) {
    const [line, name = ''] = match
    const [start, end] = [match.index + line.length, endOfBlock(masked, match.index)]
    const inside = text.slice(start, end) as Code
    if (end === text.length || reads([inside], name)) continue
    return withoutUnread((text.slice(0, match.index) + dropAssignments(inside, name) + text.slice(end)) as Code)
  }
  return text
}

/** Where the block around a place ends; where the text does if there is none. */
function endOfBlock(text: string, at: number): number {
  let depth = 0
  for (let index = at; index < text.length; index += 1) {
    if (text[index] === '{') depth += 1
    if (text[index] === '}') depth -= 1
    if (depth < 0) return index
  }
  return text.length
}

function additionsTo(name: string): RegExp {
  return new RegExp(`^(?:if \\([^\\n]*\\) )?${name} (?:\\+=|= ${name} \\+) [^\\n]*\\n?`, 'gm')
}

function assignmentsTo(name: string): RegExp {
  return new RegExp(`(?<![\\w$.]|(?:const|let) )${name} = `, 'g')
}

/** Code without its strings and comments. */
export function bare(lines: readonly Code[]): string {
  return lines.join('\n').replace(STRING_OR_COMMENT, ' ')
}

/** Whether `bare` code mentions a name. */
export function mentionedIn(text: string, name: string): boolean {
  return text.includes(name) && new RegExp(`(?<![\\w$.])${name}(?![\\w$:])`).test(text)
}

/** A name for a parameter or a loop, marked as unused if the code does not mention it. */
export function unlessUnused(name: Code, lines: readonly Code[]): Code {
  return mentions(lines, name) ? name : code`_${name}`
}

/** A comment to the end of the line, which it must stand at; text of a policy may stand in it. */
export function lineComment(text: string): Code {
  return `// ${commentText(text)}` as Code
}

/** A comment within a line. */
export function inlineComment(text: string): Code {
  return `/* ${commentText(text)} */` as Code
}

/** Text that cannot end a block comment, be read as a tag of one, tell a tool what to do, or hide what follows. */
export function commentText(text: string): string {
  const visible = plainText(text).replaceAll('*/', '*\\/').replaceAll('/*', '/\\*').replaceAll('@', '\\@')
  return visible.replace(DIRECTIVE, '\\$&')
}

/** What compilers, linters, formatters and bundlers obey at the beginning of a comment, besides what begins with `@`. */
const DIRECTIVE =
  /^(?:[#!/<]|eslint|global\b|exported\b|prettier|tslint|jshint|biome|deno|istanbul|c8\b|v8\b|sourceMapp)/iu

/** One line of visible characters. */
function plainText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNPRINTABLE, unicodeEscape).trim()
}

const STRING_OR_COMMENT = /'(?:[^'\\]|\\.)*'|\/\*.*?\*\/|\/\/.*$/gm
const PLAIN_KEY = /^[A-Za-z_$][\w$]*$/
/** Control and format characters (bidirectional ones too), line separators, unpaired surrogates, private use. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu

function unicodeEscape(character: string): string {
  let escaped = ''
  for (let index = 0; index < character.length; index += 1) {
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`
  }
  return escaped
}

function isList(data: Data): data is readonly Data[] {
  return Array.isArray(data)
}
