/** What a choice comes to, in money for somebody who gets an award of the sentence. */
import type { PolicyIr } from '../../ir/types.ts'
import { awardsOf, applicantOf, paid, sumKey } from '../../verify/readings/notice.ts'
import { factsOf, sumInWords } from '../../verify/applicant.ts'
import { type Checked, checkFile, countErrors } from '../check-files.ts'
import type { CommandContext, Language } from '../context.ts'
import { endOf } from '../../import/left-to-decide.ts'
import { type Decision, decisionsOf } from './choices.ts'

/** `checked` is the file with the choice in it. */
export async function inMoney(context: CommandContext, checked: Checked, { sentence }: Decision): Promise<string> {
  const { language } = context
  const { checked: settled, assumed } = await withoutOthers(context, checked, sentence)
  const { policy } = settled
  if (policy === undefined) return OPEN[language](countErrors([settled]))
  const shown = example(policy, settled.file.text, sentence, language) ?? NOBODY[language]
  return assumed ? `${shown}${ASSUMED[language]}` : shown
}

/** Other decisions of the sentence by their first choice; sentences that cannot be read yet stay out of the sum. */
async function withoutOthers(
  context: CommandContext,
  start: Checked,
  sentence: string,
): Promise<{ readonly checked: Checked; readonly assumed: boolean }> {
  let checked = start
  let assumed = false
  for (let round = 0; round < MOST_ROUNDS && checked.policy === undefined; round += 1) {
    const { text } = checked.file
    const own = decisionsOf(checked, context.language).find(
      (one) => one.sentence === sentence && one.diagnostic.severity === 'error' && one.choices.length > 0,
    )
    const next = quoted(checked, sentence) ?? own?.choices[0]?.text
    if (next === undefined || next === text) break
    if (quoted(checked, sentence) === undefined) assumed = true
    checked = await checkFile(context, { ...checked.file, text: next })
  }
  return { checked, assumed }
}

const MOST_ROUNDS = 12

/** With every other paragraph that has an error as a quotation; undefined when there is none. */
function quoted({ file: { text }, diagnostics }: Checked, sentence: string): string | undefined {
  const starts = diagnostics.flatMap(({ severity, span }) =>
    severity === 'error' && span.file === undefined ? [text.lastIndexOf('\n', span.start - 1) + 1] : [],
  )
  const lines = [...new Set(starts)].filter((start) => {
    const line = text.slice(start, endOf(text, '\n', start))
    return !line.includes(sentence) && !/^\s*(?:[-#>|]|$)/u.test(line)
  })
  if (lines.length === 0) return undefined
  return lines.toSorted((one, other) => other - one).reduce((all, at) => `${all.slice(0, at)}> ${all.slice(at)}`, text)
}

function example(policy: PolicyIr, text: string, sentence: string, language: Language): string | undefined {
  const start = text.indexOf(sentence)
  // A paragraph that is quoted gives nothing.
  if (start < 0 || text.startsWith('>', text.lastIndexOf('\n', start) + 1)) return undefined
  const span = { start, end: start + sentence.length }
  const awards = policy.clauses
    .flatMap((clause) => clause.awards)
    .filter((award) => award.span.start < span.end && span.start < award.span.end)
  const notice = { policy, span, params: {}, awards: awards.length > 0 ? awards : awardsOf(policy, span) }
  const applicant = applicantOf(notice)
  if (applicant === undefined) return undefined
  const facts = factsOf(applicant.among, applicant.view, (view) => sumKey(paid(applicant, view)))
  const sum = sumInWords(paid(applicant, applicant.view))
  return EXAMPLE[language](facts.items, sum.items.join(''))
}

const EXAMPLE = {
  zh: (facts: readonly string[], sum: string) => `例如 ${facts.join('，')}：${sum}`,
  en: (facts: readonly string[], sum: string) => `for example ${facts.join(', ')}: ${sum}`,
} as const
const ASSUMED = {
  zh: '（这一句其余未定的，先按第 1 种）',
  en: ' (what else is open in the sentence by its first choice)',
} as const
const NOBODY = { zh: '这一句没有可举例的金额', en: 'no sum of this sentence to give an example of' } as const
const OPEN = {
  zh: (errors: number) => `还有 ${String(errors)} 处错误，都定下来才能算钱`,
  en: (errors: number) => `${String(errors)} errors are left; no sums until they are settled`,
} as const
