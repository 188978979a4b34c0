/** `ceyan facts`: what a policy asks of an applicant. */
import { describeFacts } from '../../facts/describe-facts.ts'
import type { FactRow } from '../../facts/describe-facts.ts'
import { policyOf } from '../analyse.ts'
import { EXIT, print, printJson } from '../context.ts'
import type { CommandContext } from '../context.ts'
import { findPolicy } from '../policy-files.ts'
import { renderTable } from '../render/table.ts'

export async function facts(context: CommandContext, name: string): Promise<number> {
  const loaded = await policyOf(context, findPolicy(context.host, name))
  if (typeof loaded === 'number') return loaded
  const rows = describeFacts(loaded.policy)
  if (context.format === 'json') {
    printJson(context, rows.map(jsonOf))
    return EXIT.ok
  }
  print(
    context,
    renderTable(
      context,
      HEAD[context.language],
      rows.map((row) => cellsOf(context, row)),
    ),
  )
  if (rows.some(({ isDerived }) => isDerived)) print(context, `\n${DERIVED[context.language](name)}`)
  return EXIT.ok
}

const HEAD = {
  zh: ['短语', '标识', '类型', '单位', '条款'],
  en: ['phrase', 'identifier', 'type', 'unit', 'clauses'],
} as const

const DERIVED = {
  zh: (name: string) => `标识后有 * 的，术语里没有写，由短语得出；要改名：ceyan rename ${name} <短语> <新的标识>。`,
  en: (name: string) =>
    `Identifiers with * are made of the phrase, since the glossary writes none; ceyan rename ${name} <phrase> <identifier> gives another.`,
} as const

/** A type says its alternatives; a field stands under its list. */
function cellsOf({ language }: CommandContext, row: FactRow): readonly string[] {
  const type = row.alternatives === undefined ? row.type : `${row.type}：${row.alternatives.join('、')}`
  const everywhere = language === 'zh' ? '全文' : 'all'
  return [
    row.list === undefined ? row.phrase : `  └ ${row.phrase}`,
    `${row.list === undefined ? '' : `${row.list}[].`}${row.identifier}${row.isDerived ? ' *' : ''}`,
    type,
    row.unit ?? '',
    row.clauses.length === 0 ? everywhere : row.clauses.join(' '),
  ]
}

function jsonOf(row: FactRow): Record<string, unknown> {
  return { ...row, list: row.list ?? null, unit: row.unit ?? null, alternatives: row.alternatives ?? null }
}
