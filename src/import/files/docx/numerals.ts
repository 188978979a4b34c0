/** Numbers as Word's automatic numbering writes them. */

const digits = '〇一二三四五六七八九'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

/** `format` as in `w:numFmt`; what is not known is written in figures, a bullet not at all. */
export function numeral(format: string, value: number): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
    case 'chineseLegalSimplified':
      return chinese(value)
    case 'ideographTraditional':
      return stems.charAt((value - 1) % stems.length)
    case 'ideographZodiac':
      return branches.charAt((value - 1) % branches.length)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value)
    case 'decimalEnclosedParen':
      return `(${String(value)})`
    case 'decimalEnclosedFullstop':
      return `${String(value)}.`
    case 'upperLetter':
      return letter(value, 'A')
    case 'lowerLetter':
      return letter(value, 'a')
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'bullet':
    case 'none':
      return ''
    case 'decimalZero':
      return String(value).padStart(2, '0')
    default:
      return String(value)
  }
}

/** 12 -> 十二, 105 -> 一百〇五; beyond 9999 in figures. */
function chinese(value: number): string {
  if (value <= 0 || value > 9999) return String(value)
  const units = ['', '十', '百', '千']
  const written = String(value)
    .split('')
    .map((digit, index, all) =>
      digit === '0' ? '〇' : digits.charAt(Number(digit)) + (units[all.length - 1 - index] ?? ''),
    )
    .join('')
    .replace(/〇+$/u, '')
    .replace(/〇+/gu, '〇')
  return value >= 10 && value < 20 ? written.slice(1) : written
}

/** 27 -> AA, as Word counts. */
function letter(value: number, first: string): string {
  const at = (value - 1) % 26
  return String.fromCharCode(first.charCodeAt(0) + at).repeat(Math.min(10, Math.floor((value - 1) / 26) + 1))
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value <= 0 || value > 3999) return String(value)
  let rest = value
  let written = ''
  for (const [amount, sign] of romans) {
    while (rest >= amount) {
      written += sign
      rest -= amount
    }
  }
  return written
}
