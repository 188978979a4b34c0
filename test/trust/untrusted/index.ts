/** Campaigns with input that nobody vouches for: texts, policies, facts, command lines, generated code. */
import fc from 'fast-check'
import type { Campaign } from '../campaign.ts'
import { commandLine } from './command-line.ts'
import { compiles } from './compiles.ts'
import { generatedCode } from './generated-code.ts'
import { glossaries, policies, samples } from './corpus.ts'
import { hostileFacts } from './facts.ts'
import { growthIsLinear, largestTexts } from './growth.ts'
import { mutated } from './mutate.ts'
import { type Law, searching } from './search.ts'
import { anyText, policyOfSoup } from './words.ts'

const arbitraryText: Law<string> = {
  name: '任意文本',
  inputs: fc.oneof(anyText, policyOfSoup),
  check: (text) => compiles(text, { emits: false }),
  show: (text) => text,
}

const everything = [...policies, ...samples, ...glossaries]
const mutatedPolicies: Law<string> = {
  name: '改动过的政策',
  inputs: fc.oneof(
    { weight: 5, arbitrary: mutated(samples, everything) },
    { weight: 1, arbitrary: mutated(policies, everything) },
    { weight: 1, arbitrary: mutated(glossaries, everything) },
  ),
  check: (text) => compiles(text, { emits: false }),
  show: (text) => text,
}

export const untrusted: readonly Campaign[] = [
  searching(arbitraryText),
  searching(mutatedPolicies),
  searching(hostileFacts),
  searching(commandLine),
  searching(generatedCode),
  growthIsLinear,
  largestTexts,
]
