/**
 * 满足以下任一条件：（1）…；（2）…的，给予60万元奖励: what is given stands in the last member of the list, and behind all of it. A member that
 * gives something while another gives something, too, is no member of a list.
 */
import type { ScopeNode, SentenceReading } from '../statements/scope-node.ts'

interface BehindList {
  /** The lead-in, with what stands behind the list. */
  readonly lead: SentenceReading
  /** The members alone. */
  readonly items: readonly ScopeNode[]
}

export function givenBehind(lead: SentenceReading, items: readonly ScopeNode[]): BehindList | undefined {
  const last = items.at(-1)
  const [sentence, ...more] = last?.content ?? []
  if (last === undefined || sentence?.kind !== 'sentence' || more.length > 0 || givesSomething(lead)) return undefined
  if (
    items.slice(0, -1).some(({ content }) => content.some((part) => part.kind !== 'sentence' || givesSomething(part)))
  )
    return undefined
  const [segments = [], ...limbs] = sentence.limbs
  const at = segments.findIndex(gives)
  if (limbs.length > 0 || at < 1) return undefined
  const said = { ...lead, limbs: [...lead.limbs.slice(0, -1), [...(lead.limbs.at(-1) ?? []), ...segments.slice(at)]] }
  const member = { ...sentence, limbs: [segments.slice(0, at)] }
  return { lead: said, items: [...items.slice(0, -1), { ...last, content: [member] }] }
}

const gives = ({ items }: SentenceReading['limbs'][number][number]): boolean =>
  items.some((item) => item.kind === 'act' && item.gives)

const givesSomething = ({ limbs }: SentenceReading): boolean => limbs.some((limb) => limb.some(gives))
