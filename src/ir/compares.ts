/** How a comparison is decided. */
import type { Comparison } from './types.ts'

/** Numbers as numbers, ISO dates as strings. */
export function compares(
  value: boolean | number | bigint | string,
  comparison: Comparison,
  threshold: number | bigint | string,
): boolean {
  switch (comparison) {
    case 'at-least':
      return value >= threshold
    case 'more-than':
      return value > threshold
    case 'at-most':
      return value <= threshold
    case 'less-than':
      return value < threshold
  }
}
