/** A file of the census: its head names the pattern, each heading of the second level opens one sample. */

/** One sample as a policy of its own: the head of its file, the terms that the file shares, its section. */
export interface Sample {
  /** Heading of the section, as written. */
  readonly title: string
  readonly text: string
}

export interface Pattern {
  /** Of the file: `07-indicator-reached`, `s02-tiers`. */
  readonly name: string
  /** Number and words of the pattern, from the first line. */
  readonly title: string
  readonly samples: readonly Sample[]
}

const termsHeading = /^## 术语$/mu

/** Splits a file; throws when its first line is no heading, since then it says nothing of the pattern. */
export function readPattern(name: string, text: string): Pattern {
  const [head = '', ...sections] = text.split(/^(?=## )/mu)
  const title = /^# (.+)$/mu.exec(head)?.[1]
  if (title === undefined) throw new Error(`${name}: no heading`)
  const shared = [head, ...sections.filter((section) => termsHeading.test(section))].join('')
  const samples = sections
    .filter((section) => !termsHeading.test(section))
    .map((section) => ({ title: /^## (.+)$/mu.exec(section)?.[1] ?? '', text: shared + section }))
  return { name, title, samples }
}
