/** Pieces of a policy's text, with what the glossary and the annotations of their clause must say for them. */

/** An entry of the glossary. */
export interface Entry {
  readonly phrase: string
  /** What stands behind the colon: ``金额 `cost` ``. A `#` in it becomes the number of the clause. */
  readonly declaration: string
  /** Entries of a list's records. */
  readonly fields?: readonly Entry[]
  /** True for an entry that is declared under the clause that uses it. */
  readonly local?: true
}

export interface Fragment {
  readonly text: string
  readonly entries: readonly Entry[]
  /** Annotations of the clause, `取整：舍去到元`. */
  readonly notes: readonly string[]
}

/** A text that nothing has to be declared for. */
export function plain(text: string, notes: readonly string[] = []): Fragment {
  return { text, entries: [], notes }
}

/** A declared phrase where the text uses it. */
export function mention(entry: Entry, text: string = entry.phrase): Fragment {
  return { text, entries: [entry], notes: [] }
}

/** A template of fragments and figures: say`对${condition}的企业，给予${'5万元'}奖励。` */
export function say(strings: TemplateStringsArray, ...parts: readonly (Fragment | string)[]): Fragment {
  const fragments = parts.map((part) => (typeof part === 'string' ? plain(part) : part))
  return join(strings.flatMap((text, i) => [plain(text), ...fragments.slice(i, i + 1)]))
}

/** One behind the other. */
export function join(fragments: readonly Fragment[], between = ''): Fragment {
  return {
    text: fragments.map(({ text }) => text).join(between),
    entries: fragments.flatMap(({ entries }) => entries),
    notes: fragments.flatMap(({ notes }) => notes),
  }
}

/** The same with more to declare, or with annotations. */
export function withEntries(fragment: Fragment, entries: readonly Entry[], notes: readonly string[] = []): Fragment {
  return { ...fragment, entries: [...fragment.entries, ...entries], notes: [...fragment.notes, ...notes] }
}
