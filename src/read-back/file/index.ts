/**
 * A policy's read-back as a policy file of its own: a glossary of every fact, an article for each award, and what holds of all
 * of them or between them. Compiled, it is the same policy (test/read-back/round-trip.test.ts).
 */
import type { AwardIr, Condition, PolicyIr } from '../../ir/types.ts'
import { isAlways } from '../../ir/conditions.ts'
import { formatDate } from '../../runtime/date.ts'
import { betweenSentences, groupLines, ownSentences } from './between.ts'
import { articleOf } from './award.ts'
import { glossaryLines } from './glossary.ts'
import { conditionWords } from './condition.ts'
import { namedConditions } from './names.ts'
import { phrasesOf } from './phrases.ts'
import { Unsayable } from './unsayable.ts'

export interface WrittenPolicy {
  readonly text: string
  /** What the language has no sentence for, with the award that it is of. */
  readonly unsaid: readonly { readonly award: string | undefined; readonly what: string }[]
}

export function writePolicyFile(policy: PolicyIr): WrittenPolicy {
  const unsaid: { award: string | undefined; what: string }[] = []
  const attempt = (award: string | undefined, make: () => readonly string[]): readonly string[] => {
    try {
      return make()
    } catch (error) {
      if (!(error instanceof Unsayable)) throw error
      unsaid.push({ award, what: error.message })
      return []
    }
  }
  const awards = policy.clauses.flatMap((clause) => clause.awards)
  const blocks = [
    `# ${policy.title}`,
    headOf(policy).join('\n'),
    '## 术语',
    ['- 申报单位：称谓', ...glossaryLines(policy.facts)].join('\n'),
    ...attempt(undefined, () => scopeBlocks(policy)),
    ...awards.flatMap((award, index) => attempt(award.id, () => awardBlocks(award, index, policy))),
    ...endBlocks(
      policy,
      betweenSentences(policy).flatMap((make) => attempt(undefined, () => [make()])),
    ),
  ]
  return { text: `${blocks.join('\n\n')}\n`, unsaid }
}

function headOf({ id, issuer, documentNumber }: PolicyIr): readonly string[] {
  return [
    `- 标识：${id}`,
    ...(issuer === undefined ? [] : [`- 发文机关：${issuer}`]),
    ...(documentNumber === undefined ? [] : [`- 文号：${documentNumber}`]),
  ]
}

function scopeBlocks(policy: PolicyIr): readonly string[] {
  const { scope } = policy
  if (isAlways(scope)) return []
  const names = namedConditions()
  const parts: readonly Condition[] = scope.kind === 'and' ? scope.of : [scope]
  const words = conditionWords({ kind: 'and', of: parts }, phrasesOf(policy), names)
  const lines = names.lines()
  return ['## [适用范围]', ...(lines.length === 0 ? [] : [lines.join('\n')]), `本政策适用于${words}的申报单位。`]
}

function awardBlocks(award: AwardIr, index: number, policy: PolicyIr): readonly string[] {
  const { entries, sentences } = articleOf(award, policy)
  return [
    `## 第${String(index + 1)}条 ${award.title}`,
    [...ownSentences(award, policy), ...sentences].join(''),
    [`- 标识：\`${award.id}\``, ...groupLines(award, policy), ...entries].join('\n'),
  ]
}

function endBlocks({ validity }: PolicyIr, sentences: readonly string[]): readonly string[] {
  const to = validity?.to === undefined ? '' : `，有效期至${formatDate(validity.to)}`
  const term = validity === undefined ? [] : [`本政策自${formatDate(validity.from)}起施行${to}。`]
  const all = [...sentences, ...term]
  return all.length === 0 ? [] : ['## [附则]', ...all]
}
