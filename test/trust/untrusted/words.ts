/** Texts made to hurt: words of the language in any order, marks of Markdown, characters that do not belong. */
import fc from 'fast-check'
import { keywords } from '../../../grammar/tokens/index.ts'

/** Controls, ANSI escapes, bidirectional controls, lone surrogates, ends of comments, strings and templates, prototype keys. */
export const oddities: readonly string[] = [
  ...['\0', '\u0007', '\u001b[7m', '\u001b]0;标题\u0007', '\u009b7m', '\u007f', '\u0085', '\u2028', '\u2029'],
  ...[
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200f',
    '\u061c',
    '\u00ad',
    '\ufeff',
    '\ud800',
    '\udc00',
    '\ufffe',
    '𠮷',
    'é',
    '👩‍👩‍👧',
  ],
  ...['*/', '/*', '`', '${', "'", '"', '\\', '</script>', '<!--', '{', '}', '@ts-nocheck', '__proto__', 'constructor'],
  ...['9999999999999999999999', '1e400', '-0', 'NaN', '0.000000000000000000001', '\t', '\r', '\r\n', '\u3000'],
]

const marks: readonly string[] = [
  ...[
    '\n',
    '\n\n',
    '# ',
    '## ',
    '### ',
    '- ',
    '  - ',
    '    ',
    '> ',
    '>> ',
    '| ',
    '|-|-|\n',
    '```\n',
    '~~~',
    '---\n',
    '===\n',
  ],
  ...[
    '1. ',
    '[',
    '](',
    '![',
    '<',
    '<!-- ',
    '-->',
    '&amp;',
    '**',
    '__',
    '_',
    '\\',
    '[^1]',
    '[a]: b\n',
    '：',
    ':',
    '`a`',
  ],
  ...[
    '术语',
    '引用',
    '标识',
    '原文',
    '同类',
    '举措',
    '取整',
    '口径',
    '是否',
    '金额',
    '等级',
    '清单',
    '指 ',
    '（待定：',
    '合计',
  ],
]

const phrases: readonly string[] = [
  ...[
    '甲类企业',
    '乙类企业',
    '研发投入',
    '服务企业',
    '营收占比',
    '获得国家级、省级称号',
    '国家级',
    '省级',
    '参加展会',
    '展位费用',
  ],
  ...[
    '企业',
    '单位',
    '项目',
    '天书',
    '100万元',
    '30%',
    '5‰',
    '2/3',
    '1:1',
    '10家',
    '2万元/人',
    '千亿',
    '三年',
    '一、',
    '（一）',
  ],
  ...[
    '2025年9月18日',
    '第七条',
    '本条',
    '上述',
    '符合下列条件之一',
    '（含）',
    '《办法》',
    '“甲”',
    '；',
    '，',
    '。',
    '、',
    '（',
    '）',
  ],
]

/** A word of the language as its tables spell it, in one of its spellings. */
const keyword = fc.constantFrom(...keywords.flatMap(({ words }) => words))

const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: keyword },
  { weight: 6, arbitrary: fc.constantFrom(...phrases) },
  { weight: 2, arbitrary: fc.constantFrom(...marks) },
  { weight: 1, arbitrary: fc.constantFrom(...oddities) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)

/** Words in any order. */
export const soup = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(piece, { maxLength }).map((pieces) => pieces.join(''))

/** Any text at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  soup(80),
  fc.array(fc.constantFrom(...marks, ...oddities), { maxLength: 80 }).map((pieces) => pieces.join('')),
)

/** A policy with a soup for its clause. */
export const policyOfSoup: fc.Arbitrary<string> = fc
  .tuple(soup(12), soup(60))
  .map(([entry, clause]) => `${opening}- ${entry}\n\n## 一、鼓励创新\n\n${clause}\n`)

const opening = `# 样例政策

- 标识：sample

## 术语

- 甲类企业：是否 \`classA\`
- 乙类企业：认定 \`classB\`
- 研发投入：金额 \`spending\`
- 服务企业：数量（家） \`clients\`
- 营收占比：比例 \`share\`
- 获得{国家级、省级}称号：等级 \`title\`
- 参加展会：清单 \`shows\`，每场展会
  - 展位费用：金额 \`boothFee\`
`
