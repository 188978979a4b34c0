/**
 * For which awards the read-back, pasted as a sentence under a heading with the glossary of its policy, already compiles to the
 * same award. The list is checked in and may only grow; `UPDATE=1` takes over what is new.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { analysePolicy } from '../../src/compiler.ts'
import type { AwardIr } from '../../src/ir/types.ts'
import { readBack } from '../../src/read-back/index.ts'
import type { ReadBackAward, ReadBackItem, ReadBackPart } from '../../src/read-back/types.ts'
import { policyIds } from '../support/policy-ids.ts'
import { plain } from './meaning.ts'

const folder = join(import.meta.dirname, '../../policies')
const list = join(import.meta.dirname, 'round-trip.txt')
const read = (path: string): string => readFileSync(join(folder, path), 'utf8')

it('what came back before still does', () => {
  const before = readFileSync(list, 'utf8').trimEnd().split('\n')
  const now = policyIds(folder).flatMap(comingBack)
  if (process.env['UPDATE'] === '1') writeFileSync(list, `${[...new Set([...before, ...now])].sort().join('\n')}\n`)
  expect(before.length).toBeGreaterThan(0)
  expect(before.filter((name) => !now.includes(name))).toEqual([])
})

/** The awards of a policy whose sentence means the same, as `policy award`. */
function comingBack(id: string): readonly string[] {
  const text = read(`${id}.ceyan.md`)
  const { policy } = analysePolicy(text, { readFile: read })
  if (policy === undefined) return []
  const [, glossary = ''] = /^## (?:术语|術語)\n(.*?)^## /msu.exec(text) ?? []
  const said = readBack(policy)
  return policy.clauses
    .flatMap(({ awards }) => awards)
    .filter((award) => {
      const sentence = said.awards.filter((one) => one.id === award.id).map(sentenceOf)[0]
      if (sentence === undefined) return false
      const file = `# 读回\n\n- 标识：read-back\n\n## 术语\n${glossary}\n## 一、读回\n\n${sentence}\n`
      const again = analysePolicy(file, { readFile: read }).policy?.clauses.flatMap(({ awards }) => awards) ?? []
      const [only, ...others] = again
      return only !== undefined && others.length === 0 && meaningOfAward(only) === meaningOfAward(award)
    })
    .map((award) => `${id} ${award.id}`)
}

/** 对…的，给予…，每年最高…; undefined where more is said than that. */
function sentenceOf({ lines }: ReadBackAward): string | undefined {
  const parts = (part: ReadBackPart): readonly ReadBackItem[] => lines.filter((line) => line.part === part)
  const [condition] = parts('condition')
  const [amount] = parts('amount')
  const [form] = parts('form')
  const isMore = lines.some(({ part, items }) => !SAID.has(part) || items.length > 0)
  if (condition === undefined || amount === undefined || form === undefined || isMore) return undefined
  const rest = [...parts('times'), ...parts('ceiling'), ...parts('difference')].map((item) => `，${bare(item)}`)
  return `对${bare(condition)}的，给予${bare(amount)}${bare(form)}${rest.join('')}。`
}

const SAID: ReadonlySet<ReadBackPart> = new Set(['form', 'condition', 'amount', 'ceiling', 'times', 'difference'])

/** Phrases as the glossary has them. */
function bare({ pieces }: ReadBackItem): string {
  return pieces.map(({ kind, text }) => (kind === 'phrase' ? text.slice(1, -1) : text)).join('')
}

/** Of an award alone: not what it is called. */
function meaningOfAward({
  condition,
  records,
  amount,
  ceilings,
  difference,
  times,
  instalments,
  rounding,
  deferrals,
}: AwardIr): string {
  return JSON.stringify(
    plain({ condition, records, amount, ceilings, difference, times, instalments, rounding, deferrals }),
  )
}
