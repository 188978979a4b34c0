/**
 * 成都高新技术产业开发区关于支持人工智能（机器人）产业高质量发展的若干政策, as one would write it by hand: the yardstick
 * that the generated modules are measured with. Statuses, intervals and missing facts; no reasons, no sentences.
 */
import type { Facts } from '../../generated/chengdu-hightech-ai-2025/facts.ts'
import type { Context, History } from '../../src/runtime/outcome.ts'
import * as applicant from './hightech-applicant.ts'
import * as records from './hightech-records.ts'
import { and, NONE, outOfPeriod, refused, total, WAN } from './result.ts'
import type { Evaluation, Result, Scope } from './result.ts'

/** Every award of the policy for one applicant. */
export function evaluateHightech(facts: Facts, { date, history }: Context): Evaluation {
  if (date < '2025-04-28' || date > '2028-04-27') return outOfPeriod(AWARDS)
  const scope = eligibility(facts)
  if (scope === undefined) return { awards: AWARDS.map(refused), total: { from: 0, to: 0 } }
  const modelApi = applicant.modelApiSubsidy(facts, scope)
  const modelDeployment = applicant.modelDeploymentSubsidy(facts, scope)
  const robot = applicant.robotProjectSubsidy(facts, scope)
  const humanoid = applicant.humanoidProjectSubsidy(facts, scope)
  const awards = [
    records.computeSubsidy(facts, scope, history?.['computeSubsidy']),
    applicant.computingCaseReward(facts, scope),
    applicant.rdSubsidy(facts, scope, history?.['rdSubsidy']),
    records.generalModelSubsidy(facts, scope),
    records.specialisedModelSubsidy(facts, scope, history?.['specialisedModelSubsidy']),
    applicant.generativeFiling(facts, scope),
    applicant.deepSynthesisFiling(facts, scope),
    applicant.provincialPlatformReward(facts, scope),
    applicant.nationalPlatformReward(facts, scope),
    applicant.publicPlatformReward(facts, scope, history?.['publicPlatformReward']),
    applicant.dataPlatformReward(facts, scope, history?.['dataPlatformReward']),
    applicant.dataContestReward(facts, scope),
    applicant.openSourcePlatformPriority(facts, scope),
    applicant.excellentSolution(facts, scope),
    applicant.benchmarkScenarioSubsidy(facts, scope),
    applicant.pilotScenarioSubsidy(facts, scope),
    applicant.nationalPilotReward(facts, scope),
    modelApi,
    modelDeployment,
    applicant.chainLeaderReward(facts, scope),
    applicant.listedProductReward(facts, scope),
    applicant.firstSetReward(facts, scope, history?.['firstSetReward']),
    robot,
    humanoid,
    records.buildingReward(facts, scope, history?.['buildingReward']),
    applicant.centreConstruction(facts, scope, history?.['centreConstruction']),
    applicant.centreOperation(facts, scope, history?.['centreOperation']),
    records.specialistSubsidy(facts, scope),
    applicant.winnerStartupReward(facts, scope),
    records.winnerEmploymentReward(facts, scope),
    records.courseSubsidy(facts, scope, history?.['courseSubsidy']),
    records.eventSubsidy(facts, scope),
    applicant.financingReward(facts, scope, history?.['financingReward']),
    applicant.investmentReward(facts, scope, history?.['investmentReward']),
  ]
  const beyondShared = shareYearlyLimit(modelApi, modelDeployment, history)
  const givenUp = chooseProject(robot, humanoid)
  const { from, to } = total(awards)
  return { awards, total: { from, to: to === null ? null : to - beyondShared - givenUp } }
}

/** In document order. */
const AWARDS = [
  ...['computeSubsidy', 'computingCaseReward', 'rdSubsidy', 'generalModelSubsidy', 'specialisedModelSubsidy'],
  ...['generativeFiling', 'deepSynthesisFiling', 'provincialPlatformReward', 'nationalPlatformReward'],
  ...['publicPlatformReward', 'dataPlatformReward', 'dataContestReward', 'openSourcePlatformPriority'],
  ...['excellentSolution', 'benchmarkScenarioSubsidy', 'pilotScenarioSubsidy', 'nationalPilotReward'],
  ...['modelApiSubsidy', 'modelDeploymentSubsidy', 'chainLeaderReward', 'listedProductReward', 'firstSetReward'],
  ...['robotProjectSubsidy', 'humanoidProjectSubsidy', 'buildingReward', 'centreConstruction', 'centreOperation'],
  ...['specialistSubsidy', 'winnerStartupReward', 'winnerEmploymentReward', 'courseSubsidy', 'eventSubsidy'],
  ...['financingReward', 'investmentReward'],
]

const ELIGIBLE: Scope = { sure: true, missing: NONE, pending: NONE }

/** 一: whom the policy is for; undefined for somebody else. */
function eligibility(facts: Facts): Scope | undefined {
  const { zoneAiOrganisation, zoneInstitution, parkOperator, fundManager, eligibleResearchInstitution } = facts
  if (zoneAiOrganisation || zoneInstitution || parkOperator || fundManager || eligibleResearchInstitution)
    return ELIGIBLE
  let missing = NONE
  if (zoneAiOrganisation === undefined) missing = and(missing, 'zoneAiOrganisation')
  if (zoneInstitution === undefined) missing = and(missing, 'zoneInstitution')
  if (parkOperator === undefined) missing = and(missing, 'parkOperator')
  if (fundManager === undefined) missing = and(missing, 'fundManager')
  const pending = eligibleResearchInstitution === undefined ? ['eligibleResearchInstitution'] : NONE
  return missing.length > 0 || pending.length > 0 ? { sure: false, missing, pending } : undefined
}

/**
 * （九）方向一: 500万元 a year for both, nothing of either being certain. What the first one may take the second may miss, so
 * that it waits for it. Gives what they exceed the limit by together.
 */
function shareYearlyLimit(modelApi: Result, modelDeployment: Result, history: History | undefined): number {
  const received =
    history === undefined
      ? 0
      : (history['modelApiSubsidy']?.thisYear ?? 0) + (history['modelDeploymentSubsidy']?.thisYear ?? 0)
  const left = Math.max(0, 500 * WAN - received)
  const api = (modelApi.to = Math.min(modelApi.to ?? left, left))
  const deployment = (modelDeployment.to = Math.min(modelDeployment.to ?? left, left))
  const beyond = Math.max(0, api + deployment - left)
  if (beyond > 0 && api > 0) {
    const ofApi = modelApi.pending.map((path) => (path === 'deferral:0' ? 'deferral:modelApiSubsidy:0' : path))
    waitFor(modelDeployment, union(modelApi.missing, modelDeployment.missing), union(ofApi, modelDeployment.pending))
  }
  return beyond
}

/**
 * （十）方向二: one project is supported, the better one. Nothing of either is certain; until it is granted it may come to nothing
 * at all, and while that leaves the choice open both wait for whoever is not settled. Gives what cannot be had.
 */
function chooseProject(robot: Result, humanoid: Result): number {
  if (robot.status === 'refused' || humanoid.status === 'refused') return 0
  const [mostOfRobot, mostOfHumanoid] = [robot.to ?? 0, humanoid.to ?? 0]
  // Of equals the first, unless the other one may still turn out to be surer.
  const mayBeSurer = humanoid.status !== 'granted' && mostOfHumanoid > 0
  const isRobot = leastOf(robot) > mostOfHumanoid || (leastOf(robot) === mostOfHumanoid && !mayBeSurer)
  if (isRobot || leastOf(humanoid) > mostOfRobot) {
    const loser = isRobot ? humanoid : robot
    loser.from = loser.to = 0
    return 0
  }
  const waiting = [robot, humanoid].filter((one) => (one.to ?? 0) > 0)
  const open = waiting.filter(({ status }) => status !== 'granted')
  const missing = open.reduce((all, one) => union(all, one.missing), NONE)
  const pending = open.reduce((all, one) => union(all, one.pending), NONE)
  for (const one of waiting) waitFor(one, missing, pending)
  return Math.min(mostOfRobot, mostOfHumanoid)
}

/** What it comes to at the least if the whole sum is agreed on. */
const leastOf = ({ status, to }: Result): number => (status === 'granted' ? (to ?? 0) : 0)

function waitFor(result: Result, missing: readonly string[], pending: readonly string[]): void {
  result.status = missing.length > 0 ? 'undetermined' : 'pending'
  result.missing = missing
  result.pending = pending
}

function union(some: readonly string[], others: readonly string[]): readonly string[] {
  let all = some
  for (const path of others) all = and(all, path)
  return all
}
