/** How a guard stands in front of what it guards. */
import type { Test } from './meaning.ts'
import { nounOf, predicate, type Words } from './words.ts'

export type Lead = '的' | '对' | '其中的' | '其中对' | '名'

/** `新建冷库的，`, `对新建冷库的企业，`, `其中绿色工厂`. */
export function lead(words: Words, place: string, kind: Lead, guard: Test): string {
  const noun = nounOf(words, guard)
  const body = noun ?? predicate(words, place, guard)
  const comma = words.pen.pick(`${place} comma`, [
    { name: '，', mark: '，' },
    { name: 'no comma', mark: '' },
  ]).mark
  switch (kind) {
    case '的':
      return `${noun === undefined ? body : `属于${noun}`}的${comma}`
    case '对':
      return noun === undefined ? `对${body}的企业${comma}` : `对${noun}${comma}`
    case '其中的':
      return noun === undefined ? `其中${body}的${comma}` : `其中${noun}${comma}`
    case '其中对':
      return noun === undefined ? `其中对${body}的企业${comma}` : `其中对${noun}${comma}`
    case '名':
      return noun ?? `${body}的企业`
  }
}

/** Leads in the order of plainness. */
export const LEADS: readonly Lead[] = ['其中的', '其中对', '的', '对', '名']
