/** A PDF with text: its lines as they stand on the pages, pages apart by form feeds. A scan has none, and says so. */
import { getDocumentProxy } from 'unpdf'
import { FileError, type FileText } from './file-text.ts'

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

const mostPages = 2_000

export async function readPdf(bytes: Uint8Array): Promise<FileText> {
  const document = await openPdf(bytes)
  try {
    if (document.numPages > mostPages) throw new FileError('too-large')
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number++)
      pages.push(await pageText(await document.getPage(number)))
    const text = pages.join('\f')
    if (text.trim() === '') throw new FileError('no-text')
    return { text, format: 'pdf', left: [] }
  } finally {
    await document.destroy()
  }
}

async function openPdf(bytes: Uint8Array): ReturnType<typeof getDocumentProxy> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 })
  } catch (error) {
    throw new FileError(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged')
  }
}

/** Pieces of a line are apart only where the page leaves more than a blank between them. */
async function pageText(page: Page): Promise<string> {
  const { items } = await page.getTextContent()
  let text = ''
  for (const item of items) {
    if (!('str' in item)) continue
    text += item.str
    if (item.hasEOL) text += '\n'
  }
  page.cleanup()
  return text
}
