import { type Checked, countErrors } from '../check-files.ts'
import type { CommandContext } from '../context.ts'

/** How many files there were, and how many errors in them. */
export function checkSummary({ language, color }: CommandContext, checked: readonly Checked[]): string {
  const files = checked.length
  const errors = countErrors(checked)
  if (errors === 0)
    return color.green(language === 'zh' ? `${files} 份文件，没有错误` : `${counted(files, 'file')}, no errors`)
  return color.red(
    language === 'zh' ? `${files} 份文件，${errors} 处错误` : `${counted(files, 'file')}, ${counted(errors, 'error')}`,
  )
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
