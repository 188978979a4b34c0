/** CY6xxx: worked examples as tests. Values that cannot be read are CY71xx, next to those of facts. */
import type { CatalogEntry } from '../catalog-entry.ts'

export const exampleMessages = {
  CY6001: {
    severity: 'error',
    zh: {
      message: '示例第{row}行：应为「{expected}」，算得「{actual}」',
      help: '请按原文核对条款的读法，再核对示例。',
    },
    en: {
      message: 'example row {row}: expected 「{expected}」, computed 「{actual}」',
      help: 'Compare the reading of the clause with the original, then the example.',
    },
    why: '示例是条款的试算；不符时必有一处读错。',
  },
  CY6002: {
    severity: 'warning',
    zh: { message: '这一条给予奖补，却没有示例', help: '在条款下加一张表格：左边写事实，最后一列写应得的奖补。' },
    en: {
      message: 'this clause grants, but has no worked example',
      help: 'Add a table: facts on the left, the expected award in the last column.',
    },
    why: '没有试算过的条款，读错了也不会知道。',
  },
  CY6003: {
    severity: 'warning',
    zh: { message: '示例只有{count}行，没有试到「{boundary}」的两边', help: '请各加一行：刚好达到的，和差一点的。' },
    en: {
      message: 'the {count} examples do not try both sides of 「{boundary}」',
      help: 'Add a row that just reaches it and one that just misses it.',
    },
    why: '「以上」与「超过」的差别只在边界上看得出来。',
  },
  CY6004: {
    severity: 'error',
    zh: { message: '示例表格没有数据行', help: '表头之下至少写一行。' },
    en: { message: 'the table of examples has no rows', help: 'Write at least one row below the header.' },
    why: '空表什么也没有检验。',
  },
  CY6005: {
    severity: 'error',
    zh: { message: '示例第{row}行有{cells}格，表头有{columns}格', help: '每行的格数须与表头相同；不清楚的事实留空。' },
    en: {
      message: 'example row {row} has {cells} cells, the header {columns}',
      help: 'Write as many cells as columns; leave unknown facts empty.',
    },
    why: '错位的一格会成为另一项事实的值。',
  },
} as const satisfies Record<`CY6${string}`, CatalogEntry>
