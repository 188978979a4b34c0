/** A host in memory, and a compiler that knows one policy. */
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { CliHost } from '../../src/cli/host.ts'
import { run } from '../../src/cli/run.ts'
import type { Compiler } from '../../src/cli/host.ts'
import type { Designation } from '../../src/coverage/types.ts'
import type { CoveragePiece } from '../../src/coverage/types.ts'
import type { ExampleTable } from '../../src/examples/types.ts'
import type { PolicyIr } from '../../src/ir/types.ts'
import { samplePolicy } from '../examples/sample-policy.ts'

export interface FakeHost extends CliHost {
  readonly out: () => string
  readonly err: () => string
  readonly disk: Map<string, string>
}

export interface FakeOptions {
  readonly files?: Readonly<Record<string, string>>
  readonly stdin?: string
  readonly colors?: boolean
  readonly columns?: number
  readonly compiler?: Compiler
  readonly readOnly?: boolean
}

export const POLICY = 'policies/sample.ceyan.md'

/** Files by path below `/work`; the sample policy is there. */
export function fakeHost(options: FakeOptions = {}): FakeHost {
  const disk = new Map<string, string>([['/project/policies/sample.ceyan.md', '# 样例政策\n']])
  for (const [path, text] of Object.entries(options.files ?? {})) disk.set(`/project/${path}`, text)
  let out = ''
  let err = ''
  return {
    cwd: '/project',
    today: () => '2025-10-01',
    clock: () => 0,
    stdout: (text) => (out += text),
    stderr: (text) => (err += text),
    stdin: () => Promise.resolve(options.stdin ?? ''),
    stdinBytes: () => Promise.resolve(new TextEncoder().encode(options.stdin ?? '')),
    lines: async function* () {
      await Promise.resolve()
      if (options.stdin !== undefined) yield* options.stdin.split('\n')
    },
    colors: options.colors ?? false,
    columns: options.columns,
    interactive: false,
    out: () => out,
    err: () => err,
    disk,
    compiler: () => Promise.resolve(options.compiler ?? fakeCompiler()),
    files: {
      readText: (path) => disk.get(path),
      readBytes: (path) => {
        const text = disk.get(path)
        return text === undefined ? undefined : new TextEncoder().encode(text)
      },
      isDirectory: (path) => [...disk.keys()].some((file) => file.startsWith(`${path}/`)),
      list: (folder) => {
        const below = [...disk.keys()].filter((path) => path.startsWith(`${folder}/`))
        return [...new Set(below.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))].sort()
      },
      writeText: (path, text) => void disk.set(path, text),
      replaceText: (path, text) => {
        if (options.readOnly === true) throw new Error('EACCES')
        disk.set(path, text)
      },
      remove: (path) => void disk.delete(path),
      watch: () => Promise.resolve(),
    },
  }
}

export interface FakeAnalysis {
  readonly policy?: PolicyIr | undefined
  readonly diagnostics?: readonly Diagnostic[]
  readonly pieces?: readonly CoveragePiece[]
  readonly designations?: readonly Designation[]
  readonly examples?: readonly ExampleTable[]
  readonly officialText?: string | undefined
  readonly files?: readonly { readonly path: string; readonly text: string }[]
}

export function fakeCompiler(given: FakeAnalysis = {}): Compiler {
  const analysis = {
    policy: 'policy' in given ? given.policy : samplePolicy,
    diagnostics: given.diagnostics ?? [],
    pieces: given.pieces ?? [],
    examples: given.examples ?? [],
    officialText: given.officialText,
    designations: given.designations ?? [],
    inert: [],
    sources: new Map<string, string>(),
  }
  return {
    analysePolicy: () => analysis,
    analyseGlossary: () => ({ diagnostics: [] }),
    isGlossary: () => false,
    compile: () => Promise.resolve({ ...analysis, files: given.files ?? [] }),
  }
}

/** Runs a command; status and output. */
export async function ceyan(
  argv: readonly string[],
  options: FakeOptions | FakeHost = {},
): Promise<{ readonly status: number; readonly out: string; readonly err: string; readonly host: FakeHost }> {
  const host = 'disk' in options ? options : fakeHost(options)
  const status = await run(argv, host)
  return { status, out: host.out(), err: host.err(), host }
}
