import type { ListFact, ScalarFact } from '../ir/types.ts'

export type Column =
  | { readonly kind: 'fact'; readonly fact: ScalarFact; readonly header: string }
  | { readonly kind: 'field'; readonly list: ListFact; readonly fact: ScalarFact; readonly header: string }
  | { readonly kind: 'list'; readonly list: ListFact; readonly header: string }
  | { readonly kind: 'date'; readonly header: string }
  | { readonly kind: 'received'; readonly what: 'total' | 'thisYear' | 'count'; readonly header: string }
