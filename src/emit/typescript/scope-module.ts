import { StructureKind } from 'ts-morph'
import type { SourceFileStructure } from 'ts-morph'
import { newBlock, render } from './block.ts'
import { code, mentions, quote, unlessUnused } from './code.ts'
import type { Code } from './code.ts'
import { askedWhen, excuses, factOfLeaf, minimum, writeCondition } from './condition-code.ts'
import { leavesOf, rootOf } from './condition-tree.ts'
import { docComment } from './doc-comment.ts'
import { and } from './expression.ts'
import { fieldsIn, headed } from './fields.ts'
import { dataOf, factOf, newModule, runtime, runtimeType } from './module.ts'
import type { Module, PolicyModel } from './module.ts'
import { importOf, runtimeImports } from './print.ts'
import { variable } from './statements.ts'

/** Whether a policy has conditions of its own. */
export function hasScope(policy: PolicyModel): boolean {
  return rootOf(policy.ir.scope).of.length > 0
}

/** `scope.ts`: what must hold for any award of the policy. */
export function scopeModule(policy: PolicyModel): SourceFileStructure {
  const module = newModule(policy)
  const body = scopeBody(module)
  module.factTypes.add('Facts')
  const parameters = [
    { name: unlessUnused(code`facts`, body), type: 'Facts' },
    {
      name: unlessUnused(code`why`, body),
      type: runtimeType(module, 'Why'),
      hasQuestionToken: true,
    },
  ]
  const returnType = runtimeType(module, 'Scope')
  const { sources, sites } = dataOf(module)
  return {
    kind: StructureKind.SourceFile,
    statements: [
      ...runtimeImports(module),
      ...importOf('./facts.ts', [...module.factTypes], true),
      {
        kind: StructureKind.Function,
        name: 'eligibility',
        isExported: true,
        docs: [docComment(['适用范围：对各项支持都须成立的条件。'])],
        parameters,
        returnType,
        statements: [...body],
      },
      ...sources.map((source) => variable(source.name, source.value)),
      ...(sites === undefined ? [] : [variable(code`sites`, sites, { doc: '各步理由的出处与文字。' })]),
    ],
  }
}

function scopeBody(module: Module): readonly Code[] {
  const { ir } = module.policy
  const block = newBlock(module.names.inner())
  const root = rootOf(ir.scope)
  const facts = fieldsIn(
    code`facts`,
    [...leavesOf(root).map((leaf) => factOfLeaf(leaf).id), ...ir.scopeAsks.map(({ id }) => id)],
    block.names,
  )
  const places = { facts, item: undefined }
  const written = writeCondition(root, { module, block, places, list: undefined, why: true })
  const truth = block.names.take('truth')
  block.lines.push(code`const ${truth}: number = ${minimum(written.parts, module)}`)
  block.lines.push(...excuses(written, module))
  const none = runtime(module, 'NONE')
  const settled = code`if (${truth} !== ${runtime(module, 'UNKNOWN')}) return { truth: ${truth}, missing: ${none}, pending: ${none} }`
  block.lines.push(settled)
  const statements = ir.scopeAsks.flatMap((ref): readonly Code[] => {
    const when = and(code`${facts.of(ref.id)} === undefined`, askedWhen(written, ref, module))
    if (typeof when === 'boolean') return []
    const fact = factOf(ir, ref, undefined)
    const paths = fact?.kind === 'boolean' && fact.finding ? code`pending` : code`missing`
    return [code`if (${when}) ${paths} = ${runtime(module, 'ask')}(${paths}, ${quote(ref.id)})`]
  })
  for (const paths of [code`missing`, code`pending`]) {
    block.lines.push(code`${mentions(statements, paths) ? code`let` : code`const`} ${paths} = ${none}`)
  }
  block.lines.push(...statements, code`return { truth: ${truth}, missing, pending }`)
  return headed(facts, render(block))
}
