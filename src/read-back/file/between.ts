/** How awards stand to each other, by the articles that they stand in: ceilings over several, choices, budgets, quotas. */
import { awardsBelow, nodesOf } from '../../ir/payout.ts'
import type { Amount, AwardId, AwardIr, HighestPayout, PolicyIr, PoolIr, QuotaIr } from '../../ir/types.ts'
import { moneyWords } from './amount.ts'
import { limitWords, periodWords } from './ceiling.ts'
import { phrasesOf } from './phrases.ts'
import { plainAmount } from './plain-amount.ts'
import { Unsayable } from './unsayable.ts'

/** Sentences over several articles; each by itself, so that what cannot be said leaves the others. */
export function betweenSentences(policy: PolicyIr): readonly (() => string)[] {
  const named = nodesOf(policy.payouts)
  return [
    ...named.flatMap((node) => {
      if (node.kind === 'award') return []
      if (node.kind === 'highest') return isGroup(node, policy) ? [] : [(): string => choiceSentence(node, policy)]
      return node.ceilings.map(({ is, period }) => (): string => {
        const articles = articlesOf(awardsBelow(node), policy)
        return `${articles}奖补合计${periodWords(period)}${limit(is, policy)}。`
      })
    }),
    ...policy.pools.filter((pool) => !isOwn(pool.awards)).map((pool) => (): string => poolSentence(pool, '', policy)),
    ...policy.quotas
      .filter((quota) => !isOwn(quota.awards))
      .map((): (() => string) => () => {
        throw new Unsayable('几条共有的名额')
      }),
    ...policy.groups
      .filter(
        (group) =>
          group.awards.length > 1 && !named.some((node) => node.kind === 'highest' && node.name === group.name),
      )
      .map((): (() => string) => () => {
        throw new Unsayable('只与其他政策同类的几项')
      }),
  ]
}

/** What an article says of its award alone. */
export function ownSentences({ id }: AwardIr, policy: PolicyIr): readonly string[] {
  return [
    ...policy.quotas.filter(({ awards }) => isOwn(awards) && awards[0] === id).map(quotaSentence),
    ...policy.pools
      .filter(({ awards }) => isOwn(awards) && awards[0] === id)
      .map((pool) => poolSentence(pool, '本条', policy)),
  ]
}

export function groupLines({ id }: AwardIr, { groups }: PolicyIr): readonly string[] {
  return groups.filter(({ awards }) => awards.includes(id)).map(({ name }) => `- 同类：${name}`)
}

const isOwn = (awards: readonly AwardId[]): boolean => awards.length === 1

/** A 同类 of the analyst says it already. */
const isGroup = ({ name }: HighestPayout, { groups }: PolicyIr): boolean => groups.some((group) => group.name === name)

const limit = (is: Amount, policy: PolicyIr): string => limitWords(plainAmount(is), phrasesOf(policy))

function choiceSentence(node: HighestPayout, policy: PolicyIr): string {
  const parts = node.of.map(awardsBelow)
  const several = parts.filter(({ length }) => length > 1)
  if (several.length === 0) return `${articlesOf(parts.flat(), policy)}不得兼得。`
  const [one, ...more] = parts.filter(({ length }) => length === 1)
  const [others, ...rest] = several
  const isPlain = node.of.every((part) => part.kind !== 'highest')
  if (one === undefined || others === undefined || more.length + rest.length > 0 || !isPlain)
    throw new Unsayable('几层的取高')
  return `${articlesOf(one, policy)}与${articlesOf(others, policy)}不得兼得。`
}

/** 第1条、第3条 */
function articlesOf(ids: readonly AwardId[], { clauses }: PolicyIr): string {
  const all = clauses.flatMap(({ awards }) => awards.map(({ id }) => id))
  return all.flatMap((id, index) => (ids.includes(id) ? [`第${String(index + 1)}条`] : [])).join('、')
}

function poolSentence({ awards, period, fen, method, assumed }: PoolIr, whose: string, policy: PolicyIr): string {
  const all = policy.clauses.flatMap((clause) => clause.awards)
  if (whose === '' && awards.length < all.length) throw new Unsayable('几条共用的预算')
  const of = whose === '' ? '本政策' : whose
  const way = assumed ? '' : `，${METHODS[method]}`
  if (fen === undefined) return `${of}资金实行总额控制${way}。`
  return `${of}${period === 'year' ? '每年' : ''}安排资金${moneyWords(fen)}${way}。`
}

const METHODS = { 'first-come': '先到先得', 'pro-rata': '不足时按比例兑现', 'by-rank': '按名次兑现' } as const

function quotaSentence({ what, period, count }: QuotaIr): string {
  const number = count === undefined ? '一批' : `不超过${String(count)}个`
  return `${period === 'year' ? '每年' : ''}遴选${number}${what}。`
}
