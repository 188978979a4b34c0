/** Who is meant: 对…的企业， and what may stand around it. */
import { chance, pick, type Draw } from '../../../support/random-ir/draw.ts'
import { condition, differingConditions } from './conditions.ts'
import { join, mention, plain, say, type Fragment } from './fragment.ts'
import * as phrases from './phrases.ts'

/** Up to and with the comma. */
export function subject(draw: Draw): Fragment {
  const one = subjectOf(draw, condition(draw))
  return chance(draw, 15) ? pick(draw, AROUND)(draw, one) : one
}

/** The same about a condition that is given. */
export function subjectOf(draw: Draw, what: Fragment): Fragment {
  return pick(draw, [
    say`对${what}的企业，`,
    say`对${what}的企业，`,
    say`${what}的企业，`,
    say`对于${what}的单位，`,
    say`凡${what}的，`,
    say`企业${what}的，`,
    say`针对${what}的团队，`,
    ...(what.entries.length === 1 && what.text === what.entries[0]?.phrase ? [say`对${what}等企业，`] : []),
    say`对${what}的${mention(pick(draw, phrases.subjects))}，`,
  ])
}

/** 除…外，: whom it leaves out. Not in front of 再给予, where it would say what the award is given besides. */
export function exceptingSubject(draw: Draw): Fragment {
  const left = phrases.differing(draw, phrases.exempted, pick(draw, [1, 2])).map((entry) => mention(entry))
  return say`除${join(left, '、')}外，${subjectOf(draw, condition(draw))}`
}

const AROUND: readonly ((draw: Draw, one: Fragment) => Fragment)[] = [
  (draw, one) => say`${one}${mention(pick(draw, phrases.findings))}后，`,
  (_, one) => say`为促进发展，${one}`,
  (draw, one) => say`${one}不含${mention(pick(draw, phrases.exempted))}，`,
]

/** A list of conditions behind the sentence or in paragraphs of their own. */
export function listedSubject(draw: Draw, grant: Fragment): Fragment {
  const parts = differingConditions(draw, pick(draw, [3, 2, 4]))
  const some = parts.length > 2 ? ['满足以下条件中任意两项', '具备下列条件中的两项以上', '满足下列任意两项条件'] : []
  const head = pick(draw, ['符合下列条件之一', '同时符合下列条件', '同时具备下列条件', ...some])
  const numbered = pick(draw, [numberedBy((i) => `（${String(i + 1)}）`), numberedBy((i) => '①②③④'.charAt(i))])
  const inside = say`对${plain(head)}的企业，${grant}：${numbered(parts, '；')}。`
  // 企业…的 behind another award may be of those who get that.
  const paragraphs = say`对${plain(head)}的企业，${grant}：\n\n${numberedBy((i) => `（${'一二三四'.charAt(i)}）`)(parts, '；\n\n')}。`
  return pick(draw, [inside, paragraphs])
}

function numberedBy(numeral: (index: number) => string) {
  return (parts: readonly Fragment[], between: string): Fragment =>
    join(
      parts.map((part, i) => say`${numeral(i)}${part}`),
      between,
    )
}
