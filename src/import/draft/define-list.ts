/** 获得天使投资、风险投资和私募股权投资: one verb, several things. What is between them is the analyst's to settle. */
import { foldString } from '../../source/fold.ts'
import type { TypeName } from '../../syntax/entry.ts'
import type { DraftedEntry } from './drafted.ts'

type Defined = Pick<DraftedEntry, 'phrase' | 'type' | 'definition' | 'undecided'>

const verbs =
  /^(?:年度|当年|上年度|當年)?(?:新|首次)?(?:獲批入選|获批入选|獲批成為|获批成为|獲得|获得|獲評|获评|獲批|获批|入選|入选|入圍|入围|取得|通過|通过|完成|參加|参加|參與|参与|被評為|被评为|承担|承擔)/u
const shortestItem = 3

/** The phrase as 指 with its members; undefined when it is no such list. */
export function defineList(phrase: string, type: TypeName): readonly Defined[] | undefined {
  const verb = verbOf(phrase)
  if (verb === undefined || (type !== '是否' && type !== '认定') || phrase.includes('{')) return undefined
  const list = phrase.slice(verb.length)
  const { items, rest } = splitItems(list)
  // 数据采集和分析、为企业提供服务: what 和 joins is one item, and what is done for others is no thing that one gets.
  if (/[和及][^、（）]*、/u.test(list) || items.some((item) => /^(?:为|向|对|与|在)/u.test(item))) return undefined
  if (items.length < 2 || items.some((item) => foldString(item).length < shortestItem)) return undefined
  const members: Defined[] = items.map((item) => ({
    phrase: `${verb}${item}`,
    type,
    definition: undefined,
    undecided: [],
  }))
  if (rest !== undefined) {
    const others = { phrase: `${verb}其他${rest}`, type: '认定' as const, definition: undefined, undecided: [] }
    members.push(others)
  }
  const definition = members.map((member) => member.phrase).join(' 或 ')
  const undecided = ['并列各项暂读作「或」；须同时满足的，请改为「且」']
  return [{ phrase, type: '指', definition, undecided }, ...members]
}

/** What opens such a list. */
export const verbOf = (phrase: string): string | undefined => verbs.exec(phrase)?.[0]

/** 甲、乙和丙, or 甲、乙等丁; inside parentheses and quotes nothing is parted. */
export function splitItems(list: string): { readonly items: readonly string[]; readonly rest: string | undefined } {
  const items: string[] = []
  let depth = 0
  let item = ''
  for (const [index, character] of [...list].entries()) {
    if ('（(“《'.includes(character)) depth += 1
    if ('）)”》'.includes(character)) depth -= 1
    const isOutside = depth <= 0
    if (isOutside && character === '等' && items.length > 0) {
      return { items: [...items, item], rest: [...list].slice(index + 1).join('') || undefined }
    }
    if (isOutside && '、和及'.includes(character)) {
      items.push(item)
      item = ''
    } else item += character
  }
  return { items: [...items, item], rest: undefined }
}
