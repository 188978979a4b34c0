/** CY2xxx: the glossary, names in code, types. */
import type { CatalogEntry } from '../catalog-entry.ts'

/** The other cure where a condition stands: the analyst says that the phrase is none. */
const designation = {
  zh: '只说谁或什么、不限制谁能得的，写「- {phrase}：称谓」，核对报告逐一列出。',
  en: 'If it only says who or what is meant and restricts nobody, write 「- {phrase}：称谓」; the coverage report lists every one.',
}

export const nameMessages = {
  CY2001: {
    severity: 'error',
    zh: {
      message: '未声明的短语「{phrase}」',
      help: '它在这里是{role}，应为{type}。可在「术语」中加入：\n- {entry}：{type} `…`',
      byRole: { condition: designation.zh, recipient: designation.zh },
    },
    en: {
      message: 'undeclared phrase 「{phrase}」',
      help: 'It is {role} here and must be {type}. Add to 「术语」:\n- {entry}：{type} `…`',
      byRole: { condition: designation.en, recipient: designation.en },
    },
    why: '中文没有空格，声明过的短语才是一个词；未声明的短语没有类型，也没有人能填写。',
  },
  CY2002: {
    severity: 'error',
    zh: { message: '「{phrase}」声明了两次', help: '请只留一处；含义不同的，写出足以区分的短语。' },
    en: {
      message: '「{phrase}」 is declared twice',
      help: 'Keep one; if two things are meant, write phrases that tell them apart.',
    },
    why: '繁简、全角半角不同而字相同的短语是同一个短语，不能有两种含义。',
  },
  CY2003: {
    severity: 'error',
    zh: {
      message: '术语「{entry}」读不懂',
      help: '写成「短语：类型 `标识`」，例如「年度模型使用费用：金额 `annualModelFee`」。',
    },
    en: {
      message: 'the glossary entry 「{entry}」 cannot be read',
      help: 'Write 「phrase：type `identifier`」, such as 「年度模型使用费用：金额 `annualModelFee`」.',
    },
    why: '读不懂的声明不能生效，用到它的句子都会受影响。',
  },
  CY2004: {
    severity: 'error',
    zh: { message: '「{phrase}」不能作短语', help: '短语不能为空，不能含不可见字符，最多 {limit} 字。' },
    en: {
      message: '「{phrase}」 cannot be a phrase',
      help: 'A phrase has 1 to {limit} characters, all of them visible.',
    },
    why: '短语是人读的名称，必须能显示、能书写、能与原文核对。',
  },
  CY2005: {
    severity: 'error',
    zh: {
      message: '「{phrase}」里没有可以作名字的字，须写明标识',
      help: '在类型后用反引号写出它在程序中的名字：`…`。',
    },
    en: {
      message: 'nothing in 「{phrase}」 can be a name: its identifier has to be written',
      help: 'Write its name in programs in backticks after the type: `…`.',
    },
    why: '没有写标识的，由短语的字得出；没有汉字也没有字母的，得不出来。',
  },
  CY2006: {
    severity: 'error',
    zh: { message: '标识「{identifier}」不能使用：{problem}', help: '用小写字母开头的英文，例如 annualModelFee。' },
    en: {
      message: 'the identifier 「{identifier}」 cannot be used: {problem}',
      help: 'Use English words such as annualModelFee.',
    },
    why: '标识会原样成为程序中的名字。',
  },
  CY2007: {
    severity: 'error',
    zh: { message: '标识「{identifier}」用了两次', help: '两个短语须有两个标识；若是同一件事，用「指」定义其中一个。' },
    en: {
      message: 'the identifier 「{identifier}」 is used twice',
      help: 'Two phrases need two identifiers; if they mean the same, define one of them with 「指」.',
    },
    why: '同名的两项事实在程序中会互相覆盖。',
  },
  CY2008: {
    severity: 'error',
    zh: {
      message: '「{phrase}」不能有下一级，也不能在这里作下一级',
      help: '只有「清单」有下一级，下一级只能是单项的事实。',
    },
    en: {
      message: '「{phrase}」 cannot have entries below it, or be one here',
      help: 'Only a list (清单) has entries below it, and those are single facts.',
    },
    why: '清单的每一项是一条记录，记录由单项的事实组成。',
  },
  CY2009: {
    severity: 'error',
    zh: {
      message: '「{phrase}」的定义是空的',
      help: '「指」后写由其他短语组成的条件，例如「{phrase}：指 甲 或 乙」。',
    },
    en: {
      message: 'the definition of 「{phrase}」 is empty',
      help: 'Write a condition of other phrases after 「指」: 「{phrase}：指 甲 或 乙」.',
    },
    why: '没有内容的定义不能判断真假。',
  },
  CY2010: {
    severity: 'error',
    zh: {
      message: '「{phrase}」的可选项与类型「{type}」不符',
      help: '等级和类别在短语中用花括号列出互不相同的可选项，例如「获得{省级、市级}称号：等级 `…`」；其他类型不用花括号。',
    },
    en: {
      message: 'the alternatives of 「{phrase}」 do not fit the type 「{type}」',
      help: 'Grades and categories list different alternatives in braces, as in 「获得{省级、市级}称号：等级 `…`」; other types use no braces.',
    },
    why: '等级和类别的每个取值都要写出来，才能检查条文用到的取值是否存在。',
  },
  CY2011: {
    severity: 'warning',
    zh: { message: '不认识量词「{unit}」', help: '请核对；数量写成「数量（家）」。' },
    en: { message: '「{unit}」 is not a known measure word', help: 'Check it; counts are written as 「数量（家）」.' },
    why: '量词用来核对「10家以上」与声明是否一致。',
  },
  CY2013: {
    severity: 'warning',
    zh: { message: '没有一句用到「{phrase}」', help: '请核对它与条文是否逐字相同；不需要就删去。' },
    en: {
      message: 'no sentence uses 「{phrase}」',
      help: 'Compare it with the text character by character, or remove it.',
    },
    why: '没有用到的短语往往与原文差一个字，而那一句便没有它的条件。',
  },
  CY2014: {
    severity: 'error',
    zh: {
      message: '称谓「{phrase}」不能有标识',
      help: '称谓不是事实，没有人填写，只写「- {phrase}：称谓」；要作条件的，类型写「是否」。',
    },
    en: {
      message: 'the designation 「{phrase}」 takes no identifier',
      help: 'A designation is no fact, and nobody gives it: write 「- {phrase}：称谓」 alone, or 「是否」 if it is a condition.',
    },
    why: '称谓是分析人员的话：这个短语只说谁或什么，不是条件，程序里没有它。',
  },
  CY2015: {
    severity: 'error',
    zh: {
      message: '「{phrase}」声明为{type}，不能作{role}',
      help: '这里的短语会改变谁能得、得多少：请在「术语」中改为事实的类型（条件是「是否」，基数是「金额」，按其计数的是「数量」）。',
    },
    en: {
      message: '「{phrase}」 is declared as {type} and cannot be {role}',
      help: 'Here the phrase changes who gets it or how much: give it the type of a fact in 「术语」 (是否 for a condition, 金额 for a base, 数量 for what is counted).',
    },
    why: '称谓不问任何事实；当作基数、数量或除外的对象，结果就会算错。',
  },
  CY2016: {
    severity: 'warning',
    zh: {
      message: '「{phrase}」声明为{type}，其中的「{word}」却会改变得多少、得几次或怎样得；条文照没有这个短语来读',
      help: '请删去它，「{word}」由条文自己说；条文因此读不懂的，请用「>」引用原句，在下面改写。',
    },
    en: {
      message:
        '「{phrase}」 is declared as {type}, but 「{word}」 in it changes how much, how often or how something is given; the text is read as if it were not declared',
      help: 'Take it out and leave 「{word}」 to the sentence; if that cannot be read then, quote it with 「>」 and write it anew below.',
    },
    why: '名称和称谓什么也不问、什么也不给；上限、期间、依据藏在里面，就没有一处照它计算。',
  },
  CY2017: {
    severity: 'error',
    zh: {
      message: '「{phrase}」与前面一项会得到同一个标识「{derived}」',
      help: '给这一项写明另一个标识；是同一件事的，用「指」定义其中一个。',
    },
    en: {
      message: '「{phrase}」 would get the identifier 「{derived}」, which an earlier entry has',
      help: 'Write another identifier for this one; if they mean the same, define one of them with 「指」.',
    },
    why: '前面一项已经用了这个名字，不因后来的短语而改；同名的两项在程序中会互相覆盖。',
  },
  CY2020: {
    severity: 'error',
    zh: {
      message: '「{phrase}」没有声明由谁认定什么',
      help: '在这一条（{clause}）下或「术语」中加入：\n- {phrase}：认定 `…`',
    },
    en: {
      message: '「{phrase}」 is a finding that is not declared',
      help: 'Add under this clause ({clause}) or to 「术语」:\n- {phrase}：认定 `…`',
    },
    why: '「尚未认定」与「申请人没有说明」是两回事，认定须单独成为一项事实。',
  },
  CY2021: {
    severity: 'error',
    zh: {
      message: '「{phrase}」在这里不能使用',
      help: '它属于一个清单或另一条；请在条文提到该清单之后使用，或声明在「术语」中。',
    },
    en: {
      message: '「{phrase}」 cannot be used here',
      help: 'It belongs to a list or to another clause; name the list first, or declare it in 「术语」.',
    },
    why: '清单中的事实每项各有一个值，离开清单就不知道是哪一项的。',
  },
  CY2022: {
    severity: 'error',
    zh: {
      message: '「{phrase}」的定义读不懂，或者绕回了自己',
      help: '「指」后只写已声明的短语、比较，以及「且」「或」；定义套定义不超过八层，不能套回自己。',
    },
    en: {
      message: 'the definition of 「{phrase}」 cannot be read, or comes back to itself',
      help: 'After 「指」 write declared phrases, comparisons, 「且」 and 「或」 only; definitions nest eight deep at most, and never in a circle.',
    },
    why: '定义在每个用到它的地方展开，必须处处读得懂。',
  },
  CY2025: {
    severity: 'error',
    zh: {
      message: '「指」的定义写开来太长，到「{phrase}」为止，全文最多 {limit} 项',
      help: '定义在每个用到它的地方写开，层层相套就成倍增长；请少套几层，或者把它声明为「是否」。',
    },
    en: {
      message:
        'the definitions (指) come to too much when written out, at 「{phrase}」: at most {limit} parts in a policy',
      help: 'A definition is written out wherever it is used, and multiplies when nested: nest less, or declare it as 是否.',
    },
    why: '几行相套的定义可以写开成上亿个条件；没有一份政策需要那么多。',
  },
  CY2024: {
    severity: 'error',
    zh: { message: '标识「{id}」不是唯一的：「{other}」也用它', help: '请在条款下用「- 标识：…」另起一个。' },
    en: {
      message: 'the identifier 「{id}」 is that of 「{other}」 too',
      help: 'Give the clause another with 「- 标识：…」.',
    },
    why: '每项奖补在结果和历史记录中以标识相称。',
  },
  CY2040: {
    severity: 'error',
    zh: {
      message: '「{phrase}」已从共用的术语「{glossary}」引用，这里又声明了一次',
      help: '请删去这一处；这份政策另有所指的，不要引用它：在「引用」下面逐个写出要引用的短语。',
    },
    en: {
      message: '「{phrase}」 comes from the shared glossary 「{glossary}」 and is declared here again',
      help: 'Remove this entry; if the policy means something else, do not import the phrase: list those that you import below 「引用」.',
    },
    why: '共用的术语在每份政策里是同一件事；同一短语又另有含义，一份事实就不能通用。',
  },
  CY2041: {
    severity: 'error',
    zh: {
      message: '没有共用的术语「{name}」',
      help: '共用的术语写在政策文件旁的「术语」文件夹里：术语/{name}.ceyan.md，第一行是「# 术语：{name}」。',
    },
    en: {
      message: 'there is no shared glossary 「{name}」',
      help: 'Shared glossaries stand beside the policy file: 术语/{name}.ceyan.md, beginning with 「# 术语：{name}」.',
    },
    why: '找不到的术语没有类型，用到它的句子都会受影响。',
  },
  CY2042: {
    severity: 'error',
    zh: {
      message: '共用的术语「{glossary}」里没有「{phrase}」',
      help: '请逐字核对；确实没有的，加到「{glossary}」里，或者声明在这份政策的「术语」中。',
    },
    en: {
      message: 'the shared glossary 「{glossary}」 has no 「{phrase}」',
      help: 'Compare it character by character; add it to 「{glossary}」, or declare it in the policy’s own 「术语」.',
    },
    why: '引用的短语与共用的术语是同一件事，差一个字就不是。',
  },
  CY2043: {
    severity: 'error',
    zh: { message: '共用的术语里不能再写「{entry}」', help: '政策要用的，请由政策自己逐个引用。' },
    en: {
      message: 'a shared glossary cannot have 「{entry}」',
      help: 'A policy imports every glossary that it uses itself.',
    },
    why: '术语若能互相引用，一个短语从何而来便看不出来，还可能绕回自己。',
  },
  CY2044: {
    severity: 'error',
    zh: { message: '「{path}」不是共用的术语「{name}」', help: '它的第一行应是「# 术语：{name}」。' },
    en: {
      message: '「{path}」 is not the shared glossary 「{name}」',
      help: 'It has to begin with 「# 术语：{name}」.',
    },
    why: '文件名与标题不同，多半是复制后忘了改；引用的便不是想引用的。',
  },
  CY2045: {
    severity: 'error',
    zh: {
      message: '「{phrase}」`{identifier}` 在这里是{type}，在 {policy} 里是{other}',
      help: '请核对哪一处写错了；两件不同的事，写不同的短语和标识。同一件事，声明在共用的术语里，由各政策引用。',
    },
    en: {
      message: '「{phrase}」 `{identifier}` is {type} here and {other} in {policy}',
      help: 'See which is wrong. Two things need two phrases and two identifiers; one thing belongs into a shared glossary that both policies import.',
    },
    why: '一份事实要能用于几份政策；同一标识有两种类型，就没有一个值两边都对。',
  },
  CY2046: {
    severity: 'warning',
    zh: {
      message: '`{identifier}` 在这里是「{phrase}」，在 {policy} 里是「{other}」',
      help: '一份事实用于两份政策时，两处会得到同一个值。不是一件事的，改其中一个标识；是一件事的，用「指」写明。',
    },
    en: {
      message: '`{identifier}` is 「{phrase}」 here and 「{other}」 in {policy}',
      help: 'Facts given to both policies have one value for the two. Rename one if they differ; say so with 「指」 if they are the same.',
    },
    why: '标识相同而含义不同的两项事实，会互相顶替而没有人发觉。',
  },
  CY2047: {
    severity: 'warning',
    zh: {
      message: '「{phrase}」在这里是 `{identifier}`，在 {policy} 里是 `{other}`',
      help: '同一件事，声明在共用的术语里，由各政策引用，标识便处处相同。',
    },
    en: {
      message: '「{phrase}」 is `{identifier}` here and `{other}` in {policy}',
      help: 'If they are the same, declare the phrase in a shared glossary that both policies import.',
    },
    why: '同一短语有两个标识，按标识写的事实就要写两遍。',
  },
  CY2050: {
    severity: 'error',
    zh: {
      message: '「{phrase}」的类型「{type}」写明的不是币种',
      help: '写「金额（美元）」「汇率（美元）」，可写美元、欧元、港元、日元、英镑等；人民币只写「金额」，不写万元。',
    },
    en: {
      message: 'the type 「{type}」 of 「{phrase}」 names no currency',
      help: 'Write 「金额（美元）」 or 「汇率（美元）」; yuan is 「金额」 alone, without 万元.',
    },
    why: '币种不同的金额不能相加，也不能比较。',
  },
} as const satisfies Record<`CY2${string}`, CatalogEntry>
