/**
 * The declared phrases of a policy, ready for longest match. A phrase is plain (`年度模型使用费用`) or has alternatives
 * (`获得{省级、市级}人工智能产业链主`), of which a text names one or several (`获得省级、市级人工智能产业链主`).
 */

/** A phrase in folded characters. */
export interface PhrasePattern {
  /** What the analysis finds it by: the folded phrase as the glossary writes it. */
  readonly key: string
  readonly prefix: string
  /** Undefined for a plain phrase, all of whose text is `prefix`. */
  readonly alternatives: readonly string[] | undefined
  readonly suffix: string
}

/** What a phrase token carries. */
export interface PhrasePayload {
  readonly key: string
  /** Indices of the alternatives named, in the order of the text; undefined for a plain phrase. */
  readonly alternatives: readonly number[] | undefined
}

export interface PhraseMatch extends PhrasePayload {
  readonly end: number
}

/** The first part of a pattern: what a text must begin with. */
interface Start {
  readonly word: string
  readonly pattern: PhrasePattern
}

/** A trie over the first parts, grown where a text goes: most of it never is asked for. */
interface TrieNode {
  /** Those that begin with the characters up to here and go on. */
  readonly longer: Start[]
  /** Those that end here. */
  readonly patterns: PhrasePattern[]
  /** By the next character; undefined until a text gets here. */
  next: ReadonlyMap<number, TrieNode> | undefined
}

export interface Lexicon {
  /** The longest phrase that starts at `offset` of the folded text. */
  readonly match: (text: string, offset: number) => PhraseMatch | undefined
}

const separators = ['、', '和', '及', '以及', '与', '或', '或者', '，']

/** Splits `获得{省级、市级}链主` (folded) into a pattern; without well-formed braces the whole is plain. */
export function phrasePattern(folded: string): PhrasePattern {
  const open = folded.indexOf('{')
  const close = folded.indexOf('}', open)
  if (open < 0 || close < 0) return { key: folded, prefix: folded, alternatives: undefined, suffix: '' }
  const alternatives = splitAlternatives(folded.slice(open + 1, close))
  return { key: folded, prefix: folded.slice(0, open), alternatives, suffix: folded.slice(close + 1) }
}

/** Splits at 、 outside parentheses and quotes. */
function splitAlternatives(list: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const character of list) {
    if ('（“《'.includes(character)) depth += 1
    if ('）”》'.includes(character)) depth -= 1
    if (character === '、' && depth <= 0) {
      parts.push(part)
      part = ''
    } else part += character
  }
  parts.push(part)
  return parts.filter((alternative) => alternative !== '')
}

export function makeLexicon(patterns: readonly PhrasePattern[], base?: Lexicon): Lexicon {
  const root = newNode()
  for (const pattern of patterns) {
    for (const word of pattern.prefix === '' ? startsOf(pattern.alternatives ?? []) : [pattern.prefix]) {
      if (word !== '') root.longer.push({ word, pattern })
    }
  }
  return {
    match: (text, offset) => longer(matchTrie(root, text, offset), base?.match(text, offset)),
  }
}

/** What a list of the alternatives can begin with: one of them, or one without the end that all of them share. */
function startsOf(alternatives: readonly string[]): readonly string[] {
  const { suffix } = sharedEnds(alternatives)
  const stems = suffix === '' ? [] : alternatives.map((one) => one.slice(0, -suffix.length))
  return [...new Set([...alternatives, ...stems])]
}

/** 第 and 名 of 第1名、第2名、第3名; what is between them is never empty. */
function sharedEnds(alternatives: readonly string[]): { readonly prefix: string; readonly suffix: string } {
  const [first = '', ...others] = alternatives
  if (others.length === 0) return { prefix: '', suffix: '' }
  const shortest = Math.min(...alternatives.map((one) => one.length))
  let back = 0
  while (back < shortest - 1 && others.every((one) => one.at(-1 - back) === first.at(-1 - back))) back += 1
  let front = 0
  while (front < shortest - back - 1 && others.every((one) => one[front] === first[front])) front += 1
  return { prefix: first.slice(0, front), suffix: back === 0 ? '' : first.slice(-back) }
}

/** 一、二、三等奖, 第1、2、3名: the end that the alternatives share, said once behind the list of at least two. */
function elided(
  alternatives: readonly string[],
  text: string,
  offset: number,
): { readonly named: readonly number[]; readonly end: number } | undefined {
  const { prefix, suffix } = sharedEnds(alternatives)
  if (suffix === '') return undefined
  const stems = alternatives.map((one) => one.slice(prefix.length, -suffix.length))
  const named: number[] = []
  let end = offset
  for (;;) {
    const opened = text.startsWith(prefix, end)
    if (!opened && named.length === 0) return undefined
    const stem = longestAlternative(stems, text, end + (opened ? prefix.length : 0))
    if (stem === undefined) return undefined
    named.push(stem)
    end += (opened ? prefix.length : 0) + (stems[stem]?.length ?? 0)
    if (named.length > 1 && text.startsWith(suffix, end)) return { named, end: end + suffix.length }
    const at = end
    const separator = separators.find((word) => text.startsWith(word, at))
    if (separator === undefined || named.length >= alternatives.length) return undefined
    end += separator.length
  }
}

function newNode(): TrieNode {
  return { longer: [], patterns: [], next: undefined }
}

/** The nodes below one whose words agree in `depth` characters. */
function grow({ longer: starts }: TrieNode, depth: number): ReadonlyMap<number, TrieNode> {
  const next = new Map<number, TrieNode>()
  for (const start of starts) {
    const unit = start.word.charCodeAt(depth)
    let node = next.get(unit)
    if (node === undefined) {
      node = newNode()
      next.set(unit, node)
    }
    if (start.word.length === depth + 1) node.patterns.push(start.pattern)
    else node.longer.push(start)
  }
  return next
}

const longer = (left: PhraseMatch | undefined, right: PhraseMatch | undefined): PhraseMatch | undefined =>
  right === undefined || (left !== undefined && left.end >= right.end) ? left : right

function matchTrie(root: TrieNode, text: string, offset: number): PhraseMatch | undefined {
  let best: PhraseMatch | undefined
  let node: TrieNode | undefined = root
  for (let index = offset; node !== undefined; index += 1) {
    for (const pattern of node.patterns) best = longer(best, complete(pattern, text, offset, index))
    if (index === text.length) break
    node.next ??= grow(node, index - offset)
    node = node.next.get(text.charCodeAt(index))
  }
  return best
}

/** The rest of a pattern whose first part ends at `index`. */
function complete(pattern: PhrasePattern, text: string, offset: number, index: number): PhraseMatch | undefined {
  const { key, alternatives, suffix, prefix } = pattern
  if (alternatives === undefined) return { key, alternatives: undefined, end: index }
  const named: number[] = []
  let end = prefix === '' ? offset : index
  const short = elided(alternatives, text, end)
  let best: PhraseMatch | undefined =
    short !== undefined && text.startsWith(suffix, short.end)
      ? { key, alternatives: short.named, end: short.end + suffix.length }
      : undefined
  for (;;) {
    const alternative = longestAlternative(alternatives, text, end)
    if (alternative === undefined) return best
    named.push(alternative)
    end += alternatives[alternative]?.length ?? 0
    if (text.startsWith(suffix, end)) best = longer(best, { key, alternatives: [...named], end: end + suffix.length })
    const separator = separators.find(
      (word) => text.startsWith(word, end) && longestAlternative(alternatives, text, end + word.length) !== undefined,
    )
    if (separator === undefined || named.length >= alternatives.length) return best
    end += separator.length
  }
}

function longestAlternative(alternatives: readonly string[], text: string, offset: number): number | undefined {
  let best: number | undefined
  for (const [index, alternative] of alternatives.entries()) {
    const longest = best === undefined ? 0 : (alternatives[best]?.length ?? 0)
    if (alternative.length > longest && text.startsWith(alternative, offset)) best = index
  }
  return best
}
