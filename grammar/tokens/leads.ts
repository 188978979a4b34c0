/**
 * Words of sentences that give nothing themselves: exhortation, what announces items, who is refused, what is asked of all,
 * procedure. They are looked for in the text of a segment; none of them is a token of its own.
 */
import { compounds } from './vocabulary.ts'

/** What an authority wishes: in front of an award it asks nothing, whatever follows. */
export const encouragingWords: readonly string[] = compounds(
  ['', '大力', '积极', '重点', '优先', '主要', '着力', '全力', '持续', '深入', '充分', '进一步'],
  ['支持', '鼓励', '引导', '推动', '促进', '倡导', '激励', '推进', '助力'],
)
/** What an authority does for a trade; in front of …的 the same words may ask something of an applicant. */
export const furtheringWords: readonly string[] = compounds(
  ['', '大力', '积极', '着力', '全力', '持续', '深入', '充分', '进一步', '不断', '全面', '切实', '探索'],
  [
    ...['打造', '加快', '强化', '加强', '提升', '完善', '优化', '构建', '培育', '壮大', '发挥', '深化', '健全', '加大'],
    ...['围绕', '聚焦', '立足', '依托', '融入', '赋能', '营造', '发展', '推广', '夯实', '激发', '释放', '布局', '拓展'],
    ...['开展', '实施', '推行'],
  ],
)
/** 力争产业规模增长30%: what it is to come to. */
export const aimingWords: readonly string[] = ['力争', '争取', '力求', '确保', '努力实现', '推动实现']
/**
 * 建立…体系, 运用…方式: what is done for a trade, or by somebody, where nothing is given for it; in front of what names nobody anew the
 * same words say for what.
 */
export const undertakingWords: readonly string[] = compounds(
  ['', '大力', '积极', '着力', '全力', '持续', '深入', '进一步', '不断', '全面', '切实', '探索', '加快'],
  [
    ...['建立', '建设', '搭建', '构建', '开展', '组织', '实施', '运用', '利用', '统筹', '整合', '增强', '扩大', '培养'],
    ...['推行', '落实', '开拓', '保障', '改善', '改进', '创新', '丰富', '引进', '汇聚', '集聚', '提高', '巩固'],
  ],
)
/** 扶持种粮大户 */
export const fosteringWord = '扶持'
/** 区级财政安排…资金: money that nobody can apply for, where nothing says how much. */
export const fundingWords: readonly string[] = ['安排', '设立']
export const fundedBy: readonly string[] = ['财政', '财政每年', '财政年度', '政府', '政府每年', '财政预算', '财政统筹']
export const fundEnds: readonly string[] = ['资金', '基金', '经费']
/** Behind such words a wish would promise something. */
export const promisingWords: readonly string[] = ['免费', '减免', '免收', '免征', '免租']

/** What a segment may consist of that only points at the items behind it: 具体标准如下, 补助标准为. */
export const announcingWords: readonly string[] = [
  ...[
    '具体',
    '标准',
    '如下',
    '以下',
    '下列',
    '分别',
    '为',
    '是',
    '按',
    '按照',
    '执行',
    '给予',
    '予以',
    '主要',
    '包括',
    '其',
    '的',
  ],
  ...[
    '奖励',
    '补贴',
    '补助',
    '资助',
    '奖补',
    '扶持',
    '支持',
    '方式',
    '办法',
    '措施',
    '内容',
    '规定',
    '分为',
    '几类',
    '情形',
  ],
  ...[
    '申报',
    '申请',
    '条件',
    '对象',
    '范围',
    '主体',
    '类型',
    '类别',
    '政策',
    '额度',
    '金额',
    '比例',
    '要求',
    '分',
    '类',
    '档',
  ],
]
/** Without one of these it announces nothing. */
export const pointingWords: readonly string[] = ['如下', '以下', '下列', '标准为', '标准是', '标准']
/** 可申领以下补助: the items are awards of their own. */
export const awardsWords: readonly string[] = compounds(
  ['以下', '下列', '如下'],
  ['奖励', '补贴', '补助', '资助', '奖补', '扶持', '支持', '政策', '优惠', '措施'],
)
/** 按以下标准, 相应等级的补助: cases of one sum all the same. */
export const casesWords: readonly string[] = ['标准', '等级', '等次', '档次', '分档', '分级', '层次', '比例']

/** What a title or a label says of the text under it. */
export const eligibilityLabels: readonly string[] = [
  ...compounds(
    ['申报', '申请', '支持', '扶持', '补助', '补贴', '奖励', '奖补', '资助', '享受', '准入', '适用', '基本', '资格'],
    ['条件', '资格', '对象', '主体', '基本条件', '要求'],
  ),
]
export const procedureLabels: readonly string[] = [
  ...['申报材料', '申请材料', '提交材料', '所需材料', '材料清单', '申报资料', '申请资料', '办理材料'],
  ...['申报程序', '申请程序', '办理程序', '申报流程', '申请流程', '办理流程', '审核程序', '工作程序', '工作流程'],
  ...['申报时间', '申请时间', '受理时间', '申报方式', '申报受理', '申报审核', '审核拨付', '资金拨付', '资金兑现'],
  ...['公示', '监督管理', '监督检查', '绩效评价', '绩效管理', '申报与审核', '申报和审核', '申报要求及材料'],
]
/** Steps of a procedure; a sentence of them, with nothing declared and no figure in it, asks for no fact. */
export const procedureWords: readonly string[] = [
  ...[
    '申报材料',
    '申请材料',
    '证明材料',
    '佐证材料',
    '申报通知',
    '申报指南',
    '申报程序',
    '申报流程',
    '受理',
    '公示',
    '初审',
  ],
  ...[
    '复审',
    '审核',
    '审批',
    '审定',
    '核查',
    '核实',
    '绩效评价',
    '绩效评估',
    '监督检查',
    '申报时间',
    '以申报通知为准',
    '专项审计',
    '提供材料',
    '提交材料',
  ],
]
/** 于3月31日前 */
export const timeOpenings: readonly string[] = ['于', '在', '于每年', '在每年', '自']
export const timeEnds: readonly string[] = ['前', '之前', '以前', '内', '之内', '以内', '起', '止']
/** What is to be handed in or done in the course of it, behind 应当 and 须. */
export const procedureVerbs: readonly string[] = [
  ...[
    '提供',
    '提交',
    '报送',
    '递交',
    '出具',
    '填写',
    '填报',
    '附',
    '持',
    '携带',
    '登录',
    '向',
    '配合',
    '接受',
    '按要求',
    '按规定',
  ],
  ...[
    '自收到',
    '自接到',
    '在规定',
    '对材料',
    '对申报材料',
    '对所',
    '如实',
    '妥善',
    '及时',
    '经',
    '建立',
    '专款专用',
    '加强',
    '自觉',
    '主动',
  ],
]
/** 不得申报本市各类补贴: of whatever there is. */
export const allOfWords: readonly string[] = compounds(
  ['', '本市', '本区', '本县', '我市', '我区', '我县', '本级'],
  ['各类', '各项', '任何', '一切', '所有'],
)
/** 三年内, in front of a refusal. */
export const withinWords: readonly string[] = ['内', '之内', '以内']
/** 由区商务局追缴: who does it. */
/** 对知识产权贯标的资助 */
export const ofWord = '的'
export const doneByWord = '由'
const recovering = ['退回', '追回', '收回', '追缴', '返还', '缴回', '退还', '归还']
/** 骗取资金的，追缴已拨付资金，不得申报: what is done besides about whoever is refused. */
export const recoveringWords: readonly string[] = compounds(['', '依法', '全额', '予以', '应', '须'], recovering)
/** 不再支持并追回资金: what joins it to the refusal. */
export const besidesWords: readonly string[] = ['并', '且', '并且', '同时', '，并']
/** 追回已拨付的全部补助资金: what is taken back. */
export const refundedWords: readonly string[] = [
  ...['已', '拨付', '发放', '兑付', '兑现', '下达', '获得', '享受', '取得', '领取', '支付', '的', '其', '全部', '全额'],
  ...['相关', '有关', '相应', '财政', '资金', '补助', '补贴', '奖励', '奖补', '资助', '扶持', '支持', '款项', '经费'],
]
/** What binds later on: no condition of what is given. */
export const obligationWords: readonly string[] = ['承诺', '迁出', '迁离', ...recovering]

/** What is done about whoever cheats: it binds later on, and asks no fact of an applicant. */
export const sanctionWords: readonly string[] = [
  ...[
    '骗取',
    '套取',
    '弄虚作假',
    '虚报',
    '冒领',
    '截留',
    '挪用',
    '提供虚假',
    '伪造',
    '瞒报',
    '隐瞒',
    '虚假材料',
    '违规使用',
  ],
]
/** 一票否决, 取消…的资格: whoever is named gets nothing; a word, or how it begins and ends. */
export const refusingEnds: readonly (readonly [string, string])[] = [
  ['一票否决', ''],
  ['实行一票否决', ''],
  ['取消', '资格'],
  ['不具备', '资格'],
  ['无', '资格'],
  ['没有', '资格'],
  ['不列入', '范围'],
  ['不纳入', '范围'],
  ['不属于', '范围'],
  ['不在', '范围'],
  ['不得列入', '范围'],
  ['不得纳入', '范围'],
  ['不作为', '对象'],
  ['不列为', '对象'],
  ['不得申请', ''],
  ['不能申请', ''],
  ['不可申请', ''],
  ['不予申请', ''],
  ['不得申领', ''],
  ['不予认定', ''],
  ['不予资助', ''],
  ['无权', ''],
  ['不给', ''],
  ['不奖', ''],
  ['不补', ''],
  ['不予', ''],
]
/** 本条规定不适用于…: what an article says. */
export const articleWords: readonly string[] = [
  '本条',
  '上述',
  '规定',
  '政策',
  '奖励',
  '补贴',
  '补助',
  '资助',
  '奖补',
  '扶持',
  '支持',
]
/** 享受本款奖励的: a part of the article, and not all of it. */
export const paragraphPointers: readonly string[] = ['本款', '本项']
/** 严禁失信企业申报: the same in front of whoever is named, and what stands behind. */
export const forbiddingWords: readonly string[] = ['严禁', '禁止', '不允许']
export const applyingWords: readonly string[] = [
  ...['申报', '申请', '享受', '申领', '参与申报', '参加申报', '提出申请', '享受本政策', '申报本政策', '纳入支持范围'],
]
/** 由引荐机构申报: who hands the application in. */
export const filingWords: readonly string[] = compounds(
  ['', '统一', '代为', '牵头', '负责', '组织', '提出'],
  ['申报', '申请', '申领'],
).toSorted((left, right) => right.length - left.length)
/** 逾期不予受理: of the procedure, no refusal of anybody. */
export const latenessWords: readonly string[] = [
  '逾期',
  '过期',
  '超期',
  '未按时',
  '未按期',
  '材料不全',
  '资料不全',
  '未在规定',
]

/** 注册在本县的企业方可申报: nobody else. */
export const onlyThenWords: readonly string[] = [
  '方可',
  '才可',
  '才能',
  '方能',
  '才可以',
  '方可以',
  '才有资格',
  '方具备',
]
/** 注册在本县的企业可以申请补助: whoever applies must be one of them. */
export const mayApplyWords: readonly string[] = compounds(
  ['可', '可以', '均可', '均可以', '可按规定', '有资格'],
  ['申请', '申报', '申领', '提出申请'],
)
/** 予以绩效评价: looks at what was done, and gives nothing. */
export const reviewWords: readonly string[] = [
  ...[
    '评估',
    '完善',
    '修订',
    '评价',
    '绩效评价',
    '绩效',
    '通报',
    '公示',
    '公布',
    '调整',
    '表彰',
    '考核',
    '依法',
    '和',
    '并',
    '、',
    '修改',
    '优化',
  ],
]
/** 补贴资金由区财政局拨付 */
export const payingVerbs: readonly string[] = [
  '拨付',
  '兑付',
  '发放',
  '兑现',
  '予以兑现',
  '拨付到位',
  '发放到位',
  '拨付兑现',
]
/** 按程序, 按有关规定 */
export const waysOfPaying: readonly string[] = [
  '程序',
  '规定',
  '有关',
  '相关',
  '国库',
  '集中',
  '支付',
  '及时',
  '足额',
  '统一',
  '直接',
]
/** Who pays. */
export const payerWords: readonly string[] = [
  '所需资金',
  '所需经费',
  '资金来源',
  '所需奖补资金',
  '所需补助资金',
  '资金由',
  '经费由',
]
/** Asks something, where it opens a segment without 的 in front of a grant. */
export const unheadedConditions: readonly string[] = [
  '获',
  '被',
  '入选',
  '入围',
  '列入',
  '取得',
  '通过',
  '首次',
  '成功',
  '荣获',
]

/** 仅面向本县企业, 只有本县企业才能申报 */
export const onlyForWords: readonly string[] = [
  ...[
    '仅面向',
    '只面向',
    '仅限于',
    '仅限',
    '只限于',
    '只限',
    '限于',
    '只有',
    '仅对',
    '只对',
    '仅支持',
    '只支持',
    '仅针对',
    '须为',
    '应为',
  ],
]
/** 申报企业须…: what is asked of whoever applies. */
export const demandingWords: readonly string[] = [
  '应当',
  '必须',
  '需要',
  '应',
  '须',
  '需',
  '均须',
  '均应',
  '均需',
  '还须',
  '还应',
  '还需',
]
/** Words that hold one of them and demand nothing. */
export const undemandingWords: readonly string[] = [
  ...[
    '所需',
    '需求',
    '急需',
    '刚需',
    '必需品',
    '应用',
    '应对',
    '应急',
    '应届',
    '应收',
    '应付',
    '供应',
    '响应',
    '适应',
    '反应',
    '对应',
    '相应',
    '无须',
    '无需',
    '效应',
  ],
]
/** Behind a word of demand, in front of what is asked. */
export const beingWords: readonly string[] = [
  ...['同时', '为', '是', '具有', '具备', '拥有', '符合', '满足', '属于', '达到', '系', '已', '在', '未', '无', '不'],
]
/** 扶持对象是指…: who the applicant is. */
export const applicantWords: readonly string[] = [
  ...compounds(
    [
      '',
      '本办法',
      '本政策',
      '本措施',
      '本意见',
      '本细则',
      '本规定',
      '本办法的',
      '本政策的',
      '本措施的',
      '本意见的',
      '本细则的',
      '本规定的',
    ],
    [
      '扶持对象',
      '支持对象',
      '补助对象',
      '补贴对象',
      '奖励对象',
      '资助对象',
      '奖补对象',
      '申报主体',
      '申报对象',
      '申报企业',
      '申报单位',
      '申请人',
      '申报人',
      '适用对象',
    ],
  ),
]
export const meaningWords: readonly string[] = [
  '是指',
  '指',
  '为',
  '是',
  '包括',
  '主要为',
  '主要是',
  '主要包括',
  '限于',
  '仅限于',
  '须为',
  '应为',
  '应当为',
  '必须是',
]
/** A segment that opens so asks something, even behind a wish. */
export const startsOfConditions: readonly string[] = [
  ...[
    '获',
    '被',
    '经',
    '入选',
    '达到',
    '取得',
    '列入',
    '首次',
    '新',
    '已',
    '通过',
    '完成',
    '成功',
    '年',
    '近',
    '符合',
    '满足',
    '具备',
    '属于',
    '未',
    '无',
    '对',
    '凡',
    '为',
  ],
]
/** Whoever applies, in general words. */
export const subjectWords: readonly string[] = [
  ...[
    '享受',
    '获得',
    '获',
    '受',
    '申请',
    '申报',
    '申领',
    '本政策',
    '本办法',
    '本措施',
    '本意见',
    '本细则',
    '本规定',
    '本条',
    '本款',
    '本',
    '的',
    '各',
    '所有',
    '凡',
    '均',
  ],
  ...[
    '企业',
    '单位',
    '机构',
    '个人',
    '主体',
    '项目',
    '组织',
    '对象',
    '申请人',
    '申报人',
    '申请者',
    '申报者',
    '农户',
    '户',
    '人员',
    '团队',
    '平台',
  ],
  ...[
    '奖励',
    '补贴',
    '补助',
    '资助',
    '奖补',
    '扶持',
    '支持',
    '资金',
    '政策',
    '该',
    '上述',
    '以上',
    '相关',
    '有关',
    '专项',
  ],
]
/** What may stand behind a refusal: of what. */
export const refusedWords: readonly string[] = [
  ...[
    '本政策',
    '本办法',
    '本措施',
    '本细则',
    '本意见',
    '上述',
    '以上',
    '各项',
    '任何',
    '政策',
    '奖励',
    '补贴',
    '补助',
    '扶持',
    '支持',
    '资金',
  ],
  ...[
    '资格',
    '的',
    '和',
    '、',
    '等',
    '享受',
    '本条',
    '本款',
    '本条款',
    '本项',
    '其',
    '融资',
    '申报',
    '申请',
    '受理',
    '项',
    '此项',
    '该项',
  ],
]
/** What of a demand means what stands in front of it, or is part of what is asked. */
export const meaningfulBeing: readonly string[] = ['未', '无', '不', '在', '已']

/** The policy, as it speaks of itself. */
export const policyWords: readonly string[] = [
  '本办法',
  '本政策',
  '本措施',
  '本意见',
  '本细则',
  '本规定',
  '本方案',
  '本通知',
  '本文件',
  ...compounds(
    ['本'],
    ['若干政策', '若干措施', '若干意见', '扶持办法', '管理办法', '实施办法', '实施细则', '扶持政策'],
  ),
  '主要',
  '的',
  '支持',
  '扶持',
  '奖励',
  '补助',
  '补贴',
  '奖补',
]

/** 为服务山区群众, 为了…: what something is for. */
export const aimOpenings: readonly string[] = ['为', '为了']
/** What a policy is made for, or by what it is made. */
export const purposeWords: readonly string[] = [
  '为',
  '为了',
  '根据',
  '依据',
  '按照',
  '贯彻',
  '为贯彻',
  '落实',
  '结合',
  '深入贯彻',
]
/** 结合我区实际，特制定本办法: what closes such a sentence. */
export const issuingWords: readonly string[] = [
  ...[
    '结合',
    '我区',
    '我市',
    '我县',
    '本区',
    '本市',
    '本县',
    '实际',
    '实际情况',
    '现',
    '特',
    '就',
    '提出',
    '如下',
    '以下',
  ],
  ...['制定', '制订', '出台', '修订', '印发', '制定了', '提出', '，', '并'],
  ...['本', '办法', '政策', '措施', '意见', '细则', '规定', '方案', '若干', '实施', '扶持', '管理', '支持'],
]
/** 本办法所称X: what is explained. */
export const namingWords: readonly string[] = [
  ...compounds(
    policyWords.filter((word) => word.startsWith('本')),
    ['所称', '所称的', '所指', '所指的', '中所称', '中的'],
  ),
  '所称',
]
/** 不含土地: how far a word reaches. */
export const delimitingWords: readonly string[] = ['均不含', '不含', '不包括', '不包含', '包括', '包含', '含']
/** What decides where another document does. */
export const precedingWords: readonly string[] = [
  ...['另有规定', '有新规定', '不一致', '有关规定', '执行期限', '已有明确', '相抵触', '有冲突', '新的规定', '有规定'],
  // 国家政策发生变化的，从其变化
  ...compounds(['', '发生', '有', '作出', '进行', '如有'], ['变化', '变动', '调整', '变更', '修订', '修改']),
]
/** 除另有规定外: what it is left to. */
export const reservingWords: readonly string[] = compounds(
  ['另有', '另作', '另行', '特别', '特殊', '专门'],
  ['规定', '说明', '约定', '注明', '要求', '明确'],
)
/** 除…外 */
export const exceptingEnds: readonly string[] = ['外', '以外', '之外']
/** 由区商务局组织实施: what an authority does with the policy, and decides nothing by it. */
export const carryingOutWords: readonly string[] = [
  ...[
    '负责',
    '承担',
    '牵头',
    '组织实施',
    '组织落实',
    '会同',
    '统筹协调',
    '监督',
    '监管',
    '受理',
    '审核',
    '公示',
    '备案',
  ],
  ...['制定', '制订', '细化', '解释'],
]
/** 并制定相应实施细则 */
export const draftingWords: readonly string[] = compounds(
  ['', '负责', '另行'],
  compounds(
    ['制定', '制订', '出台', '印发', '发布'],
    compounds(['', '相应', '具体', '相关', '配套'], ['实施细则', '操作细则', '申报指南', '申报通知', '细则']),
  ),
)
const authorities: readonly string[] = [
  '局',
  '委',
  '办',
  '厅',
  '署',
  '处',
  '部门',
  '政府',
  '管委会',
  '办公室',
  '财政',
  '委员会',
  '主管单位',
  '牵头单位',
  '责任单位',
]
/** 区商务局, 主管部门: in the middle of a sentence. */
export const authorityNouns: readonly string[] = ['局', '部门', '政府', '管委会', '办公室', '委员会']
/** 申报材料由…: with what something is done; 公示期为…: what is done. */
export const filedWords: readonly string[] = [
  ...[
    '申报材料',
    '申请材料',
    '申报时间',
    '申请时间',
    '申报程序',
    '申报流程',
    '申报方式',
    '申报通知',
    '申报指南',
    '申报工作',
  ],
  ...['具体申报', '项目申报', '资金申报', '公示期', '公示时间', '公示□', '审核工作'],
]
/** 区商务局审核通过: what an applicant has to have. */
export const resultWords: readonly string[] = [
  '通过',
  '合格',
  '同意',
  '认可',
  '批准',
  '备案',
  '入选',
  '成功',
  '达标',
  '无异议',
  '齐全',
  '真实',
  '完整',
  '有效',
  '属实',
  '合规',
  '要求',
]
export const namesAuthority = (words: string): boolean => authorities.some((end) => words.endsWith(end))
/** Who pays for a policy: nobody who applies. */
export const publicPayers: readonly string[] = ['财政', '政府', '管委会', '预算', '专项资金']

/** In front of a last day, and of a day. */
export const untilWords: readonly string[] = ['至', '到', '截至', '截止', '截止至', '截止到']
export const daysLead: readonly string[] = [...untilWords, '于', '将于', '自', '从', '到期']
/** How long a policy goes. */
export const lastingNouns: readonly string[] = ['有效期', '有效期限', '试行期', '试行期限']
/** 有效期内, 有效期届满: says when, and not how long. */
export const withinPeriodWords: readonly string[] = [
  ...[
    '内',
    '之内',
    '以内',
    '间',
    '期间',
    '满',
    '届满',
    '期满',
    '到期',
    '结束',
    '终了',
    '前',
    '之前',
    '后',
    '之后',
    '以外',
    '外',
    '已',
  ],
]
/** 起30日后施行: what closes such a sentence. */
export const beginningEnds: readonly string[] = [
  '起',
  '后',
  '之后',
  '正式',
  '开始',
  '施行',
  '实施',
  '执行',
  '生效',
  '试行',
]

/** 附件1：… names what is attached; what has one of the marks is a sentence or names money. */
export const attachmentOpenings: readonly string[] = ['附件', '附表', '附录']
export const attachmentExcludes: readonly string[] = ['。', '；', '!', '?', '元', '%', '‰', '给予', '不超过', '最高']
