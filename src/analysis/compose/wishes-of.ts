/** 支持茶企获评示范，: what is encouraged in front of whom something is given to, and who may have to do none of it. */
import { compares, namesWhom, restricts } from '../statements/parties.ts'
import type { WordNode } from '../../syntax/ast.ts'
import type { Guard } from '../statements/statement.ts'
import { phrasesOf, plainGuards } from './layers.ts'
import { type Said, scopeOf } from './said.ts'
import { opensWithParty, stillMeant } from './spoken-of.ts'

export const wishMeant = ['前面支持做的也须做到', '前面支持的只是倡导，符合后面所说的就给'] as const

/** 支持茶企获评示范；对新建冷库的给予…, 对年产值1亿元以上的合作社给予…: what is encouraged, and somebody who did something else, or is called otherwise. */
export function wishesOfOthers(wish: Guard, guard: Guard, designates: (word: WordNode) => boolean): boolean {
  if (!wishes(wish)) return false
  const [name, ...more] = [wish, guard].map(({ parts }) => parts.filter(namesWhom).filter((one) => !designates(one)))
  const head = more[0]?.at(-1)
  const isElse = head !== undefined && head === guard.parts.at(-1) && name !== undefined && name.length > 0
  if (isElse && !name.some(({ text }) => text.endsWith(head.text) || head.text.endsWith(text))) return true
  const names = guard.form !== 'bare' && restricts(guard) && !guard.pointer && !guard.others && !compares(guard)
  return names && deedsOf(wish).length > 0 && !compares(wish) && !saysAgain(guard, wish)
}

/** 鼓励茶企新建冷库，对新建冷库的…；对获评示范的…: whether what was said again of the first is asked of whoever is next, and, where it is not, of whom that is. */
export function doubtWish({ course, at, guard, before }: Said): void {
  if (before?.item !== at.item || before.sentence < course.sentences - 1) return
  if (guard.pointer || compares(guard)) return
  const known = plainGuards(before.guards)
  const wish = known.find(wishes)
  if (wish === undefined || saysAgain(guard, wish)) return
  const stays = plainGuards(scopeOf(course.frame)).includes(wish)
  const again = known.some((one) => one !== wish && saysAgain(one, wish))
  if (stays && again) course.doubt(guard.span, wishMeant)
  else if (!stays && wish.parts.some(namesWhom) && !guard.headed && !opensWithParty(guard))
    course.doubt(guard.span, stillMeant)
}

const wishes = ({ parts: [first] }: Guard): boolean => first?.kind === 'word' && first.role === 'encourage'

const deedsOf = ({ parts }: Guard): Guard['parts'] =>
  parts.filter((part) => part.kind === 'word' && part.phrase !== undefined && !namesWhom(part))

/** It names what the wish names, whom or what. */
const saysAgain = (guard: Guard, wish: Guard): boolean =>
  phrasesOf(guard.parts).some(({ key }) => phrasesOf(deedsOf(wish)).some((one) => one.key === key))
