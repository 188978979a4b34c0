/** CY4610: a fact that is asked for and changes nothing, whatever it is. */
import { diagnostic } from '../../diagnostics/create.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { View } from '../../ir/interpreter/facts.ts'
import type { AwardIr, Fact, FactRef, PolicyIr } from '../../ir/types.ts'
import { factsOf as factsOfAward, factsOfCondition, guardsOf } from '../../ir/walk.ts'
import { NO, UNKNOWN, YES } from '../../runtime/truth.ts'
import { applicantFor, candidates, factsOf, paidFor, sumInWords, type Candidates } from '../applicant.ts'
import { isSame } from '../bends.ts'
import { keyOf, type Place } from '../edges.ts'
import { canFailAlone } from '../independence.ts'
import { judgeFirst } from '../judge.ts'
import { knowing, type Question } from '../search.ts'
import { search, type Subject } from './subject.ts'

/** `quiet` are awards of which something else was found that explains it. */
export function deadFacts(
  policy: PolicyIr,
  subjects: readonly Subject[],
  quiet: ReadonlySet<string>,
): readonly Diagnostic[] {
  const alive = new Set<string>()
  for (const subject of subjects) for (const key of surelyAlive(subject)) alive.add(key)
  return policy.facts.flatMap((fact) =>
    refsOf(fact).flatMap(([part, ref, list]) => {
      if (alive.has(placeOf(ref, list))) return []
      const users = subjects.filter((subject) => uses(subject, ref, list))
      if (users.some(({ award }) => quiet.has(award.id)) || users.some((subject) => matters(subject, ref))) return []
      return report(part, ref, users)
    }),
  )
}

/** The fact, and the fields of a list. */
function refsOf(fact: Fact): readonly (readonly [Fact, FactRef, list: string | undefined])[] {
  const own = [fact, { scope: 'applicant', id: fact.id }, undefined] as const
  if (fact.kind !== 'list') return [own]
  return [own, ...fact.fields.map((field) => [field, { scope: 'item', id: field.id }, fact.id] as const)]
}

const placeOf = (ref: FactRef, list: string | undefined): string =>
  ref.scope === 'item' ? `${list ?? ''}.${keyOf(ref)}` : keyOf(ref)

function uses({ policy, award, list: own }: Subject, ref: FactRef, list: string | undefined): boolean {
  if (ref.scope === 'item') return own === list && factsOfAward(award).some((one) => isSame(one, ref))
  return [...factsOfAward(award), ...factsOfCondition(policy.scope)].some((one) => isSame(one, ref)) || own === ref.id
}

/**
 * What plain conditions and amounts need no search for: a part that can fail by itself refuses, and an amount that is worked out
 * from what no condition asks for goes with it. What guards provisions matters to who received something before.
 */
function surelyAlive({ parts, leaves, isPlain, award, list }: Subject): readonly string[] {
  const lists = list === undefined ? [] : [`applicant.${list}`]
  const past = guardsOf(award).flatMap(factsOfCondition)
  const asked = isPlain ? parts.filter((part) => canFailAlone(part, leaves)).flatMap(factsOfCondition) : []
  const counted =
    isPlain && award.amount !== undefined ? factsOfAward(award).filter((ref) => !leaves.has(keyOf(ref))) : []
  return [...lists, ...[...past, ...asked, ...counted].map((ref) => placeOf(ref, list))]
}

const MOST_VIEWS = 150

/** Somebody for whom two values of the fact give two results; also where the search was given up. */
function matters(subject: Subject, ref: FactRef): boolean {
  const among = candidates(subject.policy, [subject.award])
  if (among === undefined || subject.list === ref.id || subject.effort.left <= 0) return true
  const { list, whole, values } = subject
  const question: Question = (view) => {
    const verdict = judgeFirst(whole, view)
    const first = verdict.asked.find((one) => !isSame(one, ref))
    if (verdict.truth === NO) return verdict
    if (first !== undefined) return { truth: UNKNOWN, asked: [first] }
    const open = openFor(among, subject.award, view).find((one) => !isSame(one, ref))
    if (open !== undefined) return { truth: UNKNOWN, asked: [open] }
    const results = new Set(values(ref).map((value) => resultFor(subject, among, knowing(view, ref, value, list))))
    return { truth: results.size > 1 ? YES : NO, asked: [] }
  }
  return !subject.isSeparable || search(subject, question, MOST_VIEWS).kind !== 'none'
}

const openFor = (among: Candidates, award: AwardIr, view: View): readonly Place[] =>
  paidFor(among, award, view)?.asked ?? []

function resultFor({ whole, award }: Subject, among: Candidates, view: View): string {
  if (judgeFirst(whole, view).truth !== YES) return 'refused'
  const paid = paidFor(among, award, view)
  return paid === undefined ? '' : `${paid.status} ${String(paid.from)} ${String(paid.to)}`
}

function report(fact: Fact, ref: FactRef, users: readonly Subject[]): readonly Diagnostic[] {
  const phrase = fact.label.replace(/[{}]/gu, '')
  for (const { policy, award, list } of users) {
    const among = candidates(policy, [award])
    const found = among && applicantFor(among)
    if (among === undefined || found?.kind !== 'found') continue
    const view = knowing(found.view, ref, undefined, list)
    const paid = (shown: View) => paidFor(among, award, shown)
    const sum = paid(view)
    if (sum === undefined) continue
    const facts = factsOf(among, view, (shown) => JSON.stringify(paid(shown)))
    return [diagnostic('CY4610', fact.span, { phrase, example: facts, amount: sumInWords(sum) })]
  }
  return []
}
