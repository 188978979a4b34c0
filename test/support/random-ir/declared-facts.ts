/** Random declarations of facts. */
import type {
  CountFact,
  DateFact,
  EnumFact,
  ExchangeRateFact,
  Fact,
  ForeignMoneyFact,
  ListFact,
  MatterFact,
  MoneyFact,
  RatioFact,
  ScalarFact,
} from '../../../src/ir/types.ts'
import { TAILS } from './palette.ts'
import { chance, pick, several, shuffled, whole, type Draw } from './draw.ts'

/** Facts of every kind, so that every construct has something to stand on. */
export function drawFacts(draw: Draw): readonly Fact[] {
  const lists = several(draw, 1, 2, (i): ListFact => ({
    kind: 'list',
    id: `list${String(i)}`,
    label: `第${String(i)}份清单`,
    item: pick(draw, ['场展会', '栋楼宇']),
    fields: [...drawScalars(draw, 1), matter],
    usedBy: [],
    span: { start: 0, end: 0 },
  }))
  return shuffled(draw, [...drawScalars(draw, 3), ...lists])
}

/** 事项: what tells the records of a list apart. */
const matter: MatterFact = { kind: 'matter', id: 'matter', label: '编号', usedBy: [], span: { start: 0, end: 0 } }

/** At least one of each kind, at most so many more; names may be those of another record's fields. */
function drawScalars(draw: Draw, more: number): readonly ScalarFact[] {
  const common = (id: string, name: string) => ({
    id,
    label: `${name}${pick(draw, TAILS)}`,
    usedBy: [],
    span: { start: 0, end: 0 },
  })
  return [
    ...several(draw, 1, 2 + more, (i) => ({
      ...common(`flag${String(i)}`, `甲${String(i)}`),
      kind: 'boolean' as const,
      finding: chance(draw, 40),
    })),
    ...several(draw, 1, 1 + more, (i): MoneyFact => ({
      ...common(`fee${String(i)}`, `乙${String(i)}费用`),
      kind: 'money',
    })),
    ...several(draw, 1, 2, (i): ForeignMoneyFact => ({
      ...common(`sales${String(i)}`, `庚${String(i)}出口额`),
      kind: 'foreign-money',
      currency: 'USD',
    })),
    ...several(draw, 1, 1, (i): ExchangeRateFact => ({
      ...common(`exchange${String(i)}`, `辛${String(i)}汇率`),
      kind: 'exchange-rate',
      currency: 'USD',
    })),
    ...several(draw, 1, 1, (i): RatioFact => ({ ...common(`ratio${String(i)}`, `丙${String(i)}占比`), kind: 'ratio' })),
    ...several(draw, 1, 2, (i): CountFact => ({
      ...common(`count${String(i)}`, `丁${String(i)}数`),
      kind: 'count',
      unit: pick(draw, ['家', '']),
    })),
    ...several(draw, 1, 2, (i): EnumFact => ({
      ...common(`grade${String(i)}`, `戊${String(i)}级`),
      kind: 'enum',
      ordered: chance(draw, 50),
      alternatives: ['国家级', `省级${pick(draw, TAILS)}`, '市级', '区级'].slice(0, whole(draw, 1, 4)),
    })),
    ...several(draw, 1, 1, (i): DateFact => ({ ...common(`day${String(i)}`, `己${String(i)}日`), kind: 'date' })),
  ]
}
