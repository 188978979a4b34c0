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
  CY5002: {
    severity: 'error',
    zh: { message: '原文的「{text}」在政策文件中找不到', help: '请补上这一处，或用「>」引用它并在下面改写。' },
    en: {
      message: '「{text}」 of the official text is nowhere in the policy file',
      help: 'Add it, or quote it with 「>」 and paraphrase it below.',
    },
    why: '原文的每一个字都要有交代。',
  },
  CY5003: {
    severity: 'error',
    zh: { message: '「{text}」在原文中找不到', help: '条文须与原文逐字相同；自己的话写成引文「>」下的改写。' },
    en: {
      message: '「{text}」 is nowhere in the official text',
      help: 'The text must be verbatim; put your own words below a 「>」 quote as a paraphrase.',
    },
    why: '默认的规则是逐字照录；不同之处必须看得见。',
  },
  CY5004: {
    severity: 'error',
    zh: { message: '引用的句子写有「{word}」，下面却没有改写', help: '请在引文下面空一行，写出能够编译的改写。' },
    en: {
      message: 'the quoted sentence has 「{word}」 but no paraphrase below it',
      help: 'Leave a blank line after the quote and write a paraphrase that compiles.',
    },
    why: '只引用不改写，这一句的权利就丢失了。',
  },
  CY5005: {
    severity: 'info',
    zh: { message: '这一句由改写编译', help: '覆盖报告会列出原句与改写。' },
    en: { message: 'this sentence is compiled from a paraphrase', help: 'The coverage report shows both.' },
    why: '改写须由人核对。',
  },
  CY5006: {
    severity: 'info',
    zh: { message: '「{phrase}」在这里读作条件，因为「术语」声明了它', help: '要读作倡导，请从「术语」中删去它。' },
    en: {
      message: '「{phrase}」 is a condition here, since the glossary declares it',
      help: 'Remove it from 「术语」 to read it as an exhortation.',
    },
    why: '「支持…」「鼓励…」是条件还是倡导，由术语决定，报告写明。',
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
