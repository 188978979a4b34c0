/** Ceilings: what they count over, and which awards they govern (readings.md 3, 4). */
import type { Limit } from './former-amounts.ts'
import type { ScopeNode } from '../../syntax/ast.ts'
import type { AwardDraft } from './draft.ts'

/** What a ceiling counts over. */
export interface LimitReach {
  readonly period: 'matter' | 'year' | 'lifetime'
  /** A party (每家企业), an item (单场展会), or nothing said. */
  readonly per: 'party' | 'item' | undefined
}

const partyMeasures = ['家', '户', '名', '人', '位']
const partyNouns = [
  '企业',
  '单位',
  '机构',
  '公司',
  '个人',
  '团队',
  '主体',
  '高校',
  '院所',
  '需求方',
  '申报',
  '申请',
  '法人',
  '集团',
]

export function limitReach(scopes: readonly (ScopeNode | undefined)[], list: AwardDraft['list']): LimitReach {
  const present = scopes.filter((scope) => scope !== undefined)
  const yearly = present.some((scope) => scope.yearly)
  // 每三年最高300万元: what was received in all bounds it from the safe side.
  const cumulative = present.some((scope) => scope.cumulative || scope.overYears)
  const each = present.flatMap((scope) => scope.each)
  const period = yearly ? 'year' : cumulative ? 'lifetime' : 'matter'
  const kinds = each.map(({ measure, noun }) =>
    partyOrItem(measure, noun.map((word) => word.text).join(''), list, period),
  )
  const per = kinds.includes('item') ? 'item' : kinds.includes('party') ? 'party' : undefined
  return { period, per }
}

/** 单个展位不超过3万元 where the records are 展会: a thing that nothing counts. */
export function countsOtherThings(scopes: readonly (ScopeNode | undefined)[], list: AwardDraft['list']): boolean {
  if (list === undefined || scopes.some((scope) => scope?.yearly === true)) return false
  return scopes
    .flatMap((scope) => scope?.each ?? [])
    .some(({ measure, noun }) => {
      const text = noun.map((word) => word.text).join('')
      if (text === '' || partyOrItem(measure, text, list, 'matter') === 'party') return false
      return !sharesNoun(list.itemKey, text) && !['项目', '申报', '事项'].includes(text)
    })
}

/** Nouns of what is applied for rather than of who applies. */
const itemNouns = [
  '项目',
  '产品',
  '合同',
  '事项',
  '设备',
  '成果',
  '专利',
  '品种',
  '课题',
  '活动',
  '展位',
  '票据',
  '贷款',
  '装备',
]

/** 每家企业, 单个申报单位: the one who applies. */
export function namesParty({ noun }: ScopeNode['each'][number]): boolean {
  const text = noun.map((word) => word.text).join('')
  return partyNouns.some((word) => text.includes(word))
}

function partyOrItem(
  measure: string,
  noun: string,
  list: AwardDraft['list'],
  period: LimitReach['period'],
): 'party' | 'item' {
  if (
    list !== undefined &&
    measure !== '' &&
    list.itemKey.startsWith(measure) &&
    sharesNoun(list.itemKey.slice(measure.length), noun)
  ) {
    return 'item'
  }
  // 单个人才 where the records are 名人才.
  if (list !== undefined && measure === '个' && noun !== '' && list.itemKey.includes(noun)) return 'item'
  if (partyNouns.some((word) => noun.includes(word))) return 'party'
  if (partyMeasures.includes(measure)) return 'party'
  // 同一旅行社全年累计…, 每个社区每年…: whoever it is, what is counted over years is counted for one.
  const anyone = period !== 'matter' && (measure === '' || measure === '个') && noun !== ''
  return anyone && !itemNouns.some((word) => noun.includes(word)) ? 'party' : 'item'
}

/** `场展会` of 单场展会, `栋楼宇` of 每栋楼宇; 每人 has no noun. */
const sharesNoun = (item: string, noun: string): boolean =>
  noun === '' || item === '' || item.includes(noun) || noun.includes(item)

/** Puts a ceiling on one award. */
export function limitAward(award: AwardDraft, limit: Limit, reach: LimitReach): void {
  const perItem = award.list !== undefined && reach.per === 'item'
  if (reach.period === 'matter' || perItem || limit.kind !== 'absolute') {
    if (award.list !== undefined && reach.per === 'party') award.sumLimits.push(limit)
    else award.itemLimits.push(limit)
    return
  }
  const text = limit.site.kind === 'limit' ? limit.site.text : ''
  const site = { kind: 'period-limit' as const, period: reach.period, text, source: limit.site.source }
  award.periodLimits.push({ period: reach.period, fen: limit.fen, site })
}
