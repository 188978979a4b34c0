const latin = /[\da-z]/iu
const opens = /[^\da-z.]/iu

/** `.` where 。 is meant: behind Chinese text (…的资助.), and nothing Latin goes on behind it (3.5, 1., ceyan.md). */
export function isFullStop(text: string, offset: number): boolean {
  if (text[offset] !== '.' || offset === 0 || latin.test(text[offset - 1] ?? '')) return false
  const behind = text[offset + 1]
  return text[offset - 1] !== '.' && (behind === undefined || opens.test(behind))
}
