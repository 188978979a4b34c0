/** Words of the language itself inside messages: parameters that each language words differently. */

/** By key. Types keep the word that the glossary writes. */
export const terms = {
  'type-money': { zh: '金额', en: 'money (金额)' },
  'type-ratio': { zh: '比例', en: 'a ratio (比例)' },
  'type-count': { zh: '数量', en: 'a count (数量)' },
  'type-boolean': { zh: '是否', en: 'yes or no (是否)' },
  'type-finding': { zh: '认定', en: 'a finding (认定)' },
  'type-grade': { zh: '等级', en: 'a grade (等级)' },
  'type-category': { zh: '类别', en: 'a category (类别)' },
  'type-date': { zh: '日期', en: 'a date (日期)' },
  'type-matter': { zh: '事项', en: 'a matter (事项)' },
  'type-list': { zh: '清单', en: 'a list (清单)' },
  'type-definition': { zh: '定义（指）', en: 'a definition (指)' },
  'type-name': { zh: '名称', en: 'a name (名称)' },
  'type-designation': { zh: '称谓', en: 'a designation (称谓)' },

  condition: { zh: '条件', en: 'a condition' },
  'sole-condition': { zh: '这一项唯一的条件', en: 'all that this award asks' },
  'condition-proper': { zh: '条件', en: 'a condition' },
  'comparison-side': { zh: '比较的一方', en: 'one side of a comparison' },
  'rate-basis': { zh: '比例的基数', en: 'the base of a rate' },
  'cap-basis': { zh: '上限的基数', en: 'the base of a ceiling' },
  'tier-indicator': { zh: '分档的指标', en: 'the indicator of the tiers' },
  'unit-count': { zh: '按其计数的数量', en: 'what the amount is counted by' },
  alternative: { zh: '并列条件中的一项', en: 'one of several conditions' },
  exclusion: { zh: '除外的条件', en: 'an exclusion' },
  deduction: { zh: '从基数中扣除的部分', en: 'what is taken out of the base' },
  judgement: { zh: '由主管部门判断的事', en: 'something that an authority judges' },
  recipient: { zh: '奖补对象', en: 'who is paid' },
  'recipient-proper': { zh: '奖补对象', en: 'who is paid' },
  record: { zh: '清单中的一项', en: 'a record of a list' },

  'identifier-shape': {
    zh: '标识须以拉丁字母开头，只含字母、数字和下划线',
    en: 'an identifier begins with a Latin letter and has letters, digits and underscores only',
  },
  'identifier-reserved': { zh: '这是程序的保留字', en: 'it is a reserved word of programs' },
  'identifier-dangerous': {
    zh: '这个名字会影响程序自身的对象，不能使用',
    en: 'the name would touch the objects of the program itself',
  },
  'identifier-too-long': { zh: '标识太长', en: 'it is too long' },

  year: { zh: '每年', en: 'per year' },
  lifetime: { zh: '累计', en: 'in all' },
  matter: { zh: '每个事项', en: 'per matter' },

  granted: { zh: '成立', en: 'granted' },
  refused: { zh: '不成立', en: 'refused' },
  undetermined: { zh: '未知', en: 'undetermined' },
  pending: { zh: '待认定', en: 'pending' },
  'out-of-period': { zh: '不在有效期内', en: 'out of period' },

  'and-reading': { zh: '「且」（须同时满足）', en: '“and” (且: all of them)' },
  'or-reading': { zh: '「或」（满足其一）', en: '“or” (或: one of them)' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>

export type TermKey = keyof typeof terms
