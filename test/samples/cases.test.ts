/**
 * Small policies with right values, each about one kind of fault of real texts (`npm run cases`). `cases/not-yet.json` names
 * those that are refused or wrong today: it may only shrink, and nothing may become wrong that was refused. `UPDATE=1` rewrites it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { judge, type Verdict } from '../../scripts/cases/judge.ts'
import { readCases } from '../../scripts/cases/read-cases.ts'
import { runCase } from '../../scripts/cases/run-case.ts'

const folder = join(import.meta.dirname, 'cases')
const list = join(folder, 'not-yet.json')

it('are as right as they were', () => {
  const cases = readCases(folder)
  expect(cases).toHaveLength(readdirSync(folder).filter((file) => /\.(ceyan\.md|txt)$/u.test(file)).length)
  const judged = cases.map((one): readonly [string, Verdict] => [one.file, judge(one, runCase(one)).verdict])
  const open = Object.fromEntries(judged.filter(([, verdict]) => verdict === 'refused' || verdict === 'wrong'))
  if (process.env['UPDATE'] === '1') writeFileSync(list, `${JSON.stringify(open, undefined, 2)}\n`)
  expect(open).toEqual(JSON.parse(readFileSync(list, 'utf8')))
})
