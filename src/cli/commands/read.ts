/** `ceyan read`: what a policy was compiled to, said back in one plain form. */
import type { PolicyIr } from '../../ir/types.ts'
import { writePolicyFile } from '../../read-back/file/index.ts'
import { readBack } from '../../read-back/index.ts'
import { policyOf } from '../analyse.ts'
import { EXIT, print, printJson, warn } from '../context.ts'
import type { CommandContext } from '../context.ts'
import { findPolicy } from '../policy-files.ts'
import { inertLines } from '../render/inert.ts'
import { printReadBack, readBackJson } from '../render/read-back.ts'

export interface ReadOptions {
  /** As a policy file of its own. */
  readonly asPolicy: boolean
}

export async function readPolicyBack(
  context: CommandContext,
  name: string,
  { asPolicy }: ReadOptions,
): Promise<number> {
  const loaded = await policyOf(context, findPolicy(context.host, name))
  if (typeof loaded === 'number') return loaded
  if (asPolicy) return writeAsPolicy(context, loaded.policy)
  const said = readBack(loaded.policy, { language: context.language })
  const { inert } = loaded.analysis
  if (context.format === 'json') printJson(context, { ...readBackJson(said), inert })
  else {
    printReadBack(context, said)
    for (const line of inertLines(context, inert)) print(context, line)
  }
  return EXIT.ok
}

/** What the language has no sentence for is left out, and said. */
function writeAsPolicy(context: CommandContext, policy: PolicyIr): number {
  const { text, unsaid } = writePolicyFile(policy)
  for (const line of text.trimEnd().split('\n')) print(context, line)
  for (const { award, what } of unsaid) {
    const [zh, en] = award === undefined ? ['全文', 'the policy'] : [`奖补「${award}」`, `award ${award}`]
    warn(context, { zh: `${zh}不能写成政策的话：${what}`, en: `${en} cannot be written as a policy: ${what}` })
  }
  return unsaid.length === 0 ? EXIT.ok : EXIT.findings
}
