/** An act while its pieces are read, with what waits for its next figure. */
import { namesGift, namesParty } from '../../../../grammar/tokens/shades.ts'
import { casesWords, pointingWords } from '../../../../grammar/tokens/announcements.ts'
import type { ConnectiveNode, ExclusionNode, QuantityListNode, QuantityNode, WordNode } from '../../../syntax/ast.ts'
import type { KeyPiece, ScalePiece, WordPiece } from '../../../syntax/pieces/piece.ts'
import { asMoney } from '../../../syntax/pieces/read-quantities.ts'
import { unitsIn } from '../../measure-units.ts'
import { baseBehind } from '../base-behind.ts'
import { madeOf } from '../segment-text.ts'
import { isSum } from '../triggers.ts'
import type { Act, Each, Figure } from '../statement.ts'
import type { Cursor } from './cursor.ts'
import { takeExclusion } from './exclusions.ts'
import { type Draft, newAct } from './new-act.ts'

export class ActUnderWay {
  readonly cursor: Cursor
  /** More where 和 joins sums that have a form of their own each; the last is at hand. */
  readonly acts: Draft<Act>[]
  act: Draft<Act>
  bound: Figure['bound'] = 'exact'
  words: WordNode[] = []
  exclusion: ExclusionNode | undefined
  /** 按 stood in front, or what only says the direction: 根据, 参照. */
  by = false
  loosely = false
  /** The last word of a bound, the last 按 and the last 抵扣. */
  bounded: KeyPiece | undefined
  /** The 或 in front of the first act: left over where nothing is given. */
  chosen: ConnectiveNode | undefined
  lower = false
  deducting: KeyPiece | undefined
  goingBy: KeyPiece | undefined
  each: Each[] = []
  /** 给予的 stood in front: what follows only says of what. */
  speaks = false
  /** 每年 stood in front. */
  year = false
  /** 当年: of what is limited, and of nothing that is given. */
  ofThisYear: KeyPiece | undefined
  /** Words behind a sum that no verb stands in front of: of the form if that follows, and nobody's if a verb does. */
  loose: WordPiece[] = []

  constructor(cursor: Cursor) {
    this.cursor = cursor
    this.act = newAct()
    this.acts = [this.act]
    this.act.staged = cursor.staged
    cursor.staged = false
    this.act.instead = cursor.instead !== undefined
    this.chosen = cursor.instead
    cursor.instead = undefined
  }

  /** 20万元落户奖励和10万元补贴: the second has the verb of the first; `yearly`: 一次性 stood in front of the first alone. */
  startNext(yearly: boolean, instead = false): void {
    const { gives, once, may, adds, recipient } = this.act
    this.act = { ...newAct(), gives, once: once && !yearly, may, adds, recipient, instead }
    this.acts.push(this.act)
  }

  limitScope(scope: Partial<Act['scope']>): void {
    this.act.scope = { ...this.act.scope, ...scope }
  }

  addFigure(quantities: QuantityListNode): void {
    const { act, cursor, by } = this
    const { list, yearly } = ofYear(asMoney(quantities))
    if (yearly) this.limitScope({ yearly })
    // 每年6万元/年: of a year twice over.
    if (yearly && this.year) cursor.left.push(quantities)
    const [item] = list.items
    // Whose words stand in front of a sum is paid; a share is of them.
    const isSum = item?.value.kind === 'money' || item?.value.kind === 'money-per-unit'
    if (isSum && !by) {
      this.takeGift(item)
      this.payWords(this.words.length)
    }
    // 给予引荐机构实际到资额1‰的奖励: who is paid, in front of what the share is of.
    const payee = this.words.findLastIndex((word, at) => isPayee(word) && this.words[at + 1]?.role === 'phrase')
    if (payee >= 0 && !by && act.gives) this.payWords(payee + 1)
    this.takeBaseBehind()
    // 获评示范当年给予5万元: when somebody was that is not asked.
    if (this.ofThisYear !== undefined && this.bound === 'exact' && item?.bound === undefined)
      cursor.left.push(this.ofThisYear)
    this.ofThisYear = undefined
    const end = item?.bound === 'or-less' ? 'at-most' : item?.bound === 'or-more' ? 'at-least' : undefined
    act.figures.push({ ...this.figure, list, bound: end ?? this.bound })
    this.bound = 'exact'
    this.words = []
    this.exclusion = undefined
    this.by = false
    this.each = []
  }

  /** 给予科研经费10万元: what it is called, in front of the sum; 给予注册资金500万元的企业 says of whom. */
  private takeGift({ bound }: QuantityNode): void {
    const { act, cursor } = this
    const name = this.words.at(-1)
    const opens = act.gives && act.form === '' && act.figures.length === 0 && bound === undefined
    const ends = cursor.next === undefined || cursor.next.kind === 'connective'
    if (!opens || !ends || name?.role !== 'text' || isPayee(name) || !namesGift(name.text)) return
    act.form = name.text
    this.words = this.words.slice(0, -1)
  }

  /** 抵扣50%的服务支出: what the share is of stands behind it. */
  private takeBaseBehind(): void {
    const { act, cursor, words } = this
    if (act.base !== undefined || this.exclusion !== undefined || words.some((word) => !isPayee(word))) return
    const behind = baseBehind(cursor.pieces, cursor.index)
    if (behind === undefined) return
    act.recipient.push(...words)
    this.words = [...behind.words]
    if (behind.exclusion !== undefined) this.exclusion = takeExclusion(cursor, behind.exclusion)
    cursor.index = behind.end
  }

  private payWords(count: number): void {
    this.act.recipient.push(...this.words.slice(0, count))
    this.words = this.words.slice(count)
  }

  addScale(scale: ScalePiece): void {
    const { act, bound, exclusion, each } = this
    act.figures.push({ list: undefined, scale, bound, words: scale.words, exclusion, by: false, each })
    if (this.words.length > 0 || this.by) this.cursor.left.push(scale)
    this.bound = 'exact'
    this.exclusion = undefined
    this.each = []
  }

  /** 不超过实际支出: the words say how much. */
  addWords(): void {
    this.bounded = undefined
    this.act.figures.push({ ...this.figure, list: undefined })
    this.words = []
  }

  private get figure(): Omit<Figure, 'list'> {
    const { bound, words, exclusion, by, each, lower } = this
    return { bound, words, exclusion, by, each, ...(lower && { lower }) }
  }

  /** 给予招商扶持, 给予茶室改造扶持资金: what stands in front of the form and is nobody belongs to it. */
  takeName(): boolean {
    const { act } = this
    const payees = this.words.filter(isPayee).length
    const [name, ...more] = this.words.slice(payees)
    // 一次性安家补助100万元: 一次性 is of nothing but what is given.
    // 每年可申请一次贷款贴息: what it is called.
    const gives = act.gives || act.times !== undefined || (act.once && isSum(this.cursor.pieces, this.cursor.index + 1))
    const isPart = gives && act.figures.length === 0 && act.form === ''
    if (!isPart || name?.role !== 'text' || more.length > 0 || isPayee(name)) return false
    // 给予企业不超过3年的场租补贴: who is paid, in front of it.
    this.payWords(payees)
    act.form = name.text
    this.words = []
    return true
  }

  settleBase(): void {
    const { words, exclusion, loosely } = this
    this.by = false
    // 按每满100万元给予5万元奖励: by the step, and of what, the step says.
    if (words.length === 0 && this.each.some(({ step }) => step !== undefined)) return
    // 按以下标准给予奖励：: what it points at stands in the items.
    if (exclusion !== undefined || words.length === 0 || !words.every(pointsBelow))
      this.act.base = { words, exclusion, loose: loosely }
    this.words = []
    this.exclusion = undefined
  }
}

const isPayee = ({ role, text }: WordNode): boolean => role === 'text' && namesParty(text)

const pointsBelow = ({ role, text }: WordNode): boolean =>
  role === 'text' && madeOf(text, [...pointingWords, ...casesWords])

/** 3万元/年: the sum of a year, as 每年3万元. */
function ofYear(list: QuantityListNode): { readonly list: QuantityListNode; readonly yearly: boolean } {
  const change = (item: QuantityNode): QuantityNode => {
    if (item.value.kind !== 'money-per-unit') return item
    const units = item.value.unit.split(/[·/]/u)
    const others = units.filter((unit) => unitsIn(unit, '年') !== 1)
    if (others.length === units.length) return item
    const { yuan } = item.value
    const value: QuantityNode['value'] =
      others.length === 0 ? { kind: 'money', yuan } : { kind: 'money-per-unit', yuan, unit: others.join('·') }
    return { ...item, value }
  }
  const items = list.items.map(change)
  const yearly = items.length > 0 && items.every((item, index) => item !== list.items[index])
  return { list: yearly ? { ...list, items, groups: list.groups.map((group) => group.map(change)) } : list, yearly }
}
