/** One counter-example is enough to kill a mutant: shrinking it would only cost time. */
import fc from 'fast-check'

fc.configureGlobal({ endOnFailure: true })
