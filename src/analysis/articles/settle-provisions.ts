/**
 * Who is refused and what is asked of all, put on the awards that it reaches: of its limb, its sentence, its item, its article;
 * what an article without awards asks is settled when all articles are read.
 */
import { namesKind } from '../../../grammar/tokens/shades.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import { and, asked, conjuncts, isAlways, or } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import { negate } from '../../ir/negate.ts'
import type { Group } from '../fold/group.ts'
import { resolveStack } from '../resolve/guards.ts'
import { reportNamesAlone } from '../resolve/names-alone.ts'
import type { Place } from '../resolve/place.ts'
import type { Composition, ProvisionStatement } from '../compose/composition.ts'
import type { Layer } from '../compose/layers.ts'

/** Something that an article without awards asks, or refuses. */
export interface Eligibility {
  readonly kind: ProvisionStatement['kind']
  readonly condition: Condition
  /** Of the policy by its words, or because it refuses. */
  readonly overall: boolean
  readonly stated: boolean
  readonly clause: string
  readonly span: Span
}
export interface SettledProvisions {
  readonly groups: readonly Group[]
  readonly eligibility: readonly Eligibility[]
}

export function settleProvisions(
  composition: Composition,
  groups: readonly Group[],
  placeOf: (clause: string, sentence: string) => Place,
): SettledProvisions {
  const eligibility: Eligibility[] = []
  let settled = groups
  for (const provision of composition.provisions) {
    const { clause, source, span, overall, stated, kind } = provision
    const place = placeOf(clause, source.sentence)
    const wanted = conditionOf(provision, place)
    if (wanted === undefined) continue
    // 茶企须未失信: whoever is none need not; where only they are given something it is asked of all.
    const whose = provision.whose && resolveStack(provision.whose, plainly, place).condition
    const condition = whose === undefined || isAlways(whose) ? wanted : or(negate(whose), wanted)
    if (provision.term !== undefined) {
      const { reporter, written } = place.environment
      reporter.report('CY4505', provision.term, { text: written(provision.term) })
    }
    const reached = overall && kind === 'require' ? [] : reach(provision, groups, composition)
    // 享受本款奖励的: of several which stand in the paragraph is not told apart.
    if (provision.ofParagraph === true && reached.length !== 1) place.refuse(span, 'combination')
    if (reached.length === 0) {
      eligibility.push({ kind, condition, overall: overall || kind === 'refuse', stated, clause, span })
      continue
    }
    if (kind === 'refuse' && passesOver(provision, groups, composition))
      place.environment.reporter.report('CY4563', span, { text: place.environment.written(span) })
    settled = settled.map((group, index) => {
      if (!reached.includes(groups[index] ?? group)) return group
      const asks = whose !== undefined && conjuncts(and(...group.layers)).some((one) => asked(one) === asked(whose))
      return { ...group, layers: [...group.layers, asks ? wanted : condition] }
    })
  }
  return { groups: settled, eligibility }
}

/** 对A给予N；对B给予M，国有企业除外: of B alone; whom the limbs before leave out is not said, unless each of them says it. */
function passesOver(
  { limb, sentence }: ProvisionStatement,
  groups: readonly Group[],
  { provisions }: Composition,
): boolean {
  if (!groups.some(({ statement }) => statement.limb === limb)) return false
  return groups.some(({ statement: before }) => {
    const leavesOut = provisions.some((one) => one.kind === 'refuse' && one.limb === before.limb)
    return before.sentence === sentence && before.limb < limb && !leavesOut
  })
}

/** Undefined where it is refused, because it says nothing that is declared. */
function conditionOf({ kind, layers, stated, span }: ProvisionStatement, place: Place): Condition | undefined {
  const refuses = kind === 'refuse'
  const before = place.environment.reporter.errors()
  const kinds = stated && layers.every(namesKinds)
  const options = { distributes: false, lists: [], listMeansOr: refuses || kinds }
  const meanings = (kinds ? joinedKinds(layers) : [layers]).map((stack) => resolveStack(stack, options, place))
  if (place.environment.reporter.errors() > before) return undefined
  if (meanings.some(({ condition, lists }) => isAlways(condition) || lists.length > 0)) {
    const named = reportNamesAlone(layers, refuses ? 'exclusion' : 'condition', place)
    if (!named) place.refuse(span, 'guard-open')
    return undefined
  }
  const condition = or(...meanings.map((meaning) => meaning.condition))
  return refuses ? negate(condition) : condition
}
const plainly = { distributes: false, lists: [] }

/** 适用于企业、社会团体: whoever is one of them; 适用于在本县注册、依法纳税的企业 leaves open what the mark joins. */
function namesKinds(layer: Layer): boolean {
  if (layer.kind !== 'guard') return false
  const { parts } = layer.guard
  return parts.every((part, index) => {
    const behind = parts[index + 1]?.kind
    const ends = behind === undefined || behind === 'connective'
    // 年产值1000万元以上、从业人数50人以上的茶企: what is asked of one kind.
    if (part.kind === 'comparison' && behind === 'connective') return false
    return !(part.kind === 'word' && part.phrase !== undefined && ends) || namesKind(part.text)
  })
}

/** 企业，以及高校: one more kind. */
function joinedKinds(layers: readonly Layer[]): readonly (readonly Layer[])[] {
  const stacks: Layer[][] = []
  for (const layer of layers) {
    const [first] = layer.kind === 'guard' ? layer.guard.parts : []
    const joins = first?.kind === 'connective' && first.word !== 'and'
    if (joins || stacks.length === 0) stacks.push([layer])
    else stacks.at(-1)?.push(layer)
  }
  return stacks
}

function reach(provision: ProvisionStatement, groups: readonly Group[], { extents }: Composition): readonly Group[] {
  const within = (test: (group: Group) => boolean): readonly Group[] => groups.filter(test)
  // ，须满一年 behind a grant is of that grant.
  const limb = within(({ statement }) => statement.limb === provision.limb)
  if (limb.length > 0) return limb
  if (provision.kind === 'refuse') {
    const sentence = within(({ statement }) => statement.sentence === provision.sentence)
    if (sentence.length > 0) return sentence
  }
  for (const item of [...provision.within].reverse()) {
    const extent = extents.get(item)
    if (extent === undefined || extent.holdsArticles) return []
    const inside = within(({ statement }) => statement.item >= item && statement.item <= extent.last)
    const before = inside.filter(({ statement }) => statement.sentence < provision.sentence)
    if (provision.kind === 'refuse' && before.length > 0) return before
    if (inside.length > 0) return inside
  }
  return []
}
