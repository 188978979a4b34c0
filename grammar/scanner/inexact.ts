/** Numbers that a text leaves open: 约20万元, 数十万元, 几万元, 50w, XX万元. What reads them as numbers would make up a sum. */

/** 人数十人以上, 参会户数百户: the end of a noun, not 数十. */
const noun = '人户次件家台总指倍基系分参天月岁年少多个项套辆架场门床位桌席股点亩吨层栋间票单字代底负级维度'
/** 约20万元; 约 that is part of no word (签约, 约定) leaves open what stands beside it, wherever it stands: 奖励约 20万元. */
const free = '(?<![签合节预履违条公契特续租制集邀解毁缔婚盟隐纽])约(?![定束谈见请会旦])'
const about = `(?:大约|大概|将近|接近|${free}为?|(?<![附就邻临靠最相])近)(?=[\\d一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾]+(?:\\.\\d+)?[十百千万亿]*(?:元|[万亿]|%|％))|${free}`
const several = `(?<![${noun}])(?:数|几|好几|若干|(?<![以网线之路海市])上)[十百千万亿]{1,3}(?:元|(?<=[万亿]))`
const blank =
  '(?<![A-Za-z\\d])(?:[XxNn×_○□△▲*]{1,8})(?=[十百千]?[万亿]?元|[十百千]?[万亿]|[%％‰]|[年月日](?=[XxNn×_○□△▲*\\d]))'
const short = '\\d+(?:\\.\\d+)?[wW](?![A-Za-z])(?:元|块)?'
const pattern = new RegExp(`${several}|${blank}|${short}|${about}`, 'y')

const starts: ReadonlySet<string | undefined> = new Set('0123456789XxNn×_○□△▲*大约概将接近数几好若上')

/** Where such words end; undefined where there are none. */
export function matchInexact(text: string, offset: number): number | undefined {
  if (!starts.has(text[offset])) return undefined
  pattern.lastIndex = offset
  const written = pattern.exec(text)?.[0]
  return written === undefined ? undefined : offset + written.length
}
