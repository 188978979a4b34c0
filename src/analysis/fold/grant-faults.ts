/** What is amiss with the words of a grant, whose sum can be reckoned: refused, or told. */
import { selfNames } from '../../../grammar/tokens/base-words.ts'
import { changesForm } from '../../../grammar/tokens/unheard.ts'
import { ofWord } from '../../../grammar/tokens/refusing.ts'
import { holdsUnit, namesGift } from '../../../grammar/tokens/shades.ts'
import { isGeneric } from '../generic-nouns.ts'
import { isPeriod } from '../measure-units.ts'
import { resolvePhrase } from '../resolve/phrases.ts'
import type { Place } from '../resolve/place.ts'
import { goesBy } from '../resolve/scale.ts'
import type { Statement } from '../compose/composition.ts'
import type { ConditionPart, WordNode } from '../../syntax/ast.ts'
import type { Figure } from '../statements/statement.ts'
import type { FactSymbol } from '../symbols.ts'
import { isShare, type Reckoning } from './amounts.ts'
import { counts, countsElse, eachsOf } from './counted.ts'
import { outlivesFirst } from './first-times.ts'
import type { Group, Slot } from './group.ts'
import { sharesUnits } from './inherited.ts'
import { isPersons } from './recipients.ts'

/** `based`: counts that it goes by in place of a base. */
export function checkGrant(
  { statement, setting, place, before }: Reckoning,
  slot: Slot | undefined,
  groups: readonly Group[],
  based: readonly FactSymbol[],
): void {
  const { act, span } = statement
  const { guards, follows } = setting
  const { reporter, written } = place.environment
  if (countsElse(statement, before, guards, slot)) place.refuse(span, 'combination')
  if (sharesUnits(statement, groups, slot)) place.refuse(span, 'units')
  // 对不设上限的企业给予5万元: whoever that is.
  if (act.lifts !== undefined) place.refuse(span, 'combination')
  if (outlivesFirst(statement, groups)) place.refuse(span, 'combination')
  if (before?.statement.act.figures.some(isShare) === true && boundsItself(statement))
    reporter.report('CY4118', span, {
      text: written(span),
      first: '奖补算出来过了这个数的，就给这么多',
      second: '前面比较的那一项过了这个数的，才给这么多',
    })
  // 年产值500万元至5000万元，奖励300万元: what stands behind a measure that nothing gives is how much of it there is.
  // 对茶企的租金1万元给予补贴: how much rent there is, or what is given.
  if ((!act.gives || act.sumFirst) && measures(statement, place)) {
    if (act.gives)
      reporter.report('CY4118', span, {
        text: written(span),
        first: '这个数是给多少',
        second: '这个数是它前面那笔钱有多少',
      })
    else place.refuse(span, 'unsettled')
  }
  // 补贴按季1万元: how often, and no base of a sum that is fixed.
  for (const word of strayWords(act.figures)) place.refuse(word.span, 'left-over')
  // 参照《…》给予扶持，50万元: the sum of what the document settles, or another.
  const latest = before?.statement
  if (!act.gives && latest?.limb === statement.limb && latest.act.deferral?.cites === true)
    place.refuse(span, 'combination')
  if (latest !== undefined && hasFromElsewhere(latest, statement, written(latest.span)))
    place.refuse(latest.span, 'unsettled')
  // 按照《人才办法》享受相应待遇: what it is, the document says.
  const isNamed = namesGift(act.form) || act.deferral?.cites === true
  // 投入3000万元建设平台: without a verb of giving it is no form at all.
  if (!isNamed && !act.gives) reporter.report('CY4014', span)
  else if (!isNamed || changesForm(act.form) || holdsUnit(act.form)) reporter.report('CY4107', span, { text: act.form })
  // 合计给予3万元: over what, nobody says; 按比例给予3万元: of what.
  if (act.scope.total && act.recipient.some(isPersons)) reporter.report('CY4540', span, { text: written(span) })
  else if (act.scope.total && !act.staged && (slot !== undefined || act.figures.length === 0))
    place.refuse(span, act.receives || act.scope.yearly ? 'combination' : 'unsettled')
  // 累计给予10万元: over what times, nobody says; 累计给予最高10万元 limits them.
  else if (act.scope.lifetime && act.figures.every(({ bound }) => bound !== 'at-most')) place.refuse(span, 'unsettled')
  // 每月按租金的10%给予补助: a rent of one month, and of how many, nobody says.
  const shares = slot?.amount.kind === 'share' || (slot?.amount.kind === 'between' && slot.amount.to.kind === 'share')
  if (shares && [...setting.each, ...eachsOf(statement)].some(({ measure }) => isPeriod(measure) && measure !== '年'))
    place.refuse(span, 'combination')
  // 按投入的30%给予补助，超过1000万元部分按10%: beside the share of all of it, or in its place.
  if (follows === true && !act.adds && before !== undefined && sharesWhole(before, slot)) place.refuse(span, 'apart')
  const isBased = setting.base !== undefined || (based.length > 0 && counts(slot?.amount, based))
  if (act.base !== undefined && !isBased && act.figures.length > 0) place.refuse(span, 'basis-unclear')
  if (act.scale !== undefined && !goesBy(act.scale, guards, place)) place.refuse(span, 'basis-unclear')
}

/** 对享受国家补助的茶企，给予5万元: who has it, and nobody says who that is; 享受上述补助 was given before. */
function hasFromElsewhere({ act, limb }: Statement, giving: Statement, text: string): boolean {
  const names = act.recipient.some(({ role }) => role === 'phrase') || text.endsWith(ofWord)
  const isWho = act.receives && act.figures.length === 0 && names
  const pointed = act.pointer || pointers.some((word) => act.form.startsWith(word))
  return isWho && !pointed && giving.limb === limb && giving.act.gives && giving.act.figures.length > 0
}
const pointers: readonly string[] = [...selfNames, '上述', '该', '以上', '前述', '本条', '本款', '本项']

/** 超过20万元的，按20万元给予, 不足5万元的，给予5万元: of what, is not said, and the sum is the one that it is compared with. */
function boundsItself({ guards, act }: Statement): boolean {
  const [figure, ...others] = act.figures
  const sum = onlySum(figure?.list)
  if (sum === undefined || others.length > 0 || figure?.each.length !== 0) return false
  return guards.some((layer) => {
    if (layer.kind !== 'guard') return false
    const [compared, ...more] = layer.guard.parts.filter(({ kind }) => kind !== 'de')
    return compared?.kind === 'comparison' && more.length === 0 && onlySum(compared.quantities) === sum
  })
}

function onlySum(list: Figure['list']): string | undefined {
  const [item, ...more] = list?.items ?? []
  if (item?.value.kind !== 'money' || more.length > 0) return undefined
  const { numerator, denominator } = item.value.yuan
  return `${String(numerator)}/${String(denominator)}`
}

/** Text between 按 and a sum that is fixed. */
const strayWords = (figures: readonly Figure[]): readonly WordNode[] =>
  figures
    .filter(({ by, list }) => by && list?.items.every(({ value }) => value.kind === 'money') === true)
    .flatMap(({ words }) => words.filter(({ role, text }) => role === 'text' && !isGeneric(text)))

/** The word right in front of the sum is money. */
function measures({ guards, act }: Statement, { environment }: Place): boolean {
  const last = guards.at(-1)
  const isMoneyWord = (word: ConditionPart | undefined): boolean => {
    const symbol = word?.kind === 'word' && word.phrase !== undefined ? resolvePhrase(word, environment) : undefined
    return symbol?.kind === 'fact' && symbol.type.kind === 'money'
  }
  const isSum = ({ list, each }: Figure): boolean =>
    each.length === 0 && list?.items.every(({ value }) => value.kind === 'money') === true
  // 按租金1万元给予补贴
  if (act.figures.some((figure) => figure.by && isSum(figure) && isMoneyWord(figure.words.at(-1)))) return true
  if (last?.kind !== 'guard' || !last.guard.adjacent || act.figures.some(({ by }) => by)) return false
  const [first] = act.figures
  if (act.gives && (first === undefined || !isSum(first))) return false
  return isMoneyWord(last.guard.parts.at(-1)) && last.guard.span.end === act.span.start
}

/** A share of all of a sum, and parts of the same sum behind it. */
function sharesWhole({ slot }: Group, parts: Slot | undefined): boolean {
  const [whole, own] = [slot?.base, parts?.base]
  const isBoth = slot?.amount.kind === 'share' && parts?.amount.kind === 'pieces'
  return isBoth && whole !== undefined && own?.plus.some((fact) => whole.plus.includes(fact)) === true
}
