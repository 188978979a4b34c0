/** Persons who apply for themselves, rather than those of whom a firm has many. */
import { words } from './vocabulary.ts'
const residents = words(
  '居民 市民 村民 农民 牧民 渔民 个人 车主 消费者 购房者 求职者 学生 毕业生 学员 老年人 残疾人',
  '退役军人',
)
const employers = ['企业', '单位', '机构', '公司', '学校', '医院', '合作社', '组织', '平台', '协会', '农场', '基地']

/** What a customer spends in a shop: firms purchase. */
const spending = ['消费金额', '消费额', '消费满', '单笔消费', '单次消费', '累计消费', '个人消费']

/** 购买家电的居民: who it is ends so; 消费金额满300元: how it begins. */
export const namesResident = (words: string): boolean =>
  residents.some((noun) => words.endsWith(noun)) || spending.some((word) => words.startsWith(word))
/** 企业招用的毕业生: somebody applies for them. */
export const namesEmployer = (words: string): boolean => employers.some((noun) => words.includes(noun))
