// The direction of imports (ARCHITECTURE.md). Types of a later stage may be named where a contract needs them; code may not.
const stage = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: [from, ...allowed], dependencyTypesNot: ['type-only', 'type-import'] },
})
/** A pass of the analysis knows those before it and none behind it. */
const passes = ['statements', 'compose', 'resolve', 'fold', 'articles']
const pass = (name, before) => ({
  name: `pass-${name}`,
  severity: 'error',
  from: { path: `^src/analysis/${name}/` },
  to: { path: passes.filter((one) => one !== name && !before.includes(one)).map((one) => `^src/analysis/${one}/`) },
})
const chevrotain = '(^|/)node_modules/chevrotain'
const nodeModules = '(^|/)node_modules/'
/** The representation, and what is read off it by whoever uses it: walks, scale, kind, order of asking, tables of cases. */
const representation = '^src/ir/[a-z-]+\\.ts$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      comment: 'Types count too: a file can be read knowing only those that it imports.',
      to: { circular: true },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      comment: 'npm run trust runs tests for hours.',
      from: { pathNot: '^(test|scripts/trust)' },
      to: { path: '^test/' },
    },
    {
      name: 'oracle-stands-alone',
      severity: 'error',
      comment: 'What says how a text is meant knows nothing of the compiler; only the file that compares does.',
      from: {
        path: '^test/trust/oracle/',
        pathNot: '^test/trust/oracle/(compare|index|deletion|survey|causes|shrink)\\.ts$',
      },
      to: { pathNot: '^test/trust/oracle/(?!compare|index|deletion|survey|causes|shrink)' },
    },
    {
      name: 'laws-of-the-front-end-see-its-entries-alone',
      severity: 'error',
      comment: 'So that the inside may be rebuilt: one file compiles and evaluates for all of them.',
      from: { path: '^test/trust/(oracle|noise|known)/' },
      to: { path: '^(src|grammar)/' },
    },
    {
      name: 'core-without-node',
      severity: 'error',
      comment: 'Files, clock and process belong to the hosts.',
      from: { path: '^(grammar|src|generated)/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'heavy-packages',
      severity: 'error',
      comment: 'ts-morph and prettier are for the emitter alone: every other command starts without them.',
      from: { path: '^(grammar|src)/', pathNot: '^src/emit/typescript/' },
      to: { path: `${nodeModules}(ts-morph|prettier)/` },
    },
    {
      name: 'emitter-is-loaded-late',
      severity: 'error',
      from: { path: '^(grammar|src)/', pathNot: '^src/emit/' },
      to: { path: '^src/emit/typescript/', dependencyTypesNot: ['dynamic-import', 'type-only', 'type-import'] },
    },
    {
      name: 'readers-of-documents-are-loaded-late',
      severity: 'error',
      comment: 'What reads Word, PDF and the like is larger than all else: it is loaded when such a file is imported.',
      from: { path: '^src/', pathNot: '^src/import/files/' },
      to: { path: '^src/import/files/', dependencyTypesNot: ['dynamic-import', 'type-only', 'type-import'] },
    },
    {
      name: 'decisions-are-loaded-late',
      severity: 'error',
      comment: 'What examples decide is for `test --coverage` alone: every other command starts without it.',
      from: { path: '^src/', pathNot: '^src/(examples/decisions/|index\\.ts$)' },
      to: { path: '^src/examples/decisions/', dependencyTypesNot: ['dynamic-import', 'type-only', 'type-import'] },
    },
    {
      name: 'runtime-imports-nothing',
      severity: 'error',
      from: { path: '^src/runtime/' },
      to: { pathNot: '^src/runtime/' },
    },
    {
      name: 'generated-imports-the-runtime',
      severity: 'error',
      from: { path: '^generated/' },
      to: { pathNot: ['^generated/', '^src/runtime/index\\.ts$'] },
    },
    stage('source', '^src/source/', [], 'Text, spans, folding: the bottom.'),
    stage(
      'diagnostics',
      '^src/diagnostics/',
      ['^src/source/', `${nodeModules}fastest-levenshtein/`],
      'What was found, its wording, and what to write instead.',
    ),
    stage('identifiers', '^src/identifiers/', ['^src/source/'], 'Phrases to names in code.'),
    stage('grammar', '^grammar/', [chevrotain], 'Concrete syntax, no actions.'),
    stage(
      'syntax',
      '^src/syntax/',
      ['^grammar/', '^src/(source|diagnostics)/', chevrotain, `${nodeModules}micromark`],
      'Markdown and sentences to trees.',
    ),
    stage(
      'analysis',
      '^src/analysis/',
      [
        '^src/(syntax|source|diagnostics|runtime|identifiers)/',
        '^grammar/(scanner|tokens)/',
        '^src/ir/lower/',
        representation,
        '^src/version\\.ts$',
      ],
      'Names, types, clauses; hands over to lowering.',
    ),
    // Of the analysis: what reads articles, in its order. A pass may use the words, conditions and units that all share.
    pass('statements', []),
    pass('compose', ['statements']),
    pass('resolve', ['statements', 'compose']),
    pass('fold', ['statements', 'compose', 'resolve']),
    stage(
      'import',
      '^src/import/',
      [
        '^src/(compiler|syntax|source|diagnostics|coverage|examples|identifiers|analysis/generic-nouns|analysis/ask-articles)',
        '^grammar/scanner/',
        '^grammar/tokens/drafting\\.ts$',
        `${nodeModules}(fflate|saxes|parse5|unpdf|word-extractor|@types/word-extractor)/`,
      ],
      'A published text to a policy file; calls the compiler, and the compiler does not know it.',
    ),
    stage(
      'lowering',
      '^src/ir/lower/',
      [
        '^src/(source|diagnostics|runtime)/',
        '^src/analysis/clauses/former-amounts\\.ts$',
        representation,
        '^src/version\\.ts$',
      ],
      'Drafts to the representation.',
    ),
    stage(
      'interpreter',
      '^src/ir/interpreter/',
      [representation, '^src/runtime/(truth|money)\\.ts$'],
      'Shares nothing with what it is compared to but the representation.',
    ),
    stage(
      'verify',
      '^src/verify/',
      [representation, '^src/ir/interpreter/', '^src/(source|diagnostics|runtime)/'],
      'Questions about the representation, answered by exact searches.',
    ),
    stage(
      'plan',
      '^src/plan/',
      [representation, '^src/runtime/'],
      'The representation alone; the interpreter that it is held to knows nothing of it.',
    ),
    stage(
      'read-back',
      '^src/read-back/',
      [representation, '^src/runtime/', '^src/source/'],
      'The representation alone, in words.',
    ),
    stage(
      'json-schema',
      '^src/emit/json-schema/',
      ['^src/(ir/types|runtime/(money|currency))\\.ts$'],
      'The representation alone.',
    ),
    stage(
      'emitter',
      '^src/emit/typescript/',
      ['^src/emit/json-schema/', '^src/runtime/', representation, `${nodeModules}(ts-morph|prettier)/`],
      'The representation alone.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^test/\\.tmp/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['ceyan-source', 'import', 'require', 'node', 'types', 'default'],
    },
  },
}
