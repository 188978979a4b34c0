/** What is mutated together, and the tests that are asked: those that run in seconds, not the whole suite. */
export interface Part {
  /** On the command line. */
  readonly name: string
  /** In the table of CONTRIBUTING.md. */
  readonly title: string
  /** Globs of the files that are mutated; one with `!` takes away. */
  readonly mutate: readonly string[]
  /** Globs of the test files that may find a mutant. */
  readonly tests: readonly string[]
  /** Policies whose representation the tests take as given (`CEYAN_IR`). */
  readonly policies?: readonly string[]
  /** Settings of the random tests: how much they try. */
  readonly env: Readonly<Record<string, string>>
  /** The score, in percent, below which `npm run mutation` fails. */
  readonly least: number
}

export const parts: readonly Part[] = [
  {
    name: 'interpreter',
    title: '`src/ir/interpreter`',
    mutate: ['src/ir/interpreter/**/*.ts'],
    tests: ['test/interpreter/!(laws*).test.ts'],
    env: {},
    least: 95,
  },
  {
    name: 'runtime',
    title: '`src/runtime`',
    mutate: ['src/runtime/**/*.ts'],
    tests: ['test/runtime/*.test.ts'],
    env: { CEYAN_RUNS: '2' },
    least: 95,
  },
  {
    name: 'generated',
    title: 'generated modules of the two official policies',
    mutate: ['generated/chengdu-*/*.ts'],
    tests: ['test/properties/differential-policies.test.ts'],
    policies: ['chengdu-city-ai-2025', 'chengdu-hightech-ai-2025'],
    env: { CEYAN_EVALUATIONS: '1200', CEYAN_POLICIES: 'chengdu-' },
    least: 80,
  },
  {
    name: 'core',
    title: 'of the compiler: conditions, tiers, ceilings, rates, numbers',
    mutate: [
      'src/analysis/conditions/comparisons.ts',
      'src/analysis/fold/{tier-ceilings,merge-cases,make-award}.ts',
      'src/analysis/resolve/share.ts',
      'src/ir/lower/split-condition.ts',
      'grammar/scanner/numbers.ts',
    ],
    tests: [
      'test/grammar/*.test.ts',
      'test/compiler/{shares,tiers,bad-sentences,closed-gaps}.test.ts',
      'test/docs/guide.test.ts',
      'test/samples/{idioms,diagnostics}.test.ts',
      'test/census/census.test.ts',
    ],
    env: {},
    least: 70,
  },
]

/** The part of this name; throws when there is none. */
export function partNamed(name: string): Part {
  const part = parts.find((one) => one.name === name)
  if (part === undefined) throw new RangeError(`no part ${name}; there are ${parts.map((one) => one.name).join(', ')}`)
  return part
}

/** True for a file of random tests. */
export function isProperty(path: string): boolean {
  return PROPERTIES.some((name) => path.endsWith(name))
}

const PROPERTIES = ['runtime/combine.test.ts', 'runtime/between-awards.test.ts'] as const
