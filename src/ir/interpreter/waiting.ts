/** Awards whose result hangs on that of others. Section 6 of docs/evaluation.md. */
import { statusOf, type Draft } from './award.ts'

/** The award, asking for what all of these ask for, in their order; it is one of them. */
export function waitingFor(draft: Draft, all: readonly Draft[]): Draft {
  const missing = [...new Set(all.flatMap((other) => other.missing))]
  const pending = [...new Set(all.flatMap((other) => other.pending.map((path) => seenFrom(draft, other, path))))]
  return { ...draft, status: statusOf(missing, pending), missing, pending }
}

/** A deferral is `deferral:0` for its own award, `deferral:<award>:0` for another one; other paths are the same for all. */
function seenFrom(viewer: Draft, asker: Draft, path: string): string {
  const [word = '', ...rest] = path.split(':')
  if (word !== 'deferral') return path
  const [owner, index] = rest.length === 1 ? [asker.award.id, ...rest] : rest
  return owner === viewer.award.id ? `deferral:${index ?? ''}` : `deferral:${owner ?? ''}:${index ?? ''}`
}
