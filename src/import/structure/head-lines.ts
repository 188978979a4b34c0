/** What stands around the articles of an official document, line by line: its number, its addressees, its dates. */

export type HeadKind =
  | 'red-head'
  | 'number'
  | 'notice'
  | 'addressees'
  | 'order'
  | 'title'
  | 'caption'
  | 'disclosure'
  | 'copies'
  | 'date'
  | 'organ'

/** The key under the title that a line is kept under; a title is the heading of the file. */
export const metadataKeys: Readonly<Record<Exclude<HeadKind, 'title'>, string>> = {
  'red-head': '文件头',
  number: '文号',
  notice: '通知标题',
  addressees: '主送机关',
  order: '通知正文',
  caption: '题注',
  disclosure: '信息公开属性',
  copies: '抄送',
  date: '印发日期',
  organ: '印发机关',
}

/** No line around the articles is longer. */
const longestLine = 300

const titleEnd =
  '(?:政策措施|政策|措施|办法|意见|规定|细则|方案|通知|条例|决定|公告|计划|指南|举措|十条|\\d+条|[一二三四五六七八九十]+条)'
const organEnd =
  '(?:人民政府|政府|管委会|管理委员会|委员会|办公厅|办公室|领导小组|管理局|[^\\s，。、]{1,8}[局厅委部]|金融办|市委|区委|县委|省委)'

const patterns: readonly (readonly [HeadKind, RegExp])[] = [
  ['number', /^[\p{Script=Han}]{1,16}[〔［\[（【][12]\d{3}[〕］\]）】]第?\d{1,5}号$/u],
  ['red-head', new RegExp(`^[^，。；：]{2,40}${organEnd}文件$`, 'u')],
  ['notice', /^[^。；]{0,40}(?:关于)?(?:印发|发布|转发|修订)[^。；]*《[^》]+》[^。；]*的?(?:通知|公告|决定)$/u],
  ['disclosure', /^信息公开(?:属性|选项|类别|形式)[：:].{1,12}$/u],
  ['copies', /^(?:抄送|抄报|主送)[：:]/u],
  [
    'date',
    /^(?:[12]\d{3}|[〇零一二三四五六七八九十]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日(?:印发|发布)?$/u,
  ],
  ['addressees', /^[各市区县][^。；]{2,200}：$/u],
  [
    'order',
    /^(?:现将|经[^。]{2,40}(?:同意|审议通过)[，,]|《[^》]+》(?:已经|已))[^\n]*(?:印发|发布|遵照|执行|贯彻|组织实施)/u,
  ],
  ['caption', /^（[^）]*(?:通过|公布|修订|修正|印发|征求意见稿|试行|暂行|草案|修订版)[^）]*）$/u],
  ['title', new RegExp(`^[^，。；：！？]{6,80}${titleEnd}(?:（[^）]{2,12}）)?$`, 'u')],
]

/** What a line (folded) around the articles is; undefined for any other. */
export function headKind(folded: string): HeadKind | undefined {
  if (folded.length > longestLine) return undefined
  return patterns.find(([, pattern]) => pattern.test(folded))?.[0]
}

/** 成都高新区管委会办公室: a line that is the name of an organ and nothing else. */
export function isOrgan(folded: string): boolean {
  return folded.length <= 30 && new RegExp(`^[^，。；：（）“”《》]{1,24}${organEnd}$`, 'u').test(folded)
}

/** Whether a line is the end of a title: an earlier line without one goes on in it. */
export function endsTitle(folded: string): boolean {
  return new RegExp(`${titleEnd}(?:（[^）]{2,12}）)?$`, 'u').test(folded)
}
