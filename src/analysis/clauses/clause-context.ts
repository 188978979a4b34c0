/** The state of reading one clause, sentence by sentence. */
import type { ClauseSource } from '../../syntax/policy-file.ts'
import type { Reporter } from '../report.ts'
import type { ListSymbol, SymbolTable } from '../symbols.ts'
import type { AwardDraft, ClauseDraft } from './draft.ts'
import type { Environment, Uses } from './environment.ts'
import type { RawChain } from './raw-chain.ts'
import type { SentenceNode } from '../../syntax/ast.ts'
import type { ReadLimb } from './limb-parts.ts'

export interface ClauseContext {
  readonly clause: ClauseSource
  readonly table: SymbolTable
  readonly reporter: Reporter
  readonly uses: Uses
  readonly interest: Environment['interest']
  readonly partsOf: Environment['partsOf']
  readonly written: Environment['written']
  readonly expansion: Environment['expansion']
  readonly draft: ClauseDraft
  /** Whether something of the clause was not understood, so that what follows from that need not be said as well. */
  readonly failed: () => boolean
  /** Conditions of sentences that granted nothing: the next one without a subject of its own takes them over. */
  carried: RawChain[]
  /** Lists that earlier sentences spoke of, nearest first. */
  lists: readonly ListSymbol[]
  /** It has as many awards as are read, and that was said. */
  isFull: boolean
  /** Awards of the sentence in hand. */
  sentenceAwards: AwardDraft[]
  /** Its sentences without errors, for the checks when all clauses are read. */
  readonly gates: SentenceGate[]
}

export interface SentenceGate {
  readonly sentence: SentenceNode
  readonly limbs: readonly ReadLimb[]
  /** What the sentence granted. */
  readonly awards: readonly AwardDraft[]
  /** What the clause granted before it. */
  readonly before: readonly AwardDraft[]
  readonly context: ClauseContext
}
