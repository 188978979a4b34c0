/** List entries: what a metadata line, a glossary entry or an annotation says. */
import { EntryParser } from '../../grammar/entry-parser.ts'
import { type CstNode, inOrder } from '../../grammar/grammar-parser.ts'
import { scanEntry } from '../../grammar/scanner/scan-entry.ts'
import type { ScanToken } from '../../grammar/scanner/scan-token.ts'
import type { Span } from '../diagnostics/diagnostic.ts'
import { type Excerpt, sliceExcerpt, spanOf } from '../source/excerpt.ts'
import { foldString } from '../source/fold.ts'
import { childrenOf, isNode, isToken } from './cst.ts'
import type { ListItem } from './document.ts'

export type TypeName =
  '金额' | '汇率' | '比例' | '数量' | '是否' | '认定' | '等级' | '类别' | '日期' | '事项' | '清单' | '名称' | '称谓'

export interface NameInText {
  readonly name: string
  readonly span: Span
}

export type EntryBody =
  | {
      readonly kind: 'declaration'
      readonly type: TypeName
      readonly parameter: string | undefined
      readonly identifier: NameInText | undefined
      /** 场展会 of 每场展会. */
      readonly item: string | undefined
    }
  | { readonly kind: 'definition'; readonly expression: Excerpt }
  | {
      readonly kind: 'value'
      readonly text: string
      readonly content: Excerpt
      readonly identifiers: readonly NameInText[]
    }

export interface Entry {
  readonly label: Excerpt
  /** Folded. */
  readonly key: string
  /** Undefined when the entry has no colon or cannot be read. */
  readonly body: EntryBody | undefined
  readonly children: readonly Entry[]
  /** The whole item as written, nested items and 待定 left out. */
  readonly content: Excerpt
  /** （待定：…） at its end: what somebody has yet to decide. */
  readonly undecided: Undecided | undefined
  readonly span: Span
}

interface Undecided {
  /** '' when nothing is said. */
  readonly reason: string
  readonly span: Span
}

let parser: EntryParser | undefined

export function readEntry(item: ListItem): Entry {
  const { content, undecided } = splitUndecided(item.content)
  const tokens = scanEntry(content.text, foldString)
  const label = trim(content, 0, labelEnd(tokens, content.text))
  return {
    label,
    key: foldString(label.text),
    body: readBody(tokens, content),
    children: item.children.map(readEntry),
    content,
    undecided,
    span: item.span,
  }
}

/** `- 冷库投资：金额 `investment`（待定：…）`: the mark is not part of what the entry says. */
function splitUndecided(content: Excerpt): { readonly content: Excerpt; readonly undecided: Undecided | undefined } {
  const { text } = content
  const start = Math.max(text.lastIndexOf('（待定'), text.lastIndexOf('(待定'))
  const mark = start < 0 ? null : undecidedMark.exec(text.slice(start))
  if (mark === null) return { content, undecided: undefined }
  const end = start + mark[0].trimEnd().length
  return {
    content: trim(content, 0, start),
    undecided: { reason: (mark[1] ?? '').trim(), span: spanOf(content, start, end) },
  }
}

/** Parentheses inside the reason are closed in it. */
const undecidedMark = /^[（(]待定(?:[：:]((?:[^（）()]|[（(][^（）()]*[）)])*))?[）)]\s*$/u

function labelEnd([label]: readonly ScanToken[], text: string): number {
  return label === undefined ? text.length : (label.endOffset ?? 0) + 1
}

function trim(content: Excerpt, start: number, end: number): Excerpt {
  let from = start
  let to = end
  while (from < to && /\s/u.test(content.text[from] ?? '')) from += 1
  while (to > from && /\s/u.test(content.text[to - 1] ?? '')) to -= 1
  return sliceExcerpt(content, from, to)
}

function readBody(tokens: readonly ScanToken[], content: Excerpt): EntryBody | undefined {
  parser ??= new EntryParser()
  parser.input = [...tokens]
  const tree = inOrder(parser.entry())
  if (parser.errors.length > 0) return undefined
  const body = childrenOf(tree).find(isNode)
  if (body === undefined) return undefined
  switch (body.name) {
    case 'definition':
      return { kind: 'definition', expression: readExpression(body, content) }
    case 'declaration':
      return readDeclaration(body, content)
    default:
      return readValue(body, content)
  }
}

function readExpression(node: CstNode, content: Excerpt): Excerpt {
  const value = childrenOf(node).filter(isToken)[1]
  return value === undefined
    ? sliceExcerpt(content, content.text.length, content.text.length)
    : trim(content, value.startOffset, (value.endOffset ?? 0) + 1)
}

function readDeclaration(node: CstNode, content: Excerpt): EntryBody {
  const children = childrenOf(node)
  const typeToken = children.filter(isNode).flatMap(childrenOf).find(isToken)
  const find = (name: string): { payload: string; start: number; end: number } | undefined => {
    const token = children.filter(isToken).find((child) => child.tokenType.name === name)
    if (token === undefined) return undefined
    return { payload: token.payload as string, start: token.startOffset, end: (token.endOffset ?? 0) + 1 }
  }
  const identifier = find('Identifier')
  return {
    kind: 'declaration',
    type: foldString(typeToken?.image ?? '') as TypeName,
    parameter: find('TypeParameter')?.payload,
    identifier:
      identifier === undefined
        ? undefined
        : { name: identifier.payload, span: spanOf(content, identifier.start, identifier.end) },
    item: find('ItemName')?.payload,
  }
}

function readValue(node: CstNode, content: Excerpt): EntryBody {
  const tokens = childrenOf(node).filter(isToken)
  const first = tokens[0]
  const last = tokens.at(-1)
  const value =
    first === undefined || last === undefined
      ? sliceExcerpt(content, content.text.length, content.text.length)
      : trim(content, first.startOffset, (last.endOffset ?? 0) + 1)
  const identifiers = tokens
    .filter((token) => token.tokenType.name === 'Identifier')
    .map((token) => ({
      name: token.payload as string,
      span: spanOf(content, token.startOffset, (token.endOffset ?? 0) + 1),
    }))
  return { kind: 'value', text: value.text, content: value, identifiers }
}
