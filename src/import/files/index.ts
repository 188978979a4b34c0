/**
 * A file as people have it into text: Word (.docx, .doc), WPS, web pages, PDF with text, workbooks, OFD. What kind of file it is,
 * its bytes say and not its name. Each reader is loaded when such a file comes. Nothing that a file refers to is fetched, no
 * macro is read; what is beyond `limits.ts` is refused.
 */
import { decodeText } from '../read/decode-text.ts'
import { partNames } from './container.ts'
import { FileError, type FileText } from './file-text.ts'
import { decodeHtml, isHtml } from './html-encoding.ts'
import { largestFile } from './limits.ts'

export { FileError, type FileFormat, type FileProblem, type FileText, type LeftOut } from './file-text.ts'

/** Undefined for plain text, whose bytes `decodeText` reads. Throws a FileError. */
export async function readFile(bytes: Uint8Array): Promise<FileText | undefined> {
  if (bytes.length > largestFile) throw new FileError('too-large')
  const decoded = decodeText(bytes)
  if (decoded.kind === 'text') {
    if (!isHtml(decoded.text)) return undefined
    const { readHtml } = await import('./html.ts')
    return filled(readHtml(decodeHtml(bytes, decoded)))
  }
  if (decoded.is === 'pdf') {
    const { readPdf } = await import('./pdf.ts')
    return readPdf(bytes)
  }
  return decoded.is === 'office' ? filled(await readOffice(bytes)) : undefined
}

async function readOffice(bytes: Uint8Array): Promise<FileText> {
  if (bytes[0] !== 0x50) return readOle(bytes)
  const names = new Set(partNames(bytes))
  if (names.has('word/document.xml')) {
    const { readDocx } = await import('./docx/index.ts')
    return readDocx(bytes)
  }
  if (names.has('xl/workbook.xml')) {
    const { readXlsx } = await import('./xlsx.ts')
    return readXlsx(bytes)
  }
  if (names.has('OFD.xml')) {
    const { readOfd } = await import('./ofd.ts')
    return readOfd(bytes)
  }
  throw new FileError(names.has('ppt/presentation.xml') ? 'presentation' : 'unknown-office')
}

/** Streams of the compound file name themselves, in UTF-16. */
async function readOle(bytes: Uint8Array): Promise<FileText> {
  if (hasName(bytes, 'EncryptedPackage')) throw new FileError('encrypted')
  if (!hasName(bytes, 'WordDocument'))
    throw new FileError(hasName(bytes, 'Workbook') ? 'spreadsheet-old' : 'unknown-office')
  const { readDoc } = await import('./doc.ts')
  return readDoc(bytes)
}

function hasName(bytes: Uint8Array, name: string): boolean {
  const units = Array.from(name).flatMap((character) => [character.charCodeAt(0), 0])
  const last = Math.min(bytes.length, 4_000_000) - units.length
  for (let at = 0; at <= last; at += 2) {
    if (bytes[at] === units[0] && units.every((unit, index) => bytes[at + index] === unit)) return true
  }
  return false
}

function filled(file: FileText): FileText {
  if (file.text.trim() === '') throw new FileError('no-text')
  return file
}
