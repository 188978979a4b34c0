/**
 * Look-ahead of one token. Chevrotain enumerates the paths through a production each time that it is asked, which costs a
 * start of the compiler more than reading a policy; here the first tokens of each rule are found once. What needs more
 * than one token (`MAX_LOOKAHEAD`) goes the library's way, and so does the check of the grammar itself.
 */
import {
  Alternation,
  type IProduction,
  type IToken,
  LLkLookaheadStrategy,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  type Rule,
  Terminal,
  type TokenType,
} from 'chevrotain'

interface First {
  /** Indices of token types; those that belong to a category are there beside it. */
  readonly tokens: ReadonlySet<number>
  /** It may match nothing. */
  readonly nullable: boolean
}

type Strategy = InstanceType<typeof LLkLookaheadStrategy>
type ChooseAlternative = ReturnType<Strategy['buildLookaheadForAlternation']>
type Enters = ReturnType<Strategy['buildLookaheadForOptional']>

/** What Chevrotain calls the function on. */
interface Parsing {
  readonly LA: (howMuch: number) => IToken
}

const optionals = { Option, Repetition, RepetitionMandatory }

export class FirstTokens extends LLkLookaheadStrategy {
  readonly #rules = new Map<string, First>()

  override buildLookaheadForAlternation(
    options: Parameters<Strategy['buildLookaheadForAlternation']>[0],
  ): ChooseAlternative {
    const alternation = find(options.rule.definition, Alternation, options.prodOccurrence)
    if (alternation === undefined || options.maxLookahead > 1 || options.hasPredicates) {
      return super.buildLookaheadForAlternation(options)
    }
    const chosen = new Map<number, number>()
    let otherwise: number | undefined
    for (const [index, alternative] of alternation.definition.entries()) {
      const { tokens, nullable } = this.#sequence(inner(alternative))
      for (const token of tokens) if (!chosen.has(token)) chosen.set(token, index)
      if (nullable) otherwise ??= index
    }
    return function (this: Parsing) {
      return chosen.get(this.LA(1).tokenTypeIdx) ?? otherwise
    } as ChooseAlternative
  }

  override buildLookaheadForOptional(options: Parameters<Strategy['buildLookaheadForOptional']>[0]): Enters {
    const kind = options.prodType in optionals ? optionals[options.prodType as keyof typeof optionals] : undefined
    const optional = kind === undefined ? undefined : find(options.rule.definition, kind, options.prodOccurrence)
    const first = optional === undefined ? undefined : this.#sequence(optional.definition)
    if (first === undefined || first.nullable || options.maxLookahead > 1)
      return super.buildLookaheadForOptional(options)
    return function (this: Parsing) {
      return first.tokens.has(this.LA(1).tokenTypeIdx)
    }
  }

  #sequence(productions: readonly IProduction[]): First {
    const tokens = new Set<number>()
    for (const production of productions) {
      const first = this.#first(production)
      for (const token of first.tokens) tokens.add(token)
      if (!first.nullable) return { tokens, nullable: false }
    }
    return { tokens, nullable: true }
  }

  #first(production: IProduction): First {
    if (production instanceof Terminal) return { tokens: indicesOf(production.terminalType), nullable: false }
    if (production instanceof NonTerminal) return this.#rule(production.referencedRule)
    if (production instanceof Alternation) {
      const firsts = production.definition.map((alternative) => this.#sequence(inner(alternative)))
      return {
        tokens: new Set(firsts.flatMap(({ tokens }) => [...tokens])),
        nullable: firsts.some(({ nullable }) => nullable),
      }
    }
    const inside = this.#sequence(inner(production))
    return { tokens: inside.tokens, nullable: inside.nullable || !(production instanceof RepetitionMandatory) }
  }

  #rule(rule: Rule): First {
    const known = this.#rules.get(rule.name)
    if (known !== undefined) return known
    const first = this.#sequence(rule.definition)
    this.#rules.set(rule.name, first)
    return first
  }
}

function indicesOf({ tokenTypeIdx, categoryMatches }: TokenType): ReadonlySet<number> {
  return new Set([...(tokenTypeIdx === undefined ? [] : [tokenTypeIdx]), ...(categoryMatches ?? [])])
}

/** The production of a kind with an index inside a rule's definition; rules that it calls are not searched. */
function find<Kind extends { readonly idx: number }>(
  productions: readonly IProduction[],
  kind: abstract new (...args: never[]) => Kind,
  index: number,
): Kind | undefined {
  for (const production of productions) {
    if (production instanceof kind && production.idx === index) return production
    const found = find(inner(production), kind, index)
    if (found !== undefined) return found
  }
  return undefined
}

/** What stands inside a production; nothing inside a terminal or a call. */
function inner(production: IProduction): readonly IProduction[] {
  if (production instanceof Terminal || production instanceof NonTerminal) return []
  return (production as IProduction & { readonly definition: readonly IProduction[] }).definition
}
