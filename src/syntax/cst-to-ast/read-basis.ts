/** 按…: a share of a basis, an amount per unit, or what an authority goes by. */
import type { CstNode } from '../../../grammar/grammar-parser.ts'
import type { BasisNode, WordNode } from '../ast.ts'
import { childrenOf, type CstElement, isNode, isToken, nameOf, type Reader } from './cst.ts'
import { type ReadLimb, readExclusion, readWord } from './read-condition.ts'
import { readQuantities } from './read-quantities.ts'
import { collectScope } from './read-scope.ts'

const scopeTokens = ['Yearly', 'YearOf', 'Each']
const nounTokens = ['Text', 'Phrase', 'Aside']
const silent = [...scopeTokens, 'De', 'NotExceed', 'Highest', 'Per', 'By', 'HighestOnly', 'Deferral', 'Exceed']

export function readBasis(node: CstNode, reader: Reader, readLimb: ReadLimb): BasisNode {
  const elements = childrenOf(node).flatMap((child) =>
    isNode(child) && child.name === 'basisPart' ? childrenOf(child) : [child],
  )
  const { scoped, rest } = splitScope(elements)
  const [first, ...further] = listsOf(rest)
  const list = first === undefined ? undefined : readQuantities(first.node, reader, readLimb)
  const more = further.map(({ node: element, limited }) => ({
    list: readQuantities(element, reader, readLimb),
    limited,
  }))
  const exclusion = rest.find((element): element is CstNode => isNode(element) && element.name === 'exclusion')
  const deferral = rest.find((element) => isToken(element) && element.tokenType.name === 'Deferral')
  const words: WordNode[] = rest
    .filter(isToken)
    .filter((token) => !silent.includes(token.tokenType.name))
    .map((token) => readWord(token, reader))
  const has = (name: string): boolean => elements.some((element) => nameOf(element) === name)
  return {
    kind: 'basis',
    limited: first?.limited === true || (further.length === 0 && (has('NotExceed') || has('Highest'))),
    scope: scoped.length === 0 ? undefined : collectScope(scoped, reader),
    words,
    quantities: list,
    ceilings: more.filter(({ limited }) => limited).map((one) => one.list),
    extra: more.filter(({ limited }) => !limited).map((one) => one.list),
    exclusion: exclusion === undefined ? undefined : readExclusion(exclusion, reader),
    deferral: deferral !== undefined && isToken(deferral) ? readWord(deferral, reader) : undefined,
    highestOnly: has('HighestOnly'),
    offersChoice: elements.some((element) => nameOf(element) === 'connective' && reader.textOf(element).includes('或')),
    span: reader.spanOf(node),
  }
}

/** The lists of a basis, each with whether a ceiling word stands in front of it, behind the list before. */
function listsOf(elements: readonly CstElement[]): readonly { readonly node: CstNode; readonly limited: boolean }[] {
  const lists: { readonly node: CstNode; readonly limited: boolean }[] = []
  let limited = false
  for (const element of elements) {
    if (nameOf(element) === 'NotExceed' || nameOf(element) === 'Highest') limited = true
    if (!isNode(element) || element.name !== 'quantities') continue
    lists.push({ node: element, limited })
    limited = false
  }
  return lists
}

/** 每年每栋楼宇不超过…: a scope word takes the text behind it, up to the ceiling or the amount. */
export function splitScope(
  elements: readonly CstElement[],
  keepsConnectives = false,
): {
  readonly scoped: readonly CstElement[]
  readonly rest: readonly CstElement[]
} {
  const scoped: CstElement[] = []
  const rest: CstElement[] = []
  // 每家企业或科研机构: a noun behind 每家, and nouns that connectives add to it.
  let expects: 'nothing' | 'noun' | 'connective' = 'nothing'
  for (const [index, element] of elements.entries()) {
    const name = nameOf(element)
    const next = elements[index + 1]
    if (scopeTokens.includes(name) || name === 'Cumulative') {
      scoped.push(element)
      expects = name === 'Each' ? 'noun' : 'nothing'
    } else if (expects === 'noun' && nounTokens.includes(name)) {
      scoped.push(element)
      expects = 'connective'
    } else if (
      expects === 'connective' &&
      name === 'connective' &&
      next !== undefined &&
      nounTokens.includes(nameOf(next))
    ) {
      expects = 'noun'
    } else {
      if (keepsConnectives || name !== 'connective') rest.push(element)
      expects = 'nothing'
    }
  }
  return { scoped, rest }
}
