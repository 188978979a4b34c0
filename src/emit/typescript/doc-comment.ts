import { commentText } from './code.ts'

/** Lines of a doc comment, each made harmless; an empty one separates paragraphs. Several start below the opening. */
export function docComment(lines: readonly string[]): string {
  return lines.length > 1 ? `\n${lines.map(commentText).join('\n')}` : lines.map(commentText).join('')
}
