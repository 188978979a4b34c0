/** Lines: what is said, and what it is called in the language of the frame. */
import type { Place } from './place.ts'
import type { ReadBackItem, ReadBackLine, ReadBackPart } from './types.ts'

/** Makes the lines of a place. */
export function lineIn({
  language,
}: Pick<Place, 'language'>): (part: ReadBackPart, item: ReadBackItem) => ReadBackLine {
  return (part, { pieces, items }) => ({ part, label: LABELS[part][language], pieces, items })
}

const LABELS: Readonly<Record<ReadBackPart, Readonly<Record<Place['language'], string>>>> = {
  issuer: { zh: '发文机关', en: 'issuer' },
  'document-number': { zh: '文号', en: 'document number' },
  validity: { zh: '有效期', en: 'validity' },
  scope: { zh: '所有奖补的条件', en: 'condition of all awards' },
  fact: { zh: '事实', en: 'fact' },
  form: { zh: '形式', en: 'form' },
  recipient: { zh: '发给', en: 'paid to' },
  condition: { zh: '条件', en: 'condition' },
  records: { zh: '计算对象', en: 'counted' },
  amount: { zh: '金额', en: 'amount' },
  ceiling: { zh: '上限', en: 'ceiling' },
  times: { zh: '次数', en: 'times' },
  difference: { zh: '差额', en: 'difference' },
  instalments: { zh: '分期', en: 'instalments' },
  deferral: { zh: '另有文件', en: 'other documents' },
  rounding: { zh: '取整', en: 'rounding' },
  together: { zh: '与其他奖补', en: 'with other awards' },
  'shared-limit': { zh: '合计上限', en: 'shared ceiling' },
  'highest-only': { zh: '取高', en: 'highest only' },
  group: { zh: '跨政策同类', en: 'group across policies' },
  pool: { zh: '预算', en: 'budget' },
  quota: { zh: '名额', en: 'quota' },
}
