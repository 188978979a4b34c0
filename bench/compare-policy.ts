import { interpret } from '../src/ir/interpreter/index.ts'
import type { FactRecord } from '../src/ir/interpreter/index.ts'
import type { Evaluation as Generated } from '../src/runtime/outcome.ts'
import { renderReason } from '../src/runtime/reason-text.ts'
import { sameChecksum } from './checksum.ts'
import type { Evaluation } from './hand-written/result.ts'
import { race } from './measure.ts'
import type { Contestant } from './measure.ts'
import { applicantsOf, irOf } from './policies.ts'
import type { MeasuredPolicy } from './policies.ts'
import { asJson } from './population.ts'
import type { Applicant } from './population.ts'
import { printRatios } from './print.ts'

/** The most that the generated modules may cost, by hand being 1; required of facts from JSON, which most come from. */
const MOST = { evaluate: 1.3, explain: 4 }
/**
 * Where all objects have one layout, reading facts costs next to nothing, and the rest weighs more: for information, with an
 * aim of its own.
 */
const MOST_LAID_OUT_ALIKE = { evaluate: 1.5, explain: 4 }

/** All awards of a policy: by hand, generated without and with reasons; then, for information, as text and interpreted. */
export async function comparePolicy(policy: MeasuredPolicy, rounds: number): Promise<void> {
  const { id, byHand, evaluate, explain, awards } = policy
  const applicants = applicantsOf(policy)
  const ir = irOf(policy)
  const interpreted = (facts: Applicant['facts'], context: Applicant['context']): Generated =>
    interpret(ir, facts as FactRecord, context, { explain: false })
  const checksum = sameChecksum(applicants, [
    ({ facts, context }) => byHand(facts, context),
    ({ facts, context }) => comparable(evaluate(facts, context)),
    ({ facts, context }) => comparable(explain(facts, context)),
    ({ facts, context }) => comparable(interpreted(facts, context)),
  ])
  process.stdout.write(
    `\n${id}：${String(applicants.length)} 位申请人，${String(awards.length)} 项支持，结果一致 results equal (${checksum})\n`,
  )
  const layouts = [
    { title: '事实来自 JSON，未知的没有 Facts from JSON, unknown ones absent', people: asJson(applicants), most: MOST },
    {
      title: '供参考：事实对象同一形状 For information: all facts laid out alike, unknown ones undefined',
      people: applicants,
      most: MOST_LAID_OUT_ALIKE,
    },
  ]
  for (const { title, people, most } of layouts) {
    const contestants = [
      contestant('手写 by hand', people, byHand),
      { ...contestant('生成 evaluate', people, evaluate), most: most.evaluate },
      { ...contestant('生成 explain', people, explain), most: most.explain },
    ]
    printRatios(title, await race(contestants, rounds))
  }
  const few = asJson(applicants).slice(0, 300)
  const others = [
    contestant('手写 by hand', few, byHand),
    contestant('生成 explain，成文 reasons as text', few, (facts, context) => {
      const explained = explain(facts, context)
      for (const { award, reasons } of explained.awards) for (const reason of reasons) renderReason(reason, award)
      return explained
    }),
    contestant('解释器 reference interpreter (BigInt)', few, interpreted),
  ]
  printRatios('供参考 For information', await race(others, Math.ceil(rounds / 4)))
}

/** What both sides give. */
function comparable({ awards, total }: Generated): Evaluation {
  const results = awards.map(({ award, status, from, to, missing, pending }) => {
    return { id: award.id, status, from, to, missing, pending }
  })
  return { awards: results, total }
}

/** Evaluates everybody once; a part of every result goes into the sum, so that none can be left out. */
function contestant(
  name: string,
  people: readonly Applicant[],
  evaluate: (facts: Applicant['facts'], context: Applicant['context']) => Evaluation | Generated,
): Contestant {
  return {
    name,
    pass() {
      let sum = 0
      for (const { facts, context } of people) {
        const { awards, total } = evaluate(facts, context)
        sum += awards.length + total.from
      }
      return sum
    },
  }
}
