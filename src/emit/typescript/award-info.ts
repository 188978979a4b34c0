import type { AwardIr } from '../../ir/types.ts'
import { Embedded, literal, property } from './code.ts'
import type { Code } from './code.ts'
import { sourceOf } from './module.ts'
import type { Module } from './module.ts'

/** What is fixed about an award, as a literal. */
export function awardInfo(award: AwardIr, module: Module): Code {
  const source = sourceOf(module, award.source)
  return literal({
    id: award.id,
    clause: award.clause,
    title: award.title,
    form: award.form,
    ...(award.recipient === undefined ? {} : { recipient: award.recipient }),
    kind: award.kind,
    sentence: new Embedded(property(source, 'sentence')),
    references: award.deferrals.map(({ text }) => text),
    ...(award.instalments === undefined
      ? {}
      : { instalments: award.instalments.map(({ numerator, denominator }) => [numerator, denominator]) }),
    scale: award.scale,
  })
}
