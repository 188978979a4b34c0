/** Articles as they were read last, with what is drafted so far. */
import type { Article, ArticleAnswer, ArticleFile, LooseEntry } from '../../analysis/ask-articles.ts'
import type { DraftBuilder } from './draft-builder.ts'
import { type SentenceSite, sentenceSites } from './sentence-site.ts'

export interface Reading extends ArticleAnswer {
  readonly article: Article
  readonly times: number
  readonly inSight: readonly LooseEntry[]
  readonly sites: readonly SentenceSite[]
}

/** What is drafted from, and what came of it so far. */
export interface Desk {
  readonly file: ArticleFile
  readonly builder: DraftBuilder
  readonly readings: Map<Article, Reading>
  /** Of the file without a draft. */
  readonly text: string
}

/** Reads an article with the entries that it may name; undefined where these are the ones that it was read with. */
export function readWith(article: Article, { file, builder, readings }: Desk): Reading | undefined {
  const before = readings.get(article)
  const inSight = file.inSight(article, builder.declared())
  if (before !== undefined && isSame(before.inSight, inSight)) return undefined
  const answer = file.read(article, inSight)
  const sites = sentenceSites(article.clauses, answer.errors)
  return { ...answer, article, inSight, sites, times: (before?.times ?? 0) + 1 }
}

const isSame = (left: readonly LooseEntry[], right: readonly LooseEntry[]): boolean =>
  left.length === right.length && left.every((one, index) => one === right[index])
