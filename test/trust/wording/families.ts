/**
 * Ways of writing one thing, by position: where one member of a family stands, every other may stand and means the same. What means another
 * thing elsewhere (最高 without a base is the sum, behind a rate a ceiling) is a family where it stands alone.
 */

export interface Family {
  readonly name: string
  /** What may be written otherwise; flags `gu`. */
  readonly where: RegExp
  /** The other ways of writing what was found. */
  readonly others: (found: string) => readonly string[]
}

/** `behind` and `before` are sources of patterns for what stands around. */
function words(name: string, members: readonly string[], behind = '', before = ''): Family {
  const longest = members.toSorted((a, b) => b.length - a.length).join('|')
  return {
    name,
    where: new RegExp(
      `${behind === '' ? '' : `(?<=${behind})`}(?:${longest})${before === '' ? '' : `(?=${before})`}`,
      'gu',
    ),
    others: (found) => members.filter((member) => member !== found),
  }
}

const UNIT = '[万亿]?(?:元|平方米|个|家|人|台|亩|年|%)'

export const families: readonly Family[] = [
  words('at most', ['不超过', '不高于', '不得超过'], '(?<!最高|最多|最大|一般|原则上)', '\\d'),
  words('at least', ['达到', '不低于', '不少于'], '', `\\d[\\d.]*${UNIT}(?!以|（|\\(|至)`),
  words('more than', ['超过', '高于', '大于'], '(?<![不得最高年])', '\\d'),
  words('less than', ['低于', '少于', '小于'], '(?<![不得])', '\\d'),
  words('or more', ['以上', '（含）以上', '及以上'], `\\d${UNIT}`, '[的，、；]'),
  words('give', ['给予', '予以', '发放'], '(?<!每年|年度)', '(?:一次性)?(?:最高)?\\d'),
  words(
    'ceiling behind a rate',
    ['最高', '最高不超过', '不超过', '最多', '上限', '封顶'],
    '[%％][^，。；：]*，',
    '\\d',
  ),
  words('both', ['且', '并且'], '[^，]'),
  words('either', ['或', '或者'], '[^，、]'),
  words('by', ['按', '按照'], '', '[^照]'),
  words('each firm', ['单个企业', '每家企业', '同一企业', '单户企业'], '[，。]', '(?:每年)?(?:最高|不超过|累计)'),
  words('for once', ['一次性给予', '给予一次性'], '', '\\d'),
  {
    name: 'comma in front of the verb',
    where: /(?<=的[一-鿿]{2,6})，(?=给予)/gu,
    others: () => [''],
  },
  {
    name: 'money',
    where: /(?<![\d.、—至])[1-9]\d{0,3}万元/gu,
    others: (found) => {
      const count = Number.parseInt(found, 10)
      return [`${String(count)}0000元`, `${inChinese(count)}万元`, `${String(count)}万元人民币`]
    },
  },
  {
    name: 'percent',
    where: /(?<![\d.])[1-9]\d?%/gu,
    others: (found) => [
      `百分之${inChinese(Number.parseInt(found, 10))}`,
      found.replace('%', '％'),
      found.replace('%', '.0%'),
    ],
  },
]

const DIGITS = '零一二三四五六七八九'

/** From 1 to 9999: 1205 is 一千二百零五. */
function inChinese(count: number): string {
  let text = ''
  for (const [size, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(count / size) % 10
    if (digit > 0) text += `${DIGITS[digit] ?? ''}${unit}`
    else if (text !== '' && !text.endsWith('零') && count % size > 0) text += '零'
  }
  return text.startsWith('一十') ? text.slice(1) : text
}
