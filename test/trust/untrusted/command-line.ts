/**
 * The law of the command line: whatever its arguments, files and standard input hold, it ends with 0, 1 or 2 and never with an
 * exception; what it prints is harmless to a terminal; with `--format json` it prints JSON.
 */
import fc from 'fast-check'
import * as compiler from '../../../src/compiler.ts'
import { ceyan, fakeHost } from '../../cli/fake-host.ts'
import { policies, samples } from './corpus.ts'
import { jsonTexts } from './hostile-json.ts'
import { mutated } from './mutate.ts'
import { demand, type Law } from './search.ts'
import { demandHarmless } from './terminal.ts'
import { anyText, oddities, policyOfSoup } from './words.ts'

interface Call {
  readonly argv: readonly string[]
  readonly files: Readonly<Record<string, string>>
  readonly stdin: string
  readonly colors: boolean
}

const words = [
  ...[
    'check',
    'build',
    'coverage',
    'facts',
    'eval',
    'diff',
    'test',
    'import',
    'help',
    '--help',
    '--version',
    '-V',
    '-',
  ],
  ...[
    '--fix',
    '--dry-run',
    '--check',
    '--explain',
    '--update',
    '--force',
    '-o',
    '--out',
    '--facts',
    '--history',
    '--date',
  ],
  ...['policies/a.ceyan.md', 'policies/b.ceyan.md', 'a', 'b', 'facts.json', 'sources/a.txt', 'policies/new.ceyan.md'],
  ...[
    '2026-03-01',
    '2025年9月18日',
    '0000-00-00',
    '99999-01-01',
    '..',
    '/',
    '',
    '../../etc/passwd',
    'policies',
    '--lang=en',
  ],
]
/** `--watch` waits for a person. */
const argument = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  fc.constantFrom(...oddities),
  anyText.filter((text) => !'--watch'.startsWith(text.slice(0, 7)) || text === ''),
)
const sensible: fc.Arbitrary<readonly string[]> = fc.constantFrom<readonly string[]>(
  ['check'],
  ['check', '--fix', '--dry-run'],
  ['check', '--fix'],
  ['coverage'],
  ['test'],
  ['facts', 'a'],
  ['diff', 'a', 'b'],
  ['eval', 'a', 'b', '--facts', 'facts.json'],
  ['eval', 'a', '--facts', 'facts.json', '--history', '-', '--date', '2026-03-01', '--explain'],
  ['import', 'sources/a.txt', '-o', 'policies/new.ceyan.md'],
  ['import', '-'],
  ['import', 'sources/a.txt', '-o', 'policies/a.ceyan.md', '--update'],
)

const text = fc.oneof(mutated([...policies, ...samples], [...policies, ...samples]), policyOfSoup, anyText)
const json = jsonTexts(['研发投入', 'classA', 'spending', '甲类企业', '标识'])
const calls: fc.Arbitrary<Call> = fc.record({
  argv: fc
    .tuple(
      fc.oneof({ weight: 3, arbitrary: sensible }, fc.array(argument, { maxLength: 8 })),
      fc.constantFrom<readonly string[]>([], ['--lang', 'en'], ['--format', 'json']),
    )
    .map(([argv, options]) => [...argv, ...options]),
  files: fc
    .record({
      a: text,
      b: fc.oneof(text, fc.constant('')),
      facts: json,
      source: fc.oneof(anyText, text),
      name: anyText,
    })
    .map(({ a, b, facts, source, name }) => ({
      'policies/a.ceyan.md': a,
      'policies/b.ceyan.md': b,
      'facts.json': facts,
      'sources/a.txt': source,
      [`policies/${name.replaceAll('/', '').slice(0, 40)}.ceyan.md`]: '# 甲',
    })),
  stdin: fc.oneof(json, anyText),
  colors: fc.boolean(),
})

export const commandLine: Law<Call> = {
  name: '命令行：任意参数与文件',
  inputs: calls,
  check: async ({ argv, files, stdin, colors }) => {
    const host = fakeHost({ files, stdin, colors, compiler, ...(colors ? { columns: 60 } : {}) })
    host.disk.delete('/project/policies/sample.ceyan.md')
    const { status, out, err } = await ceyan(argv, host)
    demand([0, 1, 2].includes(status), `status ${String(status)}`)
    demandHarmless(err, 'standard error', colors)
    // What an import writes into a pipe is the text as it is.
    const isPiped = argv.includes('import') && !colors
    if (!isPiped) demandHarmless(out, 'standard output', colors)
    const isHelp = argv.some((one) => /^(?:help|--help|-h|--version|-V)$/u.test(one))
    if (argv.at(-1) === 'json' && argv.at(-2) === '--format' && out !== '' && !isHelp) JSON.parse(out)
    const outside = [...host.disk.keys()].filter((path) => !path.startsWith('/project/'))
    demand(outside.length === 0, `wrote ${outside.join(' ')}`)
    return { policies: 2 }
  },
  show: ({ argv, files, stdin, colors }) => JSON.stringify({ argv, files, stdin, colors }),
}
