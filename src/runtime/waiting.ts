import { statusOf } from './conclude.ts'
import type { Draft } from './draft.ts'

/** What an award that hangs on others waits for: all that these wait for, in their order. It is one of them. */
export interface Waiting {
  readonly missing: readonly string[]
  readonly pending: readonly string[]
}

/** Seen from `viewer`, whose own deferrals are `deferral:0`, those of another award `deferral:<award>:0`. */
export function waitingFor(viewer: Draft, all: readonly Draft[]): Waiting {
  const missing: string[] = []
  const pending: string[] = []
  for (const draft of all) {
    for (const path of draft.missing) if (!missing.includes(path)) missing.push(path)
    for (const asked of draft.pending) {
      const path = seenFrom(viewer.award.id, draft.award.id, asked)
      if (!pending.includes(path)) pending.push(path)
    }
  }
  return { missing, pending }
}

/** Lets an award wait. */
export function wait(draft: Draft, { missing, pending }: Waiting): void {
  draft.status = statusOf(missing, pending)
  draft.missing = missing
  draft.pending = pending
}

function seenFrom(viewer: string, asker: string, path: string): string {
  if (!path.startsWith(DEFERRAL)) return path
  const rest = path.slice(DEFERRAL.length)
  if (!rest.includes(':')) return viewer === asker ? path : `${DEFERRAL}${asker}:${rest}`
  return rest.startsWith(`${viewer}:`) ? DEFERRAL + rest.slice(viewer.length + 1) : path
}

const DEFERRAL = 'deferral:'
