/**
 * Small policies with right values (`npm run cases -- <folder>`): one line a case, then how many of each family are right,
 * refused or wrong without a word. Exits with 1 on anything silently wrong, with 2 without a folder.
 */
import { judge } from './cases/judge.ts'
import { readCases } from './cases/read-cases.ts'
import { runCase } from './cases/run-case.ts'
import { tableOf } from './cases/table.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('npm run cases -- <folder>\n')
  process.exitCode = 2
} else {
  const judged = readCases(folder).map((one) => ({ ...one, ...judge(one, runCase(one)) }))
  for (const { file, verdict, expect, cause } of judged) {
    process.stdout.write(`${verdict === 'wrong' ? 'SILENTLY WRONG' : verdict}  ${file}  ${expect}  ${cause}\n`)
  }
  process.stdout.write(`\n${tableOf(judged).join('\n')}\n`)
  process.exitCode = judged.some(({ verdict }) => verdict === 'wrong') ? 1 : 0
}
