/** Awards of the zone's policy that look at the applicant's own facts. Each is refused, or decided between two amounts. */
import type { Facts } from '../../generated/chengdu-hightech-ai-2025/facts.ts'
import type { Received } from '../../src/runtime/outcome.ts'
import { and, decided, exact, refused, share, WAN } from './result.ts'
import type { Result, Scope } from './result.ts'

/** （二） */
export function computingCaseReward(facts: Facts, scope: Scope): Result {
  const { advancedComputingCase, computingNetworkCase, otherNationalComputingCase } = facts
  let { missing, pending } = scope
  if (!(advancedComputingCase || computingNetworkCase || otherNationalComputingCase)) {
    const unknown = missing
    if (advancedComputingCase === undefined) missing = and(missing, 'advancedComputingCase')
    if (computingNetworkCase === undefined) missing = and(missing, 'computingNetworkCase')
    if (otherNationalComputingCase === undefined) pending = and(pending, 'otherNationalComputingCase')
    if (missing === unknown && pending === scope.pending) return refused('computingCaseReward')
  }
  return decided('computingCaseReward', 0, 300 * WAN, missing, pending)
}

/** （三） */
export function rdSubsidy(facts: Facts, scope: Scope, received: Received | undefined): Result {
  const { lastYearRdIntensity: intensity, annualRdSpend: spend } = facts
  if (intensity !== undefined && intensity < 20_000_000) return refused('rdSubsidy')
  if (spend !== undefined && spend < 1500 * WAN) return refused('rdSubsidy')
  const left = leftThisYear(1000 * WAN, received)
  const to = share(spend, 1, 10, left)
  let { missing } = scope
  if (intensity === undefined) missing = and(missing, 'lastYearRdIntensity')
  if (spend === undefined) missing = and(missing, 'annualRdSpend')
  const sure = scope.sure && intensity !== undefined && spend !== undefined
  return decided('rdSubsidy', sure ? to : 0, to, missing, scope.pending)
}

/** （五） */
export function generativeFiling(facts: Facts, scope: Scope): Result {
  return fixed('generativeFiling', facts.completedGenerativeFiling, 'completedGenerativeFiling', 50 * WAN, scope)
}

/** （五） */
export function deepSynthesisFiling(facts: Facts, scope: Scope): Result {
  return fixed(
    'deepSynthesisFiling',
    facts.completedDeepSynthesisFiling,
    'completedDeepSynthesisFiling',
    5 * WAN,
    scope,
  )
}

/** （六）方向一 */
export function provincialPlatformReward({ provincialPlatformApproved }: Facts, scope: Scope): Result {
  const fen = 1000 * WAN
  return found('provincialPlatformReward', provincialPlatformApproved, 'provincialPlatformApproved', fen, fen, scope)
}

/** （六）方向二 */
export function nationalPlatformReward({ nationalPlatformApproved }: Facts, scope: Scope): Result {
  return found('nationalPlatformReward', nationalPlatformApproved, 'nationalPlatformApproved', 0, 200 * WAN, scope)
}

/** （六）方向三 */
export function publicPlatformReward(facts: Facts, scope: Scope, received: Received | undefined): Result {
  const level = facts.publicServicePlatformLevel
  if (level === '无') return refused('publicPlatformReward')
  const fen = level === '市级' ? 50 * WAN : level === '省级' ? 100 * WAN : 200 * WAN
  const to = Math.max(0, fen - (received?.total ?? 0))
  return reached('publicPlatformReward', level !== undefined, 'publicServicePlatformLevel', to, scope)
}

/** （七）方向一 */
export function dataPlatformReward(facts: Facts, scope: Scope, received: Received | undefined): Result {
  const clients = facts.unrelatedClients
  if (clients !== undefined && clients < 10) return refused('dataPlatformReward')
  const fen = clients === undefined || clients >= 50 ? 25 * WAN : clients >= 30 ? 10 * WAN : 5 * WAN
  const to = Math.max(0, fen - (received?.total ?? 0))
  return reached('dataPlatformReward', clients !== undefined, 'unrelatedClients', to, scope)
}

/** （七）方向二 */
export function dataContestReward({ wonNationalFinalsPrize, finalsPrizeClass }: Facts, scope: Scope): Result {
  if (wonNationalFinalsPrize === false || finalsPrizeClass === false) return refused('dataContestReward')
  let { missing, pending } = scope
  if (wonNationalFinalsPrize === undefined) missing = and(missing, 'wonNationalFinalsPrize')
  if (finalsPrizeClass === undefined) pending = and(pending, 'finalsPrizeClass')
  return decided('dataContestReward', 0, 200 * WAN, missing, pending)
}

/** （七）方向三 */
export function openSourcePlatformPriority({ openSourceDemoPlatform }: Facts, scope: Scope): Result {
  return found('openSourcePlatformPriority', openSourceDemoPlatform, 'openSourceDemoPlatform', 0, 0, scope)
}

/** （八）方向一 */
export function excellentSolution({ ratedExcellent }: Facts, scope: Scope): Result {
  return found('excellentSolution', ratedExcellent, 'ratedExcellent', 10 * WAN, 10 * WAN, scope)
}

/** （八）方向二 */
export function benchmarkScenarioSubsidy(facts: Facts, scope: Scope): Result {
  const { benchmarkScenario, scenarioScale: scale, scenarioFixedInvestment: investment } = facts
  if (benchmarkScenario === false || scale === '无') return refused('benchmarkScenarioSubsidy')
  const tenths = scale === '大型规模' ? 3 : scale === '中型规模' ? 4 : 5
  let { missing, pending } = scope
  if (benchmarkScenario === undefined) pending = and(pending, 'benchmarkScenario')
  if (scale === undefined) missing = and(missing, 'scenarioScale')
  if (investment === undefined) missing = and(missing, 'scenarioFixedInvestment')
  return decided('benchmarkScenarioSubsidy', 0, share(investment, tenths, 10, 900 * WAN), missing, pending)
}

/** （八）方向二 */
export function pilotScenarioSubsidy({ pilotScenario, contractAmount }: Facts, scope: Scope): Result {
  if (pilotScenario === false) return refused('pilotScenarioSubsidy')
  const to = share(contractAmount, 1, 10, 30 * WAN)
  let { missing, pending } = scope
  if (pilotScenario === undefined) pending = and(pending, 'pilotScenario')
  if (contractAmount === undefined) missing = and(missing, 'contractAmount')
  const sure = scope.sure && pilotScenario !== undefined && contractAmount !== undefined
  return decided('pilotScenarioSubsidy', sure ? to : 0, to, missing, pending)
}

/** （八）方向三 */
export function nationalPilotReward(facts: Facts, scope: Scope): Result {
  const { nationalBenchmarkScenario, nationalPilotProject, nationalApplicationBase, otherNationalPilot } = facts
  let { missing, pending, sure } = scope
  if (!(nationalBenchmarkScenario || nationalPilotProject || nationalApplicationBase || otherNationalPilot)) {
    sure = false
    if (nationalBenchmarkScenario === undefined) missing = and(missing, 'nationalBenchmarkScenario')
    if (nationalPilotProject === undefined) missing = and(missing, 'nationalPilotProject')
    if (nationalApplicationBase === undefined) missing = and(missing, 'nationalApplicationBase')
    if (otherNationalPilot === undefined) pending = and(pending, 'otherNationalPilot')
    if (missing === scope.missing && pending === scope.pending) return refused('nationalPilotReward')
  }
  return decided('nationalPilotReward', sure ? 300 * WAN : 0, 300 * WAN, missing, pending)
}

/** （九）方向一: the scale is left to another document. */
export function modelApiSubsidy({ callsThirdPartyModelApi, modelApiSpend }: Facts, scope: Scope): Result {
  if (callsThirdPartyModelApi === false) return refused('modelApiSubsidy')
  let { missing } = scope
  if (callsThirdPartyModelApi === undefined) missing = and(missing, 'callsThirdPartyModelApi')
  if (modelApiSpend === undefined) missing = and(missing, 'modelApiSpend')
  const to = modelApiSpend === undefined ? null : Math.round(modelApiSpend / 2)
  return decided('modelApiSubsidy', 0, to, missing, and(scope.pending, 'deferral:0'))
}

/** （九）方向一: the scale is left to another document. */
export function modelDeploymentSubsidy({ deploysThirdPartyModel, modelPurchaseAmount }: Facts, scope: Scope): Result {
  if (deploysThirdPartyModel === false) return refused('modelDeploymentSubsidy')
  let { missing } = scope
  if (deploysThirdPartyModel === undefined) missing = and(missing, 'deploysThirdPartyModel')
  if (modelPurchaseAmount === undefined) missing = and(missing, 'modelPurchaseAmount')
  const to = modelPurchaseAmount === undefined ? null : Math.round(modelPurchaseAmount / 5)
  return decided('modelDeploymentSubsidy', 0, to, missing, and(scope.pending, 'deferral:0'))
}

/** （九）方向二 */
export function chainLeaderReward({ chainLeader }: Facts, scope: Scope): Result {
  if (chainLeader === '无') return refused('chainLeaderReward')
  const fen = chainLeader === '市级' ? 100 * WAN : 200 * WAN
  return reached('chainLeaderReward', chainLeader !== undefined, 'chainLeader', fen, scope)
}

/** （九）方向二 */
export function listedProductReward({ top100Products }: Facts, scope: Scope): Result {
  if (top100Products === undefined)
    return decided('listedProductReward', 0, null, and(scope.missing, 'top100Products'), scope.pending)
  if (top100Products < 1) return refused('listedProductReward')
  const fen = exact(top100Products * 5 * WAN)
  return decided('listedProductReward', scope.sure ? fen : 0, fen, scope.missing, scope.pending)
}

/** （十）方向一 */
export function firstSetReward(facts: Facts, scope: Scope, received: Received | undefined): Result {
  const sales = facts.firstSetSales
  if (sales !== undefined && sales < 100 * WAN) return refused('firstSetReward')
  const fen = sales === undefined || sales >= 2000 * WAN ? 50 * WAN : sales >= 500 * WAN ? 25 * WAN : 10 * WAN
  const to = Math.max(0, fen - (received?.total ?? 0))
  return reached('firstSetReward', sales !== undefined, 'firstSetSales', to, scope)
}

/** （十）方向二 */
export function robotProjectSubsidy(facts: Facts, scope: Scope): Result {
  const { robotProject } = facts
  return project('robotProjectSubsidy', robotProject, 'robotProject', 1000 * WAN, 2, facts, scope)
}

/** （十）方向二 */
export function humanoidProjectSubsidy(facts: Facts, scope: Scope): Result {
  const { humanoidProject } = facts
  return project('humanoidProjectSubsidy', humanoidProject, 'humanoidProject', 500 * WAN, 3, facts, scope)
}

/** （十一）方向二 */
export function centreConstruction(facts: Facts, scope: Scope, received: Received | undefined): Result {
  const { centreBuilder, constructionCost } = facts
  if (centreBuilder === false || isSecond(received)) return refused('centreConstruction')
  const to = share(constructionCost, 1, 1, 1000 * WAN)
  let { missing } = scope
  if (centreBuilder === undefined) missing = and(missing, 'centreBuilder')
  if (constructionCost === undefined) missing = and(missing, 'constructionCost')
  const sure = scope.sure && centreBuilder !== undefined && constructionCost !== undefined
  return decided('centreConstruction', sure ? to : 0, to, missing, scope.pending)
}

/** （十一）方向二 */
export function centreOperation(facts: Facts, scope: Scope, received: Received | undefined): Result {
  const { centreOperator, operationReviewed, operatingCost } = facts
  if (centreOperator === false || operationReviewed === false) return refused('centreOperation')
  const to = share(operatingCost, 1, 1, leftThisYear(300 * WAN, received))
  let { missing, pending } = scope
  if (centreOperator === undefined) missing = and(missing, 'centreOperator')
  if (operationReviewed === undefined) pending = and(pending, 'operationReviewed')
  if (operatingCost === undefined && to > 0) missing = and(missing, 'operatingCost')
  const sure = scope.sure && centreOperator !== undefined && operationReviewed !== undefined
  return decided('centreOperation', sure && operatingCost !== undefined ? to : 0, to, missing, pending)
}

/** （十二）方向二 */
export function winnerStartupReward({ founderPrize, firstRegisteredInZone }: Facts, scope: Scope): Result {
  if (founderPrize === '无' || firstRegisteredInZone === false) return refused('winnerStartupReward')
  const fen = founderPrize === '季军（第三名）' ? 20 * WAN : founderPrize === '亚军（第二名）' ? 30 * WAN : 50 * WAN
  let { missing } = scope
  if (founderPrize === undefined) missing = and(missing, 'founderPrize')
  if (firstRegisteredInZone === undefined) missing = and(missing, 'firstRegisteredInZone')
  const sure = scope.sure && founderPrize !== undefined && firstRegisteredInZone !== undefined
  return decided('winnerStartupReward', sure ? fen : 0, fen, missing, scope.pending)
}

/** （十四） */
export function financingReward(facts: Facts, scope: Scope, received: Received | undefined): Result {
  const { investmentRecognised, roundInvestment, receivedSimilarSubsidy, roundPaidIn } = facts
  const { receivedAngelInvestment: angel, receivedVentureCapital: venture, receivedVentureFundEquity: equity } = facts
  if (investmentRecognised === false || receivedSimilarSubsidy === true || isSecond(received))
    return refused('financingReward')
  if (roundInvestment !== undefined && roundInvestment < 1000 * WAN) return refused('financingReward')
  if (angel === false && venture === false && equity === false) return refused('financingReward')
  const to = share(roundPaidIn, 1, 20, 150 * WAN)
  let { missing, pending } = scope
  if (investmentRecognised === undefined) pending = and(pending, 'investmentRecognised')
  if (roundInvestment === undefined) missing = and(missing, 'roundInvestment')
  if (receivedSimilarSubsidy === undefined) missing = and(missing, 'receivedSimilarSubsidy')
  if (!(angel || venture || equity)) {
    if (angel === undefined) missing = and(missing, 'receivedAngelInvestment')
    if (venture === undefined) missing = and(missing, 'receivedVentureCapital')
    if (equity === undefined) missing = and(missing, 'receivedVentureFundEquity')
  }
  if (roundPaidIn === undefined) missing = and(missing, 'roundPaidIn')
  const sure = missing.length === 0 && pending.length === 0
  return decided('financingReward', sure ? to : 0, to, missing, pending)
}

/** （十四） */
export function investmentReward(facts: Facts, scope: Scope, received: Received | undefined): Result {
  const { investmentRecognised, investsInAiCompany, fundManager, roundInvestmentInCompany, roundInvested } = facts
  if (investmentRecognised === false || investsInAiCompany === false || fundManager === false || isSecond(received))
    return refused('investmentReward')
  if (roundInvestmentInCompany !== undefined && roundInvestmentInCompany < 1000 * WAN)
    return refused('investmentReward')
  const to = share(roundInvested, 1, 50, 100 * WAN)
  let { missing, pending } = scope
  if (investmentRecognised === undefined) pending = and(pending, 'investmentRecognised')
  if (investsInAiCompany === undefined) missing = and(missing, 'investsInAiCompany')
  if (roundInvestmentInCompany === undefined) missing = and(missing, 'roundInvestmentInCompany')
  if (fundManager === undefined) missing = and(missing, 'fundManager')
  if (roundInvested === undefined) missing = and(missing, 'roundInvested')
  const sure = missing.length === 0 && pending.length === 0
  return decided('investmentReward', sure ? to : 0, to, missing, pending)
}

/** A fixed sum for a fact that the applicant knows. */
function fixed(id: string, has: boolean | undefined, fact: string, fen: number, scope: Scope): Result {
  return has === false ? refused(id) : reached(id, has === true, fact, fen, scope)
}

/** A sum that is certain once the fact that decides it is known. */
function reached(id: string, isKnown: boolean, fact: string, fen: number, scope: Scope): Result {
  const missing = isKnown ? scope.missing : and(scope.missing, fact)
  return decided(id, isKnown && scope.sure ? fen : 0, fen, missing, scope.pending)
}

/** Between two sums if an authority finds so. */
function found(id: string, has: boolean | undefined, fact: string, from: number, to: number, scope: Scope): Result {
  if (has === false) return refused(id)
  const pending = has === undefined ? and(scope.pending, fact) : scope.pending
  return decided(id, has === true && scope.sure ? from : 0, to, scope.missing, pending)
}

/** At most some tenths of the eligible investment of a project, 500万元. */
function project(
  id: string,
  isProject: boolean | undefined,
  fact: string,
  threshold: number,
  tenths: number,
  { industryAdvanced, equipmentInvestment, eligibleEquipmentInvestment }: Facts,
  scope: Scope,
): Result {
  if (isProject === false || industryAdvanced === false) return refused(id)
  if (equipmentInvestment !== undefined && equipmentInvestment < threshold) return refused(id)
  let { missing, pending } = scope
  if (industryAdvanced === undefined) pending = and(pending, 'industryAdvanced')
  if (isProject === undefined) missing = and(missing, fact)
  if (equipmentInvestment === undefined) missing = and(missing, 'equipmentInvestment')
  if (eligibleEquipmentInvestment === undefined) missing = and(missing, 'eligibleEquipmentInvestment')
  return decided(id, 0, share(eligibleEquipmentInvestment, tenths, 10, 500 * WAN), missing, pending)
}

function isSecond(received: Received | undefined): boolean {
  return received !== undefined && received.count > 0
}

function leftThisYear(fen: number, received: Received | undefined): number {
  return received === undefined ? fen : Math.max(0, fen - received.thisYear)
}
