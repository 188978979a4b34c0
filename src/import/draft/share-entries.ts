/** Drafted entries that a glossary beside the policy (`术语/`) declares already are taken over from it. */
import type { CompilerHost } from '../../host.ts'
import { foldString } from '../../source/fold.ts'
import type { Entry } from '../../syntax/entry.ts'
import { glossaryEnding, glossaryFolder, isGlossary, readGlossaryFile } from '../../syntax/glossary-file.ts'
import { readBlocks } from '../../syntax/read-blocks.ts'
import type { Draft, DraftedEntry, DraftedImport } from './drafted.ts'

/** Glossaries are tried one after the other; more than this are no project's. */
const mostGlossaries = 200

/** The same draft with 引用 in the place of what the glossaries have with the same type. */
export function shareEntries(draft: Draft, host: CompilerHost): Draft {
  const files = (host.listFolder?.(glossaryFolder) ?? []).filter((name) => name.endsWith(glossaryEnding))
  let { entries } = draft
  const imports: DraftedImport[] = []
  for (const file of files.slice(0, mostGlossaries)) {
    const known = declaredIn(host.readFile(`${glossaryFolder}/${file}`) ?? '')
    const shared = entries.filter((entry) => isSame(entry, known.get(foldString(entry.phrase))))
    if (shared.length === 0) continue
    entries = entries.filter((entry) => !shared.includes(entry))
    imports.push({ glossary: file.slice(0, -glossaryEnding.length), phrases: shared.map(({ phrase }) => phrase) })
  }
  return imports.length === 0 ? draft : { ...draft, entries, imports }
}

function declaredIn(text: string): ReadonlyMap<string, Entry> {
  if (!isGlossary(text)) return new Map()
  const { entries } = readGlossaryFile(readBlocks(text).blocks, undefined)
  return new Map(entries.map((entry) => [entry.key, entry]))
}

const yesOrNo: readonly string[] = ['是否', '认定']

/** Of the whole policy, and of the same type and unit; whether somebody tells or finds it may differ, and what it is made of. */
function isSame({ clause, type, parameter, members }: DraftedEntry, entry: Entry | undefined): boolean {
  const body = entry?.body
  if (clause !== undefined || members !== undefined || body === undefined) return false
  if (body.kind === 'definition') return yesOrNo.includes(type)
  if (body.kind !== 'declaration') return false
  if (yesOrNo.includes(type)) return yesOrNo.includes(body.type)
  return body.type === type && (body.parameter ?? '') === (parameter ?? '')
}
