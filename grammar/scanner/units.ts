/** Units that stand behind a number. */
import { currencyAt } from './currencies.ts'

const spellings: readonly string[] = [
  ...[
    '平方米',
    '㎡',
    '平方公里',
    '公里',
    '千瓦时',
    '千瓦',
    '兆瓦',
    '公斤',
    '千克',
    '小时',
    '课时',
    '学时',
    '标箱',
    '个标箱',
  ],
  ...[
    '吨标准煤',
    '吨标煤',
    '吨二氧化碳',
    '人次',
    '人天',
    '场次',
    '班次',
    '间夜',
    '间晚',
    '架次',
    '列次',
    '航次',
    '趟次',
    '台次',
    '人月',
    '公顷',
    '吨公里',
    '立方',
    '分钟',
    '平米',
    '标准间',
    '车次',
    '批次',
    '项次',
    '度电',
    '立方米',
    '英里',
    '海里',
    '人年',
    '标准箱',
  ],
  ...[
    '个',
    '家',
    '户',
    '晚',
    '夜',
    '名',
    '人',
    '项',
    '件',
    '台',
    '套',
    '辆',
    '架',
    '艘',
    '场',
    '次',
    '届',
    '门',
    '栋',
    '座',
    '幢',
    '层',
  ],
  ...[
    '间',
    '趟',
    '班',
    '站',
    '桩',
    '箱',
    '柜',
    '车',
    '船',
    '盆',
    '尾',
    '匹',
    '瓶',
    '册',
    '集',
    '团',
    '站点',
    '亩',
    '吨标准煤',
    '吨标煤',
    '吨',
    '克',
    '升',
    '篇',
    '部',
    '款',
    '批',
    '宗',
    '笔',
    '只',
    '支',
    '张',
    '所',
    '位',
    '本',
    '期',
    '度',
    '单',
  ],
  ...[
    '床',
    '席',
    '棵',
    '株',
    '头',
    '羽',
    '列',
    '条',
    '组',
    '轮',
    '类',
    '种',
    '倍',
    '分',
    '级',
    'P',
    'TEU',
    'kW',
    'MW',
    'kWh',
  ],
]
/** Longer spellings first: 立方米 before 立方. */
export const measureWords: readonly string[] = [...new Set(spellings)].sort((left, right) => right.length - left.length)

/** Behind a Chinese numeral/** Behind a Chinese numeral these make a phrase more often than a number (一批, 两类, 一级, 一条龙). */
const looseMeasures = new Set([
  ...['类', '种', '条', '级', '批', '分', '组', '本', '部', '期', '度', '单', '头', '支'],
  ...['班', '站', '站点', '桩', '箱', '柜', '车', '船', '盆', '尾', '匹', '瓶', '册', '集', '团', '立方'],
])

/** The measure word at `offset`, '' when there is none. */
export function measureAt(text: string, offset: number, chinese: boolean): string {
  const found = measureWords.find((word) => text.startsWith(word, offset)) ?? ''
  return chinese && looseMeasures.has(found) ? '' : found
}

/** `/人`, `/平方米·月`, `/年`: what one unit of a price is, '' when nothing such follows. */
export function perUnitAt(text: string, offset: number): string {
  if (text[offset] !== '/' && text[offset] !== '每') return ''
  const first = text[offset] === '/' ? unitAt(text, offset + 1) : ''
  if (first === '') return ''
  let end = offset + 1 + first.length
  while ('·/.•'.includes(text[end] ?? '无') && unitAt(text, end + 1) !== '') end += 1 + unitAt(text, end + 1).length
  return text.slice(offset + 1, end)
}

function unitAt(text: string, offset: number): string {
  const currency = currencyAt(text, offset)
  if (currency !== '') return currency
  return [...measureWords, '年', '个月', '月', '天', '日', '季度'].find((word) => text.startsWith(word, offset)) ?? ''
}
