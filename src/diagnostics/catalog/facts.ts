/** CY70xx: facts and history given to an evaluation. CY71xx: the same inside worked examples. */
import type { CatalogEntry } from '../catalog-entry.ts'

export const factMessages = {
  CY7001: {
    severity: 'error',
    zh: {
      message: '第{line}行第{column}列起不是合法的 JSON（{reason}）',
      help: '请检查引号、逗号和括号；带单位的数须加引号。',
    },
    en: {
      message: 'not valid JSON at line {line}, column {column} ({reason})',
      help: 'Check quotes, commas and brackets; a number with a unit needs quotes.',
    },
    why: '读不懂的输入不能评估。',
  },
  CY7002: {
    severity: 'error',
    zh: { message: '这里应为{expected}，给的是{given}' },
    en: { message: 'expected {expected} here, got {given}' },
    why: '事实以键和值给出。',
  },
  CY7003: {
    severity: 'error',
    zh: { message: '没有「{key}」这个键', help: '「ceyan facts」列出可用的键。' },
    en: { message: 'there is no key 「{key}」', help: '`ceyan facts` lists the keys.' },
    why: '写错的键等于没有填写，结果会不同。',
  },
  CY7004: {
    severity: 'error',
    zh: { message: '「{label}」已经用键「{before}」给过一次', help: '请只留一个。' },
    en: { message: '「{label}」 was already given under the key 「{before}」', help: 'Keep one of them.' },
    why: '短语和标识是同一项事实的两个名字。',
  },
  CY7005: {
    severity: 'error',
    zh: { message: '应为{expected}，给的是{given}' },
    en: { message: 'expected {expected}, got {given}' },
    why: '类型不合的值不能比较，也不能计算。',
  },
  CY7006: {
    severity: 'error',
    zh: { message: '「{given}」的单位不对，应为{expected}' },
    en: { message: 'the unit of 「{given}」 is wrong: expected {expected}' },
    why: '单位不合的值不能计算。',
  },
  CY7007: {
    severity: 'error',
    zh: { message: '不能为负：{given}', help: '没有就写 0，不清楚就写 null。' },
    en: { message: 'must not be negative: {given}', help: 'Write 0 for none, null for unknown.' },
    why: '金额和数量没有负的。',
  },
  CY7008: {
    severity: 'error',
    zh: { message: '{given}超出可以精确表示的范围，最多{most}' },
    en: { message: '{given} is beyond the exact range of {most}' },
    why: '宁可报错，也不给出不准确的金额。',
  },
  CY7009: {
    severity: 'error',
    zh: { message: '{given}过细，最细到{finest}' },
    en: { message: '{given} is too fine: the finest step is {finest}' },
    why: '金额精确到分；再细的部分不能丢掉也不能保留。',
  },
  CY7010: {
    severity: 'error',
    zh: { message: '比例写{given}有歧义', help: '若指百分数请写 "{percent}"；小数须在 0 至 1 之间。' },
    en: {
      message: '{given} is ambiguous as a ratio',
      help: 'Write "{percent}" for a percentage; a decimal must be from 0 to 1.',
    },
    why: '60 是 60% 还是 6000%，不能猜。',
  },
  CY7011: {
    severity: 'error',
    zh: { message: '「{given}」的量词不对', help: '请写 "{instead}"，或只写数字。' },
    en: { message: 'the measure word of 「{given}」 is wrong', help: 'Write "{instead}", or the number alone.' },
    why: '家数和人数是两回事。',
  },
  CY7012: {
    severity: 'error',
    zh: { message: '没有「{given}」这一选项', help: '可写{offer}。' },
    en: { message: 'there is no alternative 「{given}」', help: 'One of: {offer}.' },
    why: '等级和类别只能取声明过的值。',
  },
  CY7013: {
    severity: 'error',
    zh: { message: '没有「{given}」这一天', help: '日期写 "2025-09-18" 或 "2025年9月18日"。' },
    en: { message: 'there is no such day as 「{given}」', help: 'Write dates as "2025-09-18" or "2025年9月18日".' },
    why: '日期不能猜。',
  },
  CY7014: {
    severity: 'error',
    zh: { message: '第{line}行第{column}列嵌套过深', help: '事实最多是一份清单里的记录。' },
    en: { message: 'nested too deep at line {line}, column {column}', help: 'Facts are at most records of a list.' },
    why: '更深的结构没有含义。',
  },
  CY7015: {
    severity: 'error',
    zh: { message: '本年已获多于累计已获', help: '累计包括本年。' },
    en: { message: 'thisYear is above total', help: 'The total includes this year.' },
    why: '两个数至少有一个写错了。',
  },
  CY7016: {
    severity: 'error',
    zh: { message: '文件太大：{length} 字，最多 {limit} 字', help: '一个文件只写一家企业的事实。' },
    en: {
      message: 'the file is too large: {length} characters, at most {limit}',
      help: 'A file holds the facts of one applicant.',
    },
    why: '一家企业的事实没有这么多，多半是给错了文件。',
  },
  CY7017: {
    severity: 'error',
    zh: { message: '「{key}」在不同的条里是不同的事实', help: '请用标识填写：{ids}。' },
    en: { message: '「{key}」 is another fact in another article', help: 'Use the identifier: {ids}.' },
    why: '同一个短语在不同的条里可以各指一件事，按短语填写分不清是哪一件。',
  },
  CY7018: {
    severity: 'error',
    zh: {
      message: '这一笔没有日期或金额',
      help: '请写 "date" 和 "sum"；不清楚的，改给 "total"、"thisYear"、"count"。',
    },
    en: {
      message: 'this receipt has no date or no sum',
      help: 'Write "date" and "sum"; where they are not known, give "total", "thisYear" and "count" instead.',
    },
    why: '没有日期，不知道算在哪一年；没有金额，不知道减去多少。',
  },
  CY7019: {
    severity: 'error',
    zh: { message: '这一笔的日期{given}在评估日期{today}之后', help: '请核对日期，或用「--date」给出评估日期。' },
    en: {
      message: 'this receipt is of {given}, after the date of the evaluation, {today}',
      help: 'Check the date, or give that of the evaluation with `--date`.',
    },
    why: '评估那天还没有得到的，不能减去。',
  },
  CY7020: {
    severity: 'error',
    zh: {
      message: '几份政策都有奖补「{award}」：{policies}',
      help: '请写在政策的标识之下：{ "政策标识": { "{award}": … } }。',
    },
    en: {
      message: 'several policies have an award 「{award}」: {policies}',
      help: 'Put it under the identifier of its policy: { "policy": { "{award}": … } }.',
    },
    why: '一份政策下得过的，不能算到另一份政策的同名奖补上。',
  },
  CY7021: {
    severity: 'error',
    zh: { message: '同一项奖补给了两次', help: '逐笔的 "receipts" 与合计只能留一种，写在一处。' },
    en: { message: 'the same award is given twice', help: 'Give its "receipts" or its totals, and in one place.' },
    why: '两处不一致时，不知道以哪个为准。',
  },
  CY7022: {
    severity: 'error',
    zh: { message: '这一笔没有写事项，而案号「{case}」的其他各笔写了不同的事项', help: '请写明这一笔的 "matter"。' },
    en: {
      message: 'this receipt names no matter, and others of case 「{case}」 name different ones',
      help: 'Say the "matter" of this one.',
    },
    why: '同一案号的各笔算一次；不知道是哪一项的，数不清各项得过几次。',
  },
  CY7023: {
    severity: 'error',
    zh: {
      message: '「{label}」与第{before}项相同',
      help: '同一事项请合为一项；确是两个事项的，请写不同的名称或编号。',
    },
    en: {
      message: '「{label}」 is the same as in #{before}',
      help: 'Make one record of one matter; give two matters different names or numbers.',
    },
    why: '此前得过的按事项区分，两项同名就会减两次。',
  },
  CY7101: {
    severity: 'error',
    zh: { message: '表头「{header}」不是任何事实', help: '可写短语、标识，或用 … 代替短语的一部分。' },
    en: {
      message: 'the header 「{header}」 names no fact',
      help: 'Write its phrase, its identifier, or … for a part of the phrase.',
    },
    why: '不知道是哪项事实，示例就不能运行。',
  },
  CY7102: {
    severity: 'error',
    zh: { message: '表头「{header}」对应多个事实：{offer}', help: '请写得更完整。' },
    en: { message: 'the header 「{header}」 names several facts: {offer}', help: 'Write more of it.' },
    why: '示例的每一列只能是一项事实。',
  },
  CY7103: {
    severity: 'error',
    zh: { message: '最后一列「{header}」不是本条的奖补', help: '可写{offer}。' },
    en: { message: 'the last column 「{header}」 is no award of this clause', help: 'One of: {offer}.' },
    why: '最后一列是应得的奖补。',
  },
  CY7104: {
    severity: 'error',
    zh: { message: '单元格无法读取：{cause}' },
    en: { message: 'the cell cannot be read: {cause}' },
    why: '读不懂的值不能试算。',
  },
  CY7105: {
    severity: 'error',
    zh: { message: '「{header}」给出{given}项，同一行别处给出{other}项', help: '每列用「；」分开，项数须一致。' },
    en: {
      message: '「{header}」 gives {given} records, another column {other}',
      help: 'Separate values by 「；」 and give as many in each.',
    },
    why: '清单的每一项在各列各有一个值。',
  },
  CY7106: {
    severity: 'error',
    zh: {
      message: '预期「{given}」无法读取',
      help: '可写 60万元、0元至60万元、最高60万元、不予支持、未知、待认定、享受、无上限。',
    },
    en: {
      message: 'the expectation 「{given}」 cannot be read',
      help: 'Write 60万元, 0元至60万元, 最高60万元, 不予支持, 未知, 待认定, 享受 or 无上限.',
    },
    why: '读不懂的预期不能比较。',
  },
  CY7107: {
    severity: 'error',
    zh: { message: '表头「{header}」与另一列是同一事实', help: '请只留一列。' },
    en: { message: 'the header 「{header}」 names the same fact as another column', help: 'Keep one of them.' },
    why: '同一项事实在一行里不能有两个值。',
  },
  CY7108: {
    severity: 'error',
    zh: { message: '这一行的金额超出可以精确表示的范围', help: '请用较小的数试算。' },
    en: { message: 'the amounts of this row are beyond the exact range', help: 'Use smaller numbers.' },
    why: '宁可报错，也不给出不准确的金额。',
  },
} as const satisfies Record<`CY7${string}`, CatalogEntry>
