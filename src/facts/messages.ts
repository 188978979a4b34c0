/** Problems of facts and histories in words: the texts of the diagnostics catalog, with the place as a path of keys. */
import { catalog } from '../diagnostics/catalog.ts'
import type { Wording } from '../diagnostics/catalog-entry.ts'
import type { DiagnosticCode } from '../diagnostics/catalog.ts'
import type { DiagnosticParam, DiagnosticParams } from '../diagnostics/diagnostic.ts'
import { visible } from '../diagnostics/visible.ts'
import type { MessageLanguage } from '../diagnostics/wording.ts'
import type { FactProblem, KeyPath } from './fact-problem.ts'

/** One line: the code, where, what is wrong, what to write. No control characters. */
export function renderFactProblem(problem: FactProblem, language: MessageLanguage): string {
  const { code, path, params } = problem
  // A message that names the key itself stands in the object that has it.
  const place = renderKeyPath('key' in params ? path.slice(0, -1) : path, language)
  const separator = place === '' ? '' : language === 'zh' ? '：' : ': '
  return `${code} ${place}${separator}${wordsOf(code, params, language)}`
}

/** A path of keys as a person reads it: `「参与展会」第1项「实际展位费用」`; records count from 1. */
export function renderKeyPath(path: KeyPath, language: MessageLanguage): string {
  const words = path.map((step) => {
    if (typeof step === 'string') return `「${visible(step)}」`
    return language === 'zh' ? `第${step + 1}项` : `#${step + 1}`
  })
  return words.join(language === 'zh' ? '' : ' ')
}

/** Message and help of the catalog in one line, and the nearest name (`near`) if there is one. */
export function wordsOf(code: DiagnosticCode, params: DiagnosticParams, language: MessageLanguage): string {
  const { message, help }: Wording = catalog[code][language]
  const near = 'near' in params ? NEAR[language] : undefined
  const parts = [message, help, near].flatMap((part) => (part === undefined ? [] : [fill(part, params, language)]))
  return parts
    .map((part) => (/[。？.?]$/u.test(part) ? part : part + STOP[language]))
    .join(language === 'zh' ? '' : ' ')
}

const NEAR = { zh: '是不是「{near}」？', en: 'Did you mean 「{near}」?' } as const
const STOP = { zh: '。', en: '.' } as const

const TERMS: Readonly<Record<string, Readonly<Record<MessageLanguage, string>>>> = {
  money: {
    zh: '金额：元数 2000000、"2000000.50"，或带单位的 "200万元"',
    en: 'money: yuan as 2000000 or "2000000.50", or with a unit as "200万元"',
  },
  ratio: { zh: '比例："60%"、"5‰" 或小数 0.6', en: 'a ratio: "60%", "5‰" or the decimal 0.6' },
  count: { zh: '数量：不小于 0 的整数', en: 'a count: a whole number from 0' },
  boolean: { zh: 'true、false、"是"或"否"', en: 'true, false, "是" or "否"' },
  alternative: { zh: '选项的文字', en: 'the text of an alternative' },
  date: { zh: '日期："2025-09-18" 或 "2025年9月18日"', en: 'a date: "2025-09-18" or "2025年9月18日"' },
  matter: { zh: '事项：名称或编号，如 "甲项目"', en: 'a matter: its name or number, as "甲项目"' },
  case: { zh: '案号，加引号，如 "2025-001"', en: 'the number of a case, in quotes, as "2025-001"' },
  list: { zh: '清单：[ { … }, { … } ]', en: 'a list: [ { … }, { … } ]' },
  record: { zh: '清单的一项：{ "短语": 值 }', en: 'a record of the list: { "phrase": value }' },
  facts: { zh: '事实：{ "短语": 值 }', en: 'facts: { "phrase": value }' },
  history: {
    zh: '历史：{ "奖补标识": { "total": …, "thisYear": …, "count": … } }',
    en: 'a history: { "award id": { "total": …, "thisYear": …, "count": … } }',
  },
  received: { zh: '{ "total": …, "thisYear": …, "count": … }', en: '{ "total": …, "thisYear": …, "count": … }' },
  receipts: { zh: '逐笔：[ { "date": …, "sum": … } ]', en: 'receipts: [ { "date": …, "sum": … } ]' },
  receipt: { zh: '一笔：{ "date": …, "sum": … }', en: 'a receipt: { "date": …, "sum": … }' },
  'foreign-money': {
    zh: '这一币种的金额：数 2000000、"2000000.50"，或带单位的 "200万美元"',
    en: 'money of its currency: a number as 2000000 or "2000000.50", or with the unit as "200万美元"',
  },
  'exchange-rate': { zh: '汇率：数 7.1234 或 "7.1234"', en: 'an exchange rate: 7.1234 or "7.1234"' },
  cent: { zh: '百分之一', en: '0.01' },
  'most-cents': { zh: ' 90,071,992,547,409.91', en: '90,071,992,547,409.91' },
  'ten-thousandth': { zh: '万分之一元', en: '1/10,000 yuan' },
  fen: { zh: '分（两位小数）', en: '0.01 yuan' },
  'ratio-step': { zh: '亿分之一', en: '1/100,000,000' },
  whole: { zh: '整数', en: 'whole numbers' },
  'most-money': { zh: ' 90,071,992,547,409.91 元', en: '90,071,992,547,409.91 yuan' },
  'most-ratio': { zh: ' 9007199254%', en: '9007199254%' },
  'most-count': { zh: ' 9007199254740991', en: '9007199254740991' },
  unexpected: { zh: '此处的字符不合语法', en: 'unexpected character' },
  unfinished: { zh: '内容没有写完', en: 'the text ends early' },
  null: { zh: '空值 null', en: 'null' },
  array: { zh: '清单 [ … ]', en: 'a list' },
  object: { zh: '对象 { … }', en: 'an object' },
  other: { zh: 'JSON 中没有的值', en: 'a value that JSON does not have' },
}

function fill(template: string, params: DiagnosticParams, language: MessageLanguage): string {
  return template.replace(/\{([a-z]+)\}/g, (_, name: string) => word(params[name] ?? '', language))
}

function word(param: DiagnosticParam, language: MessageLanguage): string {
  if (typeof param !== 'object') return visible(String(param))
  if ('items' in param) return param.items.map(visible).join(language === 'zh' ? '，' : ', ')
  return TERMS[param.term]?.[language] ?? param.term
}
