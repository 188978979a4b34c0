/** The function of a ceiling over several awards that goes by facts: docs/evaluation.md §6.1. */
import { StructureKind } from 'ts-morph'
import type { FunctionDeclarationStructure } from 'ts-morph'
import { asAward } from '../../ir/ceiling-asks.ts'
import { sharedCeilingsOf } from '../../ir/payout.ts'
import { scaleOfAmount } from '../../ir/scale.ts'
import type { SharedCeiling } from '../../ir/types.ts'
import { factsOf } from '../../ir/walk.ts'
import { writeAmount } from './amount-code.ts'
import { writeAsks } from './asking-code.ts'
import { innerBlock, newBlock, render } from './block.ts'
import { code, mentions, unlessUnused } from './code.ts'
import type { Code } from './code.ts'
import { rootOf } from './condition-tree.ts'
import { docComment } from './doc-comment.ts'
import type { Expr } from './expression.ts'
import { fieldsIn, headed } from './fields.ts'
import { guardsIn } from './guard-code.ts'
import { runtime, runtimeType } from './module.ts'
import type { Module, PolicyModel } from './module.ts'
import { Stages } from './stages.ts'
import { exprsOf, hold, openOf } from './twin.ts'
import type { AmountPlace } from './writing.ts'

/** The ceilings of which the text writes no sum, in the order of the trees. */
export function ceilingsByFacts({ ir }: PolicyModel): readonly SharedCeiling[] {
  return sharedCeilingsOf(ir).filter(({ is }) => is.kind !== 'constant')
}

/** A function for each of them, and the calls of these. */
export function ceilingFunctions(module: Module): {
  readonly functions: readonly FunctionDeclarationStructure[]
  readonly calls: readonly Code[]
} {
  const made = ceilingsByFacts(module.policy).map((ceiling) => {
    const name = module.names.take('shared-ceiling')
    return { call: code`${name}(facts)`, written: ceilingFunction(name, ceiling, module) }
  })
  return { functions: made.map(({ written }) => written), calls: made.map(({ call }) => call) }
}

function ceilingFunction(name: Code, ceiling: SharedCeiling, module: Module): FunctionDeclarationStructure {
  const body = bodyOf(ceiling, module)
  const { site } = ceiling
  const text = 'text' in site ? site.text : ''
  return {
    kind: StructureKind.Function,
    name,
    docs: [docComment([`合计上限${text === '' ? '' : `：${text}`}`])],
    parameters: [{ name: unlessUnused(code`facts`, body), type: 'Facts' }],
    returnType: runtimeType(module, 'StatedCeiling'),
    statements: [...body],
  }
}

function bodyOf(ceiling: SharedCeiling, module: Module): readonly Code[] {
  const block = newBlock(module.names.inner())
  const award = asAward(ceiling)
  const used = factsOf(award).flatMap(({ scope, id }) => (scope === 'applicant' ? [id] : []))
  const places = { facts: fieldsIn(code`facts`, used, block.names), item: undefined }
  const guards = guardsIn({ module, block, places, list: undefined, write: writeAmount })
  const scale = scaleOfAmount(ceiling.is)
  const place: AmountPlace = {
    module,
    block,
    places,
    list: undefined,
    scale,
    toldScale: scale,
    why: false,
    known: new Map(),
    guards,
    write: writeAmount,
  }
  const stages = new Stages()
  stages.enter({ kind: 'amount', amount: ceiling.is }, undefined, place)
  const twin = hold(place, writeAmount(ceiling.is, place).twin)
  const open = openOf(twin)
  const paths = { missing: block.names.take('missing'), pending: block.names.take('pending') }
  const inner = innerBlock(block)
  const condition = { root: rootOf(award.condition), parts: [], groups: new Map(), sites: new Map() }
  const openness = { when: open, name: code``, declaration: undefined }
  const asking = { award, place, condition, used: [], truth: code``, records: undefined, openness, stages }
  if (open !== false) writeAsks(asking, paths, inner)
  const statements = render(inner)
  const none = runtime(module, 'NONE')
  const asked = (['missing', 'pending'] as const).map((kind): Code => {
    if (!mentions(statements, paths[kind])) return code`${kind as string as Code}: ${none}`
    block.lines.push(code`let ${paths[kind]} = ${none}`)
    return paths[kind] === kind ? paths[kind] : code`${kind as string as Code}: ${paths[kind]}`
  })
  if (statements.length > 0)
    block.lines.push(...(typeof open === 'boolean' ? statements : [code`if (${open}) {\n${statements}\n}`]))
  const [, , lo, hi] = exprsOf(twin).map((end) => inFen(end, scale, module))
  block.lines.push(code`return { lo: ${lo ?? 0}, hi: ${hi ?? 0}, ${asked[0] ?? code``}, ${asked[1] ?? code``} }`)
  return headed(places.facts, render(block))
}

/** Rounded down: what awards get together in whole fen is within it. */
function inFen(end: Expr, scale: number, module: Module): Expr {
  if (scale === 1) return end
  if (typeof end === 'number') return Math.floor(end / scale)
  return code`${runtime(module, 'down')}(${end}, ${scale})`
}
