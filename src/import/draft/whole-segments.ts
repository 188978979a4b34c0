/**
 * What else the parts of a sentence may be, where the phrases that the compiler asks for do not make it read: what stands between two
 * marks as one phrase (自建或租用1000平方米以上海外仓), or all that leads to a share as one base (合同或订单金额的20%).
 */
import { mannerEnds } from '../../../grammar/tokens/drafting.ts'
import { endsOpen, guess, typeOf } from './propose-conditions.ts'
import { declaredType, isOf, isSum, ofItsClause, rate } from './propose-numbers.ts'
import { type Proposal, proposal } from './proposal.ts'
import { type Range, segmentAround, trimCondition } from './segment.ts'
import type { Finding, SentenceSite } from './sentence-site.ts'
import { isFragment } from './settle-proposals.ts'

/** Phrases that may be declared together for a part of a sentence. */
export type Alternative = readonly Proposal[]

/** Why a part that is declared whole is marked. */
export const whole = '这一段暂作一项；实为几项的，请分别声明'

/** For each part that is not read, what may be declared for it. */
export function alternativesOf({ sentence: { text }, findings }: SentenceSite): readonly (readonly Alternative[])[] {
  const segments = new Map<number, { readonly range: Range; readonly inside: Finding[] }>()
  for (const finding of findings) {
    const range = segmentAround(text, finding)
    // A message that spans several parts is about none of them.
    if (/[，；。]/u.test(text.slice(finding.start, finding.end - 1))) continue
    const known = segments.get(range.start)
    if (known === undefined) segments.set(range.start, { range, inside: [finding] })
    else known.inside.push(finding)
  }
  return [...segments.values()]
    .toSorted((one, other) => one.range.start - other.range.start)
    .map(({ range, inside }) =>
      (manner(text, range) ?? [wholeBase(text, range), asked(text, inside), wholePart(text, range)]).filter(
        (one) => one.length > 0 && one.every((phrase) => !isFragment(text.slice(phrase.start, phrase.end), phrase)),
      ),
    )
    .filter((alternatives) => alternatives.length > 0)
}

/** Each phrase as the compiler would have it declared. */
function asked(text: string, findings: readonly Finding[]): Alternative {
  // 自建|或租用…: half of what was done.
  const isHalf = ({ start, end }: Finding): boolean =>
    endsOpen.test(text.slice(start, end)) && /^[或和、及]/u.test(text.slice(end))
  if (findings.some(isHalf)) return []
  return findings.flatMap(({ diagnostic, ...place }) => {
    const { start, end } = isOf(diagnostic.params['role'], 'exclusion') ? trimCondition(text, place) : place
    const type = declaredType(diagnostic.params['type'])
    if (diagnostic.code !== 'CY2001' || isOf(diagnostic.params['role'], 'alternative')) return []
    const extras = { parameter: type?.unit, undecided: [guess] }
    return [proposal(start, end, type?.name ?? typeOf(text.slice(start, end)), extras)]
  })
}

/** 除享受上级资金扶持外, 自认定之日起: no condition, unless the analyst says so. */
function manner(text: string, { start, end }: Range): readonly Alternative[] | undefined {
  const inner = text.slice(start, end)
  const isManner = mannerEnds.some(([first, last]) => inner.startsWith(first) && inner.endsWith(last))
  return isManner ? [[proposal(start, end, '名称', { undecided: [inert] })]] : undefined
}

/** Why a part that asks nothing is marked. */
const inert = '这一段暂不作条件，也不影响金额；是条件或者期限的，请改为「是否」或者改写原句'

/** What somebody is or did, with all that is said of it; a sum or a share in it stays a figure. */
function wholePart(text: string, range: Range): Alternative {
  const { start, end } = trimCondition(text, range)
  const inner = text.slice(start, end)
  if (figures.test(inner) || gives.test(inner)) return []
  return [proposal(start, end, typeOf(inner), { undecided: [whole] })]
}

const figures = /\d[万亿千百]*(?:美|日|欧)?元|\d[%‰]|百分之/u
/** What is given, to whom of how many, or how much of it at most is no condition. */
const gives = /给予|予以|授予|颁发|发放|奖励|补贴|补助|资助|扶持|优先|不超过|最高|不再|每/u

/** From the word that leads to a base up to its share, or up to what is given by it. */
function wholeBase(text: string, range: Range): Alternative {
  const found = base.exec(text.slice(range.start, range.end))
  const [lead = '', opening = '', words = ''] = found ?? []
  if (found === null || lead === '' || !isSum(words)) return []
  const start = range.start + found.index + opening.length
  const undecided = /[或和及、]/u.test(words) ? [whole] : []
  return [proposal(start, start + words.length, '金额', { undecided, isLocal: ofItsClause.test(words) })]
}

const base = new RegExp(
  `((?:^|[^，；。]*?)(?:按照|按|根据|以|给予)(?:最高)?(?:不超过|不高于)?)([^，；。]{3,}?)(?=的?(?:最高)?${rate}|给予|予以|$)`,
  'u',
)
