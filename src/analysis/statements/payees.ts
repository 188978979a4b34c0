/**
 * 给予引进方和落户企业各5万元, 分别给予引进方和落户企业5万元: each of those whom the verb names is given the sum, so that it is what one of them gets.
 * 奖励招商企业或个人20万元: whoever of them it is. The pieces between the verb and the sum, as names of who is paid.
 */
import {
  eachOfWords,
  giftEnds,
  joiningWords,
  namesApplicant,
  namesParty,
  namesPersons,
  payingTo,
} from '../../../grammar/tokens/shades.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Piece, WordPiece } from '../../syntax/pieces/piece.ts'
import type { SegmentReading } from './statement.ts'
import { familyOf, isSum } from './triggers.ts'

export interface Payees {
  readonly pieces: readonly Piece[]
  /** 各, of several who are paid. */
  readonly each: Span | undefined
}

export function withPayees(given: readonly Piece[]): Payees {
  const pieces = withPayeeInFront(withoutGiftEnd(given))
  const verb = pieces.findIndex((piece) => familyOf(piece) === 'Give' || familyOf(piece) === 'Form')
  const sum = pieces.findIndex((_, at) => at > verb && isSum(pieces, at))
  const whom = pieces.slice(verb + 1, sum)
  if (verb < 0 || sum < 0 || !whom.every(isPlainName)) return { pieces, each: undefined }
  const [before, behind] = [pieces.slice(0, verb + 1), pieces.slice(sum)]
  const apart = apartIn(pieces, verb, sum, whom)
  if (apart !== undefined) return { pieces: pieces.filter((piece) => piece !== apart), each: apart.span }
  const last = whom.at(-1)
  const word =
    last?.kind === 'word' && last.role === 'text' ? eachOfWords.find((one) => last.text.endsWith(one)) : undefined
  if (last?.kind !== 'word' || word === undefined)
    return { pieces: [...before, ...oneOf(whom), ...behind], each: undefined }
  const text = last.text.slice(0, -word.length)
  const span = { ...last.span, start: last.span.end - word.length }
  const rest = text === '' ? [] : [{ ...last, text, span: { ...last.span, end: span.start } }]
  const names = [...whom.slice(0, -1), ...rest]
  // 给予茶企各5万元: of whom there are several, nobody says.
  const several = names.length > 1 ? names.every(isPayee) : namesSeveral(names)
  return several ? { pieces: [...before, ...names, ...behind], each: span } : { pieces, each: undefined }
}

/** 分别 of 分别给予企业和个人1000元: one sum, for several. */
function apartIn(pieces: readonly Piece[], verb: number, sum: number, whom: readonly Piece[]): Piece | undefined {
  const figures = pieces[sum]
  const several =
    whom.length > 1 && whom.every((piece) => isPayee(piece) && !(piece.kind === 'connective' && piece.word === 'or'))
  const isOne = figures?.kind === 'quantities' && figures.items.length === 1
  return several && isOne ? pieces.slice(0, verb).find((piece) => familyOf(piece) === 'Respectively') : undefined
}

/** What is given, as what each of them gets. */
export const paidToEach = (reading: SegmentReading, each: Span | undefined): SegmentReading =>
  each === undefined
    ? reading
    : {
        ...reading,
        items: reading.items.map((item) => (item.kind === 'act' && item.gives ? { ...item, payees: each } : item)),
      }

/** 给予50万元奖励政策: 奖励, in more words. */
function withoutGiftEnd(pieces: readonly Piece[]): readonly Piece[] {
  const [sum, form, end] = pieces.slice(-3)
  const isEnd = end?.kind === 'word' && end.role === 'text' && giftEnds.includes(end.text)
  return isEnd && familyOf(form) === 'Form' && sum?.kind === 'quantities' ? pieces.slice(0, -1) : pieces
}

/** 按设备款的10%奖励给企业, 奖励企业: as 给予企业奖励. */
function withPayeeInFront(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.length - (isText(pieces.at(-2), [payingTo]) ? 3 : 2)
  const [sum, form, ...end] = pieces.slice(Math.max(0, at - 1))
  if (at < 1 || sum?.kind !== 'quantities' || form?.kind !== 'key' || form.family !== 'Form') return pieces
  const who = end.length === 2 ? end[1] : withoutPayingTo(end[0])
  const isTold = end.length === 2 || who !== end[0]
  if (who?.kind !== 'word' || !(who.role === 'phrase' ? isTold : paysOne(who, isTold))) return pieces
  const verb: Piece = { kind: 'key', family: 'Give', text: payingTo, payload: undefined, span: form.span }
  return [...pieces.slice(0, at), verb, who, form]
}

/** 奖励企业 without 给: whoever applies; 奖励研发机构 may be a name of what is given. */
const paysOne = ({ role, text }: WordPiece, isTold: boolean): boolean =>
  role === 'text' && (isTold ? namesParty(text) : namesApplicant(text) && text.length === 2)

/** 企业 of 给企业. */
function withoutPayingTo(piece: Piece | undefined): Piece | undefined {
  if (piece?.kind !== 'word' || !piece.text.startsWith(payingTo)) return piece
  const text = piece.text.slice(payingTo.length)
  return { ...piece, text, span: { ...piece.span, start: piece.span.end - text.length } }
}

const isText = (piece: Piece | undefined, words: readonly string[]): boolean =>
  piece?.kind === 'word' && piece.phrase === undefined && words.includes(piece.text)

const isPlainName = (piece: Piece): boolean =>
  piece.kind === 'connective'
    ? piece.word !== 'and'
    : piece.kind === 'word' && (piece.role === 'text' || piece.role === 'phrase')

const isPayee = (piece: Piece): boolean =>
  piece.kind === 'connective' ||
  (piece.kind === 'word' && piece.role === 'text' && (namesParty(piece.text) || namesPersons(piece.text)))

/** 入园企业和实体企业, declared as one name. */
const namesSeveral = ([only, ...more]: readonly Piece[]): boolean =>
  only?.kind === 'word' &&
  only.role === 'phrase' &&
  more.length === 0 &&
  joiningWords.some((one) => only.text.includes(one))

/** 招商企业或个人: one name, where neither is declared. */
function oneOf(whom: readonly Piece[]): readonly Piece[] {
  const [first, joint, second, ...more] = whom
  if (first?.kind !== 'word' || joint?.kind !== 'connective' || second?.kind !== 'word' || more.length > 0) return whom
  if (joint.word !== 'or' || !whom.every(isPayee)) return whom
  const span = { ...first.span, end: second.span.end }
  return [{ ...first, text: `${first.text}${joint.text}${second.text}`, span }]
}
