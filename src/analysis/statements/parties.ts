/** Who is named, by noun alone: which of two names is somebody else, which one narrows the other. */
import { beforeNegation } from '../../../grammar/scanner/negation.ts'
import {
  endsAsNoun,
  identifying,
  kindMarks,
  leftOut,
  namesParty,
  namesDeed,
  namesSubject,
} from '../../../grammar/tokens/shades.ts'
import { namesFirm, namesPlacing } from '../../../grammar/tokens/payees.ts'
import { startsOfConditions, unheadedConditions } from '../../../grammar/tokens/demanding.ts'
import type { ConditionPart, WordNode } from '../../syntax/ast.ts'
import { wordAt } from './segment-text.ts'
import type { Guard } from './statement.ts'

/** 获评A的企业，获评B的企业，: two who are named, one behind the other; a threshold is one more condition. */
export function namesParties(first: Guard, second: Guard): boolean {
  const heads = [first, second].map(partyOf)
  return !compares(second) && heads.every((head) => head !== undefined)
}

/** 不含平台企业, 除平台企业外: who is left out is no other subject. */
export const excludes = ({ parts }: Guard): boolean =>
  parts.some(
    (part) =>
      part.kind === 'exclusion' || (part.kind === 'word' && (part.role === 'excluding' || part.text === leftOut)),
  )

/** …的企业, 甲类企业 */
function partyOf(guard: Guard): string | undefined {
  if (guard.others || !restricts(guard) || excludes(guard)) return undefined
  const de = guard.parts.findLastIndex((part) => part.kind === 'de')
  const head = guard.parts.slice(de + 1).flatMap((part) => (part.kind === 'word' ? [part.text] : []))
  const name = head.join('')
  return head.length > 0 && head.length === guard.parts.length - de - 1 && namesSubject(name) ? name : undefined
}

/** 对甲类企业…，乙类企业…: somebody else of the like; 绿色企业 are some of the 企业 before. */
export function isOtherParty(inScope: readonly (Guard | undefined)[], guard: Guard): boolean {
  const name = nameOf(guard)
  return (
    inScope.length > 0 &&
    inScope.map(nameOf).every((one) => one !== undefined && name !== undefined && isLike(one, name))
  )
}

/** Of the names that are asked one is of the like, and whoever is named is neither one of them nor all of them. */
export const namesSomebodyElse = (asked: readonly Guard[], guard: Guard): boolean => isBeside(asked, guard, isLike)

/**
 * 对办店的甲类企业…，乙类企业减半: another kind of the same; what is changed or limited for these is no part of what those are given. 连锁店 can be
 * some of the 示范店 before.
 */
export const namesOtherKind = (asked: readonly Guard[], guard: Guard): boolean => isBeside(asked, guard, areKinds)

function isBeside(asked: readonly Guard[], guard: Guard, alike: (first: string, second: string) => boolean): boolean {
  const name = nameOf(guard)
  if (name === undefined) return false
  const names = asked.flatMap((one) => nameOf(one) ?? [])
  return names.some((one) => alike(one, name)) && names.every((one) => !one.endsWith(name) && !name.endsWith(one))
}

/** 对茶企给予50万元，对合作社减半: who may be somebody else, or some of the first; 甲类茶企, and whoever meets one more condition, are some of them. */
export function mayBeElse(given: readonly Guard[], guard: Guard): boolean {
  const asked = given.filter(restricts)
  if (asked.length === 0 || guard.others || !restricts(guard) || compares(guard) || excludes(guard)) return false
  const name = headOf(guard)
  if (name !== undefined) {
    // 对获评省级的企业给予50万元，对获评国家级的企业提高至80万元: of the same noun, each with its own condition.
    const apart = guard.form === 'subject' && modifies(guard) && asked.some(modifies)
    return apart || asked.map(headOf).every((one) => one === undefined || !name.endsWith(one))
  }
  // 对获评示范的给予50万元，对参加展会的减半
  return guard.headed || (guard.form === 'subject' && asked.every((one) => headOf(one) === undefined && !one.headed))
}

/** 对茶企…，合作社…; 对年产值1亿元以上茶企…，获评示范合作社…: somebody with another noun. */
export function namesOthers(asked: readonly Guard[], guard: Guard): boolean {
  if (asked.some((one) => namesIn(one).length > 0) && mayBeElse(asked, guard)) return true
  const [name] = namesIn(guard).slice(-1)
  const names = asked.flatMap(namesIn)
  const isLast = name !== undefined && guard.parts.at(-1) === name
  return (
    isLast &&
    !guard.others &&
    !excludes(guard) &&
    names.length > 0 &&
    names.every(({ text }) => !name.text.endsWith(text))
  )
}
const namesIn = ({ parts }: Guard): readonly WordNode[] =>
  parts.flatMap((part, at) =>
    namesWhom(part) && !['comparison', 'de'].includes(parts[at + 1]?.kind ?? '') ? [part] : [],
  )

/** Something is said of the noun, or of nobody by name: 获评示范的合作社, 获评示范的. */
const modifies = ({ parts }: Guard): boolean => parts.some(({ kind }) => kind === 'de')

/** 对获评示范，或新建冷库的茶企; 获评示范的，或…: of the first, too, or of the second alone. */
export function mayShareNoun(earlier: Guard, guard: Guard): boolean {
  const noun = guard.parts.slice(guard.parts.findLastIndex(({ kind }) => kind === 'de') + 1)
  const isDeclared = noun.some((part) => part.kind === 'word' && part.phrase !== undefined)
  const open = !modifies(earlier) || earlier.parts.at(-1)?.kind === 'de'
  return isDeclared && modifies(guard) && open && !holdsName(earlier)
}

/** 合作社 of 获评示范的合作社, 对合作社的. */
function headOf({ parts }: Guard): string | undefined {
  const open = parts.at(-1)?.kind === 'de'
  const named = open ? parts.slice(0, -1) : parts
  const words = named.slice(named.findLastIndex(({ kind }) => kind === 'de') + 1)
  const name = words.map((part) => (part.kind === 'word' ? part.text : '')).join('')
  // 对参加展会的, 对承担项目的: what somebody does ends as a noun does.
  return (open ? namesParty(name) && !namesDeed(name) : endsAsNoun(name)) ? name : undefined
}

/** 甲类企业 and 乙类企业, 省级平台 and 市级平台 */
function areKinds(first: string, second: string): boolean {
  let length = 0
  while (length < Math.min(first.length, second.length) && first.at(-1 - length) === second.at(-1 - length)) length += 1
  const common = first.slice(first.length - length)
  return length > 1 && length < Math.min(first.length, second.length) && kindMarks.includes(common.charAt(0))
}

const isLike = (first: string, second: string): boolean =>
  !second.endsWith(first) && ((namesParty(first) && namesParty(second)) || first.slice(-2) === second.slice(-2))

/** 甲类企业, and nothing beside it. */
export function nameOf(guard: Guard | undefined): string | undefined {
  const [only, ...more] = guard !== undefined && isNamed(guard) ? guard.parts : []
  return only?.kind === 'word' && more.length === 0 && endsAsNoun(only.text) ? only.text : undefined
}

/** 茶企 of 获评示范的茶企, of 茶企获评示范的, of 茶企或合作社: a declared noun that says who somebody is, wherever it stands. */
export function holdsName({ parts }: Guard): boolean {
  return parts.some((part, at) => {
    const [before, next] = [parts[at - 1], parts[at + 1]]
    if (part.kind !== 'word' || part.phrase === undefined || next?.kind === 'comparison') return false
    if (before?.kind === 'de') return true
    const opens = before === undefined || before.kind === 'connective'
    const goesOn = next !== undefined && next.kind !== 'word' && next.kind !== 'connective'
    return opens && !goesOn && endsAsNoun(part.text) && !namesDeed(part.text)
  })
}

/** 茶企: a declared noun that says who somebody is; not 参加展会, 获评示范店. */
export const namesWhom = (part: ConditionPart | undefined): part is WordNode =>
  part?.kind === 'word' &&
  part.phrase !== undefined &&
  endsAsNoun(part.text) &&
  !namesDeed(part.text) &&
  wordAt(part.text, 0, [...startsOfConditions, ...unheadedConditions]) === undefined

/** 茶企: a firm by its name; 在老街开店, 入驻工坊 say where somebody is. */
export const namesOwner = (part: ConditionPart | undefined): part is WordNode =>
  namesWhom(part) && namesFirm(part.text) && !namesPlacing(part.text)

/** 茶企 of 对茶企的合作社: a firm in front of the last 的 and another one behind it, of which the first may be whose the second is. */
export function ownerOf(parts: readonly ConditionPart[]): WordNode | undefined {
  const [owner, de, head] = parts.slice(-3)
  const before = parts.at(-4)
  // 属于茶企的合作社, 非茶企的合作社
  const are =
    before?.kind === 'word' &&
    (identifying.some((word) => before.text.endsWith(word)) || beforeNegation(before.text) !== undefined)
  const owns = namesOwner(owner) && de?.kind === 'de' && namesWhom(head) && !are
  // 甲类茶企的茶企: no two of them.
  return owns && !owner.text.endsWith(head.text) && !head.text.endsWith(owner.text) ? owner : undefined
}

/** 获评国家级的茶企、合作社 in front of 分别: the second is named, and nothing else is said of it. */
export function mayShareModifier(parts: readonly ConditionPart[]): boolean {
  const de = parts.findIndex(({ kind }) => kind === 'de')
  const run = parts.slice(de + 1)
  const joins = run.filter((part) => part.kind === 'connective')
  return (
    de > 0 &&
    joins.length > 0 &&
    joins.every(({ word }) => word === 'enumeration' || word === 'with') &&
    run.every((part) => part.kind === 'connective' || namesWhom(part))
  )
}

/** 茶企, 甲类企业: who somebody is. */
export const namesOne = (guard: Guard): boolean => nameOf(guard) !== undefined

/** 甲类企业: words alone. */
export const isNamed = (guard: Guard): boolean => guard.parts.every(({ kind }) => kind === 'word') && restricts(guard)

/** 上述企业, without a condition of its own. */
export const restricts = (guard: Guard): boolean =>
  guard.parts.some((part) => part.kind === 'comparison' || (part.kind === 'word' && part.phrase !== undefined))

export const compares = (guard: Guard): boolean => guard.parts.some(({ kind }) => kind === 'comparison')
