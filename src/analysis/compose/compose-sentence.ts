/** A sentence, item by item: a guard changes what governs the next act, an act takes it. */
import type { ScopeSegment, SentenceReading } from '../statements/scope-node.ts'
import { namesYears } from '../statements/by-year.ts'
import { grants, isBase, isStep } from './acts.ts'
import type { Course, Place } from './course.ts'
import { extendFrame } from './extend-frame.ts'
import type { Stack } from './layers.ts'
import { narrowed } from './reach-back.ts'
import { passagesOf } from './passages.ts'
import { endYears, nameYears } from './schedule.ts'
import { pushStatement, pushTerms } from './push-statement.ts'
import { takeAct } from './take-act.ts'

/** Gives all that stands above whatever comes next. */
export function composeSentence(course: Course, sentence: SentenceReading, item: number): Stack {
  const { frame, state } = course
  course.sentences += 1
  if (sentence.opens) course.paragraph = course.sentences
  if (sentence.budgets.length + sentence.selections.length > 0) course.pooled = item
  frame.opening = []
  state.among = undefined
  state.pending = []
  const { source } = sentence
  const besides = sentence.limbs.some((limb) => limb.some((segment) => segment.besides))
  const giving = sentence.limbs.filter((limb) => limb.some(gives)).length
  let last: Place | undefined
  for (const limb of sentence.limbs) {
    course.limbs += 1
    endYears(course)
    const opens = limb[0]?.span.start ?? sentence.span.start
    const run = limb.flatMap((segment) => segment.items)
    const passages = passagesOf(limb, { grants, leads: (act) => isBase(act) || isStep(act) || namesYears(act) })
    let done = 0
    for (const [at, segment] of limb.entries()) {
      if (segment.among) {
        state.among = narrowed(course, item)
        state.amongLimb = course.limbs
      }
      // 在此基础上, of nothing.
      if (segment.besides && course.latest === undefined) course.besides.push({ span: segment.span, unless: undefined })
      const passage = passages[at] ?? segment.span
      for (const [index, part] of segment.items.entries()) {
        done += 1
        const [previous, next] = [segment.items[index - 1], segment.items[index + 1]]
        const behind = run.slice(done)
        last = { item, source, isNew: sentence.opens, besides, giving, opens, segment, passage, previous, next, behind }
        if (part.kind === 'guard') extendFrame(course, last, part)
        else if (part.years !== undefined) {
          const guarded = behind.findIndex((one) => one.kind === 'act') > 0
          nameYears(course, part.years, part.span, guarded)
        } else takeAct(course, last, part)
      }
    }
  }
  if (last !== undefined) endSentence(course, last)
  keepLoose(course, sentence, item)
  return [...frame.above, ...frame.subject, ...frame.narrow, ...state.pending]
}

const gives = ({ items }: ScopeSegment): boolean => items.some((item) => item.kind === 'act' && grants(item))

/** What waits for an act still. */
function endSentence(course: Course, last: Place): void {
  const { state } = course
  pushTerms(course, last)
  endYears(course)
  if (state.sorts !== undefined) course.unclear.push(state.sorts)
  state.sorts = undefined
  const { by } = state
  state.by = undefined
  // 按每人3000元，: nothing says that it is given.
  if (by !== undefined) pushStatement(course, last, by)
}

/** Of whom a sentence speaks, behind all that it gives, and of whom nothing is said. */
function keepLoose({ frame, state, loose, sentences }: Course, sentence: SentenceReading, item: number): void {
  const items = sentence.limbs.flatMap((limb) => limb.flatMap((segment) => segment.items))
  const said = items.filter((one) => one.kind === 'guard' || !namesYears(one))
  if (sentence.introduces || said.at(-1)?.kind !== 'guard') return
  const { source, span } = sentence
  const spoken = [...frame.subject, ...frame.narrow]
  const at = { item, sentence: sentences, clause: source.clause, source, span }
  if (said.some(({ kind }) => kind === 'act')) {
    loose.push({ guards: state.pending.length > 0 ? state.pending : spoken.slice(-1), ...at })
  } else {
    loose.push({ guards: [...spoken, ...state.pending], ...at })
    frame.subject = []
    frame.narrow = []
  }
}
