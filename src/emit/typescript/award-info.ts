import { kindOf } from '../../ir/kind.ts'
import { planOf } from '../../ir/plan.ts'
import { scaleOf } from '../../ir/scale.ts'
import type { AwardIr } from '../../ir/types.ts'
import { Embedded, literal, property } from './code.ts'
import type { Code } from './code.ts'
import { sourceOf } from './module.ts'
import type { Module } from './module.ts'

/** What is fixed about an award, as a literal. */
export function awardInfo(award: AwardIr, module: Module): Code {
  const plan = planOf(award)
  const source = sourceOf(module, award.source)
  return literal({
    id: award.id,
    clause: award.clause,
    title: award.title,
    form: award.form,
    ...(award.recipient === undefined ? {} : { recipient: award.recipient }),
    kind: kindOf(award),
    sentence: new Embedded(property(source, 'sentence')),
    references: award.deferrals.map(({ text }) => text),
    ...(plan === undefined ? {} : { instalments: plan.map(({ numerator, denominator }) => [numerator, denominator]) }),
    scale: scaleOf(award),
  })
}
