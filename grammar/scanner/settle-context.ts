/**
 * The second look at a scanned sentence. Words that count only in front of others become text elsewhere; neighbouring
 * text becomes one token; a segment with nothing operative in it becomes one `Prose` token, unless it stands beside
 * something operative and says whom or when (对…, …的).
 */
import type { TokenType } from 'chevrotain'
import {
  acts,
  comparisons,
  connectives,
  grants,
  provisions,
  quantities,
  scopes,
  structure,
  unsupported,
} from '../tokens/index.ts'
import { withinWords } from '../tokens/leads.ts'
import { investing } from '../tokens/shades.ts'
import type { QuantityPayload } from './scan-quantity.ts'
import type { ScanToken } from './scan-token.ts'
import { contextual, strongTokens, trailing } from './words.ts'

type MakeToken = (text: string, start: number, end: number, tokenType: TokenType) => ScanToken

const separators: ReadonlySet<TokenType> = new Set([
  structure.Comma,
  structure.Colon,
  structure.Semicolon,
  structure.Period,
])
const significant: ReadonlySet<TokenType> = new Set([
  ...strongTokens,
  structure.Phrase,
  structure.Finding,
  structure.Listed,
  structure.Accountability,
  quantities.Instalment,
  unsupported.Inexact,
])

export function settleContext(tokens: readonly ScanToken[], text: string, make: MakeToken): readonly ScanToken[] {
  // 全额补贴: to the older grammar the form of the award says it.
  const known = tokens.map((token) =>
    token.tokenType === grants.Whole.token
      ? make(text, token.startOffset, (token.endOffset ?? token.startOffset) + 1, structure.Text)
      : token,
  )
  const settled = settleWords(known, text, make)
  const parts = segments(settled)
  const operative = parts.some((part) => !isSeparator(part) && !isProse(part))
  return parts.flatMap((part) => {
    const dropped = isProse(part) && !(operative && (statesCondition(part) || statesPeriod(part)))
    return dropped ? [asProse(part, text, make)] : part
  })
}

/** Words that count only in front of others, or behind, become text elsewhere. */
export function settleWords(tokens: readonly ScanToken[], text: string, make: MakeToken): readonly ScanToken[] {
  return mergeText(demote(tokens, text, make), text, make)
}

const categories = (token: ScanToken): readonly TokenType[] => [token.tokenType, ...(token.tokenType.CATEGORIES ?? [])]

/** From the end, so that a word before a demoted word sees it as text. */
function demote(tokens: readonly ScanToken[], text: string, make: MakeToken): readonly ScanToken[] {
  const result: ScanToken[] = []
  const begins = tokens.some((token) => token.tokenType === provisions.TakeEffect.token)
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
    // 自…起施行，有效期暂不确定: how long the policy goes, and not understood.
    const other =
      token.tokenType === provisions.ValidFor.token && begins ? unsupported.Unsupported.token : structure.Text
    next = counts ? token : make(text, token.startOffset, (token.endOffset ?? token.startOffset) + 1, other)
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

/** Stretches between separators outside parentheses, each separator a stretch of its own. */
function segments(tokens: readonly ScanToken[]): readonly (readonly ScanToken[])[] {
  const result: ScanToken[][] = [[]]
  let depth = 0
  for (const token of tokens) {
    if (token.tokenType === structure.OpenParenthesis || token.tokenType === structure.OpenExclusion) depth += 1
    if (token.tokenType === structure.CloseParenthesis) depth -= 1
    if (depth === 0 && separators.has(token.tokenType)) result.push([token], [])
    else result.at(-1)?.push(token)
  }
  return result.filter((part) => part.length > 0)
}

function isProse(part: readonly ScanToken[]): boolean {
  if (refersElsewhere(part)) return false
  return !part.some((token) => {
    if (separators.has(token.tokenType) || significant.has(token.tokenType)) return true
    return categories(token).includes(quantities.Quantity) && !(token.payload as QuantityPayload).weak
  })
}

function asProse(part: readonly ScanToken[], text: string, make: MakeToken): ScanToken {
  const last = part.at(-1)
  return make(text, part[0]?.startOffset ?? 0, (last?.endOffset ?? 0) + 1, structure.Prose)
}

const isSeparator = (part: readonly ScanToken[]): boolean =>
  part.length === 1 && part[0] !== undefined && separators.has(part[0].tokenType)

/** ，连续补贴3年: for how long. */
const statesPeriod = (part: readonly ScanToken[]): boolean =>
  part.some((token) => token.tokenType === quantities.Consecutive)

/** 对…的项目, 弄虚作假的: a condition, declared or not. */
function statesCondition(part: readonly ScanToken[]): boolean {
  const first = part[0]?.tokenType
  const narrows = first === connectives.Among.token && part.length === 1
  const names = part.some((token) => token.tokenType === connectives.De.token) && endsWithParty(part.at(-1))
  if (names && first !== connectives.Encourage.token) return true
  if (conditional.test(part.map((token) => token.image).join(''))) return true
  return narrows || first === connectives.For.token || part.at(-1)?.tokenType === connectives.De.token
}

/** 符合产业政策要求，… · 项目投产后，…: when, without 的. */
const conditional =
  /^(?:符合|满足|具备)|^(?:超过|超出|高于|其余|剩余)的?部分$|(?:投产|验收|认定|评审|竣工|达产|备案|上市|注册|审核|考核|通过|期满)后$|(?:前提|条件|情况)下$/u

/** …的企业: whom the sentence speaks of. */
function endsWithParty(token: ScanToken | undefined): boolean {
  return /(?:企业|单位|机构|公司|个人|团队|主体|项目)$/u.test(token?.image ?? '')
}

/** 按照《…》…, 按照…执行: another document decides. */
function refersElsewhere(part: readonly ScanToken[]): boolean {
  const by = part.findIndex((token) => token.tokenType === provisions.By.token)
  if (by < 0) return false
  const behind = part.slice(by + 1)
  return (
    behind[0]?.tokenType === structure.Citation || behind.some((token) => token.tokenType === provisions.Execute.token)
  )
}
