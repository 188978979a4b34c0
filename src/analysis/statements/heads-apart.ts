/** 获评示范的茶企或新建冷库的合作社: two nouns, each with its own modifier, and not one modifier of both. */
import { namesParty } from '../../../grammar/tokens/shades.ts'
import type { ConditionPart } from '../../syntax/ast.ts'

/**
 * Whether what 或 joins behind a 的 has each its own; `open`: nobody says, since what stands there may be a noun, or what a noun
 * further on does (在老城的建茶室或建棋室的店, where both begin alike). Undefined where the last has no 的 of its own.
 */
export function headsApart(parts: readonly ConditionPart[]): 'apart' | 'open' | undefined {
  const last = parts.findLastIndex((part) => part.kind === 'de')
  const choice = parts.findIndex((part) => part.kind === 'connective' && part.word === 'or')
  const de = parts.slice(0, Math.max(choice, 0)).findLastIndex((part) => part.kind === 'de')
  const run = parts.slice(de + 1, choice)
  const head = run.at(-1)
  const next = parts[choice + 1]
  if (de < 1 || choice > last || head?.kind !== 'word') return undefined
  if (!run.every(({ kind }) => kind === 'word' || kind === 'connective')) return undefined
  // 获评示范的国有企业、民营企业或参加展会的合作社: of how many of them.
  if (run.length > 1) return 'open'
  if (namesParty(head.text)) return 'apart'
  const alike = next?.kind === 'word' && next.text.startsWith(head.text.charAt(0))
  return alike ? undefined : 'open'
}
