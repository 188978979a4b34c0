/** A failing case made smaller as long as it fails in the same way, and its name by what is left. */
import type { Case } from './cases.ts'
import { compareCase, type Compared, type DifferenceKind } from './compare.ts'
import type { Article, Award, Fact, Meaning, Test } from './meaning.ts'
import { phraseOf } from './meaning.ts'
import { keyOf } from './realise.ts'

export interface Shrunk {
  readonly smallest: Case
  readonly compared: Compared
  /** What is in it, and where the writing matters: the same for most failures of one cause. */
  readonly cause: string
}

const MOST_TRIES = 400

export function shrink(failing: Case, first: Compared): Shrunk {
  const kind = kindOf(first)
  let smallest = failing
  let compared = first
  let tries = 0
  const isKept = (candidate: Case): boolean => {
    tries += 1
    const again = attempt(candidate)
    if (again === undefined || kindOf(again) !== kind) return false
    smallest = candidate
    compared = again
    return true
  }
  let isSmaller = true
  while (isSmaller && tries < MOST_TRIES) {
    isSmaller = smallerMeanings(smallest.meaning).some((meaning) => isKept({ ...smallest, meaning }))
    isSmaller = plainer(smallest, compared).some(isKept) || isSmaller
  }
  return { smallest, compared, cause: causeOf(smallest, compared, kind) }
}

/** Undefined when the smaller case cannot be written. */
function attempt(candidate: Case): Compared | undefined {
  try {
    return compareCase(candidate)
  } catch {
    return undefined
  }
}

function kindOf({ verdict }: Compared): DifferenceKind | undefined {
  return verdict.outcome === 'different' ? verdict.difference.kind : undefined
}

/** Each with one part less. */
function smallerMeanings(meaning: Meaning): readonly Meaning[] {
  const { articles, scope } = meaning
  const replaced = (i: number, article: Article): Meaning =>
    tidy({ ...meaning, articles: articles.map((one, k) => (k === i ? article : one)) })
  const out: Meaning[] = []
  if (articles.length > 1)
    articles.forEach((_, i) => out.push(tidy({ ...meaning, articles: articles.filter((_one, k) => k !== i) })))
  if (scope !== undefined) out.push(tidy({ ...meaning, scope: undefined }))
  articles.forEach((article, i) => {
    for (const smaller of smallerArticles(article)) out.push(replaced(i, smaller))
  })
  return out
}

function smallerArticles(article: Article): readonly Article[] {
  const { awards, subject, together } = article
  const out: Article[] = []
  if (awards.length > 1)
    awards.forEach((_, i) => out.push({ ...article, together: undefined, awards: awards.filter((_one, k) => k !== i) }))
  if (together !== undefined) out.push({ ...article, together: undefined })
  if (subject !== undefined) out.push({ ...article, subject: undefined })
  awards.forEach((award, i) => {
    for (const smaller of smallerAwards(award))
      out.push({ ...article, awards: awards.map((one, k) => (k === i ? smaller : one)) })
  })
  return out
}

function smallerAwards(award: Award): readonly Award[] {
  const { effects, when, base } = award
  const out: Award[] = effects.map((_, i) => ({ ...award, effects: effects.filter((_one, k) => k !== i) }))
  if ('of' in when) for (const part of when.of) out.push({ ...award, when: part })
  if (base.kind !== 'fixed' && !effects.some(({ kind }) => NEEDS_MORE.has(kind)))
    out.push({ ...award, base: { kind: 'fixed', yuan: 500_000 } })
  if (base.kind !== 'fixed' && base.kind !== 'share' && 'basis' in base)
    out.push({ ...award, base: { ...base, kind: 'share' } })
  if ('basis' in base && (base.basis.plus.length > 1 || base.basis.minus !== undefined)) {
    out.push({ ...award, base: { ...base, basis: { plus: base.basis.plus.slice(0, 1), minus: undefined } } })
  }
  effects.forEach((effect, i) => {
    const change = (guard: Test): Award => ({
      ...award,
      effects: effects.map((one, k) => (k === i && 'guard' in one ? { ...one, guard } : one)),
    })
    if ('guard' in effect && effect.guard !== undefined && 'of' in effect.guard)
      out.push(...effect.guard.of.map(change))
  })
  return out
}

/** Effects that a fixed sum would not have in a sensible text. */
const NEEDS_MORE: ReadonlySet<string> = new Set([
  'ceiling',
  'share ceiling',
  'two ceilings',
  'floor',
  'replace the rate',
  'most',
])

/** Only the facts that something uses. */
function tidy(meaning: Meaning): Meaning {
  const text = JSON.stringify([meaning.scope, meaning.articles])
  return { ...meaning, facts: meaning.facts.filter((fact: Fact) => text.includes(JSON.stringify(phraseOf(fact)))) }
}

/** Each with one more place written in the plainest way. */
function plainer(failing: Case, { pen }: Compared): readonly Case[] {
  const places = [...pen.picked].filter(([, { index }]) => index > 0)
  return places.map(([place]) => ({
    ...failing,
    writing: { ...failing.writing, settled: { ...failing.writing.settled, [place]: 0 } },
  }))
}

/**
 * `sum: add[guard] + subject`: the effects that are left, or the bases where there is none with the way in which they are written, and what
 * is around them.
 */
function causeOf({ meaning }: Case, { pen }: Compared, kind: string | undefined): string {
  const awards = meaning.articles.flatMap((article) => article.awards)
  const effects = awards.flatMap((award) => award.effects.map(nameOfEffect))
  const togethers = meaning.articles.flatMap(({ together }) => (together === undefined ? [] : [together]))
  const around = [
    ...(meaning.scope === undefined ? [] : ['scope']),
    ...(meaning.articles.some(({ subject }) => subject !== undefined) ? ['subject'] : []),
    ...togethers.map((together) => (together.kind === 'highest' ? 'highest' : 'together')),
  ]
  const ways = [...pen.picked]
    .filter(([place, { index }]) => index > 0 && FORMS.test(place))
    .map(([, { name }]) => name)
  const bases = awards.map(({ base }) => base.kind)
  const parts = effects.length > 0 ? effects : [...bases, ...ways]
  return `${SORTS[kind ?? ''] ?? 'sum'}: ${[...new Set([...parts.toSorted(), ...around])].join(' + ')}`
}

/** Too wide is another fault than wrong; a wrong sum shows in one of several ways. */
const SORTS: Readonly<Record<string, string>> = { wide: 'wide', 'not asked': 'not asked', thrown: 'thrown' }

/** Ways of writing that are more than other words. */
const FORMS = / (?:by level|by tier|basis|layout|lead-in|conditions)$/u

function nameOfEffect(effect: Award['effects'][number]): string {
  const isGuarded = 'guard' in effect && effect.guard !== undefined
  return `${keyOf(effect)}${isGuarded ? '[guard]' : ''}`
}
