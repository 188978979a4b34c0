/** Awards of an article that are cases of one sum. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { SourceRef } from '../../ir/types.ts'
import type { CasesStatement, Statement } from '../compose/composition.ts'
import type { Group } from '../fold/group.ts'
import type { MadeAward } from '../fold/made-award.ts'

export interface ArticleAward {
  readonly group: Group
  readonly made: MadeAward
}
/** Cases of one sum: whoever meets several gets the highest. */
export interface ArticleCases {
  readonly awards: readonly ArticleAward[]
  readonly source: SourceRef
  readonly span: Span
}

/** Awards of the items that a lead-in announces as cases; what is added beside them, or counted by heads, adds. */
export function casesIn(
  { first, last, source, span }: CasesStatement,
  awards: readonly ArticleAward[],
): readonly ArticleCases[] | undefined {
  const inside = awards.filter(({ group: { statement } }) => {
    return statement.item >= first && statement.item <= last && statement.relation !== 'adds'
  })
  const counts = inside.map(({ group }) => countOf(group))
  const members = inside.filter((_, index) => {
    const count = counts[index]
    return count === undefined || counts.filter((one) => one === count).length > 1
  })
  // （一）第一年10万元；（二）第二年8万元: cases of the same year alone stand against each other.
  const years = [...new Set(members.map(({ group }) => group.year))]
  if (years.length > 1) {
    const apart = years.map((year) => members.filter(({ group }) => group.year === year))
    if (years.includes(undefined)) return undefined
    return apart.flatMap((of) => (of.length < 2 ? [] : [{ awards: of, source, span }]))
  }
  const items = new Set(members.map(({ group }) => group.statement.item))
  // What one item gives twice is given together: the highest of them all would lose one.
  if (items.size < members.length && items.size > 1) return undefined
  return items.size < 2 ? [] : [{ awards: members, source, span }]
}

/** What an item among cases gives beside the first of its own. */
export const secondOfItem = ({ first, last }: CasesStatement, awards: readonly ArticleAward[]): readonly Span[] =>
  awards.flatMap(({ group: { statement } }, index) => {
    const isInside = statement.item >= first && statement.item <= last && statement.relation !== 'adds'
    const isSecond = awards.slice(0, index).some(({ group: before }) => before.statement.item === statement.item)
    return isInside && isSecond ? [statement.span] : []
  })

/** Members that 分别 parts into awards: whoever meets several has the highest (readings.md 12). */
export function parallelsIn(of: readonly Statement[], awards: readonly ArticleAward[]): readonly ArticleCases[] {
  const [first] = of
  const members = awards.filter(({ group }) => of.some((one) => holds(group, one)))
  return first === undefined ? [] : [{ awards: members, source: first.source, span: first.passage }]
}

/** What its sum is multiplied by: each kind counts its own. */
const countOf = ({ slot }: Group): string | undefined =>
  slot?.amount.kind === 'each' ? slot.amount.count.id : undefined

/** A merged award holds the statements of all its cases. */
export const holds = (group: Group, statement: Group['statement']): boolean =>
  group.statement === statement || group.merged.includes(statement)
