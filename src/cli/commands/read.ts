/** `ceyan read`: what a policy was compiled to, said back in one plain form. */
import { readBack } from '../../read-back/index.ts'
import { policyOf } from '../analyse.ts'
import { EXIT, print, printJson } from '../context.ts'
import type { CommandContext } from '../context.ts'
import { findPolicy } from '../policy-files.ts'
import { inertLines } from '../render/inert.ts'
import { printReadBack, readBackJson } from '../render/read-back.ts'

export async function readPolicyBack(context: CommandContext, name: string): Promise<number> {
  const loaded = await policyOf(context, findPolicy(context.host, name))
  if (typeof loaded === 'number') return loaded
  const said = readBack(loaded.policy, { language: context.language })
  const { inert } = loaded.analysis
  if (context.format === 'json') printJson(context, { ...readBackJson(said), inert })
  else {
    printReadBack(context, said)
    for (const line of inertLines(context, inert)) print(context, line)
  }
  return EXIT.ok
}
