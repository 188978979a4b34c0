/** 高级管理人员，是指茶企中总经理: of an article, the sentences that say so while others than 茶企 are given something for such persons. */
import { plainGuards } from '../compose/layers.ts'
import type { Statement } from '../compose/composition.ts'
import type { Group } from '../fold/group.ts'
import { isPersons } from '../fold/recipients.ts'
import { type ScopeNode, type SentenceReading, sentencesIn } from '../statements/scope-node.ts'

export function staffOfOthers(article: ScopeNode, groups: readonly Group[]): readonly SentenceReading[] {
  const paid = groups
    .flatMap(({ statement, merged }) => [statement, ...merged])
    .filter(({ act }) => act.recipient.some(isPersons))
  return sentencesIn(article).filter(({ staffOf }) => {
    const key = staffOf?.phrase?.key
    return key !== undefined && !paid.every((statement) => asks(statement, key))
  })
}

const asks = ({ guards }: Statement, key: string): boolean =>
  plainGuards(guards).some(({ parts }) => parts.some((part) => part.kind === 'word' && part.phrase?.key === key))
