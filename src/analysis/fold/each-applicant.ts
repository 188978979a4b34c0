/** 单一企业最高补贴300万元, with 单一企业 declared as a name: over whom the ceiling counts, and not for whom it is. */
import { eachIn } from '../../../grammar/scanner/effects.ts'
import { namesApplicant } from '../../../grammar/tokens/shades.ts'
import { nameOf } from '../conditions/designations.ts'
import type { Place } from '../resolve/place.ts'
import type { Statement } from '../compose/composition.ts'
import type { Layer } from '../compose/layers.ts'
import type { Each } from '../statements/statement.ts'

/** The statement with such guards among the units of its act. */
export function withNamedEach(statement: Statement, place: Place): Statement {
  const named = statement.own.map((layer) => ({ layer, each: eachOf(layer, place) }))
  const each = named.flatMap((one) => one.each ?? [])
  if (each.length === 0) return statement
  const own = named.flatMap((one) => (one.each === undefined ? [one.layer] : []))
  return { ...statement, own, act: { ...statement.act, each: [...statement.act.each, ...each] } }
}

function eachOf(layer: Layer, { environment }: Place): Each | undefined {
  if (layer.kind !== 'guard' || layer.guard.also.length > 0) return undefined
  const [word, ...more] = layer.guard.parts
  if (word?.kind !== 'word' || more.length > 0 || nameOf(word, environment) === undefined) return undefined
  const each = eachIn(word.text)
  if (each === undefined || !namesApplicant(each.noun)) return undefined
  const noun = { ...word, text: each.noun, phrase: undefined, role: 'text' as const }
  return { measure: each.measure, words: [noun], step: undefined, span: word.span }
}
