import type { CompilerHost } from '../../host.ts'
import { glossaryEnding, glossaryFolder, readGlossaryFile } from '../../syntax/glossary-file.ts'
import { readBlocks } from '../../syntax/read-blocks.ts'

export interface SharedPhrases {
  /** Name of the glossary. */
  readonly glossary: string
  /** Folded phrases. */
  readonly keys: ReadonlySet<string>
}

/** Of every glossary that the host lists; none when it lists none. */
export function readSharedPhrases(host: CompilerHost | undefined): readonly SharedPhrases[] {
  return (host?.listFolder?.(glossaryFolder) ?? []).flatMap((name): readonly SharedPhrases[] => {
    if (!name.endsWith(glossaryEnding)) return []
    const text = host?.readFile(`${glossaryFolder}/${name}`)
    if (text === undefined) return []
    const { entries } = readGlossaryFile(readBlocks(text).blocks, undefined)
    return [{ glossary: name.slice(0, -glossaryEnding.length), keys: new Set(entries.map(({ key }) => key)) }]
  })
}
