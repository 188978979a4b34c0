/** Foreign money: exact counts of a currency's own smallest part, a type by themselves, and the rates that turn them into yuan. */
import { formatIn } from './money.ts'
import { exactCount } from './exact-count.ts'

/** By their codes: what texts call them, and how many smallest parts one unit has (yen and won have none smaller). */
const CURRENCIES = {
  USD: { name: '美元', parts: 100 },
  EUR: { name: '欧元', parts: 100 },
  HKD: { name: '港元', parts: 100 },
  MOP: { name: '澳门元', parts: 100 },
  TWD: { name: '新台币', parts: 100 },
  JPY: { name: '日元', parts: 1 },
  KRW: { name: '韩元', parts: 1 },
  GBP: { name: '英镑', parts: 100 },
  CHF: { name: '瑞士法郎', parts: 100 },
  AUD: { name: '澳元', parts: 100 },
  CAD: { name: '加元', parts: 100 },
  NZD: { name: '新西兰元', parts: 100 },
  SGD: { name: '新加坡元', parts: 100 },
  THB: { name: '泰铢', parts: 100 },
  RUB: { name: '卢布', parts: 100 },
} as const

/** A currency other than yuan, by its code. */
export type Currency = keyof typeof CURRENCIES
export const currencyCodes: readonly Currency[] = Object.keys(CURRENCIES) as Currency[]

declare const unit: unique symbol
/** Whole smallest parts of a currency (cents; of yen and won the unit itself), `0` to `2^53 - 1`. */
export type ForeignMoney<C extends Currency = Currency> = number & { readonly [unit]: C }

declare const rate: unique symbol
/** What the unit of a currency is in yuan, that of yen and won by the hundred: a count of 1/10,000 yuan. */
export type ExchangeRate<C extends Currency = Currency> = number & { readonly [rate]: C }

/**
 * Foreign money of `n` units, exactly: a decimal string (`'500000.05'`, `'1,500'`), or a number by its shortest decimal form.
 * Throws a TypeError for what is no such number, a RangeError beyond the exact range.
 */
export function foreign<C extends Currency>(currency: C, n: number | string): ForeignMoney<C> {
  const { name, parts } = CURRENCIES[currency]
  return exactCount(n, parts === 1 ? 0 : 2, name) as ForeignMoney<C>
}

/** An exchange rate of `n` yuan to the unit, or to 100 yen or won; at most four places. Throws like `foreign`. */
export function exchangeRate<C extends Currency>(currency: C, n: number | string): ExchangeRate<C> {
  return exactCount(n, 4, exchangeUnit(currency)) as ExchangeRate<C>
}

/** `美元` */
export function currencyName(currency: Currency): string {
  return CURRENCIES[currency].name
}

/** How many smallest parts a unit has. */
export function partsOf(currency: Currency): number {
  return CURRENCIES[currency].parts
}

/** What a number of an exchange rate says: `元/美元`, `元/100日元`. */
export function exchangeUnit(currency: Currency): string {
  const { name, parts } = CURRENCIES[currency]
  return parts === 1 ? `元/100${name}` : `元/${name}`
}

/** For people: `3000万美元`, `1.5亿日元`. */
export function formatForeign(money: number, currency: Currency): string {
  const { name, parts } = CURRENCIES[currency]
  return formatIn(money, parts, name)
}
