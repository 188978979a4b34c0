/** What a representation says apart from where it stands in the file, and apart from the script it is written in. */
import type { PolicyIr } from '../../../src/ir/types.ts'
import { foldString } from '../../../src/source/fold.ts'
import { firstDifference } from '../../support/differences.ts'

/** Where two policies differ other than in places of the file; undefined when they do not. */
export function differenceOf(expected: PolicyIr, actual: PolicyIr): string | undefined {
  return firstDifference(without(expected, PLACES), without(actual, PLACES), new WeakMap())
}

/** The same for a file with other words in it that are not compiled: quotations are official text, too. */
export function compiledDifferenceOf(expected: PolicyIr, actual: PolicyIr): string | undefined {
  return firstDifference(without(expected, QUOTED), without(actual, QUOTED), new WeakMap())
}

/** The same for texts in different scripts, widths and lines: all that is written is folded first. */
export function foldedDifferenceOf(expected: PolicyIr, actual: PolicyIr): string | undefined {
  return firstDifference(folded(without(expected, AS_WRITTEN)), folded(without(actual, AS_WRITTEN)), new WeakMap())
}

const PLACES: ReadonlySet<string> = new Set(['span'])
const QUOTED: ReadonlySet<string> = new Set(['span', 'textDigest'])
/** The digest of the meaning is that of what people read, so it goes by the script. */
const AS_WRITTEN: ReadonlySet<string> = new Set(['span', 'meaningDigest'])

function without(value: unknown, names: ReadonlySet<string>): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (names.has(key) ? undefined : inner)))
}

function folded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === 'string' ? foldString(inner) : inner,
  )
}
