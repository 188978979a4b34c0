import { StructureKind } from 'ts-morph'
import type { ExportDeclarationStructure, FunctionDeclarationStructure, SourceFileStructure } from 'ts-morph'
import type { AwardIr } from '../../ir/types.ts'
import { needsReceived } from './award-code.ts'
import { code, joined, quote } from './code.ts'
import type { Code } from './code.ts'
import { docComment } from './doc-comment.ts'
import { newModule, runtime, runtimeType } from './module.ts'
import type { Module, PolicyModel } from './module.ts'
import { policyInfo } from './policy-info.ts'
import { ceilingFunctions } from './shared-ceiling-code.ts'
import { importOf, runtimeImports } from './print.ts'
import { hasScope } from './scope-module.ts'
import { variable } from './statements.ts'

/** `index.ts`: the policy, its evaluation, and all its modules have to offer. */
export function indexModule(policy: PolicyModel): SourceFileStructure {
  const module = newModule(policy)
  const info = variable(code`policy`, policyInfo(module), {
    exported: true,
    type: runtimeType(module, 'PolicyInfo'),
    doc: `${policy.ir.title}。`,
  })
  const ceilings = ceilingFunctions(module)
  const functions = [
    evaluateFunction(module, ceilings.calls),
    explainFunction(module, ceilings.calls),
    decideFunction(module),
    ...ceilings.functions,
  ]
  const clauses = policy.ir.clauses.filter((clause) => clause.awards.length > 0)
  return {
    kind: StructureKind.SourceFile,
    statements: [
      ...runtimeImports(module),
      ...importOf('./facts.ts', ['Facts'], true),
      ...(hasScope(policy) ? importOf('./scope.ts', ['eligibility'], false) : []),
      ...clauses.flatMap((clause) => importOf(fileOf(policy, clause.address), namesOf(clause.awards, policy), false)),
      { kind: StructureKind.ExportDeclaration, moduleSpecifier: './facts.ts', isTypeOnly: true },
      ...clauses.map((clause) => reExport(fileOf(policy, clause.address), namesOf(clause.awards, policy))),
      ...functions,
      info,
    ],
  }
}

function evaluateFunction(module: Module, ceilings: readonly Code[]): FunctionDeclarationStructure {
  const scoped = hasScope(module.policy)
  const [inForce, outOfPeriod] = [runtime(module, 'inForce'), runtime(module, 'outOfPeriod')]
  const no = (): Code => runtime(module, 'NO')
  const scopeLines = scoped
    ? [
        code`const scope = eligibility(facts)`,
        code`if (scope.truth === ${no()}) return ${runtime(module, 'outOfScope')}(policy, context)`,
      ]
    : []
  const scope = scoped ? code`scope` : runtime(module, 'EVERYONE')
  return {
    kind: StructureKind.Function,
    name: 'evaluate',
    isExported: true,
    docs: [docComment(['各项支持的结果。同样的输入得同样的结果；超出精确范围的金额抛出 RangeError。'])],
    parameters: parameters(module),
    returnType: code`${runtimeType(module, 'Evaluation')}`,
    statements: [
      code`if (!${inForce}(policy, context.date)) return ${outOfPeriod}(policy, context)`,
      ...scopeLines,
      code`return ${runtime(module, 'evaluation')}(policy, decide(facts, context, ${scope}), context${stated(ceilings)})`,
    ],
  }
}

function explainFunction(module: Module, ceilings: readonly Code[]): FunctionDeclarationStructure {
  const [inForce, outOfPeriod] = [runtime(module, 'inForce'), runtime(module, 'explainedOutOfPeriod')]
  const explanation = runtime(module, 'explanation')
  const scoped = hasScope(module.policy)
  const scopeLines = scoped ? [code`const scope = eligibility(facts, why)`, code`why.endOfScope()`] : []
  const scope = scoped ? code`scope` : runtime(module, 'EVERYONE')
  return {
    kind: StructureKind.Function,
    name: 'explain',
    isExported: true,
    docs: [docComment(['各项支持的结果，连同理由。'])],
    parameters: parameters(module),
    returnType: code`${runtimeType(module, 'Evaluation')}<${runtimeType(module, 'ExplainedOutcome')}>`,
    statements: [
      code`if (!${inForce}(policy, context.date)) return ${outOfPeriod}(policy, context)`,
      code`const why = new ${runtime(module, 'Why')}()`,
      ...scopeLines,
      code`return ${explanation}(policy, decide(facts, context, ${scope}, why), context${stated(ceilings)})`,
    ],
  }
}

/** Shared ceilings that go by facts, as the last argument. */
function stated(ceilings: readonly Code[]): Code {
  return ceilings.length === 0 ? code`` : code`, [${joined(ceilings, ', ')}]`
}

/** One outcome for each award, in document order. */
function decideFunction(module: Module): FunctionDeclarationStructure {
  const { ir, functionNames } = module.policy
  const awards = ir.clauses.flatMap((clause) => clause.awards)
  const history = awards.some(needsReceived) ? [code`const { history } = context`] : []
  const calls = awards.map((award) => {
    const received = needsReceived(award) ? code`, history?.[${quote(award.id)}]` : code``
    return code`${functionNames.get(award.id) ?? code``}(facts, scope, why${received})`
  })
  return {
    kind: StructureKind.Function,
    name: 'decide',
    docs: [docComment(['逐项判断。'])],
    parameters: [
      { name: awards.length === 0 ? '_facts' : 'facts', type: 'Facts' },
      { name: history.length === 0 ? '_context' : 'context', type: runtimeType(module, 'Context') },
      { name: awards.length === 0 ? '_scope' : 'scope', type: runtimeType(module, 'Scope') },
      { name: awards.length === 0 ? '_why' : 'why', type: runtimeType(module, 'Why'), hasQuestionToken: true },
    ],
    returnType: code`${runtimeType(module, 'Outcome')}[]`,
    statements: [...history, code`return [${joined(calls, ', ')}]`],
  }
}

function parameters(module: Module): { name: string; type: Code }[] {
  return [
    { name: 'facts', type: code`Facts` },
    { name: 'context', type: runtimeType(module, 'Context') },
  ]
}

function namesOf(awards: readonly AwardIr[], policy: PolicyModel): readonly Code[] {
  return awards.flatMap(({ id }) => [policy.functionNames.get(id) ?? [], policy.infoNames.get(id) ?? []].flat())
}

function fileOf(policy: PolicyModel, address: string): string {
  return `./${policy.moduleNames.get(address) ?? ''}.ts`
}

function reExport(from: string, names: readonly Code[]): ExportDeclarationStructure {
  return { kind: StructureKind.ExportDeclaration, moduleSpecifier: from, namedExports: [...names] }
}
