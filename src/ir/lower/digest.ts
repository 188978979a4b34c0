/** The digest of what a policy means, as the compiler read it. */
import { sha256 } from '../../source/sha256.ts'
import type { PolicyIr } from '../types.ts'

/** Places in files, and what the receipt says for itself. */
const leftOut = new Set(['span', 'textDigest', 'compiler'])

/**
 * SHA-256 over everything of the representation that a result can show. It is the same for files that say the same thing, and
 * another when the glossary, a shared glossary, an annotation or the reading of a sentence changes it.
 */
export function meaningDigest(policy: Omit<PolicyIr, 'meaningDigest'>): string {
  return sha256(JSON.stringify(policy, (key, value: unknown) => (leftOut.has(key) ? undefined : value)))
}
