/** What of the text is neither a condition nor money, by article and class: what an analyst has to agree with, too. */
import type { InertText } from '../../analysis/analyse-policy.ts'
import { visible } from '../../diagnostics/visible.ts'
import type { CommandContext } from '../context.ts'

const classes: Readonly<Record<InertText['kind'], { readonly zh: string; readonly en: string }>> = {
  exhortation: { zh: '倡导', en: 'exhortation' },
  accountability: { zh: '责任单位', en: 'who is responsible' },
  announcement: { zh: '引出下文', en: 'announces what follows' },
  procedure: { zh: '申报程序', en: 'procedure' },
  obligation: { zh: '事后的要求', en: 'obligation afterwards' },
  measure: { zh: '举措', en: 'measure' },
  validity: { zh: '施行和有效期', en: 'validity' },
  payer: { zh: '出资方', en: 'who pays' },
  'in-kind': { zh: '不计金额的扶持', en: 'given in kind' },
  purpose: { zh: '目的', en: 'purpose' },
  definition: { zh: '释义', en: 'definition' },
  precedence: { zh: '与其他文件的关系', en: 'precedence' },
  name: { zh: '称谓', en: 'names' },
  pointer: { zh: '指代', en: 'pointers' },
  period: { zh: '短语所指的期间', en: 'time that a fact speaks of' },
  adverb: { zh: '语气', en: 'adverbs' },
  term: { zh: '期限', en: 'terms' },
}

/** Empty when there is nothing; each text once in its article. */
export function inertLines({ language, color }: CommandContext, inert: readonly InertText[]): readonly string[] {
  if (inert.length === 0) return []
  const zh = language === 'zh'
  const title = zh ? '不作条件、也不影响金额的原文' : 'Text that is neither a condition nor money'
  const clauses = [...new Set(inert.map(({ clause }) => clause))]
  return [
    '',
    color.bold(title),
    ...clauses.flatMap((clause) => {
      const here = inert.filter((one) => one.clause === clause)
      const kinds = [...new Set(here.map(({ kind }) => kind))]
      return kinds.map((kind) => {
        const texts = [...new Set(here.filter((one) => one.kind === kind).map(({ text }) => `「${visible(text)}」`))]
        const label = zh ? `条款「${clause}」的${classes[kind].zh}：` : `clause 「${clause}」, ${classes[kind].en}: `
        return `  ${color.dim(label)}${texts.join(zh ? '、' : ', ')}`
      })
    }),
  ]
}
