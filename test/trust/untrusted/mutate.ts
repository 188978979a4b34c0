/** Policies with a few places changed as a slip of the hand, a bad copy or an attacker would. */
import fc from 'fast-check'
import { oddities, soup } from './words.ts'

/** One to five changes, one after another; `others` is what is spliced in. */
export function mutated(texts: readonly string[], others: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(change(others), { minLength: 1, maxLength: 5 }))
    .map(([text, changes]) => changes.reduce((changed, apply) => apply(changed), text))
}

type Change = (text: string) => string

function change(others: readonly string[]): fc.Arbitrary<Change> {
  const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
  const length = fc.nat({ max: 40 })
  const unit = fc.constantFrom(/^.*$/gmu, /[^。\n]+。?/gu, /[^，；、。\n]+[，；、。]?/gu, /\n\n[^\n]+/gu)
  const deleted = fc.record({ at, length }).map(({ at, length }) => splice(at, length, () => ''))
  const doubled = fc.record({ at, length }).map(({ at, length }) => splice(at, length, (piece) => piece + piece))
  const replaced = fc
    .record({ at, length, by: fc.oneof(soup(4), fc.constantFrom(...oddities)) })
    .map(({ at, length, by }) => splice(at, length, () => by))
  const units = fc.record({ at, to: at, unit, how: fc.constantFrom('delete', 'double', 'swap', 'repeat') }).map(onUnits)
  const spliced = fc
    .record({ at, from: at, of: fc.constantFrom(...others), length: fc.nat({ max: 400 }) })
    .map(({ at, from, of, length }) => {
      const start = Math.floor(from * of.length)
      return splice(at, 0, () => of.slice(start, start + length))
    })
  const widened = fc.constant<Change>((text) =>
    text.replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  )
  const traditional = fc.constant<Change>((text) =>
    text.replace(/[对于给予补贴奖励业经发关]/gu, (one) => scripts[one] ?? one),
  )
  const blownUp = fc
    .record({
      at,
      by: fc.constantFrom('0'.repeat(4), '9'.repeat(20), '9'.repeat(50), '.5', ',000', '亿', '0'.repeat(400)),
    })
    .map(({ at, by }) => figure(at, (digits) => digits + by))
  const negative = at.map((at) => figure(at, (digits) => `-${digits}`))
  return fc.oneof(deleted, doubled, replaced, units, spliced, widened, traditional, blownUp, negative)
}

const scripts: Readonly<Record<string, string>> = {
  ...{ 对: '對', 于: '於', 给: '給', 补: '補', 贴: '貼', 奖: '獎', 励: '勵', 业: '業', 经: '經', 发: '發', 关: '關' },
}

function splice(at: number, length: number, by: (piece: string) => string): Change {
  return (text) => {
    const start = Math.floor(at * text.length)
    return text.slice(0, start) + by(text.slice(start, start + length)) + text.slice(start + length)
  }
}

function figure(at: number, by: (digits: string) => string): Change {
  return (text) => {
    const figures = [...text.matchAll(/\d+(?:\.\d+)?/gu)]
    const chosen = figures[Math.floor(at * figures.length)]
    if (chosen === undefined) return text
    return text.slice(0, chosen.index) + by(chosen[0]) + text.slice(chosen.index + chosen[0].length)
  }
}

/** Lines, sentences, parts of sentences, paragraphs. */
function onUnits(options: {
  readonly at: number
  readonly to: number
  readonly unit: RegExp
  readonly how: string
}): Change {
  return (text) => {
    const units = [...text.matchAll(options.unit)].filter(([unit]) => unit.trim() !== '')
    const one = units[Math.floor(options.at * units.length)]
    const other = units[Math.floor(options.to * units.length)]
    if (one === undefined || other === undefined) return text
    const [first, last] = one.index <= other.index ? [one, other] : [other, one]
    const put = (here: string, there: string): string =>
      text.slice(0, first.index) +
      here +
      (first === last ? '' : text.slice(first.index + first[0].length, last.index) + there) +
      text.slice(last.index + last[0].length)
    if (options.how === 'delete') return put('', last[0])
    if (options.how === 'double') return put(first[0] + first[0], last[0])
    return options.how === 'repeat' ? put(first[0].repeat(40), last[0]) : put(last[0], first[0])
  }
}
