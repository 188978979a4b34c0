import { AWARDS } from './amounts/award-amounts.ts'
import type { Amounts, AmountsOf, KnownFacts } from './amounts/award-amounts.ts'
import { amountsInBigInt } from './amounts/big-int.ts'
import { amountsByHand } from './amounts/by-hand.ts'
import { amountsGenerated } from './amounts/generated.ts'
import { sameChecksum } from './checksum.ts'
import { race } from './measure.ts'
import type { Contestant } from './measure.ts'
import { applicantsOf, POLICIES } from './policies.ts'
import { printRatios } from './print.ts'

/** The same amounts in other numbers and by rule engines, which must have been installed. */
export async function compareAmounts(rounds: number): Promise<void> {
  const [policy] = POLICIES
  if (policy === undefined) return
  const people = applicantsOf(policy, { count: 500, unknown: 0, withHistory: 0 }).map(({ facts }) => {
    // The population is made with every fact known (`unknown: 0`), which its type cannot say; the list goes to nobody.
    const { exhibitions: _left, ...known } = facts as unknown as KnownFacts & { readonly exhibitions: unknown }
    return known
  })
  const ways: readonly (readonly [name: string, amountsOf: AmountsOf])[] = [
    ['手写，整数 by hand, integers', amountsByHand],
    ['手写，BigInt by hand, BigInt', amountsInBigInt],
    ['生成 generated functions', amountsGenerated],
    ...(await rulesEngines()),
  ]
  const results = await Promise.all(ways.map(async ([, amountsOf]) => allAmounts(people, amountsOf)))
  const everyone = people.map((_, index) => index)
  const checksum = sameChecksum(
    everyone,
    results.map((amounts) => (index) => amounts[index]),
  )
  process.stdout.write(
    `\n${policy.id}：${String(people.length)} 位申请人的金额一致 amounts equal (${checksum})：${AWARDS.join(' ')}\n`,
  )
  const contestants = ways.map(([name, amountsOf]) => contestant(name, people, amountsOf))
  printRatios('只算金额，事实全部已知 Amounts alone, all facts known', await race(contestants, Math.ceil(rounds / 4)))
}

/** Imported only here: they may have been installed a moment ago. */
async function rulesEngines(): Promise<readonly (readonly [string, AmountsOf])[]> {
  const [{ jsonRulesEngine }, { zenEngine }] = await Promise.all([
    import('./amounts/json-rules.ts'),
    import('./amounts/zen.ts'),
  ])
  return [
    ['json-rules-engine', jsonRulesEngine()],
    ['@gorules/zen-engine', zenEngine()],
  ]
}

async function allAmounts(people: readonly KnownFacts[], amountsOf: AmountsOf): Promise<readonly Amounts[]> {
  return Promise.all(people.map((facts) => amountsOf(facts)))
}

/** Waits for one applicant after the other, where there is something to wait for. */
function contestant(name: string, people: readonly KnownFacts[], amountsOf: AmountsOf): Contestant {
  return {
    name,
    async pass() {
      let sum = 0
      for (const facts of people) {
        const amounts = amountsOf(facts)
        sum += (amounts instanceof Promise ? await amounts : amounts)[0] ?? NaN
      }
      return sum
    },
  }
}
