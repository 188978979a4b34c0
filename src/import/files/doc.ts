/** A document of Word 97 to 2003, or of WPS, as text. */
import WordExtractor from 'word-extractor'
import { FileError, type FileText } from './file-text.ts'

export async function readDoc(bytes: Uint8Array): Promise<FileText> {
  const document = await new WordExtractor().extract(Buffer.from(bytes)).catch(() => {
    throw new FileError('damaged')
  })
  const notes = [document.getFootnotes(), document.getEndnotes()].filter((text) => text.trim() !== '')
  const headers = document.getHeaders({ includeFooters: true }).trim() === '' ? 0 : 1
  return {
    text: [document.getBody(), document.getTextboxes({ includeHeadersAndFooters: false }), ...notes].join('\n'),
    format: 'doc',
    left: headers === 0 ? [] : [{ what: 'headers', count: headers }],
  }
}
