/**
 * Sentences that only say what an article is about: 建立…体系，鼓励…. By the table of scopes a sentence that names anew for whom something
 * is given leaves what stood before it (对…, …的企业), so that nothing hangs on them, declared or not; in front of one that names nobody
 * they say whom or what it is for. What has a declared phrase in it is never one: it is asked, or it is an error.
 */
import { startsOfConditions, unheadedConditions } from '../../../grammar/tokens/demanding.ts'
import {
  fosteringWord,
  fundedBy,
  fundEnds,
  fundingWords,
  promisingWords,
  undertakingWords,
} from '../../../grammar/tokens/wishes.ts'
import { namesParty, purposeWords } from '../../../grammar/tokens/shades.ts'
import type { Piece, PieceSegment, PieceSentence } from '../../syntax/pieces/piece.ts'
import { isGeneric } from '../generic-nouns.ts'
import { encourages, furthers, isPlain } from './inert.ts'
import { noNames } from './no-names.ts'
import { readProvision } from './read-provision.ts'
import type { ScopeNode, ScopeSegment, SentenceReading } from './scope-node.ts'
import { textOf, wordAt } from './segment-text.ts'
import { familyOf } from './triggers.ts'

/** Undefined where the sentence says anything else. */
export function topicClass(sentence: PieceSentence): SentenceReading['about'] {
  const segments = sentence.limbs.flatMap((limb) => limb.segments)
  const [first, ...others] = segments
  if (first === undefined || noNames(sentence).length > 0) return undefined
  const funds = setsFundAside(first)
  if (!funds && !(goesOn(first) && (encourages(first) || furthers(first) || undertakes(first)))) return undefined
  // 区级财政安排专项资金，支持…: how it is spent.
  return others.every(goesOn) ? (funds ? 'measure' : 'exhortation') : undefined
}

/** It gives nothing and asks nothing. */
function goesOn({ pieces }: PieceSegment): boolean {
  const { text } = textOf(pieces[0]?.kind === 'connective' ? pieces.slice(1) : pieces)
  const spends = wordAt(text, 0, purposeWords) !== undefined
  const [first, last] = [familyOf(pieces[0]), familyOf(pieces.at(-1))]
  return (
    isPlain(pieces) &&
    pieces.at(-1)?.kind !== 'de' &&
    !pieces.some((piece) => familyOf(piece) === 'Select') &&
    readProvision(pieces) === undefined &&
    !promisingWords.some((word) => text.includes(word)) &&
    (spends || !names.has(last ?? '')) &&
    (!names.has(first ?? '') || fosters(pieces)) &&
    !opensCondition(text)
  )
}
/** 奖励优秀企业, 享受补贴: something is promised. */
const names: ReadonlySet<string> = new Set(['Form', 'AmountNoun'])

/** 在县内的社会机构开展… says who does it. */
const opensCondition = (text: string): boolean =>
  wordAt(text, 0, [...startsOfConditions, ...unheadedConditions]) !== undefined

/** 建立…体系, 社会培训机构开展… */
function undertakes({ pieces }: PieceSegment): boolean {
  if (fosters(pieces)) return true
  const { text } = textOf(pieces)
  if (wordAt(text, 0, undertakingWords) !== undefined) return true
  for (let at = 1; at < text.length; at += 1)
    if (namesParty(text.slice(0, at)) && wordAt(text, at, undertakingWords) !== undefined) return true
  return false
}

/** 扶持种粮大户: for whom, and no name of what is given. */
function fosters([verb, ...rest]: readonly Piece[]): boolean {
  const named = textOf(rest).text
  return verb?.kind === 'key' && verb.family === 'Form' && verb.text === fosteringWord && namesParty(named)
}

/** 区级财政安排科技专项资金: no sum in it. */
function setsFundAside({ pieces }: PieceSegment): boolean {
  const { text } = textOf(pieces)
  const plain = pieces.every((piece) => familyOf(piece) === 'Give' || isPlain([piece]))
  return (
    plain &&
    readProvision(pieces.filter((piece) => familyOf(piece) !== 'Give')) === undefined &&
    fundEnds.some((end) => text.endsWith(end)) &&
    fundingWords.some((word) => {
      const at = text.indexOf(word)
      return at > 0 && fundedBy.some((payer) => text.slice(0, at).endsWith(payer))
    })
  )
}

/** With those of the sentences taken as such behind which it is named anew for whom something is given. */
export function withTopics(content: ScopeNode['content']): ScopeNode['content'] {
  return content.map((part, index) => {
    if (part.kind === 'scope' || part.about === undefined || saysMore(part)) return part
    const behind = content
      .slice(index + 1)
      .map(opens)
      .find((one) => one !== undefined)
    return behind === 'on'
      ? part
      : { ...part, limbs: [], inert: [...part.inert, { class: part.about, span: part.span }] }
  })
}

/** How awards stand to each other, which document goes with them, how much there is. */
const saysMore = ({ stances, references, ceilings, budgets, selections }: SentenceReading): boolean =>
  stances.length + references.length + ceilings.length + budgets.length + selections.length > 0

/** Whether what it gives is for somebody named anew, or goes on from what stands before; undefined where it gives nothing. */
function opens(part: SentenceReading | ScopeNode): 'anew' | 'on' | undefined {
  if (part.kind === 'sentence') return part.about === undefined ? opensSentence(part.limbs.flat()) : undefined
  const inside = [...(part.heading === undefined ? [] : [part.heading]), ...part.content].map(opens)
  return inside.includes('on') ? 'on' : inside.find((one) => one !== undefined)
}

function opensSentence(segments: readonly ScopeSegment[]): 'anew' | 'on' | undefined {
  const items = segments.flatMap((segment) => segment.items)
  const at = items.findIndex((item) => item.kind === 'act')
  const whom = items
    .slice(0, at < 0 ? undefined : at)
    .some((item) => item.kind === 'guard' && (item.form === 'subject' || item.headed) && item.parts.some(saysWho))
  if (whom) return 'anew'
  return items.length > 0 ? 'on' : undefined
}

/** 对企业 names nobody. */
const saysWho = (part: Extract<ScopeSegment['items'][number], { kind: 'guard' }>['parts'][number]): boolean =>
  part.kind === 'word'
    ? part.phrase !== undefined || (part.role === 'text' && !isGeneric(part.text))
    : part.kind === 'listed'
