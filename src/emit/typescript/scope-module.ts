import { StructureKind } from 'ts-morph'
import type { SourceFileStructure } from 'ts-morph'
import { scopeAsksOf } from '../../ir/asks.ts'
import { factsOfCondition } from '../../ir/walk.ts'
import { writeAmount } from './amount-code.ts'
import { Asks, collectCondition } from './amount-asks.ts'
import { innerBlock, newBlock, render } from './block.ts'
import { code, mentions, quote, unlessUnused } from './code.ts'
import type { Code } from './code.ts'
import { excuses, minimum, writeCondition } from './condition-code.ts'
import { rootOf } from './condition-tree.ts'
import { docComment } from './doc-comment.ts'
import { and } from './expression.ts'
import { fieldsIn, headed } from './fields.ts'
import { guardsIn } from './guard-code.ts'
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
  const order = scopeAsksOf(ir)
  const ids = factsOfCondition(ir.scope).flatMap(({ scope, id }) => (scope === 'applicant' ? [id] : []))
  const facts = fieldsIn(code`facts`, ids, block.names)
  const places = { facts, item: undefined }
  const guards = guardsIn({ module, block, places, list: undefined, write: writeAmount })
  const written = writeCondition(root, {
    module,
    block,
    places,
    list: undefined,
    why: true,
    guards,
    write: writeAmount,
  })
  const truth = block.names.take('truth')
  block.lines.push(code`const ${truth}: number = ${minimum(written.parts, module)}`)
  block.lines.push(...excuses(written, module))
  const none = runtime(module, 'NONE')
  const settled = code`if (${truth} !== ${runtime(module, 'UNKNOWN')}) return { truth: ${truth}, missing: ${none}, pending: ${none} }`
  block.lines.push(settled)
  const inner = innerBlock(block)
  const asks = new Asks()
  const asking = {
    module,
    block: inner,
    places,
    list: undefined,
    scale: 1,
    toldScale: 1,
    why: false,
    guards,
    write: writeAmount,
  }
  collectCondition(written, { ...asking, known: new Map() }, true, asks)
  const tests = order.flatMap((ref): readonly Code[] => {
    if (ref.scope !== 'applicant') return []
    const when = and(code`${facts.of(ref.id)} === undefined`, asks.of(ref))
    if (typeof when === 'boolean') return []
    const fact = factOf(ir, ref, undefined)
    const paths = fact?.kind === 'boolean' && fact.finding ? code`pending` : code`missing`
    return [code`if (${when}) ${paths} = ${runtime(module, 'ask')}(${paths}, ${quote(ref.id)})`]
  })
  inner.lines.push(...tests)
  const statements = render(inner)
  for (const paths of [code`missing`, code`pending`]) {
    block.lines.push(code`${mentions(statements, paths) ? code`let` : code`const`} ${paths} = ${none}`)
  }
  block.lines.push(...statements, code`return { truth: ${truth}, missing, pending }`)
  return headed(facts, render(block))
}
