/** What is said of an article that is not read: the cause nearest to each word, and nothing that follows from another. */
import { changesName, holdsLanguage, isOfLanguage, unheard } from '../../../grammar/tokens/unheard.ts'
import { type Diagnostic, isWithin, type Span } from '../../diagnostics/diagnostic.ts'
import { foldString } from '../../source/fold.ts'
import { makeReporter, type Reporter } from '../report.ts'
import type { Refusal } from '../resolve/place.ts'

/** A place where an article is not understood. */
export interface Refused {
  readonly span: Span
  readonly why: Refusal
}

/** What follows from a word of the same sentence that is not understood. */
const consequences: ReadonlySet<Refusal> = new Set([
  'basis-missing',
  'combination',
  'figures-unpaired',
  'guard-empty',
  'guard-open',
  'nothing-before',
  'whole',
])

/**
 * `found`: the errors that the passes have reported themselves, which are among the result; `sentences`: places of the article's
 * sentences. At least one error, where something is refused.
 */
export function reportRefusals(
  refused: readonly Refused[],
  found: readonly Diagnostic[],
  sentences: readonly Span[],
  written: (span: Span) => string,
): readonly Diagnostic[] {
  const reporter = makeReporter()
  for (const one of withoutWords(found, written, refused)) reporter.adopt(one)
  const sentenceOf = (span: Span): Span | undefined => sentences.find((one) => isWithin(span, one))
  const known = found.filter(({ severity }) => severity === 'error').map(({ span }) => span)
  const causes: Span[] = [...known]
  // The smallest place is the cause.
  const isSmallest = ({ span }: Refused): boolean =>
    !refused.some((one) => isWithin(one.span, span) && !isWithin(span, one.span))
  const causing = refused.filter((one) => !consequences.has(one.why) && isSmallest(one))
  const following = refused.filter((one) => !causing.includes(one))
  for (const { span, why } of bySize(causing)) {
    if (causes.some((one) => isWithin(one, span) || isWithin(span, one))) continue
    causes.push(span)
    say(span, why, written(span), reporter)
  }
  const troubled = new Set(causes.map((span) => sentenceOf(span)?.start))
  for (const { span, why } of bySize(following)) {
    const sentence = sentenceOf(span)?.start
    if (causes.some((one) => isWithin(one, span) || isWithin(span, one)) || troubled.has(sentence)) continue
    causes.push(span)
    say(span, why, written(span), reporter)
  }
  return reporter.diagnostics()
}

const bySize = (places: readonly Refused[]): readonly Refused[] =>
  [...places].sort((left, right) => left.span.end - left.span.start - (right.span.end - right.span.start))

const acting = Object.values<readonly string[]>(unheard).flat()
/** 择优, 打八折: never a phrase to be declared. */
function changesMoney(written: string): boolean {
  const text = foldString(written)
  return changesName(text) || isOfLanguage(text) || acting.some((word) => text.includes(word))
}

/** 未声明的短语「原则上」: what is a word of the language, or holds one that acts, is not to be declared. */
function withoutWords(
  found: readonly Diagnostic[],
  written: (span: Span) => string,
  refused: readonly Refused[],
): readonly Diagnostic[] {
  const reporter = makeReporter()
  for (const one of found) {
    const text = one.code === 'CY2001' && one.span.file === undefined ? written(one.span) : ''
    if (text !== '' && [isOfLanguage, changesName, holdsLanguage].some((is) => is(foldString(text))))
      reporter.report('CY4107', one.span, { text })
    else reporter.adopt(isAllAsked(one, refused) ? { ...one, params: { ...one.params, role: soleCondition } } : one)
  }
  return reporter.diagnostics()
}

/** Of an award that asks nothing else a phrase that asks nothing (称谓) is no cure. */
const soleCondition = { term: 'sole-condition' } as const
const isAllAsked = ({ code, span, params }: Diagnostic, refused: readonly Refused[]): boolean => {
  const { role } = params
  const asks = code === 'CY2001' && typeof role === 'object' && 'term' in role && role.term === 'condition'
  return asks && refused.some((one) => one.why === 'guard-empty' && isWithin(span, one.span))
}

function say(span: Span, why: Refusal, text: string, reporter: Reporter): void {
  switch (why) {
    case 'basis-missing':
      return void reporter.report('CY4010', span, { rate: text })
    case 'basis-unclear':
    case 'figure':
      return void reporter.report('CY3003', span, { text })
    case 'step':
      return void reporter.report('CY4109', span, { text })
    case 'figures-unpaired':
      return void reporter.report('CY4007', span, { text })
    case 'guard-empty':
      return void reporter.report('CY4110', span, { text })
    case 'guard-open':
      return void reporter.report('CY4101', span, { text })
    case 'left-over':
      return void reporter.report(changesMoney(text) ? 'CY4107' : 'CY4108', span, { text })
    case 'nothing-before':
      return void reporter.report('CY4017', span, { text })
    case 'whole':
      return void reporter.report('CY4111', span, { text })
    case 'combination':
      return void reporter.report('CY4102', span, { text })
    case 'unsettled':
      return void reporter.report('CY4107', span, { text })
    case 'too-many':
      return void reporter.report('CY3005', span, { limit: mostAwards })
    case 'whose':
      return void reporter.report('CY4118', span, {
        text,
        first: '只在同一句的几项之间',
        second: '与前面各项也不能同得',
      })
    case 'whose-base':
      return void reporter.report('CY4118', span, {
        text,
        first: '前面说的对象仍然要满足',
        second: '前面说的对象不再要求',
      })
    case 'apart':
      return void reporter.report('CY4118', span, {
        text,
        first: '与前面各档相加',
        second: '是同一笔奖补的另一档，只得一档',
      })
    case 'units':
      return void reporter.report('CY4118', span, {
        text,
        first: '与前一项一样，每一个都给这么多',
        second: '只给这么多，不乘以个数',
      })
    case 'ceiling-of-some':
      return void reporter.report('CY4118', span, {
        text,
        first: '上限只管所说的对象',
        second: '上限也管前面的对象',
      })
    case 'other-time':
      return void reporter.report('CY4118', span, {
        text,
        first: '代替前面的上限',
        second: '在前面的上限之外再限一次',
      })
    case 'whom':
      return void reporter.report('CY4118', span, {
        text,
        first: '只给所说的对象',
        second: '谁都给，只对所说的对象限额',
      })
    case 'ambiguous':
      return
  }
}

/** Awards of one clause: what a sentence says can reach back over all of them. */
export const mostAwards = 200
