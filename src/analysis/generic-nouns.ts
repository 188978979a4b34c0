/**
 * Words that name nobody in particular. A subject made of them alone is no condition (对获得…的企业: the enterprise is the
 * applicant, whoever it is). Anything else that stands where a condition stands has to be declared.
 */
const nouns: readonly string[] = [
  ...[
    '申报企业',
    '申请企业',
    '受理企业',
    '相关企业',
    '有关企业',
    '上述企业',
    '该企业',
    '本企业',
    '企事业单位',
    '企业',
    '公司',
  ],
  ...[
    '申报单位',
    '申请单位',
    '用人单位',
    '实施单位',
    '相关单位',
    '事业单位',
    '单位',
    '机构',
    '组织',
    '主体',
    '申报主体',
  ],
  ...[
    '申请人',
    '申报人',
    '个人',
    '团队',
    '负责人',
    '法人',
    '项目',
    '该项目',
    '上述项目',
    '产品',
    '该产品',
    '同类',
    '情形',
  ],
  ...[
    '市财政',
    '区财政',
    '县财政',
    '省财政',
    '财政资金',
    '财政',
    '专项资金',
    '资金',
    '政策',
    '情况',
    '每个',
    '各类',
    '其他',
  ],
  ...[
    '平台',
    '运营机构',
    '运营单位',
    '建设单位',
    '其',
    '该',
    '并',
    '及',
    '或',
    '和',
    '与',
    '、',
    '等',
    '的',
    '已',
    '均',
    '也',
    '则',
    '可',
    '将',
    '按',
    '由',
    '予',
    '所',
    '后',
  ],
]

const longestFirst = [...nouns].sort((left, right) => right.length - left.length)

/** Whether nothing is left of the text when the generic words are taken out from its start, one after another. */
export function isGeneric(text: string): boolean {
  let rest = text
  while (rest !== '') {
    const word = longestFirst.find((noun) => rest.startsWith(noun))
    if (word === undefined) return false
    rest = rest.slice(word.length)
  }
  return true
}
