/** Random policies as files: metadata, glossary, clauses with headings, annotations and commentary. */
import fc from 'fast-check'
import { chance, pick, type Draw } from '../../../support/random-ir/draw.ts'
import { drawn } from './drawn.ts'
import type { Fragment } from './fragment.ts'
import { closings, constructs, notes, relation, scope, supplement, type Construct } from './inventory.ts'
import { surface, type Surface } from './surface.ts'

export interface PolicyModel {
  readonly frame: Frame
  readonly scope: Fragment | null
  readonly clauses: readonly ClauseModel[]
  readonly supplement: Fragment | null
  readonly surface: Surface
}

export interface ClauseModel {
  readonly sentences: readonly SentenceModel[]
  readonly closings: readonly SentenceModel[]
  readonly notes: Fragment | null
  readonly relation: string | null
  readonly remark: boolean
}

export interface SentenceModel {
  readonly construct: string
  readonly single: boolean
  readonly fragment: Fragment
}

interface Frame {
  readonly headings: 'numbers' | 'articles' | 'chapters'
  readonly preamble: boolean
  /** Whether phrases that one clause alone uses are declared under it. */
  readonly declaredWhereUsed: boolean
}

/** Policies of so many clauses. */
export function randomPolicyText(clauses: {
  readonly least: number
  readonly most: number
}): fc.Arbitrary<PolicyModel> {
  return fc.record({
    frame: drawn(drawFrame),
    scope: sometimes(15, drawn(scope)),
    clauses: fc.array(randomClause(), { minLength: clauses.least, maxLength: clauses.most, size: 'max' }),
    supplement: sometimes(40, drawn(supplement)),
    surface: surface(),
  })
}

function randomClause(): fc.Arbitrary<ClauseModel> {
  return fc.record({
    sentences: fc.oneof(
      { weight: 3, arbitrary: fc.array(sentenceFrom(constructs), { minLength: 1, maxLength: 1 }) },
      {
        weight: 1,
        arbitrary: fc.array(sentenceFrom(constructs.filter(({ alone }) => !alone)), {
          minLength: 1,
          maxLength: 3,
          size: 'max',
        }),
      },
    ),
    closings: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(sentenceFrom(closings), { maxLength: 2, size: 'max' }) },
    ),
    notes: sometimes(20, drawn(notes)),
    relation: sometimes(20, drawn(relation)),
    remark: drawn((draw) => chance(draw, 10)),
  })
}

/** In so many of a hundred cases; shrinking leaves it out. */
function sometimes<T>(percent: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 100 - percent, arbitrary: fc.constant(null) },
    { weight: percent, arbitrary: value },
  )
}

function sentenceFrom(table: readonly Construct[]): fc.Arbitrary<SentenceModel> {
  return drawn((draw) => sentence(draw, pick(draw, table)))
}

function sentence(draw: Draw, { name, single, draw: make }: Construct): SentenceModel {
  return { construct: name, single, fragment: make(draw) }
}

function drawFrame(draw: Draw): Frame {
  return {
    headings: pick(draw, ['numbers', 'articles', 'chapters'] as const),
    preamble: chance(draw, 30),
    declaredWhereUsed: chance(draw, 20),
  }
}
