/** Where 第二章第三条第一款 stands: clauses of the file, and the paragraph of one. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import { spanOf } from '../../source/excerpt.ts'
import type { ClauseSource, PathEntry } from '../../syntax/policy-file.ts'
import type { ClauseReference } from '../../../grammar/scanner/clause-references.ts'

type Numbered = Extract<ClauseReference, { kind: 'numbered' }>

export interface Place {
  readonly clause: ClauseSource
  /** The paragraph that is meant; undefined for the whole clause. */
  readonly within: Span | undefined
}

/** Undefined when there is no such place, or more than one. Articles are numbered anew in every chapter. */
export function clausesAt(
  reference: Numbered,
  from: ClauseSource,
  clauses: readonly ClauseSource[],
): readonly Place[] | undefined {
  const articles = articlesAt(reference, from, clauses)
  if (articles === undefined || articles.length === 0) return undefined
  const { paragraph, item } = reference
  const inItem = item === undefined ? articles : articles.filter(({ path }) => path.some(isItem(item)))
  if (inItem.length === 0) return undefined
  if (paragraph === undefined) return inItem.map((clause) => ({ clause, within: undefined }))
  const inParagraph = articles.flatMap((clause): readonly Place[] => {
    const text = clause.texts.filter(({ kind }) => kind === 'paragraph')[paragraph - 1]?.content
    return text === undefined ? [] : [{ clause, within: spanOf(text, 0, text.text.length) }]
  })
  if (inParagraph.length === 1) return inParagraph
  const items = articles.filter(({ path }) => path.some(isItem(paragraph)))
  return items.length === 0 ? undefined : items.map((clause) => ({ clause, within: undefined }))
}

const isItem =
  (number: number) =>
  (entry: PathEntry): boolean =>
    (entry.level === 'item' || entry.level === 'paragraph') && entry.number === number

function articlesAt(
  reference: Numbered,
  from: ClauseSource,
  clauses: readonly ClauseSource[],
): readonly ClauseSource[] | undefined {
  const { article, chapter } = reference
  if (article === undefined) {
    const own = from.path.find(isArticle)
    return own === undefined ? [from] : clauses.filter(({ path }) => path.includes(own))
  }
  if (reference.bracketed) return itemAt(article, chapter, from, clauses)
  const found = clauses.filter(({ path }) => path.some((entry) => isArticle(entry) && entry.number === article))
  const numbered = found.some(({ path }) => path.some((entry) => entry.level === 'article' && entry.number === article))
  const articles = numbered
    ? found.filter(({ path }) => path.some((entry) => entry.level === 'article' && entry.number === article))
    : found
  if (chapter !== undefined) return articles.filter(({ path }) => chapterOf(path)?.number === chapter)
  const chapters = new Set(articles.map(({ path }) => chapterOf(path)))
  if (chapters.size < 2) return articles
  const near = articles.filter(({ path }) => chapterOf(path) === chapterOf(from.path))
  return near.length === 0 ? undefined : near
}

/** 第（二）条: the item of that number, of the same chapter where several have it; 第四章（二）: of that chapter alone. */
function itemAt(
  number: number,
  chapter: number | undefined,
  from: ClauseSource,
  clauses: readonly ClauseSource[],
): readonly ClauseSource[] | undefined {
  const isNamed = (entry: PathEntry): boolean => entry.level === 'item' && entry.number === number
  const inChapter = (path: ClauseSource['path']): boolean =>
    chapter === undefined || chapterOf(path)?.number === chapter
  const found = clauses.filter(({ path }) => inChapter(path) && path.some(isNamed))
  const items = (of: readonly ClauseSource[]): ReadonlySet<PathEntry | undefined> =>
    new Set(of.map(({ path }) => path.find(isNamed)))
  if (items(found).size < 2) return found
  const near = found.filter(({ path }) => path[0] === from.path[0])
  return items(near).size === 1 ? near : undefined
}

/** 第三条; a heading 三、 is called that too. */
export const isArticle = (entry: PathEntry): boolean =>
  entry.level === 'article' || (entry.level === 'chapter' && !entry.label.startsWith('第'))

const chapterOf = (path: ClauseSource['path']): PathEntry | undefined =>
  path.find((entry) => entry.level === 'chapter' && entry.label.startsWith('第'))
