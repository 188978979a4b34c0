/** Grades that policies list: 国家级、省级、市级; 一等奖、二等奖; 100强、50强. From the highest to the lowest. */
const grades: readonly (readonly string[])[] = [
  ['世界级', '国际级', '国家级', '省部级', '省级', '市级', '区级', '区（县）级', '县级', '园区级', '校级'],
  ['特等奖', '一等奖', '二等奖', '三等奖', '四等奖', '优秀奖', '优胜奖', '入围奖'],
  ['金奖', '银奖', '铜奖', '优秀奖'],
  ['金牌', '银牌', '铜牌'],
  ['冠军', '亚军', '季军'],
  ['第一名', '第二名', '第三名', '第四名', '第五名', '第六名'],
  ['特级', '一级', '二级', '三级', '四级', '五级', '六级'],
  ['甲级', '乙级', '丙级', '丁级'],
  ['A+级', 'A级', 'B级', 'C级', 'D级', 'E级'],
  ['AAAAA级', 'AAAA级', 'AAA级', 'AA级', 'A级'],
  ['5A级', '4A级', '3A级', '2A级', '1A级'],
  ['A类', 'B类', 'C类', 'D类', 'E类', 'F类'],
  ['一类', '二类', '三类', '四类', '五类'],
  ['五星级', '四星级', '三星级', '二星级', '一星级'],
  ['特大型', '超大型', '大型', '中型', '小型', '微型'],
  ['优秀', '良好', '合格'],
  ['博士后', '博士', '硕士', '本科', '大专', '专科'],
  ['正高级', '副高级', '中级', '初级'],
  ['高级技师', '技师', '高级工', '中级工', '初级工'],
]

/** Before 等奖, 级, 类 one is the highest; before 星级 five is. */
const numerals = ['一', '二', '三', '四', '五', '六']

export interface GradeRun {
  /** Range of the list in the text. */
  readonly start: number
  readonly end: number
  readonly items: readonly string[]
  readonly isAscending: boolean
}

/** The first list of grades of a folded text; two or more of one ladder, each named once. */
export function findGrades(text: string): GradeRun | undefined {
  const runs = [...ladders.flatMap((ladder) => runsOf(ladder, text)), ...numberedRuns(text), ...elidedRuns(text)]
  return runs.sort((left, right) => left.start - right.start || right.end - left.end)[0]
}

/** The phrase of a list of grades as a glossary declares it: 获评{国家级、省级}示范茶企; undefined where it lists none. */
export function declaredGrades(phrase: string): { readonly phrase: string; readonly isAscending: boolean } | undefined {
  const run = findGrades(phrase)
  if (run === undefined) return undefined
  const { start, end, items, isAscending } = run
  return { phrase: `${phrase.slice(0, start)}{${items.join('、')}}${phrase.slice(end)}`, isAscending }
}

const separator = '(?:、|和|及|以及|与|或)'

/** 省级智能工厂、市级数字化车间: each grade is of another thing. */
const ownTail = /^[\p{Script=Han}]{1,12}?(?=称号|的|[，；。]|$)/u

interface Ladder {
  readonly words: readonly string[]
  /** Two or more of its words in a list. */
  readonly list: RegExp
  readonly split: RegExp
}

const ladders: readonly Ladder[] = grades.map((words) => {
  const longestFirst = [...words].sort((left, right) => right.length - left.length)
  const word = `(?:${longestFirst.map((one) => one.replace('+', '\\+')).join('|')})`
  const item = `${word}(?:（[^（）]{1,8}）|[\\p{Script=Han}]{0,4}?)`
  return {
    words,
    list: new RegExp(`${item}(?:${separator}${item})*${separator}${word}(?:（[^（）]{1,8}）)?`, 'gu'),
    split: new RegExp(`${separator}(?=${word})`, 'u'),
  }
})

function runsOf({ words, list, split }: Ladder, text: string): readonly GradeRun[] {
  return [...text.matchAll(list)].flatMap(({ 0: found, index }) => {
    const items = found.split(split)
    const places = items.map((item) => words.indexOf(longestOf(words, item)))
    const tail = commonTail(items.slice(0, -1), words)
    const after = text.slice(index + found.length)
    const goesOn = after.startsWith(tail) ? tail : (ownTail.exec(after)?.[0] ?? '')
    const whole = [...items.slice(0, -1), `${items.at(-1) ?? ''}${goesOn}`]
    return runOf(index, index + found.length + goesOn.length, whole, places)
  })
}

/** 100强、50强、20强: the smaller number is the higher grade. */
function numberedRuns(text: string): readonly GradeRun[] {
  return [...text.matchAll(/\d+强(?:(?:、|和|及|或)\d+强)+/gu)].flatMap(({ 0: found, index }) => {
    const items = found.split(/、|和|及|或/u)
    return runOf(
      index,
      index + found.length,
      items,
      items.map((item) => Number.parseInt(item, 10)),
    )
  })
}

/** 一、二、三等奖: the end is said once. */
function elidedRuns(text: string): readonly GradeRun[] {
  const pattern = /[一二三四五六](?:、[一二三四五六])+(?=等奖|等次|级|类|星级)/gu
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const items = found.split('、')
    const isStars = text.startsWith('星级', index + found.length)
    const places = items.map((item) => numerals.indexOf(item) * (isStars ? -1 : 1))
    return runOf(index, index + found.length, items, places)
  })
}

/** A run in one direction; anything else is no ladder. */
function runOf(start: number, end: number, items: readonly string[], places: readonly number[]): readonly GradeRun[] {
  const steps = places.slice(1).map((place, index) => place - (places[index] ?? 0))
  const descends = steps.every((step) => step > 0)
  const ascends = steps.every((step) => step < 0)
  return steps.length > 0 && (descends || ascends) ? [{ start, end, items, isAscending: ascends }] : []
}

function longestOf(ladder: readonly string[], item: string): string {
  return ladder
    .filter((word) => item.startsWith(word))
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}

/** 规模 of 小型规模、中型规模: what every item has behind its grade. */
function commonTail(items: readonly string[], ladder: readonly string[]): string {
  const tails = new Set(items.map((item) => item.slice(longestOf(ladder, item).length)))
  const [tail = ''] = tails
  return tails.size === 1 && !tail.startsWith('（') ? tail : ''
}
