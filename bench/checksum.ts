import { createHash } from 'node:crypto'

/**
 * The checksum of what each of `ways` gives for all of `inputs`, in order. Throws when two of them give something else for
 * one of them, and says for which.
 */
export function sameChecksum<T>(inputs: readonly T[], ways: readonly ((input: T) => unknown)[]): string {
  const hash = createHash('sha256')
  for (const input of inputs) {
    const [first, ...others] = ways.map((way) => JSON.stringify(way(input)))
    const other = others.find((text) => text !== first)
    if (other !== undefined) {
      throw new Error(`Results differ for ${JSON.stringify(input)}:\n${String(first)}\n${other}`)
    }
    hash.update(first ?? '')
  }
  return hash.digest('hex').slice(0, 16)
}
