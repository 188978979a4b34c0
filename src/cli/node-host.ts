/** The command line's host on Node: files, streams, clock. */
import {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import pc from 'picocolors'
import type { CliFiles, CliHost } from './host.ts'

/** The host of this process. */
export function createNodeHost(): CliHost {
  return {
    cwd: process.cwd(),
    today: () => isoDate(new Date()),
    // `performance` would load a module of Node's for a clock that only progress reads.
    clock: () => process.uptime() * 1000,
    stdout: (text) => write(process.stdout, text),
    stderr: (text) => write(process.stderr, text),
    stdin: async () => new TextDecoder().decode(await readStandardInput()),
    stdinBytes: readStandardInput,
    lines: readLines,
    colors: process.stdout.isTTY && pc.isColorSupported,
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    interactive: process.stderr.isTTY,
    files: nodeFiles,
    compiler: () => import('../compiler.ts'),
  }
}

/** Streams that something was written to: the others are not even set up. */
const written = new Set<NodeJS.WriteStream>()

function write(stream: NodeJS.WriteStream, text: string): void {
  written.add(stream)
  stream.write(text)
}

/** Ends the process as soon as what was written is out, without the housekeeping that V8 has planned for later. */
export async function exit(status: number): Promise<never> {
  await Promise.all(Array.from(written, (stream) => new Promise((resolve) => stream.write('', resolve))))
  process.exit(status)
}

const nodeFiles: CliFiles = {
  readText: (path) => attempt(() => readFileSync(path, 'utf8')),
  readBytes: (path) => attempt(() => readFileSync(path)),
  isDirectory: (path) => attempt(() => statSync(path).isDirectory()) ?? false,
  list: (folder) => attempt(() => readdirSync(folder).sort()) ?? [],
  writeText: (path, text) => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  },
  replaceText,
  remove: (path) => rmSync(path, { force: true }),
  watch: async (folders, onChange) => {
    const watchers = folders.map((folder) => watch(folder, onChange).on('error', onChange))
    await new Promise<void>((resolve) => process.once('SIGINT', resolve))
    for (const watcher of watchers) watcher.close()
  },
}

/** A new file takes the place of the old one, with its permissions; a link stays a link. */
function replaceText(path: string, text: string): void {
  const file = realpathSync(path)
  accessSync(file, constants.W_OK)
  const fresh = `${file}.${String(process.pid)}.tmp`
  try {
    writeFileSync(fresh, text, { mode: statSync(file).mode, flag: 'wx' })
    renameSync(fresh, file)
  } catch (error) {
    rmSync(fresh, { force: true })
    throw error
  }
}

/** Undefined when the file system says no. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** The last line needs no end. A closed iterator lets go of the stream, so that the process can end. */
async function* readLines(): AsyncGenerator<string> {
  const { createInterface } = await import('node:readline')
  const reader = createInterface({ input: process.stdin, crlfDelay: Infinity })
  try {
    yield* reader
  } finally {
    reader.close()
    process.stdin.destroy()
  }
}

function isoDate(date: Date): string {
  const month = String(date.getMonth() + 1).padStart(2, '0')
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`
}
