/**
 * What a sentence says, before anything is resolved: guards (who, when) and acts (what is given, limited, paid how), in the
 * order of the text. Phrases are keys of the glossary; no kind of fact is known here. Every piece of a sentence is owned by
 * one guard or act, is inert by its class, or is left over (`Reading.left`), which is an error at its characters.
 */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { ConditionPart, ExclusionNode, QuantityListNode, QuantityNode, WordNode } from '../../syntax/ast.ts'
import type { NamedYears } from '../../syntax/pieces/read-years.ts'
import type { Piece, ScalePiece } from '../../syntax/pieces/piece.ts'

/** Who or when: 对…的企业, …的，, 绿色工厂 in front of an effect. */
export interface Guard {
  readonly kind: 'guard'
  /** 对… · …的 or …的企业 · a bare noun or clause. */
  readonly form: 'subject' | 'clause' | 'bare'
  /** A noun stands behind the last 的, or it is 对 and a noun alone. */
  readonly headed: boolean
  /** 其他, 其余 */
  readonly others: boolean
  /** 上述, 该, 其: whoever was spoken of. */
  readonly pointer: boolean
  readonly parts: readonly ConditionPart[]
  /** Where it begins: guards that were split off one have the same. */
  readonly origin: number
  /** The act stands right behind it, without a comma. */
  readonly adjacent: boolean
  /** 首次 in front of what it asks. */
  readonly first: boolean
  /** 合作社也: those as well, beside whoever was given it before. */
  readonly shares?: true
  /** 每年评选10家示范店，: an authority says who. */
  readonly selected?: true
  /** 建设示范园区：, in front of whom it is for: a colon follows, so it is no other one of two. */
  readonly introduces?: true
  /** 茶企 of 对茶企的合作社, where it was split off: whose they are, or what they are as well. */
  readonly owner?: WordNode
  /** （未失信） behind it: further guards. */
  readonly also: readonly Guard[]
  readonly span: Span
}

/** 每人, 每个项目, 每新增1家, 每月 in front of a sum. */
export interface Each {
  /** Measure word (人, 个, 平方米, 月), '' for 同一. */
  readonly measure: string
  /** 产品 of 每个产品; 新入驻 of 每新入驻1家. */
  readonly words: readonly WordNode[]
  /** 每增加500万元, 每10户: the size of a step. */
  readonly step: QuantityNode | undefined
  /** 30人以上 of 每新开设一门30人以上课程. */
  readonly qualifies?: readonly ConditionPart[]
  /** 20万元/家 */
  readonly isPrice?: true
  readonly span: Span
}

/** A sum, a rate or a number with what stands in front of it. */
export interface Figure {
  /** Undefined where the words themselves say how much: 不超过实际支出, 全额. */
  readonly list: QuantityListNode | undefined
  /** Parts of its base with the share of each; `list` is undefined then. */
  readonly scale?: ScalePiece
  readonly bound: 'exact' | 'at-most' | 'at-least'
  /** The second of two of which the lower is given: 设备款与租金孰低. */
  readonly lower?: true
  /** Words in front of it: of a rate its base, of a sum who is paid. */
  readonly words: readonly WordNode[]
  readonly exclusion: ExclusionNode | undefined
  /** Its base behind 按. */
  readonly by: boolean
  readonly each: readonly Each[]
}

/** What a ceiling, a sum or a payment counts over. */
export interface Scope {
  readonly yearly: boolean
  /** 每三年, 三年累计 */
  readonly years: number | undefined
  /** 累计: whenever it was received. */
  readonly lifetime: boolean
  /** 合计, 总额: several awards, or all records, together. */
  readonly total: boolean
}

/** One run of words that gives, limits or changes. */
export interface Act {
  readonly kind: 'act'
  /** 给予 and the like; 奖励 as a verb; 享受. */
  readonly gives: boolean
  /** 奖励, 补助 alone says that it gives: 奖励不超过3万元 may limit what was given before. */
  readonly byForm: boolean
  /** 最高给予, 最多补贴: the ceiling word stands in front of the verb. */
  readonly capFirst: boolean
  /** 1万元给予补贴: its figure stands in front of the verb. */
  readonly sumFirst: boolean
  /** 给予引进方和落户企业各5万元: what one of several gets; where that word stands. */
  readonly payees?: Span
  /** 再, 另, 额外: beside what was given before. */
  readonly adds: boolean
  /** 补助比例为, 奖励标准为, 补贴金额: speaks of what was given before. */
  readonly noun: 'rate' | 'sum' | undefined
  readonly states: boolean
  /** 上述补助: of all that was given before. */
  readonly pointer: boolean
  /** 可 in front of 给予. */
  readonly may: boolean
  /** 可选择按…给予: in place of what was given before, for who likes it better. */
  readonly chooses: boolean
  /** 提高资助标准，给予…: in place of the sum before, for who has both. */
  readonly outdoes: boolean
  /** 按…执行 */
  readonly executes: boolean
  /** 每年安排, 每年发放: as much as there is, where nobody is named in front of it. */
  readonly allots: boolean
  /** 每年安排: of all alike, whoever is named. */
  readonly setsAside: boolean
  /** 享受, 申领: what whoever receives may do, not who gives (readings.md 41). */
  readonly receives: boolean
  /** 优先享受…: something is given that is no sum. */
  readonly benefit: boolean
  /** 抵扣: what stands in front of it is given by paying for a share of something. */
  readonly deducts: boolean
  readonly once: boolean
  /** 或者给予8万元: in place of what stands in front of it, as whoever is given it chooses (readings.md 31). */
  readonly instead: boolean
  /** 分阶段合计给予: 合计 is of the stages of the one sum. */
  readonly staged: boolean
  readonly respectively: boolean
  /** 按不同等次: its figures follow the order of a choice in front of it. */
  readonly sorts: Span | undefined
  readonly scope: Scope
  readonly each: readonly Each[]
  readonly figures: readonly Figure[]
  /** Base of a grant that names no rate: 按照年销售额给予奖励. */
  readonly base:
    | {
        readonly words: readonly WordNode[]
        readonly exclusion: ExclusionNode | undefined
        /** 根据…, 参照…: what is gone by need not be given whole. */
        readonly loose: boolean
      }
    | undefined
  /** 根据年销售额给予奖励： in front of fixed sums: what they go by. */
  readonly scale: Act['base']
  /** 在省级奖励的基础上: money that somebody else gives; a share without a base is taken of it. */
  readonly beside: { readonly words: readonly WordNode[]; readonly asked: boolean; readonly span: Span } | undefined
  readonly recipient: readonly WordNode[]
  /** 展位费 of 展位费补贴: phrases that say what it is given for. */
  readonly purpose: readonly WordNode[]
  /** 奖励, 落户奖励. */
  readonly form: string
  /** 全额 */
  readonly whole: boolean
  /** 不受最高限额限制 */
  readonly lifts: 'those' | 'any' | undefined
  readonly instalments: { readonly parts: number; readonly shares: QuantityListNode | undefined } | undefined
  readonly difference: boolean
  /** 第二年、第三年: it does nothing but say of which years what follows is. */
  readonly years: NamedYears | undefined
  /** 仅享受一次 · 最多享受2次 · 每年一次 */
  readonly times:
    { readonly most: number; readonly period: 'year' | 'lifetime' | { readonly years: number } } | undefined
  readonly change:
    | {
        readonly how: 'to' | 'by' | 'times'
        readonly up: boolean
        readonly factor: { readonly numerator: number; readonly denominator: number } | undefined
      }
    | undefined
  /** 一事一议, 一定额度: who settles it, the text leaves open; or what was given is settled so. */
  readonly deferral:
    | {
        /**
         * `given`: so much is given as is settled; `way`: how it is settled is all that is said; `settled`: of what was given before;
         * `bounded`: of the ceiling that is given here.
         */
        readonly kind: 'given' | 'way' | 'settled' | 'bounded'
        /** 设备款 of 按设备款的一定比例: what is paid is a share of it, how much of it nobody says. */
        readonly of: readonly WordNode[]
        /** 按照《…》给予资助: a document settles it. */
        readonly cites?: boolean
        readonly span: Span
      }
    | undefined
  /** （连锁店除外） behind it. */
  readonly excludes: ExclusionNode | undefined
  /** （每家企业每年最高10万元） behind it. */
  readonly inside: readonly Item[]
  readonly span: Span
  /** Without 按…的30%， of a segment before it: what a ceiling quotes. */
  readonly words: Span
}

export type Item = Guard | Act

/** What stands between two commas: guards and acts in their order. */
export interface SegmentReading {
  /** 其中 opens it. */
  readonly among: boolean
  /** 在此基础上 stands in it. */
  readonly besides: boolean
  readonly items: readonly Item[]
  /** A colon follows. */
  readonly introduces: boolean
  /** Pieces that nothing owns. */
  readonly left: readonly Piece[]
  readonly span: Span
}
