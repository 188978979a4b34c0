/** CY4xxx: sentences that are read but whose meaning is open or contradicts itself. */
import type { CatalogEntry } from '../catalog-entry.ts'

export const meaningMessages = {
  CY4001: {
    severity: 'error',
    zh: {
      message: '「{phrase}」与「{quantity}」怎样比较没有写明',
      help: '写「{quantity}以上」「超过{quantity}」「不足{quantity}」等。',
    },
    en: {
      message: 'how 「{phrase}」 compares with 「{quantity}」 is not said',
      help: 'Write 「{quantity}以上」, 「超过{quantity}」 or 「不足{quantity}」.',
    },
    why: '「以上」包括本数，「超过」不包括；没有写就不能判断。',
  },
  CY4002: {
    severity: 'error',
    zh: {
      message: '「{phrase}」的几个数不能作为分档',
      help: '分档写成「达到10家、30家、50家以上」；日期和「以下」不能分档。',
    },
    en: {
      message: 'these numbers of 「{phrase}」 cannot be tiers',
      help: 'Tiers are written as 「达到10家、30家、50家以上」; dates and 「以下」 make none.',
    },
    why: '分档由低到高取达到的最高一档，须是可以达到的下限。',
  },
  CY4003: {
    severity: 'error',
    zh: { message: '区间的下限「{low}」不低于上限「{high}」', help: '请按原文核对两个数和它们的单位。' },
    en: {
      message: 'the lower end 「{low}」 is not below the upper end 「{high}」',
      help: 'Compare both numbers and their units with the original.',
    },
    why: '没有数在这样的区间里，这一条永远不成立。',
  },
  CY4004: {
    severity: 'error',
    zh: {
      message: '「{phrase}」用作条件，却没有写要达到多少',
      help: '写出比较，例如「{phrase}达到…以上」；只问有没有的，声明为「是否」。',
    },
    en: {
      message: '「{phrase}」 is used as a condition without a threshold',
      help: 'Write a comparison, 「{phrase}达到…以上」, or declare it as 「是否」 if it is a question of yes or no.',
    },
    why: '一个数本身不是真假。',
  },
  CY4005: {
    severity: 'error',
    zh: {
      message: '「{left}」与「{right}」之间的「{word}」可以读作「且」（须同时满足），也可以读作「或」（满足其一）',
      help: '请在「术语」中用「指」写明是哪一种：\n- {left}{word}{right}：指 {left} 或 {right}\n- {left}{word}{right}：指 {left} 且 {right}',
    },
    en: {
      message: '「{word}」 between 「{left}」 and 「{right}」 can mean 且 (both) or 或 (either)',
      help: 'Settle it in 「术语」 with 「指」:\n- {left}{word}{right}：指 {left} 或 {right}\n- {left}{word}{right}：指 {left} 且 {right}',
    },
    why: '须同时满足还是满足其一，关系到能不能拿到奖补，不能猜。',
  },
  CY4006: {
    severity: 'error',
    zh: {
      message: '「分别」前后个数不等：前面 {others} 项，金额 {amounts} 项',
      help: '请按原文核对两处（均已标出）。',
    },
    en: {
      message: '「分别」 pairs lists of unequal length: {others} before, {amounts} amounts',
      help: 'Compare both places, marked here, with the original.',
    },
    why: '「分别」一一对应；个数不等就不知道谁对应谁。',
  },
  CY4007: {
    severity: 'error',
    zh: {
      message: '「{text}」的几个数与前面并列的几项对不上',
      help: '写出并列的等级、分档或对象，并声明其中的短语，个数要与后面的数相同；只有一个数的不必并列。',
    },
    en: {
      message: 'the figures of 「{text}」 have no list of that length before them',
      help: 'Name the grades, tiers or subjects and declare their phrases, as many as there are figures; a single one needs no list.',
    },
    why: '不知道哪个数给哪一项，就不能计算。',
  },
  CY4008: {
    severity: 'error',
    zh: { message: '「{phrase}」的分档重叠或者倒退', help: '各档的数须互不相同，由低到高或由高到低；请按原文核对。' },
    en: {
      message: 'the tiers of 「{phrase}」 overlap or go backwards',
      help: 'The numbers must differ, and rise or fall throughout; compare the original.',
    },
    why: '同一个数落在两档，结果就不唯一；次序颠倒多半有一个数写错了。',
  },
  CY4009: {
    severity: 'error',
    zh: { message: '「{phrase}」高一档的金额反而低', help: '请按原文核对各档的数与金额。' },
    en: {
      message: 'a higher tier of 「{phrase}」 pays less',
      help: 'Compare the numbers and amounts with the original.',
    },
    why: '多做反而少得，多半有一个数写错了。',
  },
  CY4010: {
    severity: 'error',
    zh: { message: '比例「{rate}」没有基数', help: '写明是什么的{rate}，例如「按实际投入的{rate}」。' },
    en: { message: 'the rate 「{rate}」 has no base', help: 'Say of what, such as 「按实际投入的{rate}」.' },
    why: '没有基数的比例算不出金额。',
  },
  CY4011: {
    severity: 'error',
    zh: {
      message: '既写比例又写定额「{amount}」，不知道以哪个为准',
      help: '金额是上限的，写「最高{amount}」；两者都给的，分成两句。',
    },
    en: {
      message: 'both a rate and the fixed amount 「{amount}」',
      help: 'Write 「最高{amount}」 if it is a ceiling; make two sentences if both are granted.',
    },
    why: '同一奖补不能既是公式额又是定额。',
  },
  CY4012: {
    severity: 'error',
    zh: {
      message: '按「{unit}」计算，却没有以「{unit}」为量词的数量',
      help: '在「术语」中声明要数的是什么，例如「- …：数量（{unit}） `…`」。',
    },
    en: {
      message: 'an amount per 「{unit}」, but no count with that measure word',
      help: 'Declare what is counted in 「术语」: 「- …：数量（{unit}） `…`」.',
    },
    why: '没有数量就算不出总额。',
  },
  CY4013: {
    severity: 'error',
    zh: {
      message: '「{quantity}」后的括号不是已声明的等级或类别',
      help: '在「术语」中把括号里的各项声明为一个类别，例如「{甲、乙}类模型：类别 `…`」。',
    },
    en: {
      message: 'the parenthesis after 「{quantity}」 is no declared grade or category',
      help: 'Declare what stands in the parentheses as one category: 「{甲、乙}类模型：类别 `…`」.',
    },
    why: '随类别而变的比例，须知道每一类是什么。',
  },
  CY4014: {
    severity: 'error',
    zh: {
      message: '这里写了比例、标准或分期，却没有写给予什么',
      help: '补上「给予…补贴」，或请核对它是否与上一句断开了。',
    },
    en: {
      message: 'a rate, a standard or instalments, but nothing is granted',
      help: 'Add 「给予…补贴」, or see whether a line break cut it off.',
    },
    why: '没有给予，这些数就不起作用，权利便丢失了。',
  },
  CY4015: {
    severity: 'error',
    zh: {
      message: '从清单「{phrase}」中遴选，清单却没有表示「入选」的认定',
      help: '在清单下加入一项认定，例如「  - 经遴选：认定 `selected`」。',
    },
    en: {
      message: 'records of 「{phrase}」 are selected, but none of its facts says so',
      help: 'Add a finding below the list: 「  - 经遴选：认定 `selected`」.',
    },
    why: '入选是主管部门的认定，须单独成为一项事实。',
  },
  CY4016: {
    severity: 'warning',
    zh: { message: '「{phrase}」的各档有的是定额，有的是上限', help: '请按原文核对；已按各档所写分别处理。' },
    en: {
      message: 'some tiers of 「{phrase}」 are fixed amounts and some are ceilings',
      help: 'Compare the original; each tier is taken as written.',
    },
    why: '同一分档通常是同一种金额，不同时多半漏了「最高」。',
  },
  CY4017: {
    severity: 'error',
    zh: {
      message: '「{text}」是接着前面的一项奖补说的，前面却没有能接的',
      help: '请核对它是否写错了条款；前面的一项没有写明金额的，先写明；它是另一项奖补的，写「对…，给予…」。',
    },
    en: {
      message: '「{text}」 goes on from an award before it, and there is none that it fits',
      help: 'See whether it stands in the wrong clause; say what the award before it comes to; write 「对…，给予…」 for another award.',
    },
    why: '上限不会凭空起作用；不起作用的上限会使结果过高。',
  },
  CY4018: {
    severity: 'warning',
    zh: {
      message: '写了分 {parts} 期，却没有写各期的比例：算的是各期合计，不分期',
      help: '要算出各期的，写「分三年按40%、30%、30%的比例兑现」；原文没有写的，各期由主管部门定，合计不变。',
    },
    en: {
      message: '{parts} instalments without their shares: the sum of all of them is computed, and none of them',
      help: 'To have each, write 「分三年按40%、30%、30%的比例兑现」; if the text has none, the authority says how much is paid when, and the sum stays.',
    },
    why: '没有写平均，就不能当作平均；一共多少不因此而变。',
  },
  CY4019: {
    severity: 'error',
    zh: { message: '写的是分 {parts} 期，比例却有 {shares} 项', help: '请按原文核对期数与比例的个数。' },
    en: { message: '{parts} instalments but {shares} shares', help: 'Compare both with the original.' },
    why: '每一期对应一个比例。',
  },
  CY4020: {
    severity: 'error',
    zh: { message: '「{quantity}」超出可以精确表示的范围', help: '金额到分，比例到亿分之一，总数不超过约 90 万亿元。' },
    en: {
      message: '「{quantity}」 is beyond what can be exact',
      help: 'Money goes to the fen, ratios to 1/100,000,000, and sums to about 90 trillion yuan.',
    },
    why: '宁可报错，也不给出不准确的金额。',
  },
  CY4021: {
    severity: 'error',
    zh: {
      message: '「{quantity}」是外币，奖补和上限只能以人民币计算',
      help: '用「>」引用原句，按折算后的人民币改写；以外币计的事实和门槛，声明为「金额（美元）」。',
    },
    en: {
      message: '「{quantity}」 is foreign money; grants and ceilings are in yuan',
      help: 'Quote the sentence and paraphrase it in yuan; facts and thresholds in foreign money are 「金额（美元）」.',
    },
    why: '汇率不在政策里，编译器不能替您选。',
  },
  CY4022: {
    severity: 'error',
    zh: { message: '这里应写{expected}，写的是「{quantity}」', help: '请按原文核对单位。' },
    en: { message: 'expected {expected} here, found 「{quantity}」', help: 'Compare the unit with the original.' },
    why: '单位不合就不能计算。',
  },
  CY4023: {
    severity: 'error',
    zh: {
      message: '「{phrase}」是{type}，不能与「{quantity}」比较',
      help: '请核对单位；写错的若是类型或量词，在「术语」中把「{phrase}」改为{implied}。',
    },
    en: {
      message: '「{phrase}」 is {type} and cannot be compared with 「{quantity}」',
      help: 'Check the unit; if the type is wrong, make 「{phrase}」 {implied} in 「术语」.',
    },
    why: '家数不能与金额比较。',
  },
  CY4024: {
    severity: 'error',
    zh: {
      message: '「{phrase}」是{type}，不能作计算的基数',
      help: '基数须是金额；请改「术语」中的类型，或声明更完整的短语。',
    },
    en: {
      message: '「{phrase}」 is {type} and cannot be a base',
      help: 'A base is money (金额); change the type in 「术语」, or declare a longer phrase.',
    },
    why: '比例只能乘以金额。',
  },
  CY4025: {
    severity: 'error',
    zh: { message: '各期比例之和是 {sum}，不是 100%', help: '请按原文核对。' },
    en: { message: 'the instalments add up to {sum}, not to 100%', help: 'Compare them with the original.' },
    why: '分期兑现的各期须正好是全部。',
  },
  CY4026: {
    severity: 'error',
    zh: { message: '施行日期或有效期读不出来', help: '写成「自2025年9月18日起施行，有效期2年」。' },
    en: {
      message: 'the date of effect or the period cannot be read',
      help: 'Write 「自2025年9月18日起施行，有效期2年」.',
    },
    why: '有效期之外什么也不给予，日期不能猜。',
  },
  CY4028: {
    severity: 'error',
    zh: {
      message: '「或」把企业的条件与清单「{list}」每项的条件连在一起',
      help: '请拆成两句，或把其中一个声明为清单的一项内容。',
    },
    en: {
      message: '「或」 joins a condition of the applicant with one of each record of 「{list}」',
      help: 'Split the sentence, or declare one of them as a field of the list.',
    },
    why: '清单的条件逐项判断，企业的条件判断一次，两者之间的「或」没有确定的含义。',
  },
  CY4029: {
    severity: 'warning',
    zh: { message: '没有施行日期，任何日期都视为在有效期内', help: '写成「自2025年9月18日起施行，有效期2年」。' },
    en: {
      message: 'no effective date: every date counts as inside the period',
      help: 'Write 「自2025年9月18日起施行，有效期2年」.',
    },
    why: '有效期以外不给予任何奖补，所以有效期须写明。',
  },
  CY4096: {
    severity: 'error',
    zh: {
      message: '「{text}」里的否定管到哪里，读不准',
      help: '请用「>」引用原句，在下面逐项写明：「未失信且未欠税的企业」「未失信且建花房，或未失信且建菌房的企业」。',
    },
    en: {
      message: 'how far the negation in 「{text}」 reaches is not clear',
      help: 'Quote the sentence with 「>」 and say each part by itself below: 「未失信且未欠税的企业」, 「未失信且建花房，或未失信且建菌房的企业」.',
    },
    why: '否定管一项还是管几项，给予的对象不同，不能猜。',
  },
  CY4095: {
    severity: 'error',
    zh: {
      message: '「{text}」说了到哪一天为止，没有说从哪一天起',
      help: '请按原文核对施行日期：写成「自2025年9月18日起施行，有效期至2027年12月31日」，或「自发布之日起施行」并在文件开头写「印发日期」。',
    },
    en: {
      message: '「{text}」 says until when, and nothing says from when',
      help: 'Compare the original: write 「自2025年9月18日起施行，有效期至2027年12月31日」, or 「自发布之日起施行」 with 印发日期 in the metadata.',
    },
    why: '有效期的终点不能丢，起点不能猜。',
  },
  CY4050: {
    severity: 'error',
    zh: {
      message: '「{text}」后面列出的项数是 {members}，不够',
      help: '各项写在后面，用（1）（2）、1. 2. 或①②编号，每项一段或用「；」隔开；标题里的项请移到这一条的正文。',
    },
    en: {
      message: '「{text}」 is followed by {members} members, too few',
      help: 'Number the members behind it with （1）（2）, 1. 2. or ①②, one a paragraph or separated by 「；」.',
    },
    why: '条件在列出的各项里；没有列出就没有条件，不能当作人人符合。',
  },
  CY4051: {
    severity: 'error',
    zh: {
      message: '找不到「{reference}」指的是哪一条',
      help: '按标题的编号核对；各章重新编号的，写成「第二章第三条」；「款」按自然段数。',
    },
    en: {
      message: 'which clause 「{reference}」 points at cannot be told',
      help: 'Compare the numbers of the headings; where chapters number anew write 「第二章第三条」; 款 counts paragraphs.',
    },
    why: '不得兼得的是哪几项，决定一共能得多少，不能猜。',
  },
  CY4052: {
    severity: 'error',
    zh: {
      message: '不得兼得的条款里有几项奖补，没有写明是哪几项之间：{text}',
      help: '在有关各条下面用批注写明，例如「- 同类：名称 `标识`」；同一条里互不影响的，不要写进同一个同类。',
    },
    en: {
      message: 'clauses that exclude each other have several awards, and which of them do is not said: {text}',
      help: 'Say it with the annotation 「- 同类：名称 `id`」 under the clauses concerned.',
    },
    why: '一条里的几项可能各算各的，也可能一起不得兼得，金额因此不同。',
  },
  CY4053: {
    severity: 'error',
    zh: { message: '「{phrase}」的两档在{at}重叠', help: '一个数只能在一档里；请按原文核对两档的起止。' },
    en: { message: 'two ranges of 「{phrase}」 overlap: {at}', help: 'Compare where both begin and end.' },
    why: '落在重叠处的得哪一档，原文没有说，金额因此不同。',
  },
  CY4054: {
    severity: 'warning',
    zh: {
      message: '「{phrase}」为{at}的，哪一档都不包括',
      help: '请按原文核对；「超过」「不足」不含本数，「以上」「以下」含本数。原文如此的，不必理会，那里不予支持。',
    },
    en: {
      message: 'no range of 「{phrase}」 includes {at}',
      help: 'Compare the original: 「超过」 and 「不足」 exclude the number, 「以上」 and 「以下」 include it. Ignore this if the text means it.',
    },
    why: '两档之间漏掉的数得不到支持，多半是「以上」写成了「超过」。',
  },
  CY4055: {
    severity: 'warning',
    zh: {
      message: '「{reference}」在本文件里没有',
      help: '请按原文核对条号；指别的文件的，写出它的名称，例如「《…》第三条」；附件在别处的，在文末写「附件：…」。',
    },
    en: {
      message: 'there is no 「{reference}」 in this document',
      help: 'Compare the number with the original; name the other document if it is in one, and list attachments with 「附件：…」.',
    },
    why: '指向不存在的条款，多半是增删条款以后编号没有跟着改。',
  },
  CY4030: {
    severity: 'error',
    zh: {
      message: '按「{unit}」计算，可数的不止一个：「{phrase}」「{other}」',
      help: '在这一条的列表里只声明要数的那一个，或用「>」引用原句，改写时写出它的全称。',
    },
    en: {
      message: 'an amount per 「{unit}」, and more than one count for it: 「{phrase}」, 「{other}」',
      help: 'Declare the one that is counted in the list below this clause, or paraphrase the sentence with its full name.',
    },
    why: '数哪一个关系到金额，不能猜。',
  },
  CY4032: {
    severity: 'error',
    zh: {
      message: '「{quantity}」按本金计算，本金是哪一项没有写明',
      help: '在「术语」中声明本金，例如「- 贷款本金：金额 `loanPrincipal`」；已有几项的，在本条的列表里批注「- 本金：…」。',
    },
    en: {
      message: '「{quantity}」 is a share of a principal, which nothing names',
      help: 'Declare it, 「- 贷款本金：金额 `loanPrincipal`」; if there are several, annotate the clause with 「- 本金：…」.',
    },
    why: '百分点和利率乘的是本金，不是利息，也不是补贴本身。',
  },
  CY4034: {
    severity: 'error',
    zh: {
      message: '「{phrase}」是公布的利率，不是金额',
      help: '请在「术语」中把它改为比例；贴息另按贷款本金计算，本金须是金额。',
    },
    en: {
      message: '「{phrase}」 is a published rate, not money',
      help: 'Declare it as 比例 in 「术语」; interest is then taken of the principal, which is money.',
    },
    why: '利率的一半不是一笔钱：贴息等于本金乘以利率的一半。',
  },
  CY4033: {
    severity: 'error',
    zh: {
      message: '「{quantity}」是年利率，计息多久没有写明',
      help: '声明期限，例如「- 贴息月数：数量（个月） `months`」；每次申报正好一年的，在本条的列表里批注「- 计息：按年」。',
    },
    en: {
      message: '「{quantity}」 is a rate by the year, and nothing says for how long',
      help: 'Declare the term, 「- 贴息月数：数量（个月） `months`」; where an application is for one year, annotate 「- 计息：按年」.',
    },
    why: '年利率乘以年数才是利息；不知道年数就算不出上限和金额。',
  },
  CY4038: {
    severity: 'error',
    zh: {
      message: '「每{unit}」可以指「{phrase}」的每一{unit}，也可以指申报的每一{unit}',
      help: '请用「>」引用原句，改写时在「每{unit}」后写明是什么，例如「每家企业」「每家门店」。',
    },
    en: {
      message: '「每{unit}」 may be each that 「{phrase}」 counts, or each applicant',
      help: 'Quote the sentence with >, and in the paraphrase write behind 「每{unit}」 what is meant.',
    },
    why: '乘不乘数量，金额相差很多，不能猜。',
  },
  CY4058: {
    severity: 'error',
    zh: {
      message: '这里与另一处的取高或合计上限各管一部分相同的奖补，谁先谁后没有写明',
      help: '几项奖补之间的取高和合计上限，须一个包住另一个，或者互不相干；请按原文核对各管哪几项，用「- 同类：名称 `标识`」写明。',
    },
    en: {
      message:
        'this and another choice of the highest or shared ceiling each reach over some of the same awards, and which comes first is not said',
      help: 'Of two choices or shared ceilings one must reach over all that the other does, or they must have no award in common.',
    },
    why: '两者先后不同，各项得的金额就不同。',
  },
  CY4084: {
    severity: 'error',
    zh: {
      message: '「{phrase}」与「{other}」的币种不同，不能加在一起作基数',
      help: '用「>」引用原句，按同一币种改写；或把折算后的金额声明为一项。',
    },
    en: {
      message: '「{phrase}」 and 「{other}」 are of different currencies and cannot be one base',
      help: 'Paraphrase the sentence in one currency, or declare the converted sum as a fact of its own.',
    },
    why: '币种不同的金额不能相加。',
  },
  CY4085: {
    severity: 'error',
    zh: {
      message: '「{phrase}」是{type}，折成人民币用哪一天的汇率没有写明',
      help: '在「术语」中声明汇率，例如「- {currency}汇率：汇率（{currency}） `exchangeRate`」，由申报时的事实给出；或直接声明折算后的金额。',
    },
    en: {
      message: '「{phrase}」 is {type}, and no exchange rate turns it into yuan',
      help: 'Declare one in 「术语」, 「- {currency}汇率：汇率（{currency}） `exchangeRate`」, which the facts then give; or declare the converted sum.',
    },
    why: '奖补以人民币给付，汇率不在政策里，编译器不能替您选。',
  },
  CY4086: {
    severity: 'error',
    zh: {
      message: '{currency}的汇率不止一个：「{phrase}」「{other}」',
      help: '把这一条要用的那一个声明在本条的列表里。',
    },
    en: {
      message: 'more than one exchange rate for {currency}: 「{phrase}」, 「{other}」',
      help: 'Declare the one that is meant in the list below this clause.',
    },
    why: '用哪一个汇率关系到金额，不能猜。',
  },
  CY4087: {
    severity: 'error',
    zh: {
      message: '按每「{quantity}」计算，数的是哪一项{type}没有写明',
      help: '在「术语」中声明它，类型{type}；已有几项的，改写时写出它的全称，例如「…每{quantity}」。',
    },
    en: {
      message: 'an amount per 「{quantity}」, and nothing says which {type} is counted',
      help: 'Declare it as {type}; if there are several, paraphrase the sentence with its full name before 「每{quantity}」.',
    },
    why: '数哪一项关系到金额，币种也须相同。',
  },
  CY4088: {
    severity: 'error',
    zh: {
      message: '原文按增加或超出的部分计算，「{phrase}」却是全部',
      help: '把增加额或超出额声明为一项，类型{type}，并用「>」引用原句改写。',
    },
    en: {
      message: 'the text counts what is added or above, but 「{phrase}」 is the whole',
      help: 'Declare the increase or the excess as a fact of its own, {type}, and paraphrase the sentence with it.',
    },
    why: '按全部计算会多给。',
  },
  CY4089: {
    severity: 'error',
    zh: {
      message: '「{text}」可以指提高这么多个百分点，也可以指提高原比例的这么多',
      help: '请向发文机关核实后用「>」引用原句，改写为「支持比例提高10个百分点」，或写明「支持比例提高至…%」。',
    },
    en: {
      message: '「{text}」 may be so many points, or such a part of the share',
      help: 'Ask the issuing authority, then paraphrase: 「支持比例提高10个百分点」, or 「支持比例提高至…%」.',
    },
    why: '30%提高10%，是40%还是33%，金额不同，不能猜。',
  },
  CY4045: {
    severity: 'error',
    zh: {
      message: '「{text}」按金额分步计算，数的是哪一笔金额没有写明',
      help: '在它前面写出那笔金额并在「术语」中声明，例如「营业收入每新增1000万元」；原文没有写的，用「>」引用并改写。',
    },
    en: {
      message: '「{text}」 counts steps of an amount of money, and does not say of which',
      help: 'Name and declare the amount in front of it, such as 「营业收入每新增1000万元」, or quote the sentence with 「>」 and paraphrase it.',
    },
    why: '每满一步给一份，先要知道是哪一笔金额的一步。',
  },
} as const satisfies Record<`CY4${string}`, CatalogEntry>
