/** The parts of a ZIP container that are asked for: docx, xlsx and ofd are such. */
import { unzipSync, type UnzipFileInfo } from 'fflate'
import { FileError } from './file-text.ts'
import { largestContent, mostParts } from './limits.ts'

export type Parts = ReadonlyMap<string, Uint8Array>

/** Unpacks what `wanted` names; nothing where that is more than a document has. A part never gets more room than it claims. */
export function openContainer(bytes: Uint8Array, wanted: (name: string) => boolean): Parts {
  let size = 0
  let count = 0
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    count += 1
    if (!wanted(name)) return false
    size += originalSize
    if (size > largestContent || count > mostParts) throw new FileError('too-large')
    return true
  }
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })))
  } catch (error) {
    throw error instanceof FileError ? error : new FileError('damaged')
  }
}

/** Names of the parts, without unpacking any. */
export function partNames(bytes: Uint8Array): readonly string[] {
  const names: string[] = []
  openContainer(bytes, (name) => {
    if (names.length > mostParts) throw new FileError('too-large')
    names.push(name)
    return false
  })
  return names
}
