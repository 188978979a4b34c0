import { StructureKind } from 'ts-morph'
import type { InterfaceDeclarationStructure, SourceFileStructure, TypeAliasDeclarationStructure } from 'ts-morph'
import type { Fact, ScalarFact } from '../../ir/types.ts'
import { currencyName, exchangeUnit, partsOf } from '../../runtime/currency.ts'
import { code, joined, key, quote } from './code.ts'
import type { Code } from './code.ts'
import { docComment } from './doc-comment.ts'
import { newModule, runtimeType } from './module.ts'
import type { Module, PolicyModel } from './module.ts'
import { safeKey } from './names.ts'
import { typeKey } from './policy-model.ts'
import { runtimeImports } from './print.ts'

/** `facts.ts`: what may be said of an applicant. Every fact may be absent, which means unknown. */
export function factsModule(policy: PolicyModel): SourceFileStructure {
  const module = newModule(policy)
  const facts = factsInterface('Facts', `申请人的事实。没有给出的即为未知。`, policy.ir.facts, undefined, module)
  const others = policy.ir.facts.flatMap((fact) => {
    if (fact.kind === 'enum') return [enumType(fact, undefined, policy)]
    if (fact.kind !== 'list') return []
    const enums = fact.fields.flatMap((field) => (field.kind === 'enum' ? [enumType(field, fact.id, policy)] : []))
    const name = policy.typeNames.get(fact.id) ?? ''
    return [factsInterface(name, `${fact.label}：每${fact.item}。`, fact.fields, fact.id, module), ...enums]
  })
  return { kind: StructureKind.SourceFile, statements: [...runtimeImports(module), facts, ...others] }
}

function factsInterface(
  name: string,
  doc: string,
  facts: readonly Fact[],
  list: string | undefined,
  module: Module,
): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    name,
    isExported: true,
    docs: [docComment([doc])],
    properties: facts.map((fact) => ({
      name: key(safeKey(fact.id)),
      isReadonly: true,
      hasQuestionToken: true,
      type: code`${typeOf(fact, list, module)} | undefined`,
      docs: [docComment(describe(fact))],
    })),
  }
}

function enumType(
  fact: ScalarFact & { readonly kind: 'enum' },
  list: string | undefined,
  policy: PolicyModel,
): TypeAliasDeclarationStructure {
  const values = [...new Set([...fact.alternatives, '无'])]
  return {
    kind: StructureKind.TypeAlias,
    name: policy.typeNames.get(typeKey(fact.id, list)) ?? '',
    isExported: true,
    docs: [docComment([fact.ordered ? `${fact.label}，由高到低。` : `${fact.label}。`])],
    type: joined(values.map(quote), ' | '),
  }
}

function typeOf(fact: Fact, list: string | undefined, module: Module): Code {
  const { typeNames } = module.policy
  switch (fact.kind) {
    case 'boolean':
      return code`boolean`
    case 'money':
      return runtimeType(module, 'Money')
    case 'foreign-money':
      return code`${runtimeType(module, 'ForeignMoney')}<${quote(fact.currency)}>`
    case 'exchange-rate':
      return code`${runtimeType(module, 'ExchangeRate')}<${quote(fact.currency)}>`
    case 'ratio':
      return runtimeType(module, 'Ratio')
    case 'count':
      return code`number`
    case 'date':
    case 'matter':
      return code`string`
    case 'enum':
      return typeNames.get(typeKey(fact.id, list)) ?? code`string`
    case 'list':
      return code`readonly ${typeNames.get(fact.id) ?? code`unknown`}[]`
  }
}

/** The phrase of the text, its type, and where it is used. */
function describe(fact: Fact): readonly string[] {
  const used = fact.usedBy.length === 0 ? [] : ['', `用于：${fact.usedBy.join('、')}`]
  return [`${fact.label}（${typeWords(fact)}）`, ...used]
}

function typeWords(fact: Fact): string {
  switch (fact.kind) {
    case 'boolean':
      return fact.finding ? '认定' : '是否'
    case 'money':
      return '金额，分'
    case 'foreign-money':
      return `${currencyName(fact.currency)}金额，${partsOf(fact.currency) === 1 ? '元' : '分'}`
    case 'exchange-rate':
      return `汇率，${exchangeUnit(fact.currency)}，万分之一`
    case 'ratio':
      return '比例，亿分之一'
    case 'count':
      return fact.unit === '' ? '数量' : `数量（${fact.unit}）`
    case 'date':
      return '日期，YYYY-MM-DD'
    case 'matter':
      return '事项'
    case 'enum':
      return fact.ordered ? '等级' : '类别'
    case 'list':
      return '清单'
  }
}
