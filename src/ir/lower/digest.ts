/** The digests of a policy: of its text, and of what the compiler read in it. */
import { sha256 } from '../../source/sha256.ts'
import type { PolicyIr } from '../types.ts'

type Meaning = Omit<PolicyIr, 'textDigest' | 'meaningDigest'>

/** Places in files, and what the receipt says for itself. */
const leftOut = new Set(['span', 'compiler'])

/**
 * Adds the digests, computed when first asked for: a check of a policy asks for neither, and hashing a long text costs a
 * good part of reading it.
 */
export function withDigests(meaning: Meaning, officialText: () => string): PolicyIr {
  let ofText: string | undefined
  let ofMeaning: string | undefined
  return {
    ...meaning,
    get textDigest() {
      return (ofText ??= sha256(officialText()))
    },
    get meaningDigest() {
      return (ofMeaning ??= meaningDigest(meaning))
    },
  }
}

/**
 * SHA-256 over everything of the representation that a result can show. It is the same for files that say the same thing, and
 * another when the glossary, a shared glossary, an annotation or the reading of a sentence changes it.
 */
function meaningDigest(meaning: Meaning): string {
  return sha256(JSON.stringify(meaning, (key, value: unknown) => (leftOut.has(key) ? undefined : value)))
}
