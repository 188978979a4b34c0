/** What was made of the statements of an article so far, and what the next of them may refer to. */
import type { Condition } from '../../ir/types.ts'
import type { Nearest } from '../resolve/guards.ts'
import type { Composition, Statement } from '../compose/composition.ts'
import type { ListSymbol } from '../symbols.ts'
import type { Group, SharedCeiling } from './group.ts'
import { reachedBy } from './reach.ts'

export interface SoFar {
  readonly statements: readonly Statement[]
  readonly extents: Composition['extents']
  readonly groups: Group[]
  /** What is given and is no sum. */
  readonly benefits: Group[]
  readonly shared: SharedCeiling[]
  /** Statements that 分别 parts into awards of which whoever meets several has the highest. */
  readonly parallels: (readonly Statement[])[]
  /** Which statements those were. */
  readonly parted: Set<number>
  /** Which group a statement went into. */
  readonly groupOf: Map<number, number>
  /** Records and the last fact compared: of the clause that is read. */
  clause: string
  lists: readonly ListSymbol[]
  nearest: Nearest
  /** The exception that a limb made: what limits it behind is of those alone. */
  excepted:
    | {
        readonly limb: number
        readonly when: Condition
        readonly sameLimb: boolean
        /** Of the base as well (readings.md 3). */
        readonly ofAll: boolean
      }
    | undefined
  /** The limb that leaves a choice: what limits it behind is of one of both, nobody says of which. */
  chosen: number | undefined
  /** 资助金额为年产值的1%，最高50万元: what limits in the same sentence is of what it says the sum of. */
  stated: { readonly sentence: number; readonly at: number } | undefined
}

export const nothingCompared: Nearest = { indicator: undefined, indicatorAt: undefined }

export const nothingYet = ({ statements, extents }: Composition): SoFar => ({
  statements,
  extents,
  groups: [],
  benefits: [],
  shared: [],
  parallels: [],
  parted: new Set(),
  groupOf: new Map(),
  clause: '',
  lists: [],
  nearest: nothingCompared,
  excepted: undefined,
  chosen: undefined,
  stated: undefined,
})

/** What guards compared is what a comparison behind them compares that has no left side of its own. */
export function passed(soFar: SoFar, { indicator, indicatorAt, beside = [] }: Nearest): void {
  if (indicator !== undefined) soFar.nearest = { indicator, indicatorAt, beside }
}

export function update({ groups }: SoFar, at: number, change: (group: Group) => Group): void {
  const group = groups[at]
  if (group !== undefined) groups[at] = change(group)
}

export const groupsAt = ({ groups }: SoFar, reached: readonly number[]): readonly Group[] =>
  reached.flatMap((at) => groups[at] ?? [])

/** The award that a statement stands to. */
export const targetOf = ({ groupOf }: SoFar, to: number | undefined): number | undefined =>
  to === undefined ? undefined : groupOf.get(to)

/** Own limb, then sentence, then item, then article: the nearest that has awards. */
export function reached({ stated, groups, extents }: SoFar, statement: Statement): readonly number[] {
  if (stated?.sentence === statement.sentence && groups.length - 1 === stated.at) return [stated.at]
  return reachedBy(statement, groups, extents)
}

/** 对甲给予10万元。对乙给予资助。资助标准为50万元: of what was promised just before without a sum, the one that waits for it. */
export function statedFor(soFar: SoFar, statement: Statement): readonly number[] {
  const { groups } = soFar
  const near = reached(soFar, statement)
  const last = groups.length - 1
  const waits = near.filter((at) => groups[at]?.slot === undefined)
  const before = groups[last]?.statement
  const follows = before !== undefined && statement.sentence - before.sentence <= 1
  const states = statement.act.states && statement.own.length === 0
  if (!states || !follows || waits.length !== 1 || waits[0] !== last) return near
  soFar.stated = { sentence: statement.sentence, at: last }
  return waits
}

/** Sums, and those that only exceptions have. */
export const isSum = ({ slot, exceptions }: Group): boolean => slot !== undefined || exceptions.length > 0
