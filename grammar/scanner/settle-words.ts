/**
 * The second look at a scanned sentence: words that count only in front of others become text elsewhere, neighbouring text
 * becomes one token.
 */
import type { TokenType } from 'chevrotain'
import { acts, comparisons, connectives, grants, provisions, quantities, scopes, structure } from '../tokens/index.ts'
import { withinWords } from '../tokens/refusing.ts'
import { investing } from '../tokens/shades.ts'
import type { ScanToken } from './scan-token.ts'
import { contextual, trailing } from './words.ts'

type MakeToken = (text: string, start: number, end: number, tokenType: TokenType) => ScanToken

const moneyEnd = '金'
const separators: ReadonlySet<TokenType> = new Set([
  structure.Comma,
  structure.Colon,
  structure.Semicolon,
  structure.Period,
])
/** Words that count only in front of others, or behind, become text elsewhere. */
export function settleWords(tokens: readonly ScanToken[], text: string, make: MakeToken): readonly ScanToken[] {
  return mergeText(demote(tokens, text, make), text, make)
}

const categories = (token: ScanToken): readonly TokenType[] => [token.tokenType, ...(token.tokenType.CATEGORIES ?? [])]

/** From the end, so that a word before a demoted word sees it as text. */
function demote(tokens: readonly ScanToken[], text: string, make: MakeToken): readonly ScanToken[] {
  const result: ScanToken[] = []
  let next: ScanToken | undefined
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index]
    if (token === undefined) continue
    const within = next !== undefined && withinWords.includes(next.image)
    const over = within ? result.at(-2) : next
    if (token.tokenType === quantities.Duration && over?.tokenType === scopes.Cumulative.token) {
      // 三年累计不超过…, 三年内累计不超过…: what the ceiling counts over.
      const last = within ? (result.pop() ?? token) : token
      next = make(text, token.startOffset, (last.endOffset ?? last.startOffset) + 1, scopes.EveryYears)
      result.push(next)
      continue
    }
    if (token.tokenType === grants.Form.token && next?.image === moneyEnd && next.tokenType === structure.Text) {
      // 奖励金最高50万元; 奖励金融机构 is something else.
      const last = result.pop() ?? token
      next = make(text, token.startOffset, (last.endOffset ?? last.startOffset) + 1, grants.AmountNoun.token)
      result.push(next)
      continue
    }
    if (token.image === '前' && ranks(next) && !standsBehind(token, tokens[index - 1])) {
      next = make(text, token.startOffset, (token.endOffset ?? token.startOffset) + 1, comparisons.Top)
      result.push(next)
      continue
    }
    if (token.image.endsWith('第') && token.tokenType === structure.Text && places(result, text)) {
      const end = (token.endOffset ?? token.startOffset) + 1
      result.push(make(text, end - 1, end, comparisons.Rank))
      next = result.at(-1)
      if (token.startOffset < end - 1) result.push(make(text, token.startOffset, end - 1, structure.Text))
      next = result.at(-1)
      continue
    }
    const required = contextual.get(token.tokenType)
    const follower = next
    const counts =
      standsBehind(token, tokens[index - 1]) &&
      !endsName(token, tokens[index - 1], next) &&
      !isInvested(token, tokens[index - 1]) &&
      !opensPeriod(token, result.at(-2), tokens[index - 1]) &&
      !opensLastDay(token, next, tokens[index - 1]) &&
      (required === undefined ||
        (follower !== undefined && categories(follower).some((category) => required.includes(category))) ||
        (follower !== undefined && sameFamily(token, follower, required)))
    next = counts ? token : make(text, token.startOffset, (token.endOffset ?? token.startOffset) + 1, structure.Text)
    result.push(next)
  }
  return result.reverse()
}

/** 2025年1月1日以后: a word that counts only behind a date stands behind one. */
function standsBehind(token: ScanToken, before: ScanToken | undefined): boolean {
  const required = trailing.get(token.tokenType)
  return (
    required === undefined ||
    (before !== undefined && categories(before).some((category) => required.includes(category)))
  )
}

/** 合同金额的10%, 采购金额（不含…）: the end of a name, not a sum that a ceiling is put on. */
function endsName(token: ScanToken, before: ScanToken | undefined, next: ScanToken | undefined): boolean {
  if (token.tokenType !== grants.AmountNoun.token || before?.tokenType !== structure.Text) return false
  const follower = next?.tokenType
  return follower === connectives.De.token || follower === structure.OpenExclusion || follower === quantities.Percentage
}

/** 年度研发投入1500万元, 企业投入3000万元: what somebody invests, not what is given. */
const isInvested = (token: ScanToken, before: ScanToken | undefined): boolean =>
  token.image === investing &&
  token.tokenType === acts.Provide.token &&
  (before?.tokenType === structure.Text || before?.tokenType === structure.Phrase)

/** 前10名, 前5%. */
const ranks = (follower: ScanToken | undefined): boolean =>
  follower?.tokenType === quantities.Count || follower?.tokenType === quantities.Percentage

/** 第1名, 第2至5名, 第3、4位: numbers that end with a place. `behind` is in reverse. */
function places(behind: readonly ScanToken[], text: string): boolean {
  const last = behind.length - 1
  let index = last
  while (behind[index]?.tokenType === quantities.Count) {
    const token = behind[index]
    if (token === undefined) return false
    const written = text.slice(token.startOffset, (token.endOffset ?? token.startOffset) + 1)
    if (/[名位]$/u.test(written)) return true
    if (!/[\d一二三四五六七八九十百]$/u.test(written)) return false
    index -= 2
  }
  return false
}

/** 自2025年1月1日至…: not the 自 of 自…起施行, nor of 有效期自…至…. */
const opensPeriod = (token: ScanToken, second: ScanToken | undefined, before: ScanToken | undefined): boolean =>
  token.tokenType === provisions.From.token &&
  second?.tokenType !== provisions.TakeEffect.token &&
  before?.tokenType !== provisions.ValidFor.token

/** ，至2026年12月31日止: a last day, not the end of a range that something before it opens. */
const opensLastDay = (token: ScanToken, next: ScanToken | undefined, before: ScanToken | undefined): boolean =>
  token.tokenType === connectives.To.token &&
  next?.tokenType === quantities.CalendarDate &&
  (before === undefined || separators.has(before.tokenType) || before.tokenType === quantities.ClauseReference)

/** 达到或超过, 不超过…: a comparator in front of a comparator that counts. */
const sameFamily = (token: ScanToken, follower: ScanToken, required: readonly TokenType[]): boolean =>
  required.includes(quantities.Quantity) && contextual.get(follower.tokenType) === contextual.get(token.tokenType)

function mergeText(tokens: readonly ScanToken[], text: string, make: MakeToken): readonly ScanToken[] {
  const result: ScanToken[] = []
  for (const token of tokens) {
    const last = result.at(-1)
    if (token.tokenType === structure.Text && last?.tokenType === structure.Text) {
      result[result.length - 1] = make(
        text,
        last.startOffset,
        (token.endOffset ?? token.startOffset) + 1,
        structure.Text,
      )
    } else result.push(token)
  }
  return result
}
