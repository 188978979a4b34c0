/** What texts call currencies other than yuan, by their codes; the first name of each is the usual one. */
const names: Readonly<Record<string, readonly string[]>> = {
  USD: ['美元', '美金'],
  EUR: ['欧元'],
  HKD: ['港元', '港币'],
  MOP: ['澳门元', '澳门币'],
  TWD: ['新台币', '台币'],
  JPY: ['日元', '日圆'],
  KRW: ['韩元', '韩币'],
  GBP: ['英镑'],
  CHF: ['瑞士法郎', '瑞郎'],
  AUD: ['澳元', '澳大利亚元'],
  CAD: ['加元', '加拿大元'],
  NZD: ['新西兰元', '纽元'],
  SGD: ['新加坡元', '新币'],
  THB: ['泰铢'],
  RUB: ['卢布'],
}

/** Codes by what texts write: 美元, 美金, USD. */
export const currencies: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([code, words]) => [...words, code].map((word) => [word, code] as const)),
)

/** The word of a currency at `offset`, '' when there is none. */
export function currencyAt(text: string, offset: number): string {
  for (const word of currencies.keys()) if (text.startsWith(word, offset)) return word
  return ''
}
