/** 以上两项奖补合计, 本款融资奖励, 该奖励: words in front of a limit that say which awards it is of, and ask nothing. */
import { Same } from '../../../grammar/tokens/persons.ts'
import {
  measuresOfMatter,
  namesGift,
  namesParty,
  namesPersons,
  pointingHere,
  pointingNear,
  totalWords,
} from '../../../grammar/tokens/shades.ts'
import type { Statement } from '../compose/composition.ts'
import type { Group } from './group.ts'

/** What 以上两项奖补总额 says of the sums it points at. */
export interface Pointing {
  readonly count: number | undefined
  readonly total: boolean
}

/** Nothing but 以上各项奖补, 两项奖补 or 上述两项 stands in front of a ceiling over all together. */
export function pointsAtAll({ act, own }: Statement): Pointing | undefined {
  const [only, ...more] = own
  if (only?.kind !== 'guard') return undefined
  // Said of each of two awards it is said once.
  if (more.some((one) => one.kind !== 'guard' || one.guard.origin !== only.guard.origin)) return undefined
  const { parts, also } = only.guard
  const words = parts.flatMap((part) => (part.kind === 'word' ? [part] : []))
  const counts = parts.flatMap((part) => (part.kind === 'comparison' ? part.quantities.items : []))
  const total = words.some(({ text }) => totalWords.some((word) => text.includes(word)))
  const [counted] = counts
  const items = counted?.value.kind === 'count' && counted.value.unit === '项' ? counted.value.count : undefined
  const plain =
    also.length === 0 &&
    words.length + counts.length === parts.length &&
    counts.length === (items === undefined ? 0 : 1) &&
    words.every(({ phrase }) => phrase === undefined) &&
    (items === undefined ? only.guard.pointer && words.some(({ text }) => namesGift(text)) : words.every(isGift))
  if (!plain || !(total || act.scope.total)) return undefined
  return { count: items === undefined ? undefined : Number(items.numerator / items.denominator), total }
}

/** 上述, 奖补, 合计: a word of awards that says nothing of whom or what. */
const isGift = ({ text }: { readonly text: string }): boolean =>
  namesGift(text) || Same.words.includes(text) || totalWords.some((word) => text.includes(word))

/** The award that 该奖励 or 本款融资奖励 names; `several` where more than one can be meant, undefined where it names none. */
export function pointsAtAward(statement: Statement, groups: readonly Group[]): number | 'several' | undefined {
  const { act, own } = statement
  const [only, ...more] = own
  if (only?.kind !== 'guard' || more.length > 0 || act.form === '' || !namesGift(act.form)) return undefined
  const { parts, also, form, others } = only.guard
  const texts = parts.flatMap((part) => (part.kind === 'word' && part.phrase === undefined ? [part.text] : []))
  const [pointer, ...rest] = texts
  const here = pointer !== undefined && pointingHere.some((word) => pointer.startsWith(word))
  if (!here || texts.length < parts.length || also.length > 0 || form !== 'bare' || others) return undefined
  const name = rest.filter((text) => !measuresOfMatter.includes(text)).join('')
  if (namesParty(name) || namesPersons(name)) return undefined
  const sums = groups.flatMap((group, at) =>
    group.slot !== undefined || group.exceptions.length > 0 ? [{ group, at }] : [],
  )
  // 该奖励, 本款融资奖励: of the sentence nearest; 本款奖励, 上述奖励: of all that stands before.
  const near = name !== '' || pointingNear.some((word) => pointer.startsWith(word))
  const last = sums.at(-1)?.group.statement
  const meant = sums.filter(({ group: { statement: one } }) =>
    near ? one.sentence === last?.sentence : one.item === statement.item,
  )
  const [first, ...further] = meant
  if (first === undefined || last?.item !== statement.item) return undefined
  if (further.length > 0) return 'several'
  // 本款市级奖励, of an award by grades: of those of one grade.
  const byCases = first.group.slot?.amount.kind === 'when' || first.group.exceptions.length > 0
  return name !== '' && byCases ? undefined : first.at
}
