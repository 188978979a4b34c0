/** 进档的, 获得更高等次的: whoever had a lower grade before, and what is said of them is their difference. */
import { aid, ranks } from './base-words.ts'
import { compounds, words } from './vocabulary.ts'

const levels = [...ranks, ...words('档 层级 奖项 星级 级 等 星')]
/** One of these has to be in it. */
const cores: readonly string[] = [
  ...compounds(['进', '升', '晋', '提', '跨'], ['档', '级', '等', '星']),
  ...compounds(levels, ['提升', '提高', '晋升', '上升', '升级']),
  ...compounds(['更高', '高一', '较高', '上一', '更高一'], levels),
  ...compounds(['低', '较低', '低一', '原', '下一', '下'], levels),
  ...compounds(['升', '晋升', '提升'], ['为', '至', '到', '入']),
  '晋升',
  '升格',
  ...compounds(['已', '此前已', '之前已', '曾', '前期已'], ['获', '获得', '享受', '领取', '取得']),
]
/** What may stand around it without asking anything else. */
const fillers: readonly string[] = [
  ...['获得', '获评', '获', '评为', '评定为', '被', '认定为', '认定', '达到', '取得', '进入', '升至', '升为', '升入'],
  ...['到', '至', '为', '由', '从', '再', '再次', '后续', '后', '之后', '时', '又', '的', '者', '企业', '单位', '项目'],
  ...aid,
  ...words('奖金 资金 过 称号 荣誉 资质'),
  ...levels,
]

/** The words of a guard; each of them is one of these, or a grade by its name, so that nothing is asked that would be lost. */
export function namesUpgrade(text: string, grades: readonly string[]): boolean {
  if (!cores.some((core) => text.includes(core))) return false
  const words = [...cores, ...fillers, ...grades]
  let offset = 0
  while (offset < text.length) {
    const rest = text.slice(offset)
    const longest = Math.max(0, ...words.filter((word) => rest.startsWith(word)).map((word) => word.length))
    if (longest === 0) return false
    offset += longest
  }
  return true
}

/** 补发两级之间的差额: which difference it is says nothing that 差额 does not. */
export const differenceWords: readonly string[] = [
  ...['补发', '补给', '补付', '补足', '补齐', '补'],
  ...compounds(['两', '两个', '前后两', '新旧', '前后', '上下', '各'], levels),
  ...['两者', '二者', '之间', '间', '相应', '其', '的'],
]
