/** 实际租金低于补贴标准的，按实际租金补贴: who pays less than the sum just given is given what they pay, in place of it (scope.md b15). */
import { comparesWithSum, maybeWithSum } from '../../../grammar/tokens/relating.ts'
import type { Guard } from '../statements/statement.ts'
import type { Row, Said } from './said.ts'

export const insteadOfSum: Row = (said) => {
  const { course, guard, layer, act } = said
  const names = act?.base !== undefined && act.figures.length === 0 && !act.whole
  if (!names || !givesBehind(said) || !comparesWithSum(textOf(guard))) return false
  course.frame.narrow = [...course.frame.narrow, layer]
  course.relateToLast('exception')
  return true
}

/** 租金低于标准的，按租金补贴; 租金低于补贴标准的，给予5万元补贴: of which standard, or beside what was given, nobody says. */
export const mayBeInstead = (said: Said): boolean => givesBehind(said) && maybeWithSum(textOf(said.guard))

/** Something is given to them, right behind the sum in the text, that it does not call more. */
function givesBehind({ course, at, guard, act, between, before }: Said): boolean {
  const follows = before?.item === at.item && course.sentences - before.sentence <= 1
  const isClause = guard.form === 'clause' && !guard.headed && between.length === 0
  return follows && isClause && act?.gives === true && !act.adds
}

export const textOf = ({ parts }: Guard): string => parts.map((part) => ('text' in part ? part.text : '')).join('')
