/** A syntax tree as one line of text, so that a test shows what a sentence was read as. */
import { parseSentence } from '../../src/syntax/parse-sentence.ts'
import { fold } from '../../src/source/fold.ts'
import { wholeText } from '../../src/source/excerpt.ts'
import type {
  ConditionPart,
  Constituent,
  LimbNode,
  QuantityListNode,
  QuantityNode,
  ScopeNode,
} from '../../src/syntax/ast.ts'
import { lexiconOf } from './lexicon-of.ts'

/** Segments joined by ` | `, limbs by ` ; `. What is no sentence gives the kind of the parse. */
export function outlineOf(sentence: string, ...phrases: readonly string[]): string {
  const parsed = parseSentence(fold(wholeText(sentence)), lexiconOf(...phrases))
  return parsed.kind === 'sentence' ? parsed.node.limbs.map(limb).join(' ; ') : parsed.kind
}

const limb = (node: LimbNode): string =>
  node.segments.map((segment) => segment.constituents.map(constituent).join(' ')).join(' | ')

function constituent(node: Constituent): string {
  switch (node.kind) {
    case 'condition':
    case 'subject':
      return `${node.kind}(${parts(node.parts)})`
    case 'applicability':
      return `${node.negative ? 'not-applicable' : 'applicable'}(${parts(node.parts)})`
    case 'per-unit':
      return `per-unit(${parts(node.parts)})`
    case 'finding':
      return `finding(${node.name})`
    case 'scope':
      return scope(node)
    case 'basis':
      return `basis(${words([
        ...flags({ limited: node.limited, highest: node.highestOnly }),
        node.scope === undefined ? '' : scope(node.scope),
        parts(node.words),
        quantities(node.quantities),
        node.exclusion === undefined ? '' : `less(${parts(node.exclusion.words)})`,
        node.deferral?.text ?? '',
      ])})`
    case 'award': {
      const { limited, rateLimited, once, topUp, backward, rateNoun, respectively } = node
      return `award(${words([
        node.verb ?? '',
        ...flags({ limited, rateLimited, once, topUp, backward, rateNoun, respectively }),
        node.scope === undefined ? '' : scope(node.scope),
        node.words.length === 0 ? '' : `to(${parts(node.words)})`,
        quantities(node.rates),
        quantities(node.amounts),
        node.form ?? '',
        node.deferral?.text ?? '',
      ])})`
    }
    case 'selection':
      return `selection(${node.selected
        .map((one) => words([one.count === undefined ? 'some' : quantity(one.count), parts(one.parts)]))
        .join(' + ')})`
    case 'instalments':
      return `instalments(${words([String(node.parts), quantities(node.shares)])})`
    case 'adjustment':
      return `adjustment(${words([node.how, node.up ? 'up' : 'down', quantities(node.quantities)])})`
    case 'refusal':
      return `${node.relation ? 'relation' : 'refusal'}(${node.text})`
    case 'validity': {
      const { from, until, duration } = node
      const span = duration === undefined ? '' : `${String(duration.count.numerator)}${duration.unit}`
      return `validity(${words([from === undefined ? '' : `from ${from}`, until === undefined ? '' : `to ${until}`, span])})`
    }
    case 'parenthesis':
      return `parenthesis(${limb(node.limb)})`
    case 'mark':
      return `${node.mark}(${node.text})`
    default:
      return `${node.kind}(${node.text})`
  }
}

const parts = (nodes: readonly ConditionPart[]): string => words(nodes.map(part))

function part(node: ConditionPart): string {
  switch (node.kind) {
    case 'listed':
      return `listed(${String(node.wanted)})`
    case 'word':
      return node.phrase === undefined ? node.text : `「${node.text}」`
    case 'comparison':
      return `${node.comparator ?? 'is'}[${quantities(node.quantities)}]`
    case 'connective':
      return `<${node.word}>`
    case 'de':
      return '的'
    case 'finding':
      return `finding(${node.name})`
    case 'exclusion':
      return `less(${parts(node.words)})`
    case 'citation':
      return node.text
  }
}

function quantities(list: QuantityListNode | undefined): string {
  return list === undefined ? '' : list.items.map(quantity).join(list.range ? '..' : '+')
}

function quantity({ value, mark, bound, label }: QuantityNode): string {
  const marks = [
    mark === 'inclusive' ? '=' : mark === 'exclusive' ? '≠' : '',
    bound === 'or-more' ? '↑' : bound === 'or-less' ? '↓' : '',
  ]
  return amountOf(value) + marks.join('') + (label === undefined ? '' : `:${limb(label)}`)
}

function amountOf(value: QuantityNode['value']): string {
  switch (value.kind) {
    case 'money':
      return `¥${fraction(value.yuan)}`
    case 'money-per-unit':
      return `¥${fraction(value.yuan)}/${value.unit}`
    case 'foreign-money':
      return `${value.currency}${fraction(value.amount)}`
    case 'rate':
      return fraction(value.rate)
    case 'points':
      return `${fraction(value.points)}pp`
    case 'date':
      return value.date
    case 'proportion':
      return value.parts.join(':')
    default:
      return fraction(value.count) + value.unit
  }
}

const fraction = ({ numerator, denominator }: { readonly numerator: bigint; readonly denominator: bigint }): string =>
  String(Number(numerator) / Number(denominator))

function scope({ yearly, cumulative, each }: ScopeNode): string {
  const units = each.map(({ measure, noun }) => `each ${measure}${noun.map((word) => word.text).join('/')}`)
  return `scope(${words([...flags({ yearly, cumulative }), ...units])})`
}

const flags = (named: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.entries(named).flatMap(([name, isSet]) => (isSet ? [name] : []))

const words = (list: readonly string[]): string => list.filter((word) => word !== '').join(' ')
