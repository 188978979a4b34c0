/**
 * Ceilings over several awards and choices of the highest, each over a set of awards, as one tree: inner ones below outer ones.
 * Two sets that overlap, neither of which holds the other, are no tree.
 */
import { awardPayout, relatedOnly } from '../payout.ts'
import type { AwardId, Payout, SharedCeiling } from '../types.ts'
import type { Site } from '../../runtime/site.ts'

export interface CeilingOver {
  readonly awards: readonly AwardId[]
  readonly ceiling: SharedCeiling
}
export interface ChoiceAmong {
  /** What competes: an award, or several that are paid together. */
  readonly parts: readonly (readonly AwardId[])[]
  readonly name: string
  readonly site: Site
}
export type Related = CeilingOver | ChoiceAmong

/** The relations as trees; of two that cross the later one is left out, and given back with the one it crosses. */
export function payoutTrees<Relation extends Related>(
  relations: readonly Relation[],
  order: readonly AwardId[],
): { readonly payouts: readonly Payout[]; readonly crossing: readonly (readonly [Relation, Relation])[] } {
  const kept: Relation[] = []
  const crossing: (readonly [Relation, Relation])[] = []
  for (const relation of relations) {
    if (awardsIn(relation).length === 0) continue
    const other = kept.find((one) => cross(one, relation))
    const joined = other && joinedAtCentre(other, relation)
    if (other === undefined) kept.push(relation)
    else if (joined === undefined || kept.some((one) => one !== other && cross(one, joined)))
      crossing.push([other, relation])
    else kept.splice(kept.indexOf(other), 1, joined)
  }
  return { payouts: relatedOnly(sumOf(order, kept)), crossing }
}

const isCeiling = (relation: Related): relation is CeilingOver => 'ceiling' in relation

function awardsIn(relation: Related): readonly AwardId[] {
  return isCeiling(relation) ? relation.awards : relation.parts.flat()
}

/** The sets that a relation is made of. What competes as one is paid together, as if it stood under a ceiling without end. */
function setsIn(relation: Related): readonly (readonly AwardId[])[] {
  return isCeiling(relation) ? [relation.awards] : [awardsIn(relation), ...relation.parts]
}

function cross(one: Related, other: Related): boolean {
  return setsIn(one).some((left) =>
    setsIn(other).some(
      (right) => left.some((id) => right.includes(id)) && !isWithin(left, right) && !isWithin(right, left),
    ),
  )
}

/**
 * 甲与乙、丙不得兼得 beside 甲与丁不得兼得: 甲 against all the others, which add up. The text must say of one of the two that what is
 * against 甲 adds up: of pairs alone nobody knows who the centre is.
 */
function joinedAtCentre<Relation extends Related>(one: Relation, other: Relation): Relation | undefined {
  if (isCeiling(one) || isCeiling(other) || one.parts.length !== 2 || other.parts.length !== 2) return undefined
  const centre = one.parts.find((part) => other.parts.some((beside) => isSame(part, beside)))
  const rest = [...one.parts, ...other.parts].filter((part) => centre !== undefined && !isSame(part, centre))
  const awards = [...new Set(rest.flat())]
  if (centre === undefined || rest.length !== 2 || rest.every(({ length }) => length === 1)) return undefined
  return awards.some((id) => centre.includes(id)) ? undefined : { ...one, parts: [centre, awards] }
}

const isWithin = (inner: readonly AwardId[], outer: readonly AwardId[]): boolean =>
  inner.every((id) => outer.includes(id))
const isSame = (one: readonly AwardId[], other: readonly AwardId[]): boolean =>
  isWithin(one, other) && isWithin(other, one)

/** These awards added up, those below a relation as one part. None of the relations reaches beyond them. */
function sumOf(awards: readonly AwardId[], relations: readonly Related[]): readonly Payout[] {
  const outer = relations.filter(
    (one) =>
      !relations.some((other) => isWithin(awardsIn(one), awardsIn(other)) && !isSame(awardsIn(one), awardsIn(other))),
  )
  const done = new Set<AwardId>()
  return awards.flatMap((id): readonly Payout[] => {
    if (done.has(id)) return []
    const top = outer.find((one) => awardsIn(one).includes(id))
    if (top === undefined) return [awardPayout(id)]
    const below = awards.filter((one) => awardsIn(top).includes(one))
    for (const one of below) done.add(one)
    return [
      related(
        below,
        relations.filter((one) => isWithin(awardsIn(one), below)),
      ),
    ]
  })
}

/** Awards of which some relation is about all: its ceilings outside, the choice inside. */
function related(awards: readonly AwardId[], relations: readonly Related[]): Payout {
  const whole = relations.filter((one) => isSame(awardsIn(one), awards))
  const inner = relations.filter((one) => !whole.includes(one))
  const ceilings = whole.filter(isCeiling).map(({ ceiling }) => ceiling)
  // Of several choices among the same awards that of the smallest parts says all.
  const choices = whole.filter((one): one is ChoiceAmong => !isCeiling(one))
  const choice = choices.toSorted((one, other) => other.parts.length - one.parts.length)[0]
  const of = choice === undefined ? sumOf(awards, inner) : [highestOf(choice, awards, inner)]
  return { kind: 'all', of, ceilings }
}

/** Of what competes the highest. A relation over some of it, each by itself, is one over the highest of these. */
function highestOf(choice: ChoiceAmong, awards: readonly AwardId[], relations: readonly Related[]): Payout {
  const parts = choice.parts.filter((part) => part.some((id) => awards.includes(id)))
  const ofSeveral = relations.filter((one) => !parts.some((part) => isWithin(awardsIn(one), part)))
  const outer = ofSeveral.filter(
    (one) =>
      !ofSeveral.some((other) => isWithin(awardsIn(one), awardsIn(other)) && !isSame(awardsIn(one), awardsIn(other))),
  )
  const done = new Set<AwardId>()
  const of = awards.flatMap((id): readonly Payout[] => {
    if (done.has(id)) return []
    const several = outer.find((one) => awardsIn(one).includes(id))
    const below = awards.filter((one) => (several === undefined ? partOf(parts, id) : awardsIn(several)).includes(one))
    for (const one of below) done.add(one)
    const inside = relations.filter((one) => isWithin(awardsIn(one), below))
    if (several === undefined) return [{ kind: 'all', of: sumOf(below, inside), ceilings: [] }]
    const whole = inside.filter((one) => isSame(awardsIn(one), below))
    const own = whole.find(
      (one): one is ChoiceAmong => !isCeiling(one) && one.parts.every(({ length }) => length === 1),
    )
    const among = own ?? { ...choice, parts: parts.filter((part) => isWithin(part, below)) }
    return [
      {
        kind: 'all',
        of: [
          highestOf(
            among,
            below,
            inside.filter((one) => !whole.includes(one)),
          ),
        ],
        ceilings: whole.filter(isCeiling).map(({ ceiling }) => ceiling),
      },
    ]
  })
  return { kind: 'highest', of, name: choice.name, site: choice.site }
}

const partOf = (parts: readonly (readonly AwardId[])[], id: AwardId): readonly AwardId[] =>
  parts.find((part) => part.includes(id)) ?? [id]
