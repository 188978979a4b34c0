import type { Guard } from './statement.ts'

/** A noun behind 对, to be filled in: whom a sentence is for, and nothing beside it. */
export const plainSubject: Omit<Guard, 'parts' | 'origin' | 'span'> = {
  kind: 'guard',
  form: 'subject',
  headed: true,
  others: false,
  pointer: false,
  adjacent: false,
  first: false,
  also: [],
}
