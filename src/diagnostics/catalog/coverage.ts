/** CY5xxx: nothing of the official text may be lost. */
import type { CatalogEntry } from '../catalog-entry.ts'

export const coverageMessages = {
  CY5001: {
    severity: 'error',
    zh: {
      message: '「{word}」表明这一句有所给予或限制，不能当作倡导',
      help: '声明其中的短语使它能够编译；若它是无人可以申请的安排，在条款下加注「- 举措：…」；否则用「>」引用并改写。',
    },
    en: {
      message: '「{word}」 shows that this sentence grants or limits something; it cannot pass as an exhortation',
      help: 'Declare its phrases so that it compiles; if nobody can apply for it, annotate 「- 举措：…」; otherwise quote and paraphrase it.',
    },
    why: '凡写到钱、比例、数目、日期或给予、不超过、最高的句子，都不能无声地丢失。',
  },
  CY5007: {
    severity: 'warning',
    zh: {
      message: '举措「{text}」写有「给予」，看来是可以申请的',
      help: '若有人可以申请，请删去「举措」批注并使它编译。',
    },
    en: {
      message: 'the measure 「{text}」 says 「给予」 and looks like an award',
      help: 'If anyone can apply for it, drop the annotation and make it compile.',
    },
    why: '举措是无人可以申请的安排；标错了，权利就丢失了。',
  },
  CY5008: {
    severity: 'warning',
    zh: { message: '没有给出原文，不能逐字核对', help: '在政策名称下写「- 原文：sources/….txt」。' },
    en: {
      message: 'no official text is given to compare with',
      help: 'Write 「- 原文：sources/….txt」 under the title.',
    },
    why: '没有原文就不能保证没有遗漏。',
  },
} as const satisfies Record<`CY5${string}`, CatalogEntry>
