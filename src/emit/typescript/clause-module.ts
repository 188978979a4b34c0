import { StructureKind } from 'ts-morph'
import type {
  FunctionDeclarationStructure,
  OptionalKind,
  ParameterDeclarationStructure,
  SourceFileStructure,
  StatementStructures,
  VariableStatementStructure,
} from 'ts-morph'
import type { AwardIr, ClauseIr } from '../../ir/types.ts'
import { needsReceived, writeAward } from './award-code.ts'
import { awardInfo } from './award-info.ts'
import { code, unlessUnused } from './code.ts'
import type { Code } from './code.ts'
import { docComment } from './doc-comment.ts'
import { dataOf, newModule, runtime, runtimeType } from './module.ts'
import type { Module, PolicyModel } from './module.ts'
import { variable } from './statements.ts'
import { importOf, runtimeImports } from './print.ts'
import type { HelperFunction } from './records-code.ts'

/** The module of a clause: a function for each award, then what their results and reasons rest on. */
export function clauseModule(clause: ClauseIr, policy: PolicyModel): SourceFileStructure {
  const module = newModule(policy)
  const functions = clause.awards.flatMap((award) => awardFunctions(award, module))
  const infos = clause.awards.map((award) => infoStatement(award, module))
  const { sources, sites } = dataOf(module)
  return {
    kind: StructureKind.SourceFile,
    statements: [
      ...runtimeImports(module),
      ...importOf('./facts.ts', [...module.factTypes], true),
      ...functions,
      ...sources.map((source) => variable(source.name, source.value)),
      ...infos,
      ...(sites === undefined ? [] : [variable(code`sites`, sites, { doc: '各步理由的出处与文字。' })]),
    ],
  }
}

function awardFunctions(award: AwardIr, module: Module): readonly StatementStructures[] {
  const { functionNames, infoNames } = module.policy
  const { body, helpers } = writeAward(award, infoNames.get(award.id) ?? code``, module)
  const main: FunctionDeclarationStructure = {
    kind: StructureKind.Function,
    name: functionNames.get(award.id) ?? '',
    isExported: true,
    docs: [docComment(describe(award))],
    parameters: parametersOf(award, body, module),
    returnType: runtimeType(module, 'Outcome'),
    statements: [...body],
  }
  return [main, ...helpers.map(helperFunction)]
}

/** Facts, scope, who asks why, and what was received, as far as the award looks at it. */
function parametersOf(
  award: AwardIr,
  body: readonly Code[],
  module: Module,
): OptionalKind<ParameterDeclarationStructure>[] {
  module.factTypes.add('Facts')
  const parameters: OptionalKind<ParameterDeclarationStructure>[] = [
    { name: unlessUnused(code`facts`, body), type: 'Facts' },
    { name: 'scope', type: runtimeType(module, 'Scope'), initializer: runtime(module, 'EVERYONE') },
    { name: 'why', type: runtimeType(module, 'Why'), hasQuestionToken: true },
  ]
  if (needsReceived(award)) {
    const initializer = runtime(module, 'NOTHING_RECEIVED')
    parameters.push({ name: unlessUnused(code`received`, body), type: runtimeType(module, 'Received'), initializer })
  }
  return parameters
}

function helperFunction({ name, doc, parameters, body }: HelperFunction): FunctionDeclarationStructure {
  return {
    kind: StructureKind.Function,
    name,
    docs: [docComment([doc])],
    parameters: parameters.map(({ name: id, type, optional }) => ({ name: id, type, hasQuestionToken: optional })),
    returnType: 'number',
    statements: [...body],
  }
}

function infoStatement(award: AwardIr, module: Module): VariableStatementStructure {
  const { infoNames } = module.policy
  return variable(infoNames.get(award.id) ?? code``, awardInfo(award, module), {
    exported: true,
    type: runtimeType(module, 'AwardInfo'),
    doc: `${award.title}：${award.form}。`,
  })
}

/** The sentence that grants it, with its address. */
function describe(award: AwardIr): readonly string[] {
  const { sentence } = award.source
  return [`${award.title}（${award.clause}）：${award.form}`, '', ...(sentence === '' ? [] : [`“${sentence}”`])]
}
