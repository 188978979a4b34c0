/** CY3xxx: sentences that the grammar cannot read. One costs itself alone. */
import type { CatalogEntry } from '../catalog-entry.ts'

export const sentenceMessages = {
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
    zh: { message: '这一句太长，最多 {limit} 字', help: '请检查是否漏了句号，或把名单移到「术语」中。' },
    en: {
      message: 'the sentence is too long: at most {limit} characters',
      help: 'Look for a missing full stop, or move a list of names into 「术语」.',
    },
    why: '没有一句政策条文有这么长，多半是漏了句号；这样的句子不去读。',
  },
  CY3020: {
    severity: 'error',
    zh: {
      message: '「{text}」不是确切的数目',
      help: '请按原文核对；原文如此，用「>」引用原句，在下面写明确切的数目。',
    },
    en: {
      message: '「{text}」 is not an exact number',
      help: 'Compare the original; if it is right, quote the sentence with 「>」 and write the exact number below it.',
    },
    why: '约数、草案的空白和有两种读法的数目（三万五、50w）算不出金额，不能猜。',
  },
  CY3021: {
    severity: 'error',
    zh: { message: '没有「{text}」这一天', help: '请按原文核对日期。' },
    en: { message: 'there is no such day as 「{text}」', help: 'Compare the date with the original.' },
    why: '有效期和期限按日计算，不存在的日期不能挪到别的一天。',
  },
  CY3005: {
    severity: 'error',
    zh: {
      message: '这一条里的奖补太多，最多 {limit} 项，从这一句起没有读',
      help: '请用小标题把这一条分开；表格里的名单写成等级或清单。',
    },
    en: {
      message: 'too many awards in one clause: at most {limit}; nothing is read from this sentence on',
      help: 'Part the clause with headings; write lists of names as grades or as a list.',
    },
    why: '没有一条政策有这么多项奖补，多半是小标题没有认出来；后面的句子会被当作前面的补充。',
  },
  CY3006: {
    severity: 'error',
    zh: {
      message: '这一条太长，没有读，最多 {limit} 字',
      help: '请用小标题把这一条分开；表格里的名单写成等级或清单。',
    },
    en: {
      message: 'the clause is too long, and nothing of it is read: at most {limit} characters',
      help: 'Part it with headings; write lists of names as grades or as a list.',
    },
    why: '一句话可以管到前面所有的奖补，太长的条文读起来没有止境。',
  },
} as const satisfies Record<`CY3${string}`, CatalogEntry>
