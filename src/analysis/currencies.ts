/** Currencies as glossaries and texts write them. */
import { currencies } from '../../grammar/scanner/currencies.ts'
import { type Currency, currencyCodes, currencyName } from '../runtime/currency.ts'
import { foldString } from '../source/fold.ts'

/** The currency that a word names (美元, 美金, USD); undefined for yuan and for anything else. */
export function currencyOf(word: string | undefined): Currency | undefined {
  const code = currencies.get(foldString(word ?? '').trim())
  return currencyCodes.find((currency) => currency === code)
}

/** What the glossary writes for money of a currency: `金额（美元）`. */
export function moneyTypeOf(code: string): string {
  const currency = currencyCodes.find((one) => one === code)
  return currency === undefined ? '金额' : `金额（${currencyName(currency)}）`
}
