/**
 * 对茶企，给予骨干企业10万元, 给予博士补贴5万元: who is paid, in words that nobody declared. 引荐机构 of 给予引荐机构5万元 has to do with what stands in front;
 * 骨干企业 are some of a kind, and of 茶企 whoever is called otherwise may be some, or somebody else: every one of them would be paid.
 */
import {
  namesFirm,
  namesPeople,
  namesPolicy,
  namesRole,
  namesRunner,
  namesThing,
  payeeIn,
  tellsApart,
} from '../../../grammar/tokens/payees.ts'
import { namesParty } from '../../../grammar/tokens/shades.ts'
import type { WordNode } from '../../syntax/ast.ts'
import { type Span, spanning } from '../../diagnostics/diagnostic.ts'
import { Same } from '../../../grammar/tokens/persons.ts'
import type { Statement } from '../compose/composition.ts'
import { guardsOf } from '../compose/layers.ts'
import type { Environment } from '../environment.ts'
import { isGeneric } from '../generic-nouns.ts'
import { undeclared } from '../report.ts'
import { holdsName, namesOwner } from '../statements/parties.ts'
import type { Guard } from '../statements/statement.ts'

export function reportPayees({ act, each, guards: layers }: Statement, environment: Environment): void {
  const { recipient, form, span, figures } = act
  const { reporter, written } = environment
  const guards = layers.flatMap(guardsOf)
  const said = guards.map(({ parts }) => textOf(parts)).join('，')
  // What stands in front of the act: not the words that the verb has behind it.
  const before = guards
    .map(({ parts }) => textOf(parts.filter((part) => !recipient.some((one) => one === part))))
    .join('，')
  const names = guards.some((guard) => holdsName(guard) && guard.parts.some(isFirm))
  const report = (phrase: string, at: Span): void =>
    reporter.report('CY2001', at, undeclared(phrase, 'recipient', '是否'))
  const isSome = (text: string): boolean => !isGeneric(text) && !said.includes(text)
  const isParty = ({ role, text }: WordNode): boolean => role === 'text' && namesParty(text) && isSome(text)
  for (const [at, word] of recipient.entries()) {
    const { role, text } = word
    const pointed = Same.words.includes(recipient[at - 1]?.text ?? '')
    const owner = recipient[at - 1]
    // 给予茶企运营企业5万元: whoever runs them, where nobody else is given it.
    const owned = namesOwner(owner) && owner.span.end === word.span.start
    const runs = role === 'text' && namesRunner(text)
    if (owned && !before.includes(owner.text) && (runs || isParty(word)))
      report(`${owner.text}${text}`, spanning(owner.span, word.span))
    else if (isParty(word) && !pointed && ((names && !namesThing(text) && !namesRole(text)) || isOne(text)))
      report(text, word.span)
    // 享受奖励政策的名优店再给予3万元: who has the other award is not asked.
    if (role === 'text' && figures.length > 0 && namesPolicy(text))
      reporter.report('CY4107', span, { text: written(span) })
  }
  // 每家骨干企业10万元: of whoever applies, and not of each of them.
  const counted = [...each, ...act.each, ...figures.flatMap((figure) => figure.each)]
  for (const word of counted.flatMap(({ words }) => words))
    if (isParty(word) && tellsApart(word.text)) report(word.text, word.span)
  const payee = payeeIn(form)
  const last = recipient.at(-1)
  const owned = namesOwner(last) && !before.includes(last.text)
  if (payee !== undefined && isSome(payee) && (names || owned || isOne(payee))) report(payee, span)
}

const isOne = (noun: string): boolean => tellsApart(noun) || namesPeople(noun)

const isFirm = (part: Guard['parts'][number]): boolean =>
  part.kind === 'word' && part.phrase !== undefined && namesFirm(part.text)

const textOf = (parts: Guard['parts']): string => parts.map((part) => (part.kind === 'word' ? part.text : '')).join('')
