/** CY1xxx: metadata, annotations; the file, its Markdown, the limits of size. */
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
    zh: { message: '文件是空的', help: '从「# 政策名称」写起，把公布的原文粘贴在下面。' },
    en: { message: 'the file is empty', help: 'Begin with 「# 政策名称」 and paste the published text below it.' },
    why: '空文件没有可以编译的条文，多半是保存或复制时出了错。',
  },
  CY1010: {
    severity: 'error',
    zh: { message: '文件太大：{length} 字，最多 {limit} 字', help: '一份政策一个文件；附件和名单请另存。' },
    en: {
      message: 'the file is too large: {length} characters, at most {limit}',
      help: 'Keep one policy in a file, and annexes and lists of names elsewhere.',
    },
    why: '没有一份政策有这么长；多半是把别的内容也存了进来。',
  },
  CY1011: {
    severity: 'error',
    zh: { message: '这不是文本文件', help: '请把原文另存为 UTF-8 编码的纯文本。' },
    en: { message: 'this is not a text file', help: 'Save the text as plain text in UTF-8.' },
    why: '图片、PDF 或 Word 文件不能逐字核对；只有文本能够。',
  },
  CY1012: {
    severity: 'error',
    zh: { message: '引用或列表嵌套太深', help: '最多约三十层；请把内层移到外面。' },
    en: {
      message: 'quotes or lists are nested too deeply',
      help: 'About thirty levels are read; move the inner ones out.',
    },
    why: '更深的部分按正文读，含义已不可靠。',
  },
  CY1013: {
    severity: 'error',
    zh: { message: '这一段列表或引用太长，中途没有可以分开的地方', help: '请用空行或小标题把它分开。' },
    en: {
      message: 'this run of lists or quotes is too long, with no place to part it',
      help: 'Part it with blank lines or headings.',
    },
    why: '超过限度的部分另起一块来读，层次可能与所写的不同。',
  },
  CY1014: {
    severity: 'warning',
    zh: {
      message: '这一块不起作用',
      help: '条文写成段落，批注写成列表，示例表格写在它所检验的条款之下，说明用「>」引用。',
    },
    en: {
      message: 'this block means nothing here',
      help: 'The text goes into paragraphs, annotations into lists, worked examples under the clause that they test, remarks into 「>」 quotes.',
    },
    why: '代码块、分隔线和条款之外的表格不会编译，写在其中的内容会无声地丢失。',
  },
  CY1015: {
    severity: 'error',
    zh: { message: '找不到原文「{path}」', help: '「原文」写相对于本文件的路径。' },
    en: { message: 'the official text 「{path}」 was not found', help: 'Give its path relative to this file.' },
    why: '没有原文就不能逐字核对。',
  },
  CY1016: {
    severity: 'error',
    zh: { message: '举措「{text}」在这一条中找不到', help: '写出那一句中的几个字，与条文逐字相同。' },
    en: {
      message: 'the measure 「{text}」 is nowhere in this clause',
      help: 'Write some words of the sentence, character by character.',
    },
    why: '没有对上的「举措」不起作用，那一句仍会当作奖补或倡导。',
  },
  CY1017: {
    severity: 'error',
    zh: {
      message: '「同类」所写的「{id}」不是这一条的奖补',
      help: '写这一条「标识」中的名字；整条都算的，不必写名字。',
    },
    en: {
      message: 'the group (同类) names 「{id}」, which is no award of this clause',
      help: 'Use a name from the clause’s 「标识」; write none to mean all of its awards.',
    },
    why: '写错的名字会使该取高的两项奖补各算各的。',
  },
  CY1018: {
    severity: 'error',
    zh: {
      message: '「标识」写了 {given} 个，这一条只有 {awards} 项奖补',
      help: '按条文的次序，一项奖补写一个；请核对是否有一句没有读成奖补。',
    },
    en: {
      message: '{given} names under 「标识」, but the clause has {awards} awards',
      help: 'Write one for each award in the order of the text; see whether a sentence was not read as an award.',
    },
    why: '多出来的名字说明条文读出的奖补比分析者数出的少。',
  },
  CY1019: {
    severity: 'error',
    zh: { message: '术语和批注太多，最多 {limit} 条', help: '从这一条起没有读；请删去用不到的，或者把政策分成几份。' },
    en: {
      message: 'too many glossary entries and annotations: at most {limit}',
      help: 'Nothing is read from this one on; remove what is not used, or part the policy.',
    },
    why: '没有一份政策用得到这么多短语；多半是把别的内容也存了进来。',
  },
  CY1020: {
    severity: 'warning',
    zh: {
      message: '「{entry}」还没有定下来：{reason}',
      help: '请按原文定下来，改好这一行，再删去行末的「（待定…）」。',
    },
    en: {
      message: '「{entry}」 is not decided yet: {reason}',
      help: 'Decide it by the text, correct the line, and remove 「（待定…）」 at its end.',
    },
    why: '机器草拟的不能当作分析者的决定；没有人看过的，要一直看得见。',
  },
  CY1021: {
    severity: 'warning',
    zh: {
      message: '编号「{text}」接不上前一项的编号',
      help: '请按原文核对：可能漏了一项、抄重了一项，或者增删以后编号没有跟着改。',
    },
    en: {
      message: 'the number 「{text}」 does not go on from that of the item before it',
      help: 'Compare the original: an item may be missing or copied twice, or the numbers were not changed with the items.',
    },
    why: '编号不算条件，也不算金额；可是编号断了，多半是条件少了一项。',
  },
  CY1030: {
    severity: 'error',
    zh: {
      message: '这是共用的术语，不是政策',
      help: '在政策的「## 术语」下写「- 引用：…」来用它；单独检查它，用 ceyan check。',
    },
    en: {
      message: 'this is a shared glossary, not a policy',
      help: 'Use it in a policy with 「- 引用：…」 under 「## 术语」; check it by itself with ceyan check.',
    },
    why: '共用的术语没有条文，不能编译，也不能评估。',
  },
} as const satisfies Record<`CY1${string}`, CatalogEntry>
