/** Which award of the new version is which of the old one: by identifier, heading, address and sentence together. */
import { foldString } from '../../source/fold.ts'
import type { AwardIr } from '../../ir/types.ts'
import { meaningOf } from './meaning.ts'

export interface AwardPair {
  readonly before: AwardIr
  readonly after: AwardIr
}

/** Alignment by itself; every award stands in one of the three. */
export interface Alignment {
  readonly pairs: readonly AwardPair[]
  readonly added: readonly AwardIr[]
  readonly dropped: readonly AwardIr[]
}

/** Less alike than this are two awards. */
const LEAST = 3

/** Pairs the most alike first. An identifier that counts clauses moves on when a clause is inserted, so it alone decides nothing. */
export function alignAwards(before: readonly AwardIr[], after: readonly AwardIr[]): Alignment {
  const old = before.map(profileOf)
  const fresh = after.map(profileOf)
  const scored = fresh.flatMap((right) =>
    old.map((left) => ({ left, right, score: likeness(left, right) })).filter(({ score }) => score >= LEAST),
  )
  const pairs = new Map<AwardIr, AwardIr>()
  const taken = new Set<AwardIr>()
  for (const { left, right } of scored.sort((one, other) => other.score - one.score)) {
    if (pairs.has(right.award) || taken.has(left.award)) continue
    pairs.set(right.award, left.award)
    taken.add(left.award)
  }
  return {
    pairs: after.flatMap((award) => {
      const twin = pairs.get(award)
      return twin === undefined ? [] : [{ before: twin, after: award }]
    }),
    added: after.filter((award) => !pairs.has(award)),
    dropped: before.filter((award) => !taken.has(award)),
  }
}

interface Profile {
  readonly award: AwardIr
  readonly meaning: string
  readonly title: string
  readonly words: ReadonlySet<string>
}

function profileOf(award: AwardIr): Profile {
  return {
    award,
    meaning: meaningOf(award),
    title: foldString(award.title),
    words: pairsOfCharacters(foldString(award.source.sentence)),
  }
}

function likeness(left: Profile, right: Profile): number {
  const [one, other] = [left.award, right.award]
  return (
    (one.id === other.id ? 2.5 : 0) +
    (left.meaning === right.meaning ? 1.5 : 0) +
    (left.title === right.title ? 1 : 0) +
    (one.clause === other.clause ? 0.75 : 0) +
    (one.form === other.form ? 0.25 : 0) +
    4 * overlap(left.words, right.words)
  )
}

function pairsOfCharacters(text: string): ReadonlySet<string> {
  return new Set([...text].map((_, index, characters) => `${characters[index] ?? ''}${characters[index + 1] ?? ''}`))
}

/** Dice's coefficient. */
function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size + right.size === 0) return 1
  const common = [...left].filter((pair) => right.has(pair)).length
  return (2 * common) / (left.size + right.size)
}
