/** Sentences about the policy itself: what it is made for, what its words mean. */
import { meaningWords, withinWords } from '../../../grammar/tokens/demanding.ts'
import { delimitingWords, namingWords } from '../../../grammar/tokens/policy-itself.ts'
import { namesPersons } from '../../../grammar/tokens/shades.ts'
import { issuingWords, purposeWords } from '../../../grammar/tokens/wishes.ts'
import type { Piece, PieceSegment, PieceSentence, WordPiece } from '../../syntax/pieces/piece.ts'
import { isGeneric } from '../generic-nouns.ts'
import { isIdle, isPlain } from './inert.ts'
import { readProvision } from './read-provision.ts'
import { saysWhen } from './says-when.ts'
import { blank, cutAt, madeOf, textOf, wordAt } from './segment-text.ts'
import { familyOf, isSum } from './triggers.ts'

/** 为加快…，根据…，制定本办法: nothing in it is asked, whatever it names. */
export function statesPurpose({ limbs }: PieceSentence): boolean {
  const segments = limbs.flatMap((limb) => limb.segments)
  const [first, last] = [segments[0], segments.at(-1)]
  if (first === undefined || last === undefined) return false
  const opens = wordAt(textOf(first.pieces).text, 0, purposeWords) !== undefined
  const [, issued] = cutAt(textOf(last.pieces), issuedAt(last.pieces))
  return opens && madeOf(textOf(issued).text, issuingWords) && !segments.some(gives)
}

/** Where 特制定本办法 begins in what closes the sentence. */
function issuedAt(pieces: readonly Piece[]): number {
  const { text } = textOf(pieces)
  for (let at = 0; at < text.length; at += 1) if (madeOf(text.slice(at), issuingWords)) return at
  return text.length
}

const gives = ({ pieces }: PieceSegment): boolean =>
  pieces.some((piece, at) => isSum(pieces, at) || ['Give', 'Highest', 'Refuse'].includes(familyOf(piece) ?? ''))

interface Definition {
  readonly name: string
  readonly means: readonly Piece[]
}

/** 本办法所称X，是指Y · 本办法所称X，不含Y: X and Y; undefined where it is none, or asks something of X itself. */
export function definedIn({ limbs }: PieceSentence): Definition | undefined {
  const segments = limbs.flatMap((limb) => limb.segments)
  const pieces = segments.flatMap((segment) => segment.pieces)
  const whole = textOf(pieces)
  const opening = wordAt(whole.text, 0, namingWords)
  if (opening === undefined || segments.some(gives)) return undefined
  for (let at = opening.length + 1; at < whole.text.length; at += 1) {
    const word = wordAt(whole.text, at, [...meaningWords.filter((one) => one.endsWith('指')), ...delimitingWords])
    if (word === undefined) continue
    return { name: whole.text.slice(opening.length, at), means: cutAt(whole, at + word.length)[1] }
  }
  return undefined
}

/** Words of the trade alone, or how long “三年” is: what nothing declares is named, and said in other words, so that nobody can be asked for it. */
export const explainsName = (definition: Definition): boolean => {
  const { name, means } = definition
  const plain = means.every((piece) => isPlain([piece]) || (name.includes(blank) && saysWhen(piece)))
  return !isGeneric(name) && (plain || staffIn(definition) !== undefined)
}

/** 高级管理人员，是指茶企中总经理（副总经理）、业务主管: of whom the persons are, where posts are all that is said of them. */
export function staffIn({ name, means }: Definition): WordPiece | undefined {
  const [whose, ...posts] = means
  const within = namesPersons(unquoted(name)) && wordAt(textOf(posts).text, 0, withinWords) !== undefined
  return within && whose?.kind === 'word' && posts.every(isPost) ? whose : undefined
}

const unquoted = (name: string): string => name.replaceAll('“', '').replaceAll('”', '')

const isPost = (piece: Piece): boolean =>
  piece.kind === 'bracket'
    ? piece.limb.segments.every(({ pieces }) => pieces.every(isPost))
    : isIdle([piece]) && piece.kind !== 'de'

/** 申请资金在50万元以上的，须提供公证书: of whom something is asked in the course of it, and nothing that is given or refused. */
export function asksStep({ limbs }: PieceSentence): boolean {
  const segments = limbs.flatMap((limb) => limb.segments)
  const steps = segments.map(({ pieces }) => readProvision(pieces)?.kind)
  // 超过50万元的，超过50万元的项目，
  const whom = segments.map(
    ({ pieces }) => pieces.at(-1)?.kind === 'de' || (pieces.at(-2)?.kind === 'de' && isNoun(pieces.at(-1))),
  )
  const first = steps.findIndex((kind) => kind === 'procedure' || kind === 'obligation')
  return (
    first >= 0 &&
    segments.every(({ pieces }, index) => {
      if (index < first) return whom[index] && steps[index] === undefined
      const step = steps[index]
      return (
        step === 'procedure' ||
        step === 'obligation' ||
        (step === undefined && pieces.every((piece) => isPlain([piece]) || saysWhen(piece)))
      )
    })
  )
}

const isNoun = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' && piece.role === 'text' && isGeneric(piece.text)
