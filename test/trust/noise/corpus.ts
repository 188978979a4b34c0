/**
 * The noise law over real policies: the sentences that are read right today, each article compiled alone with the glossary of its truth.
 * They are no part of the project: without the folder that CEYAN_CORPUS names nothing is tried.
 */
import { join } from 'node:path'
import { measure } from '../../../scripts/corpus/measure.ts'
import { readCorpus } from '../../../scripts/corpus/read-corpus.ts'
import type { Campaign, Failure, Tally } from '../campaign.ts'
import { diceOf } from '../oracle/random.ts'
import { lookAt, type Looked } from './law.ts'
import { isHeardOrShown } from './places.ts'
import { articlesOf, type Sample } from './samples.ts'
import { isActing, isSaidAlready, policyWords } from './words.ts'

/** So many words are put at each boundary. */
const EACH = 20

export function corpusSamples(): readonly Sample[] {
  const folder = process.env['CEYAN_CORPUS']
  if (folder === undefined) return []
  const truth = join(import.meta.dirname, '../../corpus')
  return readCorpus(join(folder, 'read'), truth, []).flatMap(({ slug, text, official, truth: known, host }) => {
    const { readable } = measure(text, official, known, host)
    return articlesOf(readable).map((article) => ({ name: `${slug} ${article.title}`, text: article.text }))
  })
}

export interface CorpusTrial {
  readonly word: string
  readonly at: number
  readonly changed: string
}

/** At every boundary so many of the words, drawn by a seed. */
export function corpusTrialsOf({ sample: { text }, places }: Looked, seed: number): readonly CorpusTrial[] {
  const dice = diceOf(seed)
  return places.boundaries.flatMap((at) =>
    Array.from({ length: EACH }, () => dice.one(policyWords)).map((word) => ({
      word,
      at,
      changed: `${text.slice(0, at)}${word}${text.slice(at)}`,
    })),
  )
}

export const isSilentThere = ({ sample: { text }, places }: Looked, { word, at, changed }: CorpusTrial): boolean =>
  !isSaidAlready(text, at, word) && !isHeardOrShown(places, changed, !isActing(word))

export const corpusNoiseCampaign: Campaign = {
  name: 'corpus noise',
  run(budget) {
    const counts = { policies: 0, evaluations: 0, inputs: 0 }
    const disagreements: Failure[] = []
    const tally = (): Tally => ({ ...counts, disagreements, crashes: [] })
    const looked = corpusSamples().flatMap((sample) => lookAt(sample) ?? [])
    const dice = diceOf(budget.seed)
    while (looked.length > 0 && !budget.isSpent(tally())) {
      const one = dice.one(looked)
      counts.policies += 1
      for (const trial of corpusTrialsOf(one, budget.seed + counts.policies)) {
        if (budget.isSpent(tally())) break
        counts.inputs += 1
        if (!isSilentThere(one, trial)) continue
        const what = `${one.sample.name}: ${trial.word} at ${String(trial.at)} says nothing`
        disagreements.push({ what, example: trial.changed, replay: `--seed ${String(budget.seed)}` })
      }
      budget.report(tally())
    }
    return Promise.resolve(tally())
  },
}
