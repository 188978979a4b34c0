/** What a file holds: its paragraphs, and what is not among them. */

export interface FileText {
  /** A paragraph a line (of a PDF: a line of the page a line, pages apart by form feeds). Rows of tables are lines with `cellMark` between their cells. */
  readonly text: string
  readonly format: FileFormat
  /** Counted, since they are not text: what the analyst has to look at in the file itself. */
  readonly left: readonly LeftOut[]
}

export type FileFormat = 'docx' | 'html' | 'pdf' | 'xlsx' | 'doc' | 'ofd'

export interface LeftOut {
  readonly what: 'pictures' | 'hidden' | 'headers' | 'deleted'
  readonly count: number
}

/** Why a file gives no text. */
export type FileProblem =
  'too-large' | 'too-deep' | 'damaged' | 'encrypted' | 'no-text' | 'presentation' | 'spreadsheet-old' | 'unknown-office'

export class FileError extends Error {
  readonly problem: FileProblem

  constructor(problem: FileProblem) {
    super(problem)
    this.name = 'FileError'
    this.problem = problem
  }
}
