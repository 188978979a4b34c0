/** Bases, references to other documents, relations, exclusions, validity. */
import { aid, aidOrSupport, selfNames, taking } from './base-words.ts'
import { CalendarDate, ClauseReference, Duration } from './quantities.ts'
import { Comma, Semicolon } from './structure.ts'
import { inTurnWords } from './shades.ts'
import { compounds, keyword, Word, words } from './vocabulary.ts'

const enjoying = [...aidOrSupport, ...words('享受 给予 申报 受理 安排 兑现 纳入 发放')]

export const By = keyword('By', '按', ['按', '按照', '依照', '根据', '依据', '参照'])
export const Execute = keyword('Execute', '执行', ['执行'])
/** 从其规定: another document decides. */
export const Precedence = keyword(
  'Precedence',
  '从其规定',
  ['从其规定', '从其变化', '从其约定', '以其规定为准', '按本政策执行', '按照本政策执行', '以本政策为准'],
  { strong: true },
)
/** 一事一议, 阶梯式比例: the text names no number. */
export const Deferral = keyword(
  'Deferral',
  '一事一议',
  [
    ...compounds(
      ['', '实行', '采取', '采用', '通过'],
      compounds(
        ['一事一议', '一企一策', '一项一策', '一案一策', '一团一策'].flatMap((word) => [word, `“${word}”`]),
        ['', '方式', '的方式', '办法', '的办法'],
      ),
    ),
    ...compounds(['另行'], ['制定', '规定', '确定', '研究', '公布', '明确']),
    ...compounds(['阶梯式', '一定', '适当', '相应'], ['比例']),
  ],
  { strong: true },
)
export const Refuse = keyword(
  'Refuse',
  '不予支持',
  [
    ...compounds(['不再', '不予', '不得', '不能', '不可', '不得再', '不再给予'], enjoying),
    ...compounds(['不', '不再', '不予', '不得'], ['享受', '给', '给予', ...aid]),
    ...compounds(['不再', '不予', '不得'], ['申领', '申请', '获得', '认定']),
    ...['不再予以', '一票否决', '实行一票否决', '实行“一票否决”', '“一票否决”', '不得再次享受', '不可再享受'],
    ...compounds(
      compounds(['不', '不再', '不予', '不得', '不被'], ['列入', '纳入', '在', '属于']),
      compounds(
        ['', ...selfNames],
        compounds([...aidOrSupport, '申报', '享受'], ['范围', '范围内', '范围之内', '对象', '之列']),
      ),
    ),
  ],
  { strong: true },
)
/** 房地产企业除外: whom an award, or a sum, leaves out. */
export const Excepted = keyword('Excepted', '除外', ['除外', '不在此列', '不包括在内'], { strong: true })
/** 但不含房地产企业: the same, said in front. */
export const Excluding = keyword('Excluding', '不含', compounds(['', '但', '但是'], ['不含', '不包括', '不包含']), {
  strong: true,
  categories: [Word],
})
/** 不重复享受: a relation between awards. */
export const NotRepeated = keyword(
  'NotRepeated',
  '不重复享受',
  [
    ...compounds(['不重复', '不再重复', '不得重复', '不可重复', '不能重复', '不予重复'], ['', ...enjoying]),
    ...compounds(
      ['不', '不得', '不可', '不能', '不可以', '不予'],
      ['兼得', '叠加', '累加', '累计享受', '同时享受', '同时申报', '同时申请', '同时获得'],
    ),
    ...compounds(['不', '不得', '不可', '不能', '不可以', '不予'], ['叠加享受', '叠加计算', '叠加奖励', '叠加补助']),
  ],
  { strong: true },
)
export const HighestOnly = keyword(
  'HighestOnly',
  '取高不重复',
  [
    ...compounds(['取高', '就高', '从高', '择高', '从优'], ['', '不就低', '不重复', '原则', '不叠加', '不累加']),
    // 执行最优惠政策: whichever of several policies gives most.
    ...compounds(
      ['', '执行', '享受', '适用', '按', '按照', '依照', '选择', '从'],
      ['最优惠政策', '最优惠的政策', '最优惠条款', '最优惠标准', '最优政策', '最惠政策'],
    ),
    // 只能享受一项, 任选其一: whoever may choose takes the higher.
    ...compounds(
      compounds(['只能', '只可', '仅能', '仅可', '只', '仅', '限', '只限', '可'], [...taking, '选', '任选', '择一']),
      ['其中一项', '其中之一', '其一'],
    ),
    ...compounds(
      compounds(['只能', '只可', '仅能', '仅可', '只', '仅', '限', '只限'], [...taking, '选', '任选']),
      words('一项 1项 一种 1种 一类 一个项目 一项政策 一项奖励 一项补助'),
    ),
    ...compounds(
      ['', '自行', '自主', '可', '可以'],
      words('任选其一 任选一项 任选一种 选择其一 择其一 择一享受 择一申报 择一申请 选其一 选择其中一项', '选择一项'),
    ),
    ...compounds(
      [
        ...['按', '按照', '仅按', '只按', '仅按照', '只按照', '仅对', '只对', '仅就', '以', '依'],
        ...words('取 取其 仅取 只取 按其 按照其 择 仅奖励 只奖励 仅支持 只支持 仅补助 只补助 仅享受 只享受'),
      ],
      compounds(['最高'], ['标准', '级别', '等级', '等次', '档次', '额度', '金额', '奖项', '一项', '一级', '一档']),
    ),
  ],
  { strong: true },
)
export const Stackable = keyword(
  'Stackable',
  '可叠加',
  compounds(['可', '可以'], ['叠加', '叠加享受', '同时享受', '累计享受']),
  { strong: true },
)
/** 优先享受: an entitlement without an amount. */
export const Entitle = keyword(
  'Entitle',
  '优先享受',
  [
    ...compounds(['优先'], ['享受', '推荐', '使用', '安排', '保障', '纳入', '供给', '获得']),
    ...compounds(['免费'], ['享受', '使用', '入驻']),
  ],
  { strong: true },
)
export const Applies = keyword(
  'Applies',
  '适用于',
  [
    ...['适用于', '支持对象为', '支持对象包括', '扶持对象为'],
    ...compounds(['适用', '实施'], compounds(['对象', '范围'], ['为', '包括'])),
  ],
  { strong: true },
)
export const NotApplies = keyword('NotApplies', '不适用于', ['不适用于', '不适用'], { strong: true })
/** 发布之日: the date of issue, from the metadata. */
export const PublicationDay = keyword(
  'PublicationDay',
  '发布之日',
  compounds(['发布', '印发', '公布', '颁布', '发文'], ['之日']),
)
export const From = keyword('From', '自', ['自'], { before: () => [CalendarDate, PublicationDay.token] })
export const TakeEffect = keyword(
  'TakeEffect',
  '起施行',
  compounds(['起', '起正式', '之日起'], ['施行', '实施', '执行', '生效', '试行']),
  { strong: true },
)
export const ValidFor = keyword(
  'ValidFor',
  '有效期',
  compounds(
    ['有效期', '有效期限', '试行期', '试行期限'],
    ['', '为', '是', '至', '到', '截至', '截止', '截止到', '截止至', '暂定', '暂定为', '：'],
  ),
  { strong: true, before: () => [CalendarDate, Duration, From.token] },
)
/** ，执行至2026年12月31日: until when, said of the policy alone (项目实施至… is another matter). */
export const InForceUntil = keyword(
  'InForceUntil',
  '执行至',
  [...compounds(['执行', '实施', '施行', '试行', '有效', '暂执行', '暂定执行'], ['至', '到', '截至', '截止至'])],
  { strong: true, before: () => [CalendarDate], behind: () => [Comma, Semicolon, ClauseReference] },
)
export const Repeal = keyword(
  'Repeal',
  '废止',
  words('废止 即行废止 同时废止 自行废止 自动废止 相应废止 予以废止 停止执行 停止实施 自动失效 自行失效', '自然失效'),
  { strong: true },
)
export const Interpret = keyword('Interpret', '负责解释', ['负责解释', '负责具体解释', '解释工作'], { strong: true })
/** 总额控制: a budget without a number. */
export const BudgetControl = keyword(
  'BudgetControl',
  '总额控制',
  ['预算管理', '总额控制', '总量控制', '预算总额控制', '限额管理', ...inTurnWords],
  { strong: true },
)
