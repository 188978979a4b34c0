/** Quantities. Payload: `QuantityPayload`, exact and in the unit that the text writes. */
import { scanned, Word } from './vocabulary.ts'

export const Quantity = scanned('Quantity', '数量')
/** 100万元 */
export const Money = scanned('Money', '金额', [Quantity])
/** 万美元 */
export const ForeignMoney = scanned('ForeignMoney', '外币金额', [Quantity])
/** 2万元/人, 30元/平方米·月 */
export const MoneyPerUnit = scanned('MoneyPerUnit', '单位金额', [Quantity])
/** 30%, 5‰, 百分之三十, 2/3, 1:1 */
export const Percentage = scanned('Percentage', '比例', [Quantity])
/** 4:3:3 */
export const Proportion = scanned('Proportion', '连比', [Quantity])
/** 0.5个百分点 */
export const PercentagePoints = scanned('PercentagePoints', '百分点', [Quantity])
/** 10家, 30人, 800平方米, 千亿 */
export const Count = scanned('Count', '数量', [Quantity])
/** 三年, 2年, 6个月 */
export const Duration = scanned('Duration', '期限', [Quantity])
/** 2025年9月18日 */
export const CalendarDate = scanned('CalendarDate', '日期', [Quantity])
/** 分三年, 分两期 */
export const Instalment = scanned('Instalment', '分期')
/** 第七条第一款, 本条, 上述 */
export const ClauseReference = scanned('ClauseReference', '条款指代', [Word])
/** 连续三年 in front of what each year brings */
export const Consecutive = scanned('Consecutive', '连续几年')
/** 第一年, 第二、三年, 前三年, 后两年 */
export const YearOrdinal = scanned('YearOrdinal', '第几年')
