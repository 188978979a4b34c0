/** Who is paid, between the verb and the sum: who has to do with what stands in front, or some of a kind. */
import { aidOrSupport } from './base-words.ts'
import { narrows } from './shades.ts'
import { words } from './vocabulary.ts'

/** Words that tell some of a kind from the others; 引荐, 建设, 举办 say what whoever is paid has to do with it. */
const qualities = words(
  '骨干 龙头 示范 领军 领先 头部 链主 标杆 优质 优秀 先进 重点 特色 规上 规模以上 限上 限额以上 规模 小微 小型 微型 中小 中型 大型 民营 国有 国营 集体',
  '外资 内资 合资 外商 港资 台资 高新 科技型 创新型 专精特新 小巨人 瞪羚 独角兽 单项冠军 隐形冠军 上市 拟上市 初创 成长型 老字号 绿色 诚信 守信',
  '新办 新设 新成立 新注册 新入驻 新引进 新落户 本地 外地 本市 本区 本县 市外 区外 县外 区内 县内 市内 山区 乡村 农村 偏远 贫困 困难 停产',
  '省级 市级 区级 县级 国家级 一级 二级 三级 甲级 乙级 星级 甲类 乙类 丙类 一类 二类 三类',
)
const people = words(
  '企业 公司 合作社 农场 农户 商户 大户 散户 养殖户 种植户 脱贫户 博士 硕士 本科生 专科生 研究生 大学生 毕业生 学生 学员 学徒 工匠 技师 教师 医师 医生 院士 专家 农民 居民 村民 老人 老年人 残疾人 退役军人',
)
/** 骨干企业, 示范合作社: some of them, and nobody by what they do. */
export const tellsApart = (noun: string): boolean => narrows(noun) || qualities.some((word) => noun.startsWith(word))
/** 农户, 博士 */
export const namesPeople = (noun: string): boolean => people.includes(noun)

const firms = words('企业 企 公司 店 社 厂 坊 农场 户 商')
/** 茶企, 合作社: whoever runs it; not a show, a platform or a project. */
export const namesFirm = (noun: string): boolean => firms.some((end) => noun.endsWith(end))

/** 在老街开店, 入驻工坊: where somebody is, and no name of theirs. */
export const namesPlacing = (noun: string): boolean =>
  words('在 入驻 落户 注册 迁入 引入 设在 设立 位于 来自 从事 经营 运营 开 办 创办 新').some((word) =>
    noun.startsWith(word),
  )

/** What a sum is for that whoever it names needs for themselves; 培训 of 职工培训补贴 is paid for by the firm. */
const ownNeeds = ['', ...words('生活 安家 住房 租房 购房 创业 就业 落户 入职 薪酬 交通 一次性')]
/** 骨干企业 of 骨干企业奖励, 博士 of 博士生活补贴: who it is for opens the name of what is given. */
export function payeeIn(form: string): string | undefined {
  const ends = people.flatMap((noun) => {
    const at = form.indexOf(noun)
    return at < 0 ? [] : [at + noun.length]
  })
  const end = Math.max(0, ...ends)
  const isGift = (rest: string): boolean =>
    aidOrSupport.some((one) => rest.endsWith(one) && ownNeeds.includes(rest.slice(0, -one.length)))
  return end > 0 && isGift(form.slice(end)) ? form.slice(0, end) : undefined
}
const roles = words(
  '牵头 参与 承担 承办 主办 协办 举办 组织 建设 运营 经营 管理 实施 投资 引荐 引进 推荐 招商 中介 服务 提供 研制 研发 培训 培育 开发 获 取得 申报 用人',
  '用工 出租 承租 购买 采购 生产 加工 销售 开课 展出 参展 举荐 委托 受托 合作 相应 所在',
)
/** 牵头单位, 平台建设方: whoever did what stands in front. */
export const namesRole = (noun: string): boolean => roles.some((role) => noun.includes(role))

/** 运营单位: whoever runs what the word in front of it names. */
export const namesRunner = (noun: string): boolean => words('运营 建设 经营 管理').some((role) => noun.startsWith(role))

/** 科研项目, 示范基地: what it is given for, as well as who. */
export const namesThing = (noun: string): boolean => words('项目 平台 园区 中心 基地').some((end) => noun.endsWith(end))

/** 政策 of 享受奖励政策的名优店: nobody who is paid. */
export const namesPolicy = (noun: string): boolean => ['政策', '待遇', '资格'].some((word) => noun.startsWith(word))
