/**
 * Takes out of a sentence who is refused and what is asked of all: the segments that say it, with the guards of their limb that
 * say of whom. In a limb that goes on to give something, what is asked is a guard of that and stays.
 */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Provision, ScopeSegment, SentenceReading } from '../statements/scope-node.ts'
import type { Guard } from '../statements/statement.ts'

export interface TakenProvision {
  readonly provision: Provision
  /** One list for each segment: the guards of one segment hold together. */
  readonly guards: readonly (readonly Guard[])[]
  /** Index of its limb. */
  readonly limb: number
  readonly span: Span
}
export interface Taken {
  /** The sentence without them; limbs keep their places. */
  readonly rest: SentenceReading
  readonly provisions: readonly TakenProvision[]
  /** Segments that refuse in front of something that is given: not told apart here. */
  readonly unclear: readonly Span[]
}

export function takeProvisions(sentence: SentenceReading): Taken {
  const provisions: TakenProvision[] = []
  const unclear: Span[] = []
  const limbs: (readonly ScopeSegment[])[] = []
  let demand: { -readonly [K in keyof TakenProvision]: TakenProvision[K] } | undefined
  for (const [index, whole] of sentence.limbs.entries()) {
    let limb = whole.map((segment, place) => (isBehindActs(whole, place) ? asLeftOut(segment) : segment))
    // 适用于本区企业，失信企业除外: whom it leaves out is said for itself.
    for (let parted = leadingDemand(limb); parted !== undefined; parted = leadingDemand(limb)) {
      provisions.push({ provision: parted.provision, guards: [guardsOf(parted)], limb: index, span: parted.span })
      limb = limb.slice(1)
    }
    // What is asked in front of something that is given is a guard of that; what is said behind it counts by itself.
    const at = limb.findIndex(({ provision }, place) => {
      return provision?.kind === 'refuse' || (provision !== undefined && !limb.slice(place + 1).some(acts))
    })
    const found = limb[at]?.provision
    if (found === undefined) {
      // 须具备以下条件：甲；乙: what stands behind is asked, too.
      if (demand !== undefined && limb.length > 0 && limb.every(onlyGuards)) {
        demand.guards = [...demand.guards, ...limb.map(guardsOf)]
        limbs.push([])
      } else {
        demand = undefined
        limbs.push(limb)
      }
      continue
    }
    const behind = limb.slice(at + 1)
    if (behind.some(acts)) {
      unclear.push(found.span)
      limbs.push(limb)
      continue
    }
    let from = at
    while (from > 0 && onlyGuards(limb[from - 1])) from -= 1
    const until = found.kind === 'require' ? limb.length : at + 1
    const claimed = limb.slice(from, until)
    const span = { start: claimed[0]?.span.start ?? found.span.start, end: claimed.at(-1)?.span.end ?? found.span.end }
    const taken = { provision: found, guards: claimed.map(guardsOf), limb: index, span }
    demand = found.kind === 'require' ? taken : undefined
    provisions.push(taken)
    const left = [...limb.slice(0, from), ...limb.slice(until)]
    if (left.slice(from).some(({ provision, items }) => provision !== undefined || items.length > 0))
      unclear.push(found.span)
    limbs.push(left)
  }
  return { rest: { ...sentence, limbs }, provisions, unclear }
}

/** What the limb opens with is asked, and what stands right behind asks or refuses anew. */
function leadingDemand([first, next]: readonly ScopeSegment[]):
  (ScopeSegment & { readonly provision: Provision }) | undefined {
  if (first?.provision?.kind !== 'require' || next?.provision === undefined) return undefined
  return { ...first, provision: first.provision }
}

const isBehindActs = (limb: readonly ScopeSegment[], place: number): boolean =>
  limb.slice(0, place).some(acts) && !limb.slice(place).some(acts)

/** ，但不含房地产企业 behind a grant: said in front what 除外 says behind. */
function asLeftOut(segment: ScopeSegment): ScopeSegment {
  const [first, ...rest] = segment.items
  const [word, ...parts] = first?.kind === 'guard' ? first.parts : []
  const leavesOut = word?.kind === 'word' && word.role === 'excluding' && parts.length > 0
  if (first?.kind !== 'guard' || !leavesOut || segment.provision !== undefined) return segment
  const provision = { kind: 'refuse' as const, overall: false, stated: false, span: segment.span }
  return { ...segment, items: [{ ...first, parts }, ...rest], provision }
}

const acts = (segment: ScopeSegment): boolean => segment.items.some(({ kind }) => kind === 'act')
const onlyGuards = (segment: ScopeSegment | undefined): boolean =>
  segment !== undefined &&
  segment.provision === undefined &&
  !segment.topic &&
  segment.items.length > 0 &&
  !acts(segment)
const guardsOf = ({ items }: ScopeSegment): readonly Guard[] =>
  items.flatMap((item) => (item.kind === 'guard' ? [item] : []))
