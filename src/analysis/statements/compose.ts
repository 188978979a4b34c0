/**
 * Which guards govern which act: the decision table of scopes. In: an article's scope tree, its sentences read segment by
 * segment. Out: statements in the order of the text, each with every guard that stands above it, and how it stands to the
 * statement before it. Words and order alone decide; kinds of facts are not known here.
 */
import { withComparisons } from './compared-members.ts'
import { givenBehind } from './behind-list.ts'
import { spanning, type Span } from '../../diagnostics/diagnostic.ts'
import type { ConditionPart } from '../../syntax/ast.ts'
import type { SourceRef } from '../../ir/types.ts'
import type { NamedYears } from '../../syntax/pieces/read-years.ts'
import {
  beginsWithParty,
  beginsWithPersons,
  beyondWords,
  endsAsNoun,
  namesParty,
  saysWhich,
} from '../../../grammar/tokens/shades.ts'
import { announcesItems, withAnnounced } from './announced.ts'
import { byYear, namesYears, yearsFrom } from './by-year.ts'
import { compares, excludes, isNamed, isOtherParty, namesParties, namesSomebodyElse, restricts } from './parties.ts'
import { passagesOf } from './passages.ts'
import type { Stance } from './read-stance.ts'
import type { Provision, ScopeNode, SentenceReading } from './scope-node.ts'
import { spanIn } from './span-in.ts'
import type { Act, Each, Figure, Guard, Item } from './statement.ts'
import { takeProvisions } from './take-provisions.ts'
import { paysShare, usesGiven } from './vouchers.ts'

/** A guard of a stack; `others` leaves out whom the cases before have named, `either` is one of several. */
export type Layer =
  | { readonly kind: 'guard'; readonly guard: Guard }
  | { readonly kind: 'others'; readonly of: readonly (readonly Layer[])[]; readonly guard: Guard }
  | { readonly kind: 'either'; readonly of: readonly (readonly Layer[])[] }
  /** 符合下列条件之一: so many of the items behind it; the guard without these words. */
  | {
      readonly kind: 'count'
      readonly wanted: number | 'all'
      readonly of: readonly (readonly Layer[])[]
      readonly guard: Guard
      /** Where these words stand. */
      readonly list: Span
    }

/**
 * How a statement stands to the one that `to` names: `base` opens something of its own; `tier` is the next case of the same
 * key; `other` the case of whoever is left; `exception` takes its place for those it names; `adds` comes beside it; `ends`
 * limits it or says how it is paid.
 */
export type Relation = 'base' | 'tier' | 'other' | 'exception' | 'adds' | 'sibling'

export interface Statement {
  readonly act: Act
  /** It gives something of its own; otherwise it limits, pays or changes what was given before. */
  readonly grants: boolean
  /** From the outermost. */
  readonly guards: readonly Layer[]
  /** Those among `guards` that stand right in front of the act, for this act alone. */
  readonly own: readonly Layer[]
  readonly relation: Relation
  /** Index of the statement that it stands to, where it does. */
  readonly to: number | undefined
  /** Steps that a segment of its own names: 每新入驻1家企业，. */
  readonly each: readonly Each[]
  /** Which sentence, limb and item of the article: what reach is measured by. */
  readonly sentence: number
  readonly limb: number
  readonly item: number
  /** Which year of enjoyment it is for, where the text tells them apart. */
  readonly year: number | undefined
  readonly clause: string
  readonly source: SourceRef
  /** Of the act. */
  readonly span: Span
  /** With whom it is for, and what limits it there. */
  readonly passage: Span
}

export interface Composition {
  readonly statements: readonly Statement[]
  /** Guards that no act stands behind. */
  readonly loose: readonly LooseGuards[]
  /** Who is refused, and what is asked of all. */
  readonly provisions: readonly ProvisionStatement[]
  /** Items that are the cases of one sum, as their lead-in announces them. */
  readonly cases: readonly CasesStatement[]
  /** By item: the last item inside it, and whether it is a chapter that only holds its articles. */
  readonly extents: ReadonlyMap<number, { readonly last: number; readonly holdsArticles: boolean }>
  readonly unclear: readonly Span[]
  /** Two readings that differ in money. */
  readonly doubts: readonly Doubt[]
  readonly besides: readonly Beside[]
  readonly stances: readonly StanceStatement[]
  readonly references: readonly ReferenceStatement[]
}

export interface Doubt {
  readonly span: Span
  readonly first: string
  readonly second: string
}

/** 再 with a subject of its own: it stands beside what was given before, which need not have been received. */
export interface Beside {
  readonly span: Span
  /** The same where the second of these statements asks all that the first asks. */
  readonly unless: { readonly asked: Statement; readonly by: number }
}

export interface LooseGuards {
  readonly guards: readonly Layer[]
  readonly item: number
  readonly sentence: number
  readonly clause: string
  readonly source: SourceRef
  readonly span: Span
}
export interface ProvisionStatement {
  readonly kind: Provision['kind']
  readonly overall: boolean
  readonly stated: boolean
  readonly term?: Span
  /** Hold together. */
  readonly layers: readonly Layer[]
  /** From the article to the item that it stands in. */
  readonly within: readonly number[]
  readonly sentence: number
  readonly limb: number
  readonly clause: string
  readonly source: SourceRef
  readonly span: Span
}
/** Something said of the awards before it, and where. */
export interface ReferenceStatement {
  readonly span: Span
  readonly sentence: number
  readonly limb: number
  readonly clause: string
  readonly source: SourceRef
}
/** How awards stand to each other. */
export interface StanceStatement extends Stance, ReferenceStatement {}
export interface CasesStatement {
  /** Items from the first up to the last. */
  readonly first: number
  readonly last: number
  readonly clause: string
  readonly source: SourceRef
  readonly span: Span
}

export function compose(article: ScopeNode): Composition {
  const composer = new Composer()
  composer.node(article, [], undefined, [])
  const { statements, loose, provisions, cases, extents, unclear, doubts, besides, stances, references } = composer
  return { statements, loose, provisions, cases, extents, unclear, doubts, besides, stances, references }
}

/** What governs the next act. */
interface Frame {
  above: readonly Layer[]
  subject: readonly Layer[]
  narrow: readonly Layer[]
  /** Of the sentence at hand: what stood in front of its subject, and governs those beside that, too. */
  opening: readonly Layer[]
}

class Composer {
  readonly statements: Statement[] = []
  readonly loose: LooseGuards[] = []
  private sentences = 0
  private limbs = 0
  private items = 0

  readonly provisions: ProvisionStatement[] = []
  readonly cases: CasesStatement[] = []
  readonly extents = new Map<number, { readonly last: number; readonly holdsArticles: boolean }>()
  readonly unclear: Span[] = []
  readonly doubts: Doubt[] = []
  readonly besides: Beside[] = []
  readonly stances: StanceStatement[] = []
  readonly references: ReferenceStatement[] = []
  private readonly pools = new Set<Act>()
  /** The item that last set money aside, or said how many are selected. */
  private pooled: number | undefined
  /** What the lead-ins above promise. */
  private announced: Act | undefined
  /** Promises of the lead-in at hand; undefined outside of one. */
  private promises: Act[] | undefined
  /** Members of the list that the sentence at hand announces. */
  private listed: readonly (readonly Layer[])[] | undefined

  /** `announced`: what the lead-ins above promise; `within`: the items that hold it. */
  node(node: ScopeNode, above: readonly Layer[], announced: Act | undefined, within: readonly number[]): void {
    const item = (this.items += 1)
    const inner = [...within, item]
    const place = { item, clause: node.clause }
    this.announced = announced
    let state = newState()
    let inside = above
    let promised = announced
    let taken = 0
    if (node.heading !== undefined) {
      this.frame = { above, subject: [], narrow: [], opening: [] }
      const lead = this.lead(node.heading, itemsFrom(node.content, 0), state, place, inner)
      inside = lead.stack
      promised = lead.act === undefined ? announced : withAnnounced(announced, lead.act)
      taken = lead.taken
      state = newState()
    }
    let lead: { readonly stack: readonly Layer[]; readonly act: Act | undefined } | undefined
    let keeps = false
    for (const [index, part] of node.content.entries()) {
      if (index < taken) continue
      if (part.kind === 'scope') {
        this.node(part, lead?.stack ?? inside, lead?.act ?? promised, inner)
        this.announced = promised
        continue
      }
      // What stands behind items is the article's again.
      if (!keeps && (lead !== undefined || !state.acted)) {
        this.frame = { above: inside, subject: [], narrow: [], opening: [] }
        state = newState()
      }
      lead = undefined
      keeps = false
      this.announced = promised
      const items = itemsFrom(node.content, index + 1)
      if (items.length === 0 || !(part.introduces || announcesItems(part))) {
        const loose = this.loose.length
        this.plain(part, state, place, inner)
        const wish = this.loose.length > loose ? this.wishFor(part, node.content[index + 1]) : undefined
        if (wish !== undefined) {
          // 鼓励举办某活动。按活动费用的50%…: what is wished is what something is given for.
          this.loose.pop()
          this.frame = { above: inside, subject: wish, narrow: [], opening: [] }
          state = newState()
          keeps = true
        }
        continue
      }
      const opened = this.lead(part, items, state, place, inner)
      if (opened.taken > 0) {
        taken = index + 1 + opened.taken
        keeps = opened.carries
        continue
      }
      lead = { stack: opened.stack, act: opened.act ?? promised }
      if (opened.act !== undefined && part.cases) this.announceCases(items, part)
    }
    this.extents.set(item, { last: this.items, holdsArticles: node.holdsArticles })
  }

  /** Guards of a wish that the next sentence, which names nobody itself, goes on from. */
  private wishFor(part: SentenceReading, next: ScopeNode | SentenceReading | undefined): readonly Layer[] | undefined {
    if (next?.kind !== 'sentence' || !opensTopic(part) || opensTopic(next)) return undefined
    const items = next.limbs.flatMap((limb) => limb.flatMap((segment) => segment.items))
    const act = items.findIndex((item) => item.kind === 'act' && grants(item))
    const own = items.slice(0, act).some((item) => item.kind === 'guard' && (item.form === 'subject' || item.headed))
    return act < 0 || own ? undefined : this.loose.at(-1)?.guards
  }

  /** A sentence in front of items: what it says of them, and how many of them are the members of its list. */
  private lead(
    sentence: SentenceReading,
    items: readonly ScopeNode[],
    state: State,
    place: { readonly item: number; readonly clause: string },
    within: readonly number[],
  ): Lead {
    const lists = listsIn(sentence)
    const behind = lists ? givenBehind(sentence, items) : undefined
    if (lists) this.listed = this.membersOf(behind?.items ?? items)
    this.promises = announcesItems(sentence) && !lists ? [] : undefined
    const before = this.statements.length
    const provisions = this.provisions.length
    const stack = this.plain(behind?.lead ?? sentence, state, place, within)
    const [promise, ...more] = this.promises ?? []
    this.promises = undefined
    this.listed = undefined
    const gives = this.statements.length > before
    // 给予建茶窖的企业下列奖励: whom its words name would be lost.
    const names = promise?.recipient.some(({ role }) => role === 'phrase') === true
    if (more.length > 0 || names || (gives && !lists)) this.unclear.push(sentence.span)
    const asks = this.provisions.length > provisions
    return { stack, act: promise, taken: lists ? items.length : 0, carries: lists && !asks && !gives }
  }

  /** A sentence without who it refuses and what it asks; these are kept for themselves. */
  private plain(
    sentence: SentenceReading,
    state: State,
    place: { readonly item: number; readonly clause: string },
    within: readonly number[],
  ): readonly Layer[] {
    const { rest, provisions, unclear } = takeProvisions(sentence)
    for (const span of unclear) this.unclear.push(span)
    const [number, limbs] = [this.sentences + 1, this.limbs]
    for (const { provision, guards, limb, span } of provisions) {
      const { kind, overall, stated, term } = provision
      const layers = guards.flatMap((ones) => ones.map((guard) => this.layerOf(guard)))
      const { source } = sentence
      const at = { sentence: number, limb: limbs + 1 + limb, clause: place.clause, source, span }
      const asked = kind === 'refuse' ? eitherOf(layers) : layers
      this.provisions.push({ kind, overall, stated, ...(term && { term }), layers: asked, within, ...at })
    }
    const at = (limb: number): Omit<ReferenceStatement, 'span'> => {
      return { sentence: number, limb: limbs + 1 + limb, clause: place.clause, source: sentence.source }
    }
    for (const { stance, limb } of sentence.stances) this.stances.push({ ...stance, ...at(limb) })
    for (const { span, limb } of sentence.references) this.references.push({ span, ...at(limb) })
    if (opensTopic(rest) && state.acted) {
      // 鼓励…: a topic of its own; subjects are left.
      this.frame = { above: this.frame.above, subject: [], narrow: [], opening: [] }
      Object.assign(state, newState())
    }
    return this.sentence(rest, state, place)
  }

  /** An item whose text is quoted is no member. */
  private membersOf(items: readonly ScopeNode[]): readonly (readonly Layer[])[] {
    return items.filter(saysSomething).map((one) => this.member(one))
  }

  /** What a member of a list asks; what it gives has no place there. */
  private member(node: ScopeNode): readonly Layer[] {
    const layers: Layer[] = []
    const sentences = node.content.filter((part) => part.kind === 'sentence')
    const items = node.content.filter((part) => part.kind === 'scope')
    const last = sentences.at(-1)
    const place = last?.span ?? spanIn(node) ?? noSpan
    if (items.length > 0 && (last === undefined || !listsIn(last))) this.unclear.push(place)
    if (last !== undefined && items.length > 0) this.listed = this.membersOf(items)
    for (const { limbs, span, stances, ceilings, references } of sentences) {
      if (stances.length + ceilings.length + references.length > 0) this.unclear.push(span)
      for (const { items: parts, provision } of limbs.flat()) {
        // 须在本县注册: asked in a list of what is asked.
        if (provision?.kind === 'refuse') this.unclear.push(span)
        for (const part of withComparisons(parts)) {
          if (part.kind === 'act') this.unclear.push(part.span)
          else layers.push(this.layerOf(part))
        }
      }
    }
    this.listed = undefined
    if (layers.length === 0) this.unclear.push(place)
    return layers
  }

  /** 按以下标准给予奖励： in front of the items that come next. */
  private announceCases(items: readonly ScopeNode[], { source, span }: SentenceReading): void {
    const first = this.items + 1
    this.cases.push({
      first,
      last: first + items.reduce((sum, one) => sum + sizeOf(one), 0) - 1,
      clause: source.clause,
      source,
      span,
    })
  }

  private frame: Frame = { above: [], subject: [], narrow: [], opening: [] }

  /** Gives all that stands above whatever comes next. */
  private sentence(
    sentence: SentenceReading,
    state: State,
    place: { readonly item: number; readonly clause: string },
    above?: readonly Layer[],
  ): readonly Layer[] {
    this.sentences += 1
    if (sentence.budgets.length + sentence.selections.length > 0) this.pooled = place.item
    if (above !== undefined) this.frame = { above, subject: [], narrow: [], opening: [] }
    const { frame } = this
    frame.opening = []
    state.among = undefined
    state.pending = []
    state.item = place.item
    state.besides = sentence.limbs.some((limb) => limb.some((segment) => segment.besides))
    const gives = ({ items }: SentenceReading['limbs'][number][number]): boolean =>
      items.some((item) => item.kind === 'act' && grants(item))
    state.giving = sentence.limbs.filter((limb) => limb.some(gives)).length
    let guarded = false
    let acted = false
    let open = false
    for (const limb of sentence.limbs) {
      this.limbs += 1
      this.endYears(state)
      state.opens = limb[0]?.span.start ?? sentence.span.start
      const run = limb.flatMap((segment) => segment.items)
      let done = 0
      const passages = passagesOf(limb, { grants, leads: (act) => isBase(act) || isStep(act) || namesYears(act) })
      for (const [at, segment] of limb.entries()) {
        state.passage = passages[at] ?? segment.span
        if (segment.among) {
          state.among = this.narrowed(place.item)
          state.amongLimb = this.limbs
        }
        for (const [index, part] of segment.items.entries()) {
          done += 1
          if (part.kind === 'guard') {
            guarded = true
            open = true
            const ahead = run.slice(done).filter((one) => one.kind === 'act')
            const acts = ahead.filter((one) => !namesYears(one))
            const act = acts.find((one) => !isTerm(one)) ?? acts[0]
            const between = run.slice(done, act === undefined ? undefined : run.indexOf(act))
            state.namesNext = between.some((one) => one.kind === 'guard' && one.form === 'subject')
            state.headsNext = between.some((one) => one.kind === 'guard' && one.form === 'clause' && one.headed)
            state.joined = segment.items[index - 1]?.kind === 'act'
            this.guard(part, state, segment.items[index + 1], act)
          } else if (part.years !== undefined) {
            const next = run.slice(done).findIndex((one) => one.kind === 'act')
            this.nameYears(part.years, part.span, state, next > 0)
          } else {
            acted = true
            open = false
            const behind = run.slice(done)
            state.segmentAt = segment.span.start
            state.moreYears = behind.some((one) => one.kind === 'act' && namesYears(one))
            state.behind = behind
            this.act(part, state, { ...place, source: sentence.source })
          }
        }
      }
    }
    this.pushTerms(state, { ...place, source: sentence.source })
    this.endYears(state)
    if (state.sorts !== undefined) this.unclear.push(state.sorts)
    state.sorts = undefined
    if (state.by !== undefined) {
      // 按每人3000元，: nothing says that it is given.
      const { by } = state
      state.by = undefined
      this.push(by, state, { ...place, source: sentence.source })
    }
    const at = { item: place.item, sentence: this.sentences }
    if (acted && open && !sentence.introduces) {
      // Who is spoken of last, and of whom nothing is said.
      const guards = state.pending.length > 0 ? state.pending : [...frame.subject, ...frame.narrow].slice(-1)
      this.loose.push({ guards, ...at, clause: place.clause, source: sentence.source, span: sentence.span })
    }
    if (guarded && !acted && !sentence.introduces) {
      const guards = [...frame.subject, ...frame.narrow, ...state.pending]
      this.loose.push({ guards, ...at, clause: place.clause, source: sentence.source, span: sentence.span })
      frame.subject = []
      frame.narrow = []
    }
    return [...frame.above, ...frame.subject, ...frame.narrow, ...state.pending]
  }

  /** 给予10万元，获评示范的再给予5万元，参加展会的再给予3万元: each is added to the first, whether somebody has the other or not. */
  private addedTo(last: Statement): Statement {
    if (last.relation !== 'adds') return last
    const isUnder = ({ guards, item, grants: gives, relation }: Statement): boolean =>
      gives &&
      relation !== 'exception' &&
      item === last.item &&
      guards.length > 0 &&
      guards.length < last.guards.length &&
      guards.every((layer, at) => layer === last.guards[at])
    const under = this.statements.slice(0, this.statements.lastIndexOf(last)).findLast(isUnder)
    return under === undefined ? last : this.addedTo(under)
  }

  /** Others are given something in the same limb, or, from a limb or a sentence of its own, in the same sentence. */
  private standsBeside({ limb, sentence, item, guards }: Statement): boolean {
    const isNear = (one: Statement): boolean => (limb === this.limbs ? one.limb === limb : one.sentence === sentence)
    const isOther = (one: Statement): boolean =>
      one.guards.length !== guards.length || one.guards.some((layer, at) => layer !== guards[at])
    return this.statements.some(
      (one) =>
        one.grants && one.item === item && !['exception', 'adds'].includes(one.relation) && isNear(one) && isOther(one),
    )
  }

  /** 每年认定20个示范店和5个试点店。其中，示范店…: of those, and not of what an item before gives. */
  private narrowed(item: number): number | undefined {
    const latest = this.latestGrant()
    const isOther = latest !== undefined && this.statements[latest]?.item !== item
    return isOther && this.pooled === item ? undefined : latest
  }

  private latestGrant(): number | undefined {
    const index = this.statements.findLastIndex(({ grants: gives, relation }) => gives && relation !== 'exception')
    return index < 0 ? undefined : index
  }

  /** In the sentence at hand, the grant that names a base and leaves the share to what follows: 按到账资金给予配套，. */
  private announcing(): number | undefined {
    const at = this.statements.findIndex((one) => one.sentence === this.sentences && one.grants)
    return at >= 0 && announcesShare(this.statements[at]?.act) ? at : undefined
  }

  /** The cases of one sum, of which the given statement is the last: tiers of a sentence, or the items of a lead-in. */
  private tiersUpTo(last: number): readonly Statement[] | undefined {
    const end = this.statements[last]
    if (end === undefined) return undefined
    const of = this.cases.findLast((one) => one.first <= end.item && end.item <= one.last)
    const all =
      of === undefined
        ? this.statements.slice(this.statements.findLastIndex((one, at) => at <= last && one.relation !== 'tier'))
        : this.statements.filter(({ item }) => item >= of.first && item <= of.last)
    const grants = all.filter((one) => one.grants)
    const isWhole = all.length > 1 && grants.length === all.length && all.at(-1) === end
    const isPlain = grants.every(({ relation }) => relation === 'tier' || relation === 'base')
    const shared = sharedLayers(all.map((one) => one.guards))
    return isWhole && isPlain && all.every(({ guards }) => guards.length > shared.length) ? all : undefined
  }

  private guard(guard: Guard, state: State, next: Item | undefined, nextAct: Act | undefined): void {
    const earlier = state.fresh.length > 0 ? state.guard : undefined
    state.guard = guard
    const layer = this.layerOf(guard)
    const layers = layer.kind === 'guard' ? splitHead(guard) : [layer]
    const { frame } = this
    if (state.years?.used === false) {
      // 第二年经考核合格的，: asked of these years alone, whoever else is spoken of.
      frame.narrow = [...frame.narrow, ...layers]
      state.fresh = [...state.fresh, ...layers]
      state.relation = 'base'
      state.to = undefined
      if (guard.others || state.among !== undefined) this.unclear.push(guard.span)
      return
    }
    const more = state.fresh.length > 0
    const joined = guard.parts[0]?.kind === 'connective' ? guard.parts[0].word : undefined
    if (earlier !== undefined && joined === 'or' && restricts(guard)) {
      // 对A的企业，或B的企业，: of what was said last it is the other way to qualify, and of nothing before.
      const last = lastOf(frame)
      if (last?.kind === 'guard' && last.guard === earlier) {
        state.fresh = [...state.fresh, ...layers]
        this.either(layer)
        return
      }
      this.unclear.push(guard.span)
    }
    if (earlier !== undefined && joined !== 'and' && namesParties(earlier, guard)) {
      this.doubt(guard, '与前面说的对象满足其一即可', '与前面说的对象须同时满足')
    }
    const opens = guard.form === 'subject' && more && (state.acted || frame.subject.length === 0)
    if (opens) frame.opening = frame.narrow
    state.fresh = [...state.fresh, ...layers]
    // 对甲类企业…，乙类企业补贴比例为20%: the rest of what is said holds for these, and of the first nothing is changed.
    const named = [...frame.subject, ...frame.narrow].flatMap((one) => guardIn(one) ?? [])
    if (nextAct !== undefined && sets(nextAct) && namesSomebodyElse(named, guard)) this.setting = guard
    const limits = nextAct !== undefined && !isBase(nextAct) && !isStep(nextAct) && !this.gives(nextAct, guard)
    // （二）其中…: it narrows what an item before gives.
    const opensItem = !state.acted && !state.besides && state.among === undefined
    if (opensItem || (more && !limits && guard.form !== 'subject')) {
      // Before an act guards add up; two clauses without a head are either (a threshold is one more condition).
      if (guard.form === 'subject' && frame.subject.length === 0) frame.subject = layers
      else if (
        guard.form === 'clause' &&
        !guard.headed &&
        next === undefined &&
        isClause(lastOf(frame)) &&
        !compares(guard) &&
        !grades(guard, lastOf(frame))
      ) {
        // 企业实施计划的，员工个人产生贡献的: somebody else is spoken of, of whom the first is no other way to qualify.
        if (namesPersonsFirst(guard)) this.doubt(guard, '与前面说的满足其一即可', '与前面说的须同时满足')
        this.either(layer)
      } else frame.narrow = [...frame.narrow, ...layers]
      return
    }
    if (guard.pointer && !restricts(guard)) return
    if (limits) {
      state.pending = [...state.pending, layer]
      return
    }
    // ；对…: somebody else, whom 其中 does not narrow.
    if (guard.form === 'subject' && !more && state.amongLimb !== this.limbs) state.among = undefined
    if (state.among !== undefined) {
      const base = this.statements[state.among]
      // 给予奖励，奖励标准为80万元。其中…: the sum is said behind it.
      const said = this.statements.slice(state.among + 1).some((one) => !one.grants && one.act.states)
      const announced = base?.act.figures.length === 0 && !said
      const isAbove = base === undefined || frame.above.every((one, index) => base.guards[index] === one)
      // …达到1亿元的，…；达到5亿元的，…。其中…: of all tiers, not of the last.
      const tiers = base?.relation === 'tier' && base.sentence < this.sentences
      const behindItems = base !== undefined && base.item > state.item
      const all = nextAct?.adds === true && (tiers || behindItems) ? this.tiersUpTo(state.among) : undefined
      if (all !== undefined) {
        // 其中…的再给予: beside whichever of them somebody gets.
        frame.subject = anyOf(all, frame.above)
        frame.narrow = [layer]
        state.relation = 'sibling'
        state.to = state.among
        return
      }
      // 其中…, behind what several years bring: of which of them.
      if (tiers || behindItems || !isAbove || base?.year !== undefined) this.unclear.push(guard.span)
      frame.narrow = [layer]
      frame.subject = without(base?.guards ?? [], frame.above)
      state.relation = announced ? 'sibling' : 'exception'
      state.to = state.among
      return
    }
    if (guard.others) {
      state.relation = 'other'
      state.to = this.latestGrant()
      const recent = this.statements.filter(
        ({ grants: gives, sentence, act }) => gives && sentence >= this.sentences - 1 && !announcesShare(act),
      )
      const inLimb = recent.filter(({ limb }) => limb === this.limbs)
      const siblings = inLimb.length > 0 ? inLimb : recent
      // 其他办店的: it says itself what they share with those before.
      const own = restricts(guard)
      const shared = own ? [] : sharedLayers(siblings.map((one) => one.guards))
      const of = siblings.map((one) => one.guards.slice(shared.length)).filter((one) => one.length > 0)
      frame.subject = without(shared, own ? [] : frame.above)
      frame.narrow = [{ kind: 'others', of, guard }]
      return
    }
    const announcing = this.announcing()
    if (announcing !== undefined && guard.form !== 'bare') {
      const base = this.statements[announcing]
      if (base !== undefined && frame.above.every((one, index) => base.guards[index] === one)) {
        // 按到账资金给予配套，对国家级的给予100%: of those for whom it is announced.
        frame.subject = without(base.guards, frame.above)
        frame.narrow = [layer]
        state.relation = 'sibling'
        state.to = announcing
        return
      }
    }
    // 在此基础上, …的再给予: whoever had what was given before.
    const before = this.statements.findLast((one) => one.grants && one.relation !== 'exception')
    const adds = nextAct?.adds === true
    const isOwn = guard.form === 'subject' || (guard.form === 'clause' && guard.headed)
    if (before !== undefined && (state.besides || (adds && guard.form !== 'bare' && !(isOwn && guard.headed)))) {
      const base = state.besides ? before : this.addedTo(before)
      // Behind several cases: whichever of them somebody had.
      const isCase = base.relation === 'tier' || base.item > state.item
      const later = state.besides || base.sentence < this.sentences
      const all = later && isCase ? this.tiersUpTo(this.statements.lastIndexOf(base)) : undefined
      // 对甲类企业给予10万元，对乙类企业给予8万元，获评示范的再给予5万元: of the last, or of whichever of them.
      if (all === undefined && this.standsBeside(base)) this.doubt(guard, '只接着最后一项另加', '前面各项都另加')
      frame.subject = all === undefined ? without(base.guards, frame.above) : anyOf(all, frame.above)
      frame.narrow = [layer]
      state.relation = undefined
      state.to = undefined
      return
    }
    if (adds && isOwn && before !== undefined && before.sentence < this.sentences && before.item === state.item) {
      // A subject of its own stands beside (readings.md 27, 29).
      this.besides.push({ span: guard.span, unless: { asked: before, by: this.statements.length } })
    }
    const key = keyOf(guard)
    // 给予…奖励。…，给予…补助: two awards, and no case of one sum.
    const isOther = before !== undefined && nextAct !== undefined && ![before.act.form, ''].includes(nextAct.form)
    const inScope = [...frame.subject, ...frame.narrow]
    if (key !== undefined && key !== '' && !isOther && inScope.some((one) => asksMore(one, key))) {
      this.doubt(guard, '换掉前面对同一指标的要求，其余要求照旧', '前面的要求都不再适用')
    }
    const matches = (one: Layer): boolean => layerKey(one) === key || (key === '' && layerCompares(one))
    // Of the comparison that stands nearest.
    const compared = inScope.findLast(layerCompares)
    if (key === '' && compared !== undefined && phrasesIn(compared) > 1) {
      this.doubt(guard, '换掉前面对同一指标的要求，其余要求照旧', '前面的要求都不再适用')
    }
    const at = key === undefined ? -1 : frame.narrow.findLastIndex(matches)
    if (at >= 0) {
      frame.narrow = replacedAt(frame.narrow, at, layer)
      state.relation = 'tier'
      state.to = this.statements.findLastIndex((one) => one.grants)
      return
    }
    if (key !== undefined && frame.subject.some(matches) && guard.form !== 'subject') {
      const inSubject = frame.subject.findLastIndex(matches)
      frame.subject = replacedAt(frame.subject, inSubject, layer)
      frame.narrow = []
      state.relation = 'tier'
      state.to = this.statements.findLastIndex((one) => one.grants)
      return
    }
    state.relation = 'base'
    state.to = undefined
    if (guard.form === 'subject' || (guard.form === 'clause' && guard.headed)) {
      // After 。a subject stands for itself; behind ；one without a head keeps the head before.
      const inSentence = before?.sentence === this.sentences
      const keepsHead =
        guard.form === 'subject' &&
        !guard.headed &&
        inSentence &&
        frame.subject.some(isHeaded) &&
        !frame.subject.some(isSubject)
      // 入驻园区的，对高新技术企业，: what has just been asked is asked of these, too.
      const fresh = state.fresh.flatMap(guardsOf).filter(({ span }) => span.start < guard.span.start)
      const isFresh = (one: Layer): boolean =>
        guardsOf(one).every(({ span }) => fresh.some((asked) => asked.span.start === span.start))
      const leading = frame.subject.filter((one) => opensWith(one) || isFresh(one))
      // 对具备资质、年产值1亿元以上的企业，…；年产值5亿元以上的企业，…: is the first still asked?
      const left = frame.subject.filter((one) => !leading.includes(one))
      const asked = left.reduce((sum, one) => sum + phrasesIn(one), 0)
      const isThreshold = guard.form === 'subject' && !guard.headed && compares(guard)
      if (!keepsHead && isThreshold && inSentence && asked > Math.max(1, phrasesIn(layer)))
        this.doubt(guard, '前面说的对象仍然要满足', '前面说的对象不再要求')
      frame.subject = keepsHead ? frame.subject : [...leading, ...layers]
      // 裁员率不高于5%的，对甲…，对乙…: asked of both.
      frame.narrow = keepsHead ? [...frame.opening, layer] : frame.opening
      return
    }
    const narrows = (one: Guard): boolean => one.parts[0]?.kind === 'word' && saysWhich(one.parts[0].text)
    const inScopeSays = inScope.flatMap(guardsOf).some(narrows)
    const waits = nextAct?.deferral !== undefined
    if (waits && before?.sentence === this.sentences && narrows(guard) && inScope.length > 0 && !inScopeSays) {
      // 对引进机构的，…；属于国际组织的，可按一事一议…: which of those just spoken of.
      frame.narrow = [...frame.narrow, layer]
      return
    }
    // Of a segment of its own: 年产值达到1亿元，.
    if (guard.form === 'clause' || next === undefined) {
      const isLater = restricts(guard) && !compares(guard) && before !== undefined && before.sentence < this.sentences
      // 对建茶室的商户，…；每年评选10家示范店，…: among those alone?
      const inLimb = before?.sentence === this.sentences && before.limb < this.limbs
      if (guard.selected === true && inLimb && frame.subject.some(asks))
        this.doubt(guard, '前面说的对象仍然要满足', '前面说的对象不再要求')
      // 。每年评选10家示范店，…: whoever is selected, in a sentence of its own, is named anew.
      if (
        guard.form === 'bare' &&
        isLater &&
        (guard.selected === true || state.headsNext || frame.subject.every(isName))
      ) {
        // 。链主企业，…; 。建茶室，同时建棋室的店，…: a sentence that says anew for whom.
        frame.subject = layers
        frame.narrow = []
        return
      }
      // 第二届展会，…；第三届展会，…: names beside each other.
      const beside = before?.sentence === this.sentences && frame.subject.length > 0 && frame.subject.every(isBare)
      if (guard.form === 'bare' && beside && !compares(guard)) {
        frame.subject = layers
        frame.narrow = []
        return
      }
      if (
        isLater &&
        !excludes(guard) &&
        guard.form === 'bare' &&
        joined !== 'and' &&
        frame.subject.some(asks) &&
        !frame.subject.some(isClause)
      ) {
        this.doubt(guard, '前面说的对象仍然要满足', '前面说的对象不再要求')
      }
      const last = frame.narrow.findLastIndex(isClause)
      const replaced = last >= 0 ? frame.narrow[last] : frame.subject.find(isClause)
      // 对甲类企业，…。本地机构首次采购的，…: somebody with a name of their own, or what those do?
      const isAnother =
        before !== undefined && before.sentence < this.sentences && before.item === state.item && namesOwnSubject(guard)
      const keeps = frame.subject.some(isSubject) && isAnother
      if (keeps || (asks(layer) && replaced !== undefined && phrasesIn(replaced) > Math.max(1, phrasesIn(layer)))) {
        this.doubt(guard, '前面说的对象仍然要满足', '前面说的对象不再要求')
      }
      const plain = before?.guards.length === frame.above.length + frame.subject.length
      if (
        !state.namesNext &&
        replaced === undefined &&
        plain &&
        // 每年安排1亿元，…的，给予…: what is given to nobody is no award beside which or for which another stands.
        before.guards.length > 0 &&
        !this.pools.has(before.act) &&
        before.sentence === this.sentences &&
        // 获评示范的为15万元: without a verb it is what the sum before is called.
        (before.act.form === nextAct?.form || (nextAct?.gives === false && nextAct.form === ''))
      ) {
        this.doubt(guard, '在前一项之外另加', '代替前一项')
      }
      if (last >= 0) frame.narrow = [...frame.narrow.slice(0, last), layer]
      else if (frame.subject.some(isClause)) frame.subject = [layer]
      else frame.narrow = [layer]
      return
    }
    const replaced =
      replaceHead(frame.subject, guard) ?? (isOtherParty(inScope.map(guardIn), guard) ? layers : undefined)
    const inLimb = before?.limb === this.limbs
    const beside = lastOf(frame)
    if (inLimb && beside?.kind === 'guard' && beside.guard.form === 'bare' && beside.guard.adjacent && asks(beside)) {
      // 甲类企业给予50万元、乙类企业给予30万元: each has its own.
      if (frame.narrow.length > 0) frame.narrow = [...frame.narrow.slice(0, -1), layer]
      else frame.subject = [...frame.subject.slice(0, -1), layer]
      return
    }
    // 给予甲类企业50万元、乙类企业30万元: whether the second is another's, or the sum of some of the first.
    const paid = inLimb && before.act.recipient.some(({ phrase }) => phrase !== undefined)
    if (paid || (state.joined && replaced === undefined)) this.unclear.push(guard.span)
    if (replaced === undefined) {
      // 对茶企，参加展会的给予5万元；甲类茶企给予10万元: of those at the fair, or of all.
      if (frame.subject.length > 0 && frame.narrow.some(isClause) && before?.sentence === this.sentences)
        this.doubt(guard, '前面说的条件仍然要满足', '前面说的条件不再要求')
      // 。被评为示范园给予20万元奖励: a sentence of its own, that neither says 其中 nor 再.
      const added = adds && restricts(guard)
      if (restricts(guard) && before !== undefined && before.sentence < this.sentences && !added)
        this.doubt(guard, '在前一项之外另加', '代替前一项')
      frame.narrow = [layer]
      // 对建茶窖的企业给予8万元，示范店再给予5万元: beside what was given before.
      state.relation = added ? undefined : 'exception'
      state.to = this.statements.findLastIndex((one) => one.grants)
    } else {
      frame.subject = replaced
      frame.narrow = []
    }
  }

  private act(
    given: Act,
    state: State,
    place: { readonly item: number; readonly clause: string; readonly source: SourceRef },
  ): void {
    const opens = !this.statements.some((one) => one.grants && one.sentence === this.sentences)
    if (opens && (isTerm(given) || this.leads(given, state))) {
      // 连续三年每年…, 期限三年，给予…; 最高不超过25万元，对…给予…: of what is given behind it.
      state.terms = [...state.terms, given]
      return
    }
    const counted = state.each.length > 0 && given.change?.how === 'by' && given.change.up
    // 每增加10人，奖励增加1万元: that much for each, beside what was given.
    const own: Act = counted ? { ...given, change: undefined, gives: true, adds: true } : given
    if (own.deferral?.kind === 'way' && this.settles(own, state, place)) return
    const sorted: Act = state.sorts === undefined ? own : { ...own, sorts: state.sorts, respectively: true }
    if (isSorting(own)) {
      state.sorts = own.sorts
      return
    }
    const based =
      state.by === undefined ? sorted : isBase(sorted) ? joinBases(state.by, sorted) : withBase(state.by, sorted)
    const { way } = state
    const bounded = way !== undefined && grants(based)
    if (bounded) state.way = undefined
    const act: Act = bounded ? { ...based, deferral: { kind: 'bounded', of: [], span: way } } : based
    state.by = undefined
    if (isBase(act)) {
      if (act.executes && this.reckons(act, state)) return
      state.by = act
      return
    }
    if (isStep(act)) {
      state.each = [...state.each, ...act.each]
      return
    }
    state.sorts = undefined
    this.push(act, state, place)
    if (this.statements.at(-1)?.grants === true) this.pushTerms(state, place)
  }

  /** 补贴比例不超过改造费用的一半，对改厕的农户给予补贴: where nothing is given before, of the one grant behind it. */
  private leads(act: Act, state: State): boolean {
    const limits = act.noun !== undefined || act.figures.every(({ bound }) => bound === 'at-most')
    if (act.figures.length === 0 || !limits || act.change !== undefined || isBase(act)) return false
    if (this.gives(act, state.guard)) return false
    const later = state.behind.filter((one) => one.kind === 'act' && grants(one) && !isBase(one))
    // 最高给予20万元补助，并给予5万元奖励: it gives itself, and the other stands beside it.
    if ((act.gives && !act.byForm) || later.some((one) => one.kind === 'act' && one.adds)) return false
    const before = this.statements.some((one) => one.grants && one.item === state.item)
    const isFirst = !this.statements.some(({ sentence }) => sentence === this.sentences)
    // 给予10万元奖励。最高25万元，对…给予扶持: of what stands in front, or of what follows.
    if (before && isFirst && later.length > 0)
      this.doubts.push({ span: act.span, first: '管前面已经给的', second: '管后面才给的' })
    return later.length === 1 && state.giving === 1 && !before
  }

  /** 给予最高20万元补助，按设备投资的30%执行: how what was given is reckoned, as if it stood in front; false where nothing was. */
  private reckons(act: Act, state: State): boolean {
    const at = this.statements.findLastIndex((one) => one.grants && one.limb === this.limbs)
    const before = this.statements[at]
    if (before === undefined || before.act.figures.length === 0) return false
    const [share, ...more] = act.figures
    const isShare = more.length === 0 && share?.words.some(({ role }) => role === 'phrase') === true
    const { base, beside, figures, each } = before.act
    const isUpTo = base === undefined && beside === undefined && each.length === 0 && figures.every(isUpToSum)
    const isNext = at === this.statements.length - 1 && state.fresh.length === 0 && before.year === undefined
    if (!(isShare && isUpTo && isNext)) this.unclear.push(act.span)
    else {
      const span = spanning(before.span, act.span)
      this.statements[at] = { ...before, act: { ...withBase(act, before.act), span }, span }
    }
    return true
  }

  /** 采取“一事一议”方式，: of the one grant of its limb; without any it gives what is settled so. */
  private settles(
    act: Act,
    state: State,
    place: { readonly item: number; readonly clause: string; readonly source: SourceRef },
  ): boolean {
    const { span } = act.deferral ?? act
    const inLimb = this.statements.filter((one) => one.grants && one.limb === this.limbs)
    const later = state.behind.filter((one) => one.kind === 'act' && grants(one))
    if (inLimb.length + later.length === 0) return false
    if (inLimb.length + later.length > 1) this.unclear.push(span)
    const [before] = inLimb
    if (before === undefined) state.way = span
    else {
      // 给予最高500万元支持，实行一企一策: how much of it; a sum that is printed counts.
      const isUpTo = before.act.base === undefined && before.act.figures.every(({ bound }) => bound === 'at-most')
      this.push(
        { ...act, gives: false, deferral: { kind: isUpTo ? 'bounded' : 'settled', of: [], span } },
        state,
        place,
      )
    }
    return true
  }

  /** 第二年、第三年: what follows is of these years, and what only the years before asked is not asked. */
  private nameYears(named: NamedYears, span: Span, state: State, guarded: boolean): void {
    const { frame } = this
    const before = state.years
    if (before !== undefined) {
      if (!before.used) this.unclear.push(before.span)
      if (before.used && !guarded && frame.narrow.length > before.narrow.length)
        this.doubts.push({
          span,
          first: '前面几年才有的要求，这几年不再要求',
          second: '前面几年的要求，这几年照样要求',
        })
      frame.narrow = before.narrow
    }
    const years = yearsFrom(named, state.lastYear)
    state.lastYear = Math.max(state.lastYear, ...years)
    if (years.length === 0 || state.by !== undefined) this.unclear.push(span)
    state.years = {
      named: years,
      narrow: frame.narrow,
      span,
      used: false,
      segmentAt: undefined,
      limited: before?.limited === true,
    }
  }

  private endYears(state: State): void {
    const { years } = state
    if (years === undefined) return
    if (!years.used) this.unclear.push(years.span)
    this.frame.narrow = years.narrow
    state.years = undefined
  }

  /** The years that an act is for; undefined where it is of no year in particular. */
  private yearsOf(isGrant: boolean, state: State, span: Span): readonly number[] | undefined {
    const { years } = state
    if (years === undefined) return undefined
    const first = !years.used
    if (isGrant) {
      // 第二年给予3万元补贴，给予2万元奖励: whether the second is of that year, too, nobody says.
      if (!first && years.segmentAt !== state.segmentAt) this.unclear.push(span)
      state.years = { ...years, used: true, segmentAt: state.segmentAt }
      return years.named
    }
    if (first) {
      state.years = { ...years, used: true, segmentAt: state.segmentAt, limited: true }
      return years.named
    }
    // 第一年…，最高10万元，第二年…，最高5万元: each of its own year; one behind the last of all, where no other has its own.
    const own = state.moreYears || years.limited
    state.years = { ...years, limited: own }
    return own ? years.named : undefined
  }

  /** 给予补贴，第一年最高10万元，第二年最高5万元: the ceilings say which years it is paid for. */
  private grantByYears(years: readonly number[], span: Span): void {
    const inLimb = this.statements.flatMap((one, at) => (one.grants && one.limb === this.limbs ? [at] : []))
    const own = inLimb.filter((at) => this.statements[at]?.year !== undefined)
    const [first, ...more] = inLimb
    const grant = first === undefined ? undefined : this.statements[first]
    if (own.length === inLimb.length && own.length > 0 && this.spread === undefined) {
      if (!years.every((year) => own.some((at) => this.statements[at]?.year === year))) this.unclear.push(span)
      return
    }
    if (this.spread?.limb === this.limbs) {
      const { of } = this.spread
      for (const year of years) {
        if (this.statements.some((one) => one.grants && one.limb === this.limbs && one.year === year))
          this.unclear.push(span)
        else this.statements.push({ ...of, year })
      }
      return
    }
    if (
      grant === undefined ||
      first === undefined ||
      more.length > 0 ||
      own.length > 0 ||
      first !== this.statements.length - 1
    ) {
      this.unclear.push(span)
      return
    }
    this.spread = { limb: this.limbs, of: grant }
    const [opening, ...others] = years
    this.statements[first] = { ...grant, year: opening }
    for (const year of others) this.statements.push({ ...grant, year })
  }

  private spread: { readonly limb: number; readonly of: Statement } | undefined

  private pushTerms(
    state: State,
    place: { readonly item: number; readonly clause: string; readonly source: SourceRef },
  ): void {
    const { terms } = state
    state.terms = []
    for (const term of terms) this.push(term, state, place)
  }

  private push(
    given: Act,
    state: State,
    place: { readonly item: number; readonly clause: string; readonly source: SourceRef },
  ): void {
    const again = this.ofYearBefore(given, state)
    const act = again ?? this.promised(withAnnounced(this.announced, given), state.guard)
    if (this.promises !== undefined) {
      // A lead-in gives nothing itself.
      this.promises.push(act)
      state.pending = []
      state.fresh = []
      state.guard = undefined
      return
    }
    const { frame } = this
    const isGrant = again !== undefined || this.gives(act, state.guard)
    const paid = isGrant ? this.payees(act, state) : []
    const guards = [...frame.above, ...frame.subject, ...frame.narrow, ...paid]
    // What was asked since the last act is asked for this one; where it got lost, nobody knows whom the act is for.
    const asked = new Set(guards.flatMap(guardsOf).map(({ span }) => span.start))
    const lost = state.fresh.flatMap(guardsOf).filter((one) => !one.pointer && !asked.has(one.span.start))
    if (isGrant && state.pending.length === 0) for (const { span } of lost) this.unclear.push(span)
    const own = isGrant ? state.pending : [...new Set([...state.pending, ...state.fresh])]
    const addressed = [...guards, ...own].flatMap(guardsOf).some(({ span }) => span.start >= state.opens)
    if (isGrant && act.allots && !addressed) {
      // 。每年安排1亿元，: what there is for all, and not what those named before are given.
      this.pools.add(act)
      this.unclear.push(act.span)
    }
    state.guard = undefined
    state.fresh = []
    // 在省级奖励的基础上，再…: 再 says beside what, where nothing is given before.
    const isFirst = !this.statements.some((one) => one.grants && one.item === place.item)
    const adds = act.adds && !(act.beside !== undefined && isFirst)
    const named = state.years?.used === false ? state.years.span : undefined
    const years = isTerm(act) ? undefined : this.yearsOf(isGrant, state, act.span)
    if (years !== undefined && !isGrant) this.grantByYears(years, act.span)
    const changes = act.change !== undefined && again === undefined
    if (years !== undefined && (changes || act.states || state.relation === 'exception')) this.unclear.push(act.span)
    const made: Statement = {
      // 第二年每年最高5万元: what the ceiling quotes.
      act: named === undefined || isGrant ? act : { ...act, words: spanning(named, act.words) },
      grants: isGrant,
      guards: isGrant ? [...guards, ...own] : guards,
      own,
      relation: isGrant
        ? (adds && state.among !== undefined) || ((adds || stepsOn(act, state.each)) && state.relation !== 'exception')
          ? 'adds'
          : (state.relation ?? 'base')
        : 'base',
      to: state.to,
      each: state.each,
      sentence: this.sentences,
      limb: this.limbs,
      item: place.item,
      year: undefined,
      clause: place.clause,
      source: place.source,
      span: act.span,
      passage: state.passage,
    }
    this.statements.push(...(years === undefined ? [made] : byYear(made, years)))
    state.pending = []
    state.each = []
    if (isGrant) {
      state.relation = undefined
      state.to = undefined
    }
    state.acted = true
  }

  /**
   * 给予甲类企业10万元: whom the words in front of the sum name stands above what follows, as behind 对. Behind another subject they are asked
   * beside it, and of whatever comes next nobody knows.
   */
  private payees({ recipient, span }: Act, state: State): readonly Layer[] {
    const { frame } = this
    const layers = recipient
      .filter(({ phrase }) => phrase !== undefined)
      .map((word) => ({ ...nobody, parts: [word], origin: word.span.start, span: word.span }))
      .map((guard): Layer => ({ kind: 'guard', guard }))
    const known = this.paid
    const stays = frame.subject.length > 0 && frame.subject === known?.layers
    if (layers.length === 0) {
      const names = state.guard !== undefined && namesWho(state.guard)
      if (known?.beside === this.sentences && !names) this.unclear.push(span)
      return []
    }
    // 其中给予甲类企业20万元: in place of what the others are given, or beside it.
    if (state.among !== undefined && state.guard === undefined) this.unclear.push(span)
    if (known?.layers.every((one, at) => originOf(one) === originOf(layers[at])) === true && stays) return []
    const first = frame.subject.length === 0 || stays
    this.paid = { layers, beside: first ? undefined : this.sentences }
    if (!first) return layers
    frame.subject = layers
    return []
  }
  private paid: { readonly layers: readonly Layer[]; readonly beside: number | undefined } | undefined

  /** 第一年给予全额补贴，第二年减半补贴: what the year before it brings, so many times. */
  private ofYearBefore(act: Act, { years }: State): Act | undefined {
    const before = this.statements.findLast((one) => one.grants && one.limb === this.limbs)
    const isFirst = years?.used === false && before?.year !== undefined
    if (!isFirst || act.figures.length > 0 || act.change?.factor === undefined) return undefined
    if (before.act.change !== undefined)
      this.doubts.push({ span: act.span, first: '按没有变过的那一年的标准计算', second: '按前一年的标准计算' })
    return { ...before.act, change: act.change, span: act.span, words: act.words }
  }

  /** Somebody else, for whom a figure is set as for those before. */
  private setting: Guard | undefined

  /** 对建停车场的单位，支持比例不超过投资额的15%: where nothing is given before, the share is what is given. */
  private promised(act: Act, guard: Guard | undefined): Act {
    if (guard !== undefined && guard === this.setting) return { ...act, noun: undefined, states: false, gives: true }
    if (act.noun !== 'rate' || act.change !== undefined || guard === undefined || !namesWho(guard)) return act
    const before = this.statements.some((one) => one.grants && one.sentence === this.sentences)
    return before || act.figures.length === 0 ? act : { ...act, noun: undefined, states: false, gives: true }
  }

  /** A grant; behind another 最低5万元 is none, nor is 奖励不超过3万元 unless it says anew for whom. */
  private gives(act: Act, guard: Guard | undefined): boolean {
    if (guard !== undefined && guard === this.setting) return true
    // 对甲类企业，最高给予20万元补贴: whom a sentence names for the first time.
    const names = guard !== undefined && namesWho(guard)
    const isFirst = !this.statements.some((one) => one.grants && one.sentence === this.sentences)
    if (act.capFirst && names && isFirst && act.figures.length > 0) return true
    // 对甲类企业给予20万元补贴；对乙类企业最高给予10万元补贴: a subject of its own, behind a sum that is printed and needs no ceiling.
    if (act.capFirst && guard?.form === 'subject' && act.form !== '' && this.behindSums()) return true
    if (!names && usesGiven(act, this.statements)) return false
    // 对…的引荐者，由领导小组研究决定扶持金额。: whom it names gets so much; behind a grant it says how that is settled.
    if (act.deferral?.kind === 'settled') return names
    if (!grants(act)) return false
    const inSentence = this.statements.filter((one) => one.grants && one.sentence === this.sentences)
    if (isFloor(act) && inSentence.some((one) => one.act.figures.length > 0 || one.act.whole)) return false
    const limits =
      act.byForm && act.figures.length > 0 && act.figures.every(({ bound, by }) => bound === 'at-most' && !by)
    if (!limits || !this.statements.some((one) => one.grants)) return true
    return names
  }

  /** It opens a limb, and all that the sentence gave before are sums of money. */
  private behindSums(): boolean {
    const before = this.statements.filter(({ sentence }) => sentence === this.sentences)
    const isSum = ({ grants: gives, act: { base, figures, whole, deferral } }: Statement): boolean =>
      gives && base === undefined && !whole && deferral === undefined && figures.length === 1 && figures.every(isMoney)
    return before.length > 0 && before.every((one) => one.limb < this.limbs && isSum(one))
  }

  private doubt({ span }: Guard, first: string, second: string): void {
    this.doubts.push({ span, first, second })
  }

  private layerOf(guard: Guard): Layer {
    const list = guard.parts.find((part) => part.kind === 'listed')
    if (list !== undefined && this.listed !== undefined) {
      const parts = withoutList(guard.parts, list)
      return { kind: 'count', wanted: list.wanted, of: this.listed, guard: { ...guard, parts }, list: list.span }
    }
    if (!guard.others) return { kind: 'guard', guard }
    const before = this.statements.filter(({ own, sentence }) => own.length > 0 && sentence >= this.sentences - 1)
    return { kind: 'others', of: before.map(({ own }) => own), guard }
  }

  private either(layer: Layer): void {
    const { frame } = this
    const inNarrow = frame.narrow.length > 0
    const list = inNarrow ? frame.narrow : frame.subject
    const last = list.at(-1)
    if (last === undefined) return
    const of = last.kind === 'either' ? [...last.of, [layer]] : [[last], [layer]]
    const joined: Layer = { kind: 'either', of }
    if (inNarrow) frame.narrow = [...list.slice(0, -1), joined]
    else frame.subject = [...list.slice(0, -1), joined]
  }
}

/** 对甲类企业, …的企业 */
const namesWho = ({ form, headed }: Guard): boolean => form === 'subject' || (form === 'clause' && headed)

/** 本地机构首次采购: a declared condition that begins with who does it. */
const namesOwnSubject = (guard: Guard): boolean => {
  const [first] = guard.parts
  return !compares(guard) && first?.kind === 'word' && first.role === 'phrase' && beginsWithParty(first.text)
}

/** 员工个人产生贡献: people of whoever was spoken of. */
const namesPersonsFirst = ({ parts: [first] }: Guard): boolean =>
  first?.kind === 'word' && first.role === 'phrase' && beginsWithPersons(first.text)

/** A noun behind 对, to be filled in. */
const nobody: Omit<Guard, 'parts' | 'origin' | 'span'> = {
  kind: 'guard',
  form: 'subject',
  headed: true,
  others: false,
  pointer: false,
  adjacent: false,
  first: false,
  also: [],
}

interface State {
  /** Of the segment at hand. */
  passage: Span
  /** An act stands in front of the guard at hand, with no comma between. */
  joined: boolean
  /** A subject stands between the guard at hand and its act. */
  namesNext: boolean
  /** Between them, whoever is meant is named: …的企业. */
  headsNext: boolean
  /** Something was given or limited before in the same item. */
  acted: boolean
  /** 其中: the grant that it narrows. */
  among: number | undefined
  amongLimb: number
  /** Guards right in front of what is no grant. */
  pending: readonly Layer[]
  each: readonly Each[]
  /** 按…的30%，: what the next act is a share of. */
  by: Act | undefined
  /** 在此基础上 opens the sentence. */
  besides: boolean
  /** Of the article's items. */
  item: number
  /** Where the limb at hand begins. */
  opens: number
  /** Layers that came since the last act. */
  fresh: readonly Layer[]
  /** The guard in front of the next act. */
  guard: Guard | undefined
  /** 第二年、第三年, for what follows in the limb; `narrow`: what stood above them. */
  years:
    | {
        readonly named: readonly number[]
        readonly narrow: readonly Layer[]
        readonly span: Span
        readonly used: boolean
        readonly segmentAt: number | undefined
        /** A year before had a ceiling of its own. */
        readonly limited: boolean
      }
    | undefined
  /** The last year named: 后两年 goes on from it. */
  lastYear: number
  /** Other years are named behind the act at hand. */
  moreYears: boolean
  segmentAt: number
  /** What stands behind the act at hand in its limb. */
  behind: readonly Item[]
  /** In how many limbs of the sentence at hand something is given. */
  giving: number
  /** 采取“一事一议”方式，: how the sum of the next grant is settled. */
  way: Span | undefined
  /** 按不同等次，: what the figures of the next grant follow. */
  sorts: Span | undefined
  /** How long what comes next is given. */
  terms: readonly Act[]
  /** How the next grant stands to the one before. */
  relation: Relation | undefined
  to: number | undefined
}
const newState = (): State => ({
  passage: noSpan,
  joined: false,
  namesNext: false,
  headsNext: false,
  acted: false,
  among: undefined,
  amongLimb: 0,
  pending: [],
  each: [],
  by: undefined,
  guard: undefined,
  besides: false,
  years: undefined,
  lastYear: 0,
  moreYears: false,
  segmentAt: 0,
  behind: [],
  giving: 0,
  way: undefined,
  sorts: undefined,
  terms: [],
  item: 0,
  opens: 0,
  fresh: [],
  relation: undefined,
  to: undefined,
})

/** It gives something, or promises to. */
export function grants(act: Act): boolean {
  if (act.capFirst && !paysShare(act)) return false
  // 每年享受上述奖补合计最高不超过60万元
  const limits =
    (act.scope.total || act.scope.lifetime) &&
    act.figures.length > 0 &&
    act.figures.every(({ bound }) => bound === 'at-most')
  if (act.receives && limits) return false
  if (act.change !== undefined) return false
  if (act.deferral !== undefined && act.deferral.kind !== 'bounded') return act.deferral.kind !== 'settled'
  if (act.gives)
    return (
      act.figures.length > 0 ||
      act.base !== undefined ||
      act.whole ||
      (!act.difference && act.times === undefined && act.instalments === undefined)
    )
  if (act.noun !== undefined) return false
  return act.figures.some(({ bound }) => bound !== 'at-most')
}

const isMoney = ({ list, by, each }: Act['figures'][number]): boolean =>
  !by && each.length === 0 && list?.items.length === 1 && list.items[0]?.value.kind === 'money'

/** 补贴比例为20%, 奖励标准为5万元 */
const sets = (act: Act): boolean =>
  act.noun !== undefined && act.figures.length > 0 && !act.gives && !act.pointer && act.change === undefined

/** Nothing but 最低5万元. */
const isFloor = (act: Act): boolean =>
  !act.gives && act.figures.length > 0 && act.figures.every(({ bound }) => bound === 'at-least')

/** 最高80万元, 不超过80万元 */
const isUpToSum = ({ bound, list, each, words }: Figure): boolean =>
  bound === 'at-most' &&
  each.length + words.length === 0 &&
  list?.items.every(({ value }) => value.kind === 'money') === true

/** Nothing but 补贴期限不超过3年, 连续三年. */
const isTerm = (act: Act): boolean =>
  !act.gives && act.figures.length > 0 && act.figures.every(({ list }) => list?.items[0]?.value.kind === 'duration')

/** Nothing but 按不同等次，. */
const isSorting = (act: Act): boolean =>
  act.sorts !== undefined && !act.gives && act.figures.length === 0 && act.base === undefined

/** Nothing but 按…的30%，or 根据年销售额，. */
const isBase = (act: Act): boolean =>
  !act.gives &&
  act.noun === undefined &&
  act.instalments === undefined &&
  act.times === undefined &&
  act.change === undefined &&
  (act.figures.length > 0 ? act.figures.every(({ by }) => by) : (act.base ?? act.beside) !== undefined)

function withBase(base: Act, act: Act): Act {
  return {
    ...act,
    // 在省级奖励的基础上，最高50万元: nothing says that it is given.
    gives: act.gives || base.figures.length > 0 || base.base !== undefined,
    base: act.base ?? base.base,
    beside: act.beside ?? base.beside,
    figures: [...base.figures, ...act.figures],
    each: [...base.each, ...act.each],
    scope: act.scope,
    adds: act.adds || base.adds,
    span: { ...base.span, end: act.span.end },
  }
}

/** 根据引进企业数量，按20万元/家的标准，: that it is given is said behind both. */
const joinBases = (first: Act, second: Act): Act => ({ ...withBase(first, second), gives: false })

/** 每增加50平方米: counted on from what was asked before. */
const stepsOn = (act: Act, each: readonly Each[]): boolean =>
  [...each, ...eachsOf(act)].some(
    ({ step, words }) => step !== undefined && words.some(({ text }) => beyondWords.includes(text)),
  )

/** A base and no share: how much of it, what follows says. */
const announcesShare = (act: Act | undefined): boolean =>
  act?.base !== undefined && act.gives && act.figures.length === 0 && !act.whole

const eachsOf = ({ each, figures }: Act): readonly Each[] => [...each, ...figures.flatMap((figure) => figure.each)]

/** Nothing but 每新入驻1家企业，. */
const isStep = (act: Act): boolean =>
  !act.gives &&
  act.figures.length === 0 &&
  act.each.length > 0 &&
  act.times === undefined &&
  act.instalments === undefined

const lastOf = ({ narrow, subject }: Frame): Layer | undefined => narrow.at(-1) ?? subject.at(-1)

/** …的 without a head: 对A的, B的. */
const isClause = (layer: Layer | undefined): boolean =>
  layer !== undefined && (layer.kind === 'either' || (layer.kind === 'guard' && endsOpen(layer.guard)))
const endsOpen = (guard: Guard): boolean =>
  guard.parts.at(-1)?.kind === 'de' || (guard.form === 'clause' && !guard.headed)
/** 对绿色工厂: a name alone. */
const isName = (layer: Layer): boolean => layer.kind === 'guard' && isNamed(layer.guard)
const isBare = (layer: Layer): boolean => layer.kind === 'guard' && layer.guard.form === 'bare'
const isSubject = (layer: Layer): boolean => layer.kind === 'guard' && layer.guard.form === 'subject'
const isHeaded = (layer: Layer): boolean => layer.kind === 'guard' && layer.guard.headed

/** Something that can hold or not; 为促进发展 asks nothing. */
const asks = (layer: Layer): boolean =>
  layer.kind !== 'guard' || layer.guard.parts.some((part) => part.kind !== 'word' || part.phrase !== undefined)

/** What it compares, or whose alternative it names; a comparison alone has the key of whatever is compared before. */
export function keyOf(guard: Guard): string | undefined {
  const phrases = guard.parts.filter((part) => part.kind === 'word' && part.phrase !== undefined)
  const first = phrases[0]
  const key = first?.kind === 'word' ? first.phrase?.key : undefined
  if (compares(guard)) return phrases.length <= 1 ? (key ?? '') : undefined
  const alternatives = first?.kind === 'word' ? first.phrase?.alternatives : undefined
  return phrases.length === 1 && alternatives !== undefined ? key : undefined
}

function layerKey(layer: Layer): string | undefined {
  return layer.kind === 'guard' ? keyOf(layer.guard) : undefined
}

/** 属于老字号的，获评国家级的: which grade is one more condition, as a threshold is. */
const grades = (guard: Guard, before: Layer | undefined): boolean =>
  keyOf(guard) !== undefined && before?.kind === 'guard' && keyOf(before.guard) === undefined

const layerCompares = (layer: Layer): boolean => layer.kind === 'guard' && compares(layer.guard)

/** With another layer of the same key; what was said together with the old one stays. */
function replacedAt(layers: readonly Layer[], at: number, layer: Layer): readonly Layer[] {
  const origin = originOf(layers[at])
  const behind = layers.slice(at + 1).filter((one) => origin !== undefined && originOf(one) === origin)
  return [...layers.slice(0, at), layer, ...behind]
}

const originOf = (layer: Layer | undefined): number | undefined =>
  layer?.kind === 'guard' ? layer.guard.origin : undefined

/** It asks of the key and of something else. */
const asksMore = (layer: Layer, key: string): boolean =>
  layer.kind === 'guard' &&
  compares(layer.guard) &&
  phrasesIn(layer) > 1 &&
  layer.guard.parts.some((part) => part.kind === 'word' && part.phrase?.key === key)

function phrasesIn(layer: Layer): number {
  if (layer.kind === 'either') return 1
  return layer.guard.parts.filter((part) => part.kind === 'word' && part.phrase !== undefined).length
}

/** 经认定，: it stands in front of every subject. */
const opensWith = (layer: Layer): boolean =>
  layer.kind === 'guard' && layer.guard.parts.every(({ kind }) => kind === 'finding')

/** 对办夜市的小店…，连锁店…: the head of the subject is another one; undefined where the subject has none that says anything. */
function replaceHead(subject: readonly Layer[], guard: Guard): readonly Layer[] | undefined {
  const last = subject.at(-1)
  const isHead = last?.kind === 'guard' && last.guard.form === 'bare' && last.guard.headed
  return isHead ? [...subject.slice(0, -1), { kind: 'guard', guard: { ...guard, headed: true } }] : undefined
}

/**
 * 对办夜市的小店, 酒坊年产量达到100吨的, 产量100吨且产值500万元的: what the head says, whom a comparison is of and what 且 joins are
 * guards of their own, so that another head, or another figure, takes the place of its like alone.
 */
function splitHead(guard: Guard): readonly Layer[] {
  const de = guard.parts.findLastIndex((part) => part.kind === 'de')
  const head = guard.parts.slice(de + 1)
  const says =
    head.length > 0 && head.every((part) => part.kind === 'word') && head.some((part) => part.phrase !== undefined)
  const split = de >= 0 && says && !listsHeads(guard.parts.slice(0, de))
  const modifier: Guard = split ? { ...guard, parts: guard.parts.slice(0, de + 1) } : guard
  const named: Guard = { ...guard, form: 'bare', parts: head, also: [], first: false }
  const layers = splitJoined(modifier).map((one): Layer => ({ kind: 'guard', guard: one }))
  return split ? [...layers, { kind: 'guard', guard: named }] : layers
}

/** …的甲类项目和…的乙类项目: each member of the list has a head of its own, and the last is that of the last alone. */
export function listsHeads(parts: readonly ConditionPart[]): boolean {
  return parts.some((part, at) => {
    if (part.kind !== 'connective' || !['with', 'enumeration'].includes(part.word)) return false
    const before = parts.slice(0, at)
    const head = before.slice(before.findLastIndex(({ kind }) => kind === 'de') + 1)
    const heads = head.length < before.length && head.length > 0 && head.every(({ kind }) => kind === 'word')
    return heads && head.some((one) => one.kind === 'word' && (one.phrase !== undefined || endsAsNoun(one.text)))
  })
}

/** At 且, and between whom a comparison speaks of and what it compares; a list of choices stays whole. */
function splitJoined(guard: Guard): readonly Guard[] {
  const { parts } = guard
  const chosen = parts.some((part) => part.kind === 'connective' && part.word !== 'and')
  const listed = parts.some((part) => part.kind === 'listed' || part.kind === 'citation')
  if (chosen || listed || !compares(guard)) return [guard]
  const cuts = parts.flatMap((part, index) => {
    if (part.kind === 'connective') return [index]
    const next = parts[index + 1]
    const opens = part.kind === 'word' && part.phrase !== undefined && next?.kind === 'comparison'
    const before = parts[index - 1]
    const names = before?.kind === 'word' && (before.phrase !== undefined || (index > 1 && namesParty(before.text)))
    return opens && names ? [index] : []
  })
  if (cuts.length === 0) return [guard]
  const bounds = [0, ...cuts, parts.length]
  const pieces = bounds.slice(0, -1).map((from, index) => {
    const run = parts.slice(from, bounds[index + 1])
    return run[0]?.kind === 'connective' ? run.slice(1) : run
  })
  const whole = pieces.filter((run) => run.some((part) => part.kind !== 'de'))
  return whole.map((run, index) => ({
    ...guard,
    parts: run,
    also: index === 0 ? guard.also : [],
    first: index === 0 && guard.first,
  }))
}

function sharedLayers(stacks: readonly (readonly Layer[])[]): readonly Layer[] {
  const [first] = stacks
  if (first === undefined) return []
  let count = 0
  while (count < first.length && stacks.every((stack) => stack.length > count + 1 && stack[count] === first[count]))
    count += 1
  if (stacks.length === 1) return first.slice(0, -1)
  return first.slice(0, count)
}

/** Of whoever is given by any of these. */
function anyOf(statements: readonly Statement[], above: readonly Layer[]): readonly Layer[] {
  const shared = sharedLayers(statements.map(({ guards }) => guards))
  const own = statements.map(({ guards }) => guards.slice(shared.length))
  return [...without(shared, above), { kind: 'either', of: own }]
}

const without = (stack: readonly Layer[], above: readonly Layer[]): readonly Layer[] => stack.slice(above.length)

/** 符合下列条件之一的林农: the noun says whom the list is about, as behind any condition. */
function withoutList(parts: readonly ConditionPart[], list: ConditionPart): readonly ConditionPart[] {
  const at = parts.indexOf(list)
  const behind = parts.slice(at + 1)
  const noun =
    behind[0]?.kind === 'de' &&
    behind.every((part) => part.kind === 'de' || (part.kind === 'word' && part.phrase === undefined))
  const before = parts.slice(0, at)
  const joined = before.at(-1)?.kind === 'connective' ? before.slice(0, -1) : before
  return [...joined, ...(noun ? [] : behind)]
}

interface Lead {
  readonly stack: readonly Layer[]
  readonly act: Act | undefined
  /** So many items are the members of its list. */
  readonly taken: number
  /** What is given stands behind the list. */
  readonly carries: boolean
}

const noSpan: Span = { start: 0, end: 0 }

/** Items that stand there one after another. */
function itemsFrom(content: ScopeNode['content'], index: number): readonly ScopeNode[] {
  const items: ScopeNode[] = []
  for (const part of content.slice(index)) {
    if (part.kind !== 'scope') break
    items.push(part)
  }
  return items
}

const guardIn = (layer: Layer): Guard | undefined => (layer.kind === 'guard' ? layer.guard : undefined)

const guardsOf = (layer: Layer): readonly Guard[] =>
  layer.kind === 'either' ? layer.of.flatMap((stack) => stack.flatMap(guardsOf)) : [layer.guard]

const saysSomething = ({ content }: ScopeNode): boolean =>
  content.some((part) => part.kind === 'sentence' || saysSomething(part))

const sizeOf = (node: ScopeNode): number =>
  node.content.reduce((sum, part) => sum + (part.kind === 'scope' ? sizeOf(part) : 0), 1)

const listsIn = (sentence: SentenceReading): boolean =>
  sentence.limbs.some((limb) =>
    limb.some(({ items }) =>
      items.some((item) => item.kind === 'guard' && item.parts.some(({ kind }) => kind === 'listed')),
    ),
  )

const opensTopic = ({ limbs: [limb] }: SentenceReading): boolean => limb?.[0]?.topic === true

/** 有甲的，有乙的，不予支持: either of them. */
function eitherOf(layers: readonly Layer[]): readonly Layer[] {
  const open = layers.length > 1 && layers.every(isClause)
  return open ? [{ kind: 'either', of: layers.map((layer) => [layer]) }] : layers
}
