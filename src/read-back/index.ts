/**
 * What a policy means, read back in one plain form: who, when, how much, at most, how often, and with what an award is not
 * paid together. In: the representation. Out: lines of pieces, each phrase and figure with the sentence that it comes from.
 *
 * INVARIANT: two policies of different meaning never read the same (test/read-back/law.test.ts). Phrases of the text stand in
 * 「」, what has parts in brackets.
 *
 * Not done here: drawing (`render.ts` and the command line), and nothing is decided: what is said is what is evaluated.
 */
import type { PolicyIr } from '../ir/types.ts'
import { amountText } from './amount.ts'
import { awardNames } from './award-names.ts'
import { readAward } from './award.ts'
import { readBetween } from './between-awards.ts'
import { factWords } from './fact-words.ts'
import type { Place } from './place.ts'
import { headingOfPolicy, readFactTypes, readPolicy } from './policy.ts'
import type { ReadBack, ReadBackLanguage } from './types.ts'

export interface ReadBackOptions {
  /** Of the frame; 中文 by default. */
  readonly language?: ReadBackLanguage
}

/** Reads a policy back. */
export function readBack(policy: PolicyIr, { language = 'zh' }: ReadBackOptions = {}): ReadBack {
  const place: Place = {
    language,
    facts: factWords(policy),
    source: { clause: '', sentence: '' },
    award: undefined,
    list: undefined,
    amountIn: amountText,
  }
  const names = awardNames(policy)
  return {
    language,
    heading: headingOfPolicy(policy, place),
    policy: readPolicy(policy, place),
    awards: policy.clauses.flatMap(({ awards }) => awards.map((award) => readAward(award, policy, names, place))),
    between: readBetween(policy, names, place),
    facts: readFactTypes(policy.facts, place),
  }
}
