/** CY10xx: metadata, annotations, headings. CY11xx: the file, its Markdown, the limits of size. */
import type { CatalogEntry } from '../catalog-entry.ts'

export const fileMessages = {
  CY1001: {
    severity: 'error',
    zh: { message: '没有政策名称', help: '文件第一行写「# 政策名称」。' },
    en: { message: 'the policy has no title', help: 'Begin the file with 「# 政策名称」.' },
    why: '结果和报告以名称称呼政策。',
  },
  CY1002: {
    severity: 'error',
    zh: { message: '没有「标识」', help: '在政策名称下写「- 标识：…」，例如「- 标识：chengdu-city-ai-2025」。' },
    en: {
      message: 'the policy has no identifier',
      help: 'Write 「- 标识：…」 under the title, such as 「- 标识：chengdu-city-ai-2025」.',
    },
    why: '标识是生成文件夹的名字，也是结果中政策的名字。',
  },
  CY1003: {
    severity: 'error',
    zh: {
      message: '标识「{id}」不能用作文件夹的名字',
      help: '只用小写拉丁字母、数字和连字符，以字母开头，例如 chengdu-city-ai-2025。',
    },
    en: {
      message: 'the identifier 「{id}」 cannot name a folder',
      help: 'Use lower-case Latin letters, digits and hyphens, a letter first: chengdu-city-ai-2025.',
    },
    why: '标识是生成文件夹的名字，也是结果中政策的名字。',
  },
  CY1004: {
    severity: 'error',
    zh: { message: '「{key}」写了两次', help: '请只留一处。' },
    en: { message: '「{key}」 is given twice', help: 'Keep one of them.' },
    why: '两处不同时，不知道以哪处为准。',
  },
  CY1005: {
    severity: 'error',
    zh: { message: '「{entry}」读不懂', help: '批注写成「键：值」，例如「同类：模型补贴」。' },
    en: {
      message: '「{entry}」 cannot be read',
      help: 'Write annotations as 「key：value」, such as 「同类：模型补贴」.',
    },
    why: '读不懂的批注不能改变条款的含义，却看似改变了。',
  },
  CY1006: {
    severity: 'error',
    zh: { message: '「取整：{value}」读不懂', help: '写「四舍五入到元」「舍去到百元」「向上到万元」等。' },
    en: {
      message: '「取整：{value}」 cannot be read',
      help: 'Write 「四舍五入到元」, 「舍去到百元」 or 「向上到万元」.',
    },
    why: '取整改变金额，不能猜。',
  },
  CY1007: {
    severity: 'error',
    zh: { message: '「预算次序：{value}」读不懂', help: '可写：先到先得、按比例、按名次。' },
    en: { message: '「预算次序：{value}」 cannot be read', help: 'One of: 先到先得, 按比例, 按名次.' },
    why: '资金不够时谁先得，决定谁得到。',
  },
  CY1008: {
    severity: 'error',
    zh: {
      message: '没有「{key}」这种批注',
      help: '可写：标识、同类、举措、取整、预算次序；给人看的写在口径、释义、说明、备注、排序之下。',
    },
    en: {
      message: 'there is no annotation 「{key}」',
      help: 'One of 标识, 同类, 举措, 取整, 预算次序; remarks for people go under 口径, 释义, 说明, 备注 or 排序.',
    },
    why: '写错的批注不起作用，却看似起了作用。',
  },
  CY1009: {
    severity: 'error',
    zh: { message: '又一个政策名称「{title}」', help: '一个文件只写一份政策；条款的标题用「##」或更深。' },
    en: {
      message: 'a second title 「{title}」',
      help: 'Keep one policy in a file; headings of clauses begin with 「##」 or deeper.',
    },
    why: '条款属于哪份政策必须只有一种读法。',
  },
  CY1010: {
    severity: 'error',
    zh: { message: '缺少「{key}」', help: '在政策名称下的列表中写「- {key}：…」。' },
    en: { message: '「{key}」 is missing', help: 'Write 「- {key}：…」 in the list under the title.' },
    why: '没有它就不能确定政策的身份或有效期。',
  },
  CY1011: {
    severity: 'warning',
    zh: { message: '不认识「{key}」', help: '可写：{offer}。' },
    en: { message: '「{key}」 is not known here', help: 'One of: {offer}.' },
    why: '写错的键不起作用，却看似起了作用。',
  },
  CY1012: {
    severity: 'error',
    zh: { message: '「{key}」的内容「{value}」无法读取', help: '应写{expected}。' },
    en: { message: 'the value 「{value}」 of 「{key}」 cannot be read', help: 'Write {expected}.' },
    why: '读不懂的说明不能生效。',
  },
  CY1013: {
    severity: 'error',
    zh: { message: '找不到原文「{path}」', help: '「原文」写相对于本文件的路径。' },
    en: { message: 'the official text 「{path}」 was not found', help: 'Give its path relative to this file.' },
    why: '没有原文就不能逐字核对。',
  },
  CY1014: {
    severity: 'error',
    zh: { message: '路径「{path}」指到了政策文件夹之外', help: '请把原文放在政策文件夹之内。' },
    en: {
      message: 'the path 「{path}」 leads out of the folder of policies',
      help: 'Keep the official text inside that folder.',
    },
    why: '编译一份政策不应读取别处的文件。',
  },
  CY1015: {
    severity: 'error',
    zh: { message: '标识「{id}」与「{other}」的相同', help: '每份政策的标识须不同。' },
    en: { message: 'the identifier 「{id}」 is that of 「{other}」 too', help: 'Give each policy its own.' },
    why: '两份政策会生成到同一个文件夹，后者覆盖前者。',
  },
  CY1016: {
    severity: 'error',
    zh: { message: '批注「{key}」的内容「{value}」无法读取', help: '应写{expected}。' },
    en: { message: 'the value 「{value}」 of the annotation 「{key}」 cannot be read', help: 'Write {expected}.' },
    why: '批注决定原文未定的含义，不能猜。',
  },
  CY1017: {
    severity: 'error',
    zh: { message: '批注「{key}」在这一条中写了两次', help: '请只留一处。' },
    en: { message: 'the annotation 「{key}」 is given twice in this clause', help: 'Keep one of them.' },
    why: '两处不同时，不知道以哪处为准。',
  },
  CY1018: {
    severity: 'warning',
    zh: { message: '批注「{key}」在这一条中没有用处', help: '请删去它，或移到它所说的条款。' },
    en: {
      message: 'the annotation 「{key}」 has nothing to settle in this clause',
      help: 'Remove it, or move it to its clause.',
    },
    why: '批注只回答原文留下的问题；没有问题的回答多半放错了地方。',
  },
  CY1019: {
    severity: 'error',
    zh: { message: '标题「{heading}」与前面的编号相同', help: '同一章内编号不能重复；请按原文核对。' },
    en: {
      message: 'the heading 「{heading}」 has the number of an earlier one',
      help: 'Numbers are unique in a chapter; compare the original.',
    },
    why: '条款以编号相称；重复的编号使引用有两种读法。',
  },
  CY1020: {
    severity: 'warning',
    zh: { message: '这份政策没有一条给予奖补的条款', help: '请检查条文是否都写在引文「>」之中，或标题是否缺失。' },
    en: {
      message: 'no clause of this policy grants anything',
      help: 'See whether the text stands in 「>」 quotes, or headings are missing.',
    },
    why: '一份补贴政策总有所给予；什么都没有多半是读法出了错。',
  },
  CY1021: {
    severity: 'warning',
    zh: { message: '没有写明施行日期', help: '保留原文「自…起施行，有效期…」一句，或在政策名称下写「- 施行：…」。' },
    en: {
      message: 'no date of effect is stated',
      help: 'Keep the sentence 「自…起施行，有效期…」, or write 「- 施行：…」 under the title.',
    },
    why: '没有施行日期就不能判断申请是否在有效期内，评估视为一直有效。',
  },
  CY1101: {
    severity: 'error',
    zh: { message: '文件是空的', help: '用「ceyan import」导入政策原文，或从「# 政策名称」写起。' },
    en: {
      message: 'the file is empty',
      help: 'Import the published text with `ceyan import`, or begin with 「# 政策名称」.',
    },
    why: '空文件没有可以编译的条文，多半是保存或复制时出了错。',
  },
  CY1102: {
    severity: 'error',
    zh: { message: '这不是文本文件', help: '请把原文另存为 UTF-8 编码的纯文本，再导入。' },
    en: { message: 'this is not a text file', help: 'Save the text as plain text in UTF-8 and import it again.' },
    why: '图片、PDF 或 Word 文件不能逐字核对；只有文本能够。',
  },
  CY1103: {
    severity: 'error',
    zh: { message: '文件太大：{size} 字，最多 {limit} 字', help: '一份政策一个文件；附件和名单请另存。' },
    en: {
      message: 'the file is too large: {size} characters, at most {limit}',
      help: 'Keep one policy in a file, and annexes and lists of names elsewhere.',
    },
    why: '没有一份政策有这么长；多半是把别的内容也存了进来。',
  },
  CY1104: {
    severity: 'error',
    zh: { message: '文件不是 UTF-8 编码', help: '请另存为 UTF-8 编码；GBK、Big5 等编码会使文字变成乱码。' },
    en: { message: 'the file is not in UTF-8', help: 'Save it in UTF-8; GBK or Big5 would turn the text into noise.' },
    why: '编码不明就不能保证编译的是原文。',
  },
  CY1105: {
    severity: 'error',
    zh: { message: '引用或列表嵌套太深', help: '最多约三十层；请把内层移到外面。' },
    en: {
      message: 'quotes or lists are nested too deeply',
      help: 'About thirty levels are read; move the inner ones out.',
    },
    why: '更深的部分按正文读，含义已不可靠。',
  },
  CY1106: {
    severity: 'error',
    zh: { message: '这一段列表或引用太长，中途没有可以分开的地方', help: '请用空行或小标题把它分开。' },
    en: {
      message: 'this run of lists or quotes is too long, with no place to part it',
      help: 'Part it with blank lines or headings.',
    },
    why: '超过限度的部分另起一块来读，层次可能与所写的不同。',
  },
  CY1107: {
    severity: 'error',
    zh: { message: '文中有不可见的控制字符 {character}', help: '请删去它；它多半是复制时带进来的。' },
    en: { message: 'an invisible control character {character}', help: 'Remove it; copying often brings it in.' },
    why: '控制字符能使看到的文字与编译的文字不同，例如颠倒显示的顺序。',
  },
  CY1108: {
    severity: 'error',
    zh: { message: '文中有残缺的字符', help: '请从原文重新复制这一处。' },
    en: { message: 'half a character', help: 'Copy this place from the original again.' },
    why: '只剩一半的字符不能保存，也不能与原文核对。',
  },
  CY1109: {
    severity: 'error',
    zh: { message: '这一句太长：{length} 字，最多 {limit} 字', help: '请检查是否漏了句号，或把名单移到术语中。' },
    en: {
      message: 'the sentence is too long: {length} characters, at most {limit}',
      help: 'Look for a missing full stop, or move a list of names into the glossary.',
    },
    why: '没有一句政策条文有这么长。',
  },
  CY1110: {
    severity: 'warning',
    zh: { message: '这一块不起作用', help: '条文写成段落，批注写成列表，示例写成表格，说明用「>」引用。' },
    en: {
      message: 'this block means nothing here',
      help: 'The text goes into paragraphs, annotations into lists, examples into tables, remarks into 「>」 quotes.',
    },
    why: '代码块、分隔线等不是条文，写在其中的内容不会编译。',
  },
  CY1111: {
    severity: 'warning',
    zh: { message: '这张表格不在任何条款之下', help: '示例表格写在它所检验的条款之下。' },
    en: { message: 'this table stands under no clause', help: 'Put worked examples under the clause that they test.' },
    why: '不知道它检验哪一条，就不会运行。',
  },
  CY1112: {
    severity: 'warning',
    zh: { message: '引文后没有空行，「{text}」也算作引文，不会编译', help: '若它是条文或改写，请在它前面空一行。' },
    en: {
      message: 'no blank line after the quote: 「{text}」 belongs to it and is not compiled',
      help: 'Put a blank line before it if it is text or a paraphrase.',
    },
    why: 'Markdown 把紧接在引文后的行并入引文；条文会因此无声地丢失。',
  },
} as const satisfies Record<`CY1${string}`, CatalogEntry>
