/** The verdict on a case, from what is right and what the compiler says. */
import type { Case } from './read-cases.ts'

/**
 * `right`; `warned`: two readings, and a warning says so; `refused`: an error where rows were wanted; `wrong`: not right, and no error.
 */
export type Verdict = 'right' | 'warned' | 'refused' | 'wrong'

/** What became of a case. */
export interface Findings {
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  /** Rows, totals and requirements of an import that were looked at. */
  readonly checked: number
  /** What is not as it should be, for a person; empty when there are errors, for then nothing was looked at. */
  readonly differences: readonly string[]
}

export interface Judgement {
  readonly verdict: Verdict
  readonly cause: string
}

export function judge(one: Pick<Case, 'expect' | 'warned'>, found: Findings): Judgement {
  const { errors } = found
  const codes = [...new Set(errors)].sort().join(' ')
  const isRefused = errors.length > 0
  switch (one.expect) {
    case 'rows':
      return isRefused ? { verdict: 'refused', cause: codes } : ofRows(found)
    case 'rows-or-refuse':
      return isRefused ? { verdict: 'right', cause: codes } : ofRows(found)
    case 'refuse':
      return isRefused ? { verdict: 'right', cause: codes } : { verdict: 'wrong', cause: 'no error' }
    case 'refuse-or-warn':
    case 'warn': {
      if (isRefused) return { verdict: one.expect === 'warn' ? 'refused' : 'right', cause: codes }
      const warnings = without(found.warnings, one.expect === 'warn' ? one.warned : [])
      if (warnings.length === 0) return { verdict: 'wrong', cause: 'nothing is said' }
      if (one.expect === 'warn' && found.differences.length > 0) return ofRows(found)
      return { verdict: 'warned', cause: [...new Set(warnings)].sort().join(' ') }
    }
    case 'import':
      return ofRows(found)
  }
}

/** A case that shows nothing is not right. */
function ofRows({ checked, differences }: Findings): Judgement {
  if (differences.length > 0) return { verdict: 'wrong', cause: differences.join('; ') }
  return checked > 0 ? { verdict: 'right', cause: '' } : { verdict: 'wrong', cause: 'no row was looked at' }
}

/** Each code as often as it is there, less as often as it is taken off. */
function without(codes: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...taken]
  return codes.filter((code) => {
    const at = left.indexOf(code)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
