import { dirname, join, relative } from 'node:path'
import ts from 'typescript'

/**
 * Writes the declarations of the entries of a TypeScript project, and of the files that those declarations refer to: what
 * is internal stays out, and so do the types of what is bundled. Throws on any error of the project.
 */
export function writeDeclarations(root: string, project: string): void {
  const { options, fileNames } = readProject(root, project)
  const program = ts.createProgram(fileNames, options)
  const emitted = new Map<string, string>()
  const { diagnostics } = program.emit(undefined, (path, text) => emitted.set(path, text), undefined, true)
  const errors = [...ts.getPreEmitDiagnostics(program), ...diagnostics]
  if (errors.length > 0) throw new Error(ts.formatDiagnostics(errors, formatHost(root)))

  const entries = fileNames.map((file) => declarationOf(join(options.outDir ?? '', relative(root, file))))
  const pending = [...entries]
  const written = new Set<string>()
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const text = emitted.get(path)
    if (text === undefined) throw new Error(`${path} is referred to, but there are no declarations for it`)
    if (written.has(path)) continue
    written.add(path)
    const { importedFiles } = ts.preProcessFile(text)
    const own = importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    const foreign = importedFiles.filter(({ fileName }) => !fileName.startsWith('.'))
    if (foreign.length > 0) throw new Error(`${path} refers to ${foreign.map(({ fileName }) => fileName).join(', ')}`)
    for (const { fileName } of own) pending.push(declarationOf(join(dirname(path), fileName)))
    ts.sys.writeFile(path, withJsExtensions(text, own))
  }
}

function readProject(root: string, project: string): ts.ParsedCommandLine {
  const read = ts.readConfigFile(join(root, project), (path) => ts.sys.readFile(path))
  if (read.error !== undefined) throw new Error(ts.formatDiagnostics([read.error], formatHost(root)))
  return ts.parseJsonConfigFileContent(read.config, ts.sys, root)
}

function declarationOf(source: string): string {
  return source.replace(/\.ts$/, '.d.ts')
}

/** The compiler leaves `./x.ts` in declarations; what is shipped is `./x.d.ts`, which every version finds as `./x.js`. */
function withJsExtensions(text: string, imports: readonly ts.FileReference[]): string {
  let at = 0
  const pieces = imports.map(({ fileName, pos }) => {
    // `pos` is at the opening quote.
    const piece = text.slice(at, pos + 1) + fileName.replace(/\.ts$/, '.js')
    at = pos + 1 + fileName.length
    return piece
  })
  return pieces.join('') + text.slice(at)
}

function formatHost(root: string): ts.FormatDiagnosticsHost {
  return { getCanonicalFileName: (path) => path, getCurrentDirectory: () => root, getNewLine: () => '\n' }
}
