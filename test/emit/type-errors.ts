/** Type errors of emitted files under the repository's own strictness, all policies in one project. */
import { Project, ts } from 'ts-morph'
import type { EmittedFile } from '../../src/emit/typescript/index.ts'

/** `path:line message` of every diagnostic; each policy's files by a folder name. */
export function typeErrors(policies: Readonly<Record<string, readonly EmittedFile[]>>): readonly string[] {
  const root = new URL('../../', import.meta.url).pathname
  const project = new Project({ tsConfigFilePath: `${root}tsconfig.json`, skipAddingFilesFromTsConfig: true })
  const files = Object.entries(policies).flatMap(([folder, emitted]) =>
    emitted
      .filter(({ path }) => path.endsWith('.ts'))
      .map(({ path, text }) => project.createSourceFile(`${root}generated/in-memory-${folder}/${path}`, text)),
  )
  return files.flatMap((file) =>
    file.getPreEmitDiagnostics().map((diagnostic) => {
      const text = ts.flattenDiagnosticMessageText(diagnostic.compilerObject.messageText, '\n')
      return `${file.getFilePath().split('in-memory-')[1] ?? ''}:${String(diagnostic.getLineNumber() ?? 0)} ${text}`
    }),
  )
}
