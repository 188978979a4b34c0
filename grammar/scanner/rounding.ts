/** 四舍五入到元 · 舍去角分 · 向上取整到百元: what an annotation says of rounding. */

/** 元, 百元; undefined where it says none. */
export function roundedTo(value: string): string | undefined {
  return /(?:到|至)(分|角|元|百元|千元|万元)$/u.exec(value)?.[1] ?? (value.includes('角分') ? '元' : undefined)
}

export function roundingMode(value: string): 'half-up' | 'down' | 'up' | undefined {
  if (value.includes('四舍五入')) return 'half-up'
  if (/舍去|向下|不计/u.test(value)) return 'down'
  return /进一|向上/u.test(value) ? 'up' : undefined
}
