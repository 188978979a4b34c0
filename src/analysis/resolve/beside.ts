/** 在省级奖励的基础上, 除上级补贴外: what of somebody else's money is asked, and what a share without a base is taken of. */
import { and } from '../../ir/conditions.ts'
import { use } from '../environment.ts'
import { undeclared } from '../report.ts'
import { resolvePhrase } from './phrases.ts'
import { isLeaf } from '../conditions/resolve-operand.ts'
import type { Act } from '../statements/statement.ts'
import type { FactSymbol } from '../symbols.ts'
import type { Base } from './figure-setting.ts'
import type { GuardMeaning } from './guards.ts'
import type { Place } from './place.ts'

/** The guards with what 在获得省级认定的基础上 asks; what is declared as a condition of 除…外, too, which is said. */
export function withAsked(guards: GuardMeaning, { beside }: Act, place: Place): GuardMeaning {
  if (beside === undefined) return guards
  const { environment } = place
  const conditions = beside.words.flatMap((word) => {
    const symbol = word.role === 'phrase' ? resolvePhrase(word, environment) : undefined
    if (symbol === undefined) return []
    if (symbol.kind === 'fact' && symbol.type.kind === 'money') return []
    if (symbol.kind === 'fact' && symbol.type.kind === 'boolean') {
      use(environment, symbol)
      if (!beside.asked) environment.reporter.report('CY4529', beside.span, { text: environment.written(beside.span) })
      return [isLeaf(symbol, true, environment)]
    }
    place.refuse(word.span, 'combination')
    return []
  })
  return { ...guards, condition: and(guards.condition, ...conditions), layers: [...guards.layers, ...conditions] }
}

/** The money that the words name; undefined where a share has a base of its own, or where nobody declares it, which is reported. */
export function baseBeside({ beside, base, figures }: Act, place: Place): Base | undefined {
  if (beside === undefined || base !== undefined) return undefined
  const { environment } = place
  const shares = figures.some(
    ({ list, words }) =>
      list?.items[0]?.value.kind === 'rate' && !words.some(({ role }) => role === 'phrase' || role === 'text'),
  )
  if (!shares) return undefined
  const plus = beside.words.flatMap((word): readonly FactSymbol[] => {
    const symbol = word.role === 'phrase' ? resolvePhrase(word, environment) : undefined
    if (symbol?.kind !== 'fact' || symbol.type.kind !== 'money') return []
    use(environment, symbol)
    return [symbol]
  })
  if (plus.length > 0) return { plus: [...new Set(plus)], minus: [] }
  const phrase = beside.words.map(({ text }) => text).join('')
  environment.reporter.report('CY2001', beside.span, undeclared(phrase, 'rate-basis', '金额'))
  return undefined
}
