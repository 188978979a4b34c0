import type { IToken } from 'chevrotain'

export interface ScanToken extends IToken {
  readonly payload?: unknown
}
