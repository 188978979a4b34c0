/** Words that give or lift where a figure, or a ceiling before, makes them do so. */
import { aid } from './base-words.ts'
import { Highest, Once } from './grants.ts'
import { Quantity } from './quantities.ts'
import { Each } from './scopes.ts'
import { investing } from './shades.ts'
import { compounds, keyword, words } from './vocabulary.ts'

/** 每月提供2000元, 分期投入最高600万元 */
export const Provide = keyword('Provide', '提供', ['提供', investing, `分期${investing}`], {
  before: () => [Quantity, Each, Once.token, Highest.token],
})
/** 不受最高限额限制: whom no ceiling binds. */
export const Lifted = keyword(
  'Lifted',
  '不受限额限制',
  compounds(
    ['不受'],
    words('最高限额限制 上限限制 限额限制 上述限额限制 上述上限限制 此限 此限制 上述限制 最高额度限制', '资助上限限制'),
  ),
  { strong: true },
)
/** 不设上限: no ceiling binds, whether or not one was spoken of. Whoever has it in a glossary as a name may keep it. */
export const Unlimited = keyword(
  'Unlimited',
  '不设上限',
  words('不设上限 不设最高上限 不设限额 不设最高限额 不设封顶 上不封顶 不封顶 不设封顶线 上不设限'),
)
/** 在此基础上: beside what was given before, which the verb says, too. */
export const Besides = keyword(
  'Besides',
  '在此基础上',
  compounds(['在此', '在上述', '在前款', ...compounds(['在此'], aid)], ['基础上', '基础之上']),
)
