import type { Fact } from '../../src/ir/types.ts'

const common = { usedBy: ['二'], span: { start: 0, end: 0 } }

/** One fact of every type. */
export const sampleFacts: readonly Fact[] = [
  { ...common, kind: 'money', id: 'annualModelFee', label: '年度模型使用费用' },
  { ...common, kind: 'ratio', id: 'revenueShare', label: '人工智能相关业务收入占比' },
  { ...common, kind: 'count', id: 'servedCompanies', label: '服务非关联企业数', unit: '家' },
  {
    ...common,
    kind: 'boolean',
    finding: false,
    id: 'usesModel',
    label: '企业通过API（应用程序编程接口）调用、云化部署等方式使用模型',
  },
  { ...common, kind: 'boolean', finding: true, id: 'leadingNationally', label: '性能达到国内领先' },
  { ...common, kind: 'enum', ordered: true, id: 'chainLeader', label: '产业链主', alternatives: ['省级', '市级'] },
  { ...common, kind: 'date', id: 'foundedOn', label: '成立日期' },
  { ...common, kind: 'matter', id: 'contract', label: '合同编号' },
  {
    ...common,
    kind: 'list',
    id: 'exhibitions',
    label: '参与国内外人工智能领域顶级展会',
    item: '场展会',
    fields: [
      { ...common, kind: 'money', id: 'boothFee', label: '实际展位费用' },
      { ...common, kind: 'money', id: 'shippingFee', label: '展品运输费用' },
    ],
  },
]
