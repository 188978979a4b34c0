/** CY3xxx: sentences that the grammar cannot read. One costs itself alone. */
import type { CatalogEntry } from '../catalog-entry.ts'

export const sentenceMessages = {
  CY3001: {
    severity: 'error',
    zh: {
      message: '这一句读到「{found}」就读不下去了',
      help: '这里可以写：{expected}。\n写不出来的，用「>」引用原句，在下面改写。',
    },
    en: {
      message: 'the sentence cannot be read from 「{found}」 on',
      help: 'Expected here: {expected}.\nIf nothing fits, quote the sentence with 「>」 and paraphrase it below.',
    },
    why: '读不懂的句子不能编译，也不能当作倡导放过。',
  },
  CY3002: {
    severity: 'error',
    zh: { message: '这一句没有写完', help: '接着应写：{expected}。' },
    en: { message: 'the sentence ends too early', help: 'Expected next: {expected}.' },
    why: '没有写完的句子往往是断行或漏字所致。',
  },
  CY3003: {
    severity: 'error',
    zh: { message: '「{text}」写在这里读不懂', help: '请按原文核对；读不出来的，用「>」引用原句，在下面改写。' },
    en: {
      message: '「{text}」 cannot be read in this place',
      help: 'Compare the original; if it is right, quote the sentence with 「>」 and paraphrase it below.',
    },
    why: '读不懂的部分可能改变金额或条件，不能略过。',
  },
  CY3004: {
    severity: 'error',
    zh: { message: '「{number}」读不成数', help: '写成「100万元」「1,500万元」「30%」「百分之三十」或「三年」。' },
    en: {
      message: '「{number}」 cannot be read as a number',
      help: 'Write 「100万元」, 「1,500万元」, 「30%」, 「百分之三十」 or 「三年」.',
    },
    why: '数不能猜。',
  },
  CY3005: {
    severity: 'error',
    zh: { message: '没有「{date}」这一天', help: '写成「2025年9月18日」。' },
    en: { message: 'there is no such day as 「{date}」', help: 'Write 「2025年9月18日」.' },
    why: '日期决定有效期，不能猜。',
  },
  CY3006: {
    severity: 'error',
    zh: { message: '「{word}」有几种读法', help: '请写明：{offer}。' },
    en: { message: '「{word}」 can be read in several ways', help: 'Say which: {offer}.' },
    why: '有两种读法而结果不同的句子，须由人来定。',
  },
  CY3007: {
    severity: 'error',
    zh: {
      message: '这一句写了给予，却没有写给予什么',
      help: '写出金额、比例或奖补的名称，例如「给予最高100万元补贴」。',
    },
    en: {
      message: 'the sentence grants, but does not say what',
      help: 'Give an amount, a rate or a form, such as 「给予最高100万元补贴」.',
    },
    why: '没有内容的给予既不是奖补也不是倡导。',
  },
  CY3008: {
    severity: 'error',
    zh: { message: '「{number}」没有单位', help: '写出「元」「万元」「%」或量词。' },
    en: { message: '「{number}」 has no unit', help: 'Write 「元」, 「万元」, 「%」 or a measure word.' },
    why: '100 元与 100 万元差一万倍。',
  },
  CY3009: {
    severity: 'error',
    zh: { message: '这个字符不能出现在条文中：{character}', help: '请按原文核对，或删去它。' },
    en: {
      message: 'this character cannot stand in the text: {character}',
      help: 'Compare the original, or remove it.',
    },
    why: '条文之外的符号多半是复制时带进来的。',
  },
  CY3010: {
    severity: 'error',
    zh: { message: '「{open}」没有与之相配的「{close}」', help: '请按原文补上。' },
    en: { message: '「{open}」 has no 「{close}」 to match', help: 'Add it as in the original.' },
    why: '括号和引号划定范围；缺了一半就不知道范围到哪里。',
  },
} as const satisfies Record<`CY3${string}`, CatalogEntry>
