/** Tokens of list entries: metadata, glossary, annotations (`键：值`). */
import { scanned, type Keyword, keyword } from './vocabulary.ts'

/** What stands in front of the colon. */
export const Label = scanned('Label', '短语')
export const Colon = scanned('Colon', '：')
/** A name in backticks. Payload: the name. */
export const Identifier = scanned('Identifier', '`标识`')
/** （家）, （从低到高） behind a type. */
export const TypeParameter = scanned('TypeParameter', '（量词）')
export const EntryComma = scanned('EntryComma', '，')
/** 每场展会: what one record of a list is called. */
export const ItemName = scanned('ItemName', '每…')
/** Anything else. */
export const Value = scanned('Value', '文字')

/** 指: a defined phrase. */
export const Means: Keyword = keyword('Means', '指', ['指'])

/** The types of facts, each with what it may carry. */
export const MoneyType = keyword('MoneyType', '金额', ['金额'])
/** 汇率（美元）: what a unit of the currency is in yuan. */
export const ExchangeRateType = keyword('ExchangeRateType', '汇率', ['汇率'])
export const RatioType = keyword('RatioType', '比例', ['比例'])
export const CountType = keyword('CountType', '数量', ['数量'])
export const BooleanType = keyword('BooleanType', '是否', ['是否'])
export const FindingType = keyword('FindingType', '认定', ['认定'])
export const GradeType = keyword('GradeType', '等级', ['等级'])
export const CategoryType = keyword('CategoryType', '类别', ['类别'])
export const DateType = keyword('DateType', '日期', ['日期'])
/** What tells one project, contract or record from another; only compared for equality, with what was received. */
export const MatterType = keyword('MatterType', '事项', ['事项'])
export const ListType = keyword('ListType', '清单', ['清单'])
/** A proper name: nothing inside it is read as a word or a number. */
export const NameType = keyword('NameType', '名称', ['名称'])
/** Who or what a sentence speaks of: the analyst's word that the phrase is no condition, base or count. */
export const DesignationType = keyword('DesignationType', '称谓', ['称谓'])

export const typeKeywords: readonly Keyword[] = [
  MoneyType,
  ExchangeRateType,
  RatioType,
  CountType,
  BooleanType,
  FindingType,
  GradeType,
  CategoryType,
  DateType,
  MatterType,
  ListType,
  NameType,
  DesignationType,
]
export const entryVocabulary = [
  Label,
  Colon,
  Identifier,
  TypeParameter,
  EntryComma,
  ItemName,
  Value,
  Means.token,
  ...typeKeywords.map((row) => row.token),
]
