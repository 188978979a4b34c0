/** What 根据…, 按照… names that no sum is reckoned by: another document, a principle, or what an authority weighs. */
import { ranks } from './base-words.ts'

/** 按照县里的扶持政策, 按照自愿的原则: what the words end in that name a document. */
const documents = ['政策', '办法', '规定', '细则', '实施方案', '意见', '措施', '文件', '约定', '协议', '原则']
export const namesDocument = (words: string): boolean => documents.some((noun) => words.endsWith(noun))

/** 按照就高不重复的原则 */
export const principleWords: readonly string[] = ['原则', '的原则', '办法', '的办法']

/** 根据认定级别: which of the cases that are written out. */
const grades = [...ranks, '类别']
export const namesGrades = (words: string): boolean => grades.some((noun) => words.endsWith(noun))

const weighed = [
  ...['情况', '结果', '大小', '程度', '成效', '水平', '质量', '效益', '影响力', '表现', '高低', '多少'],
  ...['规模', '绩效', '难易', '重要性', '需要', '需求', '实际', '条件'],
  ...grades,
]
/** 根据其经济效益: what an authority weighs. Sums and numbers can be asked, and have to be declared. */
export const isWeighed = (words: string): boolean => weighed.some((noun) => words.endsWith(noun))
