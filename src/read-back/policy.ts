/** What is said of the policy as a whole: who issued it, when it holds, what must hold for every award, what it asks. */
import type { Fact, PolicyIr } from '../ir/types.ts'
import { currencyName, exchangeUnit } from '../runtime/currency.ts'
import { conditionItem } from './condition.ts'
import { dayText } from './figures.ts'
import { lineIn } from './line.ts'
import { at, either, originOf, type Place } from './place.ts'
import { joined, quoted, sentence, words, type Text } from './text.ts'
import type { ReadBackLine } from './types.ts'

export function headingOfPolicy({ title, id }: PolicyIr, place: Place): Text {
  const [name, key] = [quoted(title, originOf(place)), quoted(id, originOf(place))]
  return either(place, words`政策${name}，标识${key}`, words`policy ${name}, identifier ${key}`)
}

export function readPolicy(policy: PolicyIr, place: Place): readonly ReadBackLine[] {
  const line = lineIn(place)
  const { issuer, documentNumber } = policy
  return [
    ...(issuer === undefined ? [] : [line('issuer', sentence(quoted(issuer, originOf(place))))]),
    ...(documentNumber === undefined
      ? []
      : [line('document-number', sentence(quoted(documentNumber, originOf(place))))]),
    line('validity', sentence(validityText(policy, place))),
    line('scope', conditionItem(policy.scope, place)),
    line(
      'rounding',
      sentence(either(place, words`未另写明的，四舍五入到分`, words`to the fen, half up, where nothing else is said`)),
    ),
  ]
}

function validityText({ validity }: PolicyIr, place: Place): Text {
  if (validity === undefined) return either(place, words`未写明，一直有效`, words`not stated: always`)
  const inside = at(place, validity.site)
  const from = dayText(validity.from, inside)
  if (validity.to === undefined)
    return either(place, words`自${from}起（含当日），没有终日`, words`from ${from} (inclusive), without an end`)
  const to = dayText(validity.to, inside)
  return either(place, words`自${from}起至${to}止（均含当日）`, words`from ${from} to ${to} (both inclusive)`)
}

/** Facts in the order of the glossary, the fields of a list under it. */
export function readFactTypes(facts: readonly Fact[], place: Place): readonly ReadBackLine[] {
  const line = lineIn(place)
  return facts.map((fact) => {
    const fields = fact.kind === 'list' ? fact.fields.map((field) => sentence(factTypeText(field, place))) : []
    return line('fact', sentence(factTypeText(fact, place), fields))
  })
}

function factTypeText(fact: Fact, place: Place): Text {
  const origin = originOf(place, fact.span)
  const [phrase, id] = [quoted(fact.label, origin), quoted(fact.id, origin)]
  const type = typeText(fact, place)
  return either(place, words`${phrase}（标识${id}）：${type}`, words`${phrase} (identifier ${id}): ${type}`)
}

function typeText(fact: Fact, place: Place): Text {
  const origin = originOf(place, fact.span)
  switch (fact.kind) {
    case 'boolean':
      return fact.finding
        ? either(place, words`认定（由主管部门判断）`, words`a finding of the authority`)
        : either(place, words`是否`, words`yes or no`)
    case 'money':
      return either(place, words`金额（元）`, words`money in yuan`)
    case 'foreign-money': {
      const unit = currencyName(fact.currency)
      return either(place, words`金额（${unit}）`, words`money in ${unit}`)
    }
    case 'exchange-rate': {
      const unit = exchangeUnit(fact.currency)
      return either(place, words`汇率（${unit}）`, words`an exchange rate in ${unit}`)
    }
    case 'ratio':
      return either(place, words`比例`, words`a ratio`)
    case 'count': {
      if (fact.unit === '') return either(place, words`数量`, words`a count`)
      const unit = quoted(fact.unit, origin)
      return either(place, words`数量，单位${unit}`, words`a count of ${unit}`)
    }
    case 'enum': {
      const values = joined(
        fact.alternatives.map((one) => quoted(one, origin)),
        place.language === 'zh' ? '、' : ', ',
      )
      return fact.ordered
        ? either(place, words`等级，由高到低：${values}`, words`a grade, from the highest: ${values}`)
        : either(place, words`类别：${values}`, words`a category: ${values}`)
    }
    case 'date':
      return either(place, words`日期`, words`a date`)
    case 'matter':
      return either(place, words`事项（用来区分各项）`, words`a matter, which tells records apart`)
    case 'list': {
      const item = quoted(fact.item, origin)
      return either(place, words`清单，每项为${item}`, words`a list, each record a ${item}`)
    }
  }
}
