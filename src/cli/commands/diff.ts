/** `ceyan diff`: what an amendment changes in money, award by award, with an applicant for whom it does. */
import { comparePolicies, isSameInMoney } from '../../verify/diff/index.ts'
import { policyOf } from '../analyse.ts'
import { EXIT, printJson } from '../context.ts'
import type { CommandContext } from '../context.ts'
import { findPolicy } from '../policy-files.ts'
import { differenceJson } from '../render/difference-json.ts'
import { printDifference } from '../render/difference-text.ts'

/** 0: proved that no amount changes. 1: something changes, or may. 2: wrong use, or a version that has errors. */
export async function diff(context: CommandContext, before: string, after: string): Promise<number> {
  const files = [findPolicy(context.host, before), findPolicy(context.host, after)] as const
  const old = await policyOf(context, files[0])
  const fresh = await policyOf(context, files[1])
  if (typeof old === 'number' || typeof fresh === 'number') return EXIT.misuse
  const difference = comparePolicies(old.policy, fresh.policy)
  if (context.format === 'json') printJson(context, differenceJson(files, difference))
  else printDifference(context, files, fresh.policy.title, difference)
  return isSameInMoney(difference) ? EXIT.ok : EXIT.findings
}
