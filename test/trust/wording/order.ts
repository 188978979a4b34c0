/** The law of order: two limbs of a sentence that point at nothing may change places. */
import { compileText, type Compiled } from '../front-end/compiled.ts'
import { canonOf } from '../front-end/compiled.ts'
import { saysMore } from '../noise/places.ts'
import { readShared } from '../noise/samples.ts'
import type { Looked, Trial } from './look.ts'

/** Words that point at what stands before, or take over from it. */
const POINTING =
  /其中|该|上述|以上[^、，。；的]*(?:奖|补|项)|前述|前款|再|另|其他|其余|部分|同时|此外|分别|两项|最高|不超过|累计|合计/u
/** A limb that says for itself whom it is for and what it gives. */
const WHOLE = /^对[^，。；：]{2,}的?[^，。；：]*，?(?:一次性)?(?:给予|奖励|补助|补贴)/u

export function swapsOf({ sample: { text }, operative }: Looked): readonly Trial[] {
  return operative
    .flatMap(({ start, end }) => {
      const sentence = text.slice(start, end)
      const [, body = '', mark = ''] = /^(.*?)(。?)$/su.exec(sentence) ?? []
      const limbs = body.split('；')
      if (limbs.length < 2 || !limbs.every((limb) => WHOLE.test(limb) && !POINTING.test(limb))) return []
      return limbs.slice(1).map((limb, i) => {
        const swapped = [...limbs.slice(0, i), limb, limbs[i] ?? '', ...limbs.slice(i + 2)].join('；')
        return {
          what: `${limbs[i] ?? ''} ⇄ ${limb}`,
          changed: `${text.slice(0, start)}${swapped}${mark}${text.slice(end)}`,
        }
      })
    })
    .map((trial, place) => ({ ...trial, place }))
}

export function isOtherInOrder(before: Looked, { changed }: Trial): boolean {
  const compiled = compileText(changed, readShared)
  if (compiled.policy === undefined || saysMore(before, compiled)) return false
  return unordered(compiled) !== unordered(compileText(before.sample.text, readShared))
}

/** What a policy means whatever the order and the names of its awards. */
function unordered({ policy }: Compiled): string {
  if (policy === undefined) return ''
  const names = new Map<unknown, string>()
  const plain = JSON.parse(canonOf(policy)) as unknown
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('ceilings' in node && 'condition' in node && 'id' in node) {
      const { id, ...rest } = node
      names.set(id, JSON.stringify(rest))
    }
    Object.values(node).forEach(visit)
  }
  visit(plain)
  return JSON.stringify(sorted(plain, names))
}

/** Names of awards by what they give, in lists in which awards have no order. */
function sorted(node: unknown, names: ReadonlyMap<unknown, string>): unknown {
  if (typeof node === 'string') return names.get(node) ?? node
  if (Array.isArray(node)) {
    const inside = node.map((one) => sorted(one, names))
    const ofAwards = inside.every((one) => typeof one === 'string' || isNamed(one))
    return ofAwards ? inside.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : inside
  }
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, sorted(value, names)]))
}

const isNamed = (one: unknown): boolean => typeof one === 'object' && one !== null && ('id' in one || 'award' in one)
