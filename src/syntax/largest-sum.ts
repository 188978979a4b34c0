/** The largest sum of money that a sentence names, in yuan: how much hangs on how it is read. */
export function largestSum(sentence: string): number {
  const sums = [...sentence.matchAll(/(\d+(?:\.\d+)?)\s*(亿|千万|百万|万)?(?:美|欧|日)?元/gu)]
  return Math.max(0, ...sums.map(([, number = '', unit = '']) => Number(number) * (units[unit] ?? 1)))
}

const units: Readonly<Record<string, number>> = { 亿: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4 }
