/** One sentence's concrete tree into its syntax tree. */
import type { CstNode } from '../../../grammar/grammar-parser.ts'
import type { EachPayload, FindingPayload, InstalmentPayload } from '../../../grammar/scanner/patterns.ts'
import type { QuantityPayload } from '../../../grammar/scanner/scan-quantity.ts'
import type { ScanToken } from '../../../grammar/scanner/scan-token.ts'
import type {
  AdjustmentNode,
  ConditionPart,
  Constituent,
  LimbNode,
  MarkNode,
  PerUnitNode,
  SegmentNode,
  SelectionNode,
} from '../ast.ts'
import { childrenOf, isNode, isToken, isTokenNamed, nameOf, type Reader } from './cst.ts'
import { readAwards } from './read-award.ts'
import { readBasis } from './read-basis.ts'
import { readParts, readWord } from './read-condition.ts'
import { readQuantities } from './read-quantities.ts'
import { readScope } from './read-scope.ts'
import { lastDayOf, readValidity } from './read-validity.ts'
import { readYears } from './read-years.ts'

const marks: Readonly<Record<string, MarkNode['mark']>> = {
  Prose: 'prose',
  Accountability: 'accountability',
  Among: 'among',
  Respectively: 'respectively',
  Graded: 'graded',
  TopUp: 'top-up',
  Pay: 'pay',
  Execute: 'execute',
  Precedence: 'precedence',
  HighestOnly: 'highest-only',
  Stackable: 'stackable',
  Excepted: 'excepted',
  Repeal: 'repeal',
  Interpret: 'interpretation',
  BudgetControl: 'budget-control',
  Deferral: 'deferral',
  Consecutive: 'consecutive',
}

/** The limbs of a `sentence` node. */
export function readLimbs(sentence: CstNode, reader: Reader): readonly LimbNode[] {
  return childrenOf(sentence)
    .filter(isNode)
    .map((limb) => readLimb(limb, reader))
}

function readLimb(node: CstNode, reader: Reader): LimbNode {
  const children = childrenOf(node)
  const segments = children
    .filter(isNode)
    .map((segment): SegmentNode => {
      const constituents = childrenOf(segment).flatMap((child) => (isNode(child) ? readConstituent(child, reader) : []))
      return {
        introduces: isTokenNamed(children[children.indexOf(segment) + 1], 'Colon'),
        kind: 'segment',
        constituents: lastDayOf(constituents) ?? constituents,
        span: reader.spanOf(segment),
      }
    })
    .filter((segment) => segment.constituents.length > 0)
  return { kind: 'limb', segments, span: reader.spanOf(node) }
}

function readConstituent(node: CstNode, reader: Reader): readonly Constituent[] {
  const [child] = childrenOf(node)
  if (child === undefined) return []
  const span = reader.spanOf(child)
  if (isToken(child)) return [readMark(child, reader)]
  const limb = (inner: CstNode): LimbNode => readLimb(inner, reader)
  const parts = (): readonly ConditionPart[] => readParts(child, reader, limb)
  switch (child.name) {
    case 'subject': {
      const [, condition] = childrenOf(child)
      const inside = condition !== undefined && isNode(condition) ? readParts(condition, reader, limb) : []
      return [{ kind: 'subject', parts: inside, span }]
    }
    case 'condition':
      return [{ kind: 'condition', parts: parts(), span }]
    case 'scope':
      return [readScope(child, reader)]
    case 'basis':
      return childrenOf(child).some((part) => nameOf(part) === 'reference')
        ? [{ kind: 'reference', text: reader.textOf(child), span }]
        : [readBasis(child, reader, limb)]
    case 'award':
      return [...readAwards(child, reader, limb), ...consecutiveMarks(child, reader)]
    case 'selection':
      return [readSelection(child, reader)]
    case 'perUnit':
      return [readPerUnit(child, reader, limb)]
    case 'instalments': {
      const first = childrenOf(child).find(isToken)
      const list = childrenOf(child).find(isNode)
      const count = first === undefined ? 0 : (first.payload as InstalmentPayload).parts
      const shares = list === undefined ? undefined : readQuantities(list, reader, limb)
      return [{ kind: 'instalments', parts: count, shares, span }]
    }
    case 'adjustment':
      return [readAdjustment(child, reader, limb)]
    case 'refusal': {
      const relation = childrenOf(child).some((token) => nameOf(token) === 'NotRepeated')
      return [{ kind: 'refusal', relation, text: reader.textOf(child), span }]
    }
    case 'onlyOnce':
      return [{ kind: 'only-once', text: reader.textOf(child), span }]
    case 'entitlement':
      return [{ kind: 'entitlement', text: reader.textOf(child), span }]
    case 'applicability': {
      const [word, condition] = childrenOf(child)
      const inside = condition !== undefined && isNode(condition) ? readParts(condition, reader, limb) : []
      return [
        { kind: 'applicability', negative: word !== undefined && nameOf(word) === 'NotApplies', parts: inside, span },
      ]
    }
    case 'validity':
      return [readValidity(child, reader)]
    case 'parenthesis': {
      const inner = childrenOf(child).find(isNode)
      return inner === undefined ? [] : [{ kind: 'parenthesis', limb: readLimb(inner, reader), span }]
    }
    default:
      return []
  }
}

function readAdjustment(node: CstNode, reader: Reader, limb: (inner: CstNode) => LimbNode): AdjustmentNode {
  const [word, ...rest] = childrenOf(node)
  const list = rest.find(isNode)
  const name = word === undefined ? '' : nameOf(word)
  const text = word === undefined ? '' : reader.textOf(word)
  const each = rest.filter(isToken).find((token) => token.tokenType.name === 'Each')
  const factor =
    name === 'Halve'
      ? { numerator: 1, denominator: 2 }
      : name === 'Double'
        ? { numerator: 2, denominator: 1 }
        : undefined
  return {
    kind: 'adjustment',
    how: factor !== undefined ? 'times' : /[至到]$/u.test(text) ? 'to' : 'by',
    up: name === 'Raise',
    ofRate: text.includes('比例'),
    each: each === undefined ? undefined : (each.payload as EachPayload).measure,
    quantities: list === undefined ? undefined : readQuantities(list, reader, limb),
    factor,
    span: reader.spanOf(node),
  }
}

/** 给予连续三年、每年20万元的补贴 */
function consecutiveMarks(node: CstNode, reader: Reader): readonly MarkNode[] {
  return childrenOf(node)
    .flatMap((child) => (isNode(child) ? childrenOf(child) : [child]))
    .filter((element) => isTokenNamed(element, 'Consecutive'))
    .map((token) => ({ kind: 'mark', mark: 'consecutive', text: reader.textOf(token), span: reader.spanOf(token) }))
}

function readMark(token: ScanToken, reader: Reader): Constituent {
  const span = reader.spanOf(token)
  if (token.tokenType.name === 'Finding') {
    return { kind: 'finding', name: (token.payload as FindingPayload).name, span }
  }
  if (token.tokenType.name === 'YearOrdinal') {
    return { kind: 'years', ...readYears(token.image), text: token.image, span }
  }
  return { kind: 'mark', mark: marks[token.tokenType.name] ?? 'prose', text: token.image, span }
}

function readSelection(node: CstNode, reader: Reader): SelectionNode {
  const selected = childrenOf(node)
    .filter(isNode)
    .map((item) => {
      const children = childrenOf(item)
      const count = children.filter(isToken).find((token) => token.tokenType.name === 'Count')
      const parts = children
        .filter(isToken)
        .filter((token) => !['Count', 'Batch', 'NotExceed', 'Highest'].includes(token.tokenType.name))
        .map((token) => readSelectedPart(token, reader))
      const value = count === undefined ? undefined : (count.payload as QuantityPayload)
      return {
        count:
          count === undefined || value === undefined
            ? undefined
            : {
                kind: 'quantity' as const,
                value: {
                  kind: 'count' as const,
                  count: {
                    numerator: value.number.numerator * value.multiplier,
                    denominator: value.number.denominator,
                  },
                  unit: value.unit,
                },
                text: count.image,
                bound: undefined,
                mark: undefined,
                label: undefined,
                span: reader.spanOf(count),
              },
        parts,
        span: reader.spanOf(item),
      }
    })
  return { kind: 'selection', selected, span: reader.spanOf(node) }
}

function readSelectedPart(token: ScanToken, reader: Reader): SelectionNode['selected'][number]['parts'][number] {
  const span = reader.spanOf(token)
  switch (token.tokenType.name) {
    case 'De':
      return { kind: 'de', span }
    case 'And':
    case 'Or':
    case 'Enumeration':
      return {
        kind: 'connective',
        word: token.tokenType.name === 'And' ? 'and' : token.tokenType.name === 'Or' ? 'or' : 'enumeration',
        text: token.image,
        span,
      }
    default:
      return readWord(token, reader)
  }
}

function readPerUnit(node: CstNode, reader: Reader, limb: (inner: CstNode) => LimbNode): PerUnitNode {
  const parts = readParts(node, reader, limb).filter(
    (part): part is PerUnitNode['parts'][number] =>
      part.kind === 'comparison' || part.kind === 'de' || (part.kind === 'word' && part.text !== '每'),
  )
  return { kind: 'per-unit', parts, span: reader.spanOf(node) }
}
