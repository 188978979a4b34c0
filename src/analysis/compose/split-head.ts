/** One guard as several layers, so that another head, or another figure, takes the place of its like alone. */
import { endsAsNoun, namesParty } from '../../../grammar/tokens/shades.ts'
import type { ConditionPart } from '../../syntax/ast.ts'
import { compares, namesWhom, ownerOf } from '../statements/parties.ts'
import { headsApart } from '../statements/heads-apart.ts'
import type { Guard } from '../statements/statement.ts'
import { guardLayer, type Stack } from './layers.ts'

/**
 * 对办夜市的小店, 酒坊年产量达到100吨的, 产量100吨且产值500万元的: what the head says, whom a comparison is of and what 且 joins are guards of
 * their own.
 */
export function splitHead(guard: Guard): Stack {
  const de = guard.parts.findLastIndex((part) => part.kind === 'de')
  const head = guard.parts.slice(de + 1)
  const says =
    head.length > 0 && head.every((part) => part.kind === 'word') && head.some((part) => part.phrase !== undefined)
  const apart = listsHeads(guard.parts.slice(0, de)) || headsApart(guard.parts) !== undefined
  const split = de >= 0 && says && !apart
  const modifier: Guard = split ? { ...guard, parts: guard.parts.slice(0, de + 1) } : guard
  const layers = splitJoined(modifier).flatMap(splitSubject).map(guardLayer)
  const owner = ownerOf(guard.parts)
  const named: Guard = { ...guard, form: 'bare', parts: head, also: [], first: false, ...(owner && { owner }) }
  return split ? [...layers, ...splitSubject(named).map(guardLayer)] : layers
}

/** 茶企获评国家级的: who it is, and what they did. */
function splitSubject(guard: Guard): readonly Guard[] {
  const [first, ...rest] = guard.parts
  const does = rest.filter((part) => part.kind === 'word' && part.phrase !== undefined && !namesWhom(part))
  const plain = rest.every(({ kind }) => kind === 'word' || kind === 'de') && rest[0]?.kind === 'word'
  if (!namesWhom(first) || compares(guard) || does.length === 0 || !plain) return [guard]
  const isSubject = guard.form === 'subject'
  const named: Guard = {
    ...guard,
    form: isSubject ? 'subject' : 'bare',
    headed: true,
    parts: [first],
    also: [],
    first: false,
  }
  const open = rest.at(-1)?.kind === 'de'
  return [named, { ...guard, form: isSubject ? (open ? 'clause' : 'bare') : guard.form, headed: false, parts: rest }]
}

/** …的甲类项目和…的乙类项目: each member of the list has a head of its own, and the last is that of the last alone. */
export function listsHeads(parts: readonly ConditionPart[]): boolean {
  return parts.some((part, at) => {
    if (part.kind !== 'connective' || !['with', 'enumeration'].includes(part.word)) return false
    const before = parts.slice(0, at)
    const head = before.slice(before.findLastIndex(({ kind }) => kind === 'de') + 1)
    const heads = head.length < before.length && head.length > 0 && head.every(({ kind }) => kind === 'word')
    return heads && head.some((one) => one.kind === 'word' && (one.phrase !== undefined || endsAsNoun(one.text)))
  })
}

/** At 且, and between whom a comparison speaks of and what it compares; a list of choices stays whole. */
function splitJoined(guard: Guard): readonly Guard[] {
  const { parts } = guard
  const chosen = parts.some((part) => part.kind === 'connective' && part.word !== 'and')
  const listed = parts.some((part) => part.kind === 'listed' || part.kind === 'citation')
  if (chosen || listed || !compares(guard)) return [guard]
  const cuts = parts.flatMap((part, index) => {
    if (part.kind === 'connective') return [index]
    const next = parts[index + 1]
    const opens = part.kind === 'word' && part.phrase !== undefined && next?.kind === 'comparison'
    const before = parts[index - 1]
    const names = before?.kind === 'word' && (before.phrase !== undefined || (index > 1 && namesParty(before.text)))
    return opens && names ? [index] : []
  })
  if (cuts.length === 0) return [guard]
  const bounds = [0, ...cuts, parts.length]
  const pieces = bounds.slice(0, -1).map((from, index) => {
    const run = parts.slice(from, bounds[index + 1])
    return run[0]?.kind === 'connective' ? run.slice(1) : run
  })
  const whole = pieces.filter((run) => run.some((part) => part.kind !== 'de'))
  return whole.map((run, index) => ({
    ...guard,
    parts: run,
    also: index === 0 ? guard.also : [],
    first: index === 0 && guard.first,
  }))
}
