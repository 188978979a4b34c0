/** CY45xx: how a doubtful text was read. Nothing to mend unless the reading is not what is meant. */
import type { CatalogEntry } from '../catalog-entry.ts'

export const readingMessages = {
  CY4501: {
    severity: 'info',
    zh: {
      message: '没有写比例，按「{basis}」的全额计算',
      help: '依据：有基数而无比例的，为全额。要改，请写明比例。',
      example: '例：{facts}，照全额得{taken}；若给多少由主管部门定，得{other}。',
    },
    en: {
      message: 'no rate is written: the whole of 「{basis}」 counts',
      help: 'By the rule that a base without a rate counts whole. Write a rate to change it.',
      example: 'For instance: {facts} gives {taken} of the whole, and {other} if the authority settles how much of it.',
    },
    why: '原文留下选择的地方，报告写明取了哪一种。',
  },
  CY4502: {
    severity: 'info',
    zh: {
      message: '{clause} 的并列情形只取其高',
      help: '依据：一个主体同时符合几种并列情形的，取最高的一项。',
      example: '例：{facts}，取高得{taken}；若各项都给，得{other}。',
    },
    en: {
      message: 'of the parallel cases of {clause} only the highest counts',
      help: 'By the rule that a subject meeting several parallel cases gets the highest.',
      example: 'For instance: {facts} gives {taken}, the highest; {other} if all were paid.',
    },
    why: '并列的几项同时成立时，原文没有说得一份还是几份。',
  },
  CY4503: {
    severity: 'info',
    zh: {
      message: '「{text}」没有声明，只作称谓，不作条件',
      help: '若只有「{text}」才可得，请在「术语」中声明它。',
      example: '例：{facts}，不是「{text}」的现在也得{taken}；若作条件，不予支持。',
    },
    en: {
      message: '「{text}」 is not declared: it names whom the sentence speaks of and is no condition',
      help: 'Declare it in 「术语」 if only 「{text}」 qualifies.',
      example: 'For instance: {facts} gives {taken} to who is no 「{text}」 too; as a condition it would refuse them.',
    },
    why: '「…的」后面的名词可能只是称谓，也可能另有限制，报告写明取了哪一种。',
  },
  CY4505: {
    severity: 'info',
    zh: {
      message: '「{text}」限定的是期限，不影响这次计算的金额',
      help: '结果按一次申报计算；超过期限的年度，请不要再申报。',
    },
    en: {
      message: '「{text}」 limits how long, not the amount computed here',
      help: 'A result is for one application; do not apply for years beyond the limit.',
    },
    why: '年限要看以前各年，一次申报的事实里没有，所以只作说明。',
  },
  CY4506: {
    severity: 'info',
    zh: {
      message: '「{text}」在所说的情形下取代前面的奖补，不是另外再给',
      help: '标准降低的，前面写的上限随之降低；标准提高的，上限不变。要另外再给的，请写「再给予」。',
      example: '例：{facts}，取代的得{taken}；若另外再给，共得{other}。',
    },
    en: {
      message: '「{text}」 takes the place of the award before it in the case it speaks of, and does not add to it',
      help: 'A lower standard lowers the ceilings written before; a higher one leaves them. Write 「再给予」 for what comes on top.',
      example: 'For instance: {facts} gives {taken} in its place, {other} on top of it.',
    },
    why: '提高或减半说的是同一项奖补的另一个数，两项都给就多给了。',
  },
  CY4512: {
    severity: 'info',
    zh: {
      message: '「{phrase}」的各档有的写了「一次性」，有的没有，都按一次性',
      help: '只有几档是一次性的，请用「>」引用原句，改写成两句。',
      example: '例：{facts}，已得过一次的，现在不再给；若这一档没有写「一次性」而又不限一次，再得{other}。',
    },
    en: {
      message: 'some tiers of 「{phrase}」 are paid once (一次性), others do not say so; all are taken as paid once',
      help: 'If only some of them are, quote the sentence with > and paraphrase it in two sentences.',
      example:
        'For instance: with {facts}, who had it once gets no more; {other} again if this tier does not say 一次性 and were not paid once.',
    },
    why: '后面几档常常省去前面写过的「一次性」。',
  },
  CY4521: {
    severity: 'info',
    zh: {
      message: '「{text}」作为整份政策的条件',
      help: '依据：没有奖补的一条所要求的，每一项奖补都要求。只管其中几条的，请把它移到那几条下面。',
      example: '例：{facts}，不符合「{text}」的，现在得不到{clause}的奖补；若它管不到那里，得{other}。',
    },
    en: {
      message: '「{text}」 is a condition of the whole policy',
      help: 'By the rule that what a clause without awards requires, every award requires. Move it under the clauses that it is for.',
      example:
        'For instance: with {facts}, who does not meet 「{text}」 gets nothing by {clause} now, {other} if it did not reach so far.',
    },
    why: '原文没有说申报条件管哪几条，报告写明取了哪一种。',
  },
  CY4522: {
    severity: 'warning',
    zh: {
      message: '没有写明哪些奖补是同类，没有据此取高：{text}',
      help: '在有关各条下面用批注「- 同类：名称」写明；只与别的政策有关的，也用批注，几份政策一起评估时取高。',
    },
    en: {
      message: 'which awards are of one kind is not said, so none gives way: {text}',
      help: 'Say it with the annotation 「- 同类：名称」 under the clauses concerned.',
    },
    why: '同类只由批注写明，编译器不猜；没有批注的各项照样相加。',
  },
  CY4523: {
    severity: 'info',
    zh: {
      message: '「{text}」按已获次数判断，只数这几年之内得过的',
      help: '给出已获奖补时，这几年以前得过的次数不要计入；没有得过的不写。',
      example: '例：{facts}，这几年之内得过一次的，不再给；在这几年以前得过的，不填已获次数，得{other}。',
    },
    en: {
      message: '「{text}」 goes by how often the award was received, within these years alone',
      help: 'Leave out of the history what was received before these years.',
      example:
        'For instance: with {facts}, who had it in these years gets no more; who had it before them leaves it out and gets {other}.',
    },
    why: '以前得过的只有次数，没有日期，几年之内的次数由填写的人数。',
  },
  CY4524: {
    severity: 'info',
    zh: {
      message: '「{text}」减去的是这一项奖补以前得过的数',
      help: '在别处得过而应减去的，请在给出已获奖补时一并填入这一项。',
      example: '例：{facts}，在别处得过{received}的，填入后得{taken}；不填得{other}。',
    },
    en: {
      message: '「{text}」 takes off what was received for this award before',
      help: 'What was received elsewhere and is to be taken off goes into the history of this award.',
      example:
        'For instance: with {facts}, who received {received} elsewhere gets {taken} if that is entered, {other} if it is not.',
    },
    why: '在别处得过的数不在已获奖补里，编译器不知道；不填就会多算。',
  },
  CY4525: {
    severity: 'info',
    zh: {
      message: '这一项与同一句的前一项没有写明关系，都符合的两项都得',
      example: '例：{facts}，分别得{first}、{second}，共{total}。',
      help: '只得一项的，请写「上述两项就高不重复」，或用批注「同类」；可以都得的，写「上述两项可叠加」就不再提示。',
    },
    en: {
      message:
        'nothing is said of how this award stands to the one before it in the sentence: who meets both gets both',
      example: 'For instance: {facts} gives {first} and {second}, {total} in all.',
      help: 'Write 「上述两项就高不重复」 or the annotation 「同类」 if only one is paid, 「上述两项可叠加」 if both are.',
    },
    why: '一句里的几项同时成立时，给一份还是几份，金额不同，报告写明取了哪一种。',
  },
  CY4526: {
    severity: 'info',
    zh: {
      message: '「{text}」另有自己的对象，不问是否已得前面的奖补',
      help: '只给已得前面奖补的，请写「在此基础上，…的再给予」；只要符合自己的条件就给的，不必改。',
    },
    en: {
      message: '「{text}」 has a subject of its own: whether the award before was received is not asked',
      help: 'Write 「在此基础上，…的再给予」 if only those who receive the award before get it; otherwise leave it.',
    },
    why: '「再」可以只给已得前一项的，也可以给凡是符合后一句的；对象另写了的，取后一种，并写明。',
  },
  CY4527: {
    severity: 'warning',
    zh: {
      message: '「{text}」限制的是前面几项之和',
      help: '只限制最后一项的，请让它和那一项单独成句，例如「在此基础上，每…再奖励…，最高…」写成另一句；限制几项之和的，写「合计最高…」就不再提示。',
    },
    en: {
      message: '「{text}」 limits the awards before it together',
      help: 'Put it into a sentence of its own with the last award if it limits that alone; write 「合计最高…」 if it limits them all.',
    },
    why: '一句里先给一笔、再按数量加一笔，句末的上限可以管两笔之和，也可以只管后一笔，金额不同。',
  },
  CY4528: {
    severity: 'info',
    zh: {
      message: '「{phrase}」正好{at}的，相接的两档都包括，按高的一档给',
      help: '请按原文核对；只归一档的，写明「（含）」「（不含）」，或用「超过」「不足」。',
    },
    en: {
      message: 'both ranges of 「{phrase}」 include {at}, where they meet: the higher is given',
      help: 'Compare the original; write （含）, （不含）, 「超过」 or 「不足」 where the number belongs to one of them alone.',
    },
    why: '「以上」「以下」都含本数；两档相接处归哪一档，原文没有说，金额因此不同。',
  },
  CY4530: {
    severity: 'info',
    zh: {
      message: '「{text}」后面写「再」，只给同时符合前面一项的',
      help: '不须符合前面一项的，请用「>」引用原句，改写时删去「再」，写成「对…的企业，给予…」。',
    },
    en: {
      message: '再 behind 「{text}」: only for those who meet the award before it as well',
      help: 'If that is not asked, quote the sentence with 「>」 and write it without 再, as 「对…的企业，给予…」.',
    },
    why: '「对…的，再给予」可以接着前面的对象，也可以另说一种对象，能得的人不同。',
  },
  CY4531: {
    severity: 'info',
    zh: {
      message: '「{text}」没有写明是谁，按前面的「{whom}」读',
      help: '不限于前面说的对象的，请用「>」引用原句，改写时写明对象，例如「对…的企业，给予…」。',
    },
    en: {
      message: '「{text}」 names nobody, and is read as of 「{whom}」 in front of it',
      help: 'If it is for others, too, quote the sentence with 「>」 and name them, as in 「对…的企业，给予…」.',
    },
    why: '「对A的茶企…，对B的…」后一句省去了是谁，指前面说的茶企；若不限于此，能得的人就多。',
  },
  CY4532: {
    severity: 'warning',
    zh: {
      message: '「{text}」对前面的几项各管各的，不是几项之中只得一次',
      help: '几项之中只能得一项的，请写「上述几项只能享受一项」，或用批注「同类」；各管各的，写「均仅享受一次」就不再提示。',
    },
    en: {
      message: '「{text}」 limits each of the awards before it by itself, and does not allow one of them in all',
      help: 'Write 「上述几项只能享受一项」 or the annotation 「同类」 if one of them alone is paid; 「均仅享受一次」 says that each is paid once.',
    },
    why: '几项奖补后面的「只能享受一次」，可以是每项一次，也可以是几项总共一次，符合两项的得数不同。',
  },
  CY4533: {
    severity: 'warning',
    zh: {
      message: '「{text}」说另外再给，本条前面却没有给过什么：按单独的一项给，不问是否已得别的奖补',
      help: '只给已得别的奖补的，请把那一项写在它前面，或者声明「已获……」为是否，写成条件；凡是符合的都给的，删去「再」「另」「在此基础上」，就不再提示。',
    },
    en: {
      message:
        '「{text}」 is given on top (再), but nothing is given before it in its article: it is paid by itself, whatever else was received',
      help: 'Write the award that it is on top of in front of it, or declare 「已获……」 as 是否 and ask it, if only who received that one gets it; leave out 「再」, 「另」 or 「在此基础上」 if everybody does.',
    },
    why: '「再给予」可以只给已得另一项的；那一项不在这里，能得的人就说不定。',
  },
  CY4534: {
    severity: 'warning',
    zh: {
      message: '「{text}」的「不超过」「最高」是另给一项，至多这么多，不是前面奖补的上限',
      help: '只限制前面的奖补的，请写「其中…最高…」；另给一项的，写「对…给予不超过…的补贴」就不再提示。',
    },
    en: {
      message:
        'what 「{text}」 gets 「不超过」 or 「最高」 is an award of its own of at most that, and no ceiling on the award before',
      help: 'Write 「其中…最高…」 if it only limits the award before; 「对…给予不超过…的补贴」 says that it is given.',
    },
    why: '换了对象的「补贴不超过N」，可以是另给一项，也可以只是前一项对这些对象的上限，能得的人和得的数都不同。',
  },
  CY4535: {
    severity: 'warning',
    zh: {
      message: '「{text}」的单价或比例用于全部，不只是超过的部分',
      help: '只用于超过的部分的，请写「超过…的部分」；用于全部的，写「…以上的」「达到…的」就不再提示。',
    },
    en: {
      message: '「{text}」 is of all there is, and not of the part beyond alone',
      help: 'Write 「超过…的部分」 if it is of the part beyond alone; 「…以上的」 or 「达到…的」 says that it is of all.',
    },
    why: '「10人以上每人1000元，超过50人的每人1500元」，1500元可以乘全部人数，也可以只乘超过50人的部分，金额不同。',
  },
  CY4536: {
    severity: 'warning',
    zh: {
      message: '「{text}」说的是新的，数的却是「{phrase}」的全部',
      help: '「{phrase}」填的本来就只是新增的，请把短语改成带「新增」的，例如「新增门店」，就不再提示；也填原来就有的，请另外声明新增的数量。',
    },
    en: {
      message: '「{text}」 speaks of what is new, and all of 「{phrase}」 is counted',
      help: 'If 「{phrase}」 holds only what is new, give it a name that says so, such as 「新增门店」; if it holds what was there before, too, declare a count of what is new.',
    },
    why: '「每新增1家门店」乘的是新增的家数；声明的数量若把原有的也数进去，就多给了。',
  },
  CY4538: {
    severity: 'warning',
    zh: {
      message: '这一项没有说到「{list}」，只算一次，不按每{item}算',
      help: '按每{item}算的，请在这一项里写出「{list}」，或写「每{item}…」；只算一次的，写在前面，或者单独成条，就不再提示。',
    },
    en: {
      message: 'this says nothing of 「{list}」 and is given once, not for each 「{item}」',
      help: 'Name 「{list}」 in it, or write 「每{item}…」, if it is for each; in front of the other, or in an article of its own, it is given once without this message.',
    },
    why: '前一句按清单的每一条计算，后一句只说申请人是谁，可能是每一条再给一笔，也可能只给一笔，金额不同。',
  },
  CY4540: {
    severity: 'warning',
    zh: {
      message: '「{text}」按几位人员合计读，不是每人一笔，也不是终身累计',
      help: '每人一笔的，请写「每人」；终身累计的，请写「累计」。',
    },
    en: {
      message: '「{text}」 is read as the total over these persons: neither a sum for each, nor over all years',
      help: 'Write 「每人」 for a sum for each, 「累计」 for a total over all years.',
    },
    why: '「合计」可以指几位人员之和，也可以指历年之和，金额不同。',
  },
  CY4545: {
    severity: 'warning',
    zh: {
      message: '「{text}」写在一档后面，按管各档处理',
      help: '各档是同一项奖补，本年已获的也是它的，因此一并限制。只管所在这一档的，请让这一档单独成句。',
    },
    en: {
      message: '「{text}」 stands behind one tier and is taken to limit all of them',
      help: 'The tiers are one award, and what was received of it this year counts whatever tier it was. Give the tier a sentence of its own if the ceiling is of that alone.',
    },
    why: '按年或累计的上限写在最后一档后面，可以管各档，也可以只管这一档；本年已获过的，金额不同。',
  },
  CY4546: {
    severity: 'warning',
    zh: {
      message: '「{text}」的每一档只给一次，以前得过哪一档没有记下，一律按现在达到的最高一档给',
      help: '请按已获的奖补核对，得过这一档的不再给。只补差额的，写「升档的补足差额」。',
    },
    en: {
      message:
        '「{text}」: each tier is given once; which one was received before is not known, so the highest reached is given',
      help: 'Compare what was received: a tier that was paid is not paid again. Write 「升档的补足差额」 if the difference is paid.',
    },
    why: '各档不是定额的，已获的一笔是哪一档的看不出来；第二年仍在同一档的，会再算一次。',
  },
  CY4547: {
    severity: 'warning',
    zh: {
      message: '「{text}」的每一等次只给一次，以前得过哪一等次没有记下，得过任何一个的都不再给',
      help: '请按已获的奖补核对，升了等次的仍可以得。只补差额的，写「晋级的补足差额」。',
    },
    en: {
      message:
        '「{text}」: each grade is given once; which one was received before is not known, so whoever had one gets no other',
      help: 'Compare what was received: whoever rises may have the higher grade. Write 「晋级的补足差额」 if the difference is paid.',
    },
    why: '已获的只有总额和次数，不知道是哪一等次的；升了等次的，会算成不再给。',
  },
  CY4548: {
    severity: 'warning',
    zh: {
      message: '「{text}」按月、季或天写，前面的数却不是每月、每季或每天一笔：按填写的数只算一次，不乘期数',
      help: '计算所依据的租金、利息一类，请填整个期限合计的数。每月一笔的，请写「每月给予…」，并在术语里声明数了几个月的数量。',
    },
    en: {
      message:
        '「{text}」 is told in months, quarters or days, and the sum before it is of none of them: it is reckoned once and not multiplied',
      help: 'Give what it is reckoned from, such as a rent, for the whole time. For a sum of each month write 每月给予… and declare a quantity that counts the months.',
    },
    why: '按月租金补贴十二个月，填一个月的租金只算出一个月的补贴，少算到十二分之一。',
  },
  CY4549: {
    severity: 'warning',
    zh: {
      message: '「{text}」写在只给一部分对象的数后面，前面的对象也受它限制',
      help: '只限制这一部分对象的，请在它前面写「；」或另起一句，并写明对象。',
    },
    en: {
      message: '「{text}」 stands behind what some are given, and limits those in front of them as well',
      help: 'If it limits those alone, put ；in front of it or write a sentence of its own that names them.',
    },
    why: '「，其中甲类按20%给予，最高15万元」可以只限甲类，也可以连前面的一并限制；前面的没有别的上限，金额不同。',
  },
  CY4550: {
    severity: 'warning',
    zh: {
      message: '「{text}」与前一项由申请人选择其一：两项都列出，按较高的计',
      help: '由主管部门决定给哪一项的，请用「>」引用原句，在下面改写；两项都给的，把「或」写成「和」。',
    },
    en: {
      message: '「{text}」 and the one before it are the applicant’s choice: both are shown, the higher counts',
      help: 'If an authority decides which of them is given, quote the sentence with 「>」 and rewrite it below; if both are given, write 和.',
    },
    why: '「给予补助或者给予奖励」没有写明由谁选择；由申请人选择时取较高的一项，由主管部门决定时可能是较低的一项。',
  },
  CY4529: {
    severity: 'info',
    zh: {
      message: '「{text}」里的条件声明过，只给符合它的',
      help: '不论有没有都给的，请从术语中删去这一条件；不给已有的，请写「已…的除外」。',
    },
    en: {
      message: 'The condition in 「{text}」 is declared: only those who meet it are given this',
      help: 'Take the condition out of the glossary if everybody gets it; write 「已…的除外」 if those who meet it do not.',
    },
    why: '「除获得上级资金外，再给予」不排除得了上级资金的；没有得的给不给，原文没有写。声明了是否的，按条件判断，并写明。',
  },
  CY4553: {
    severity: 'warning',
    zh: {
      message: '「{text}」只限制这次计算的每一项；只给合计的已获数，计入「{over}」',
      help: '同一项此前得过的也要减去的，请在清单里声明一个「事项」，并在已获的奖补里逐笔写明是哪一项的。',
    },
    en: {
      message:
        '「{text}」 limits each record as it is reckoned now; what was received in total counts towards 「{over}」',
      help: 'If what a record received before is to be taken off, declare a field of the type 事项 in its list and give each receipt with its matter.',
    },
    why: '已获的只有合计，不知道是哪一项得的；同一项本年再次申报的，会超过它的上限。',
  },
  CY4551: {
    severity: 'info',
    zh: {
      message: '「{text}」从计算的日子往前数{years}年，其间已获的都算在内',
      help: '只给合计的，历年已获的都算；要数得准，请逐笔写明日期。按自然年度数的，请在已获的奖补里只写这几个年度的。',
    },
    en: {
      message: '「{text}」 counts what was received in the {years} years before the date of the evaluation',
      help: 'Where only totals are given, all that was ever received counts; give each receipt with its date. If calendar years count, give those of these years alone.',
    },
    why: '几年可以从计算的日子往前数，也可以是几个自然年度，原文没有写。',
  },
  CY4552: {
    severity: 'info',
    zh: {
      message: '「{text}」没有写补多少，在「{basis}」之内由主管部门确定',
      help: '全额给予的，请写「按{basis}的100%给予」；按比例的，请写明比例。',
    },
    en: {
      message: '「{text}」 does not say how much of it: up to 「{basis}」, as the authority settles',
      help: 'Write 「按{basis}的100%给予」 if all of it is given, or the share.',
    },
    why: '「给予展位费补贴」说了补什么，没有说补多少：不会超过所补的费用，是不是全额，原文没有写。',
  },
  CY4580: {
    severity: 'warning',
    zh: {
      message: '「{phrase}」的名称里有「{quantity}」，作为条件：不满足这个数的不给',
      help: '请按原文核对；这个数说的是别的，请用「>」引用原句，改写时声明不含这个数的短语。',
    },
    en: {
      message: 'the name 「{phrase}」 says 「{quantity}」, which is asked: another number does not qualify',
      help: 'Compare the original; quote the sentence with 「>」 and declare a phrase without the number if it is of something else.',
    },
    why: '数量的名称里写了门槛，只要有一个就给，会给没有达到门槛的人。',
  },
  CY4587: {
    severity: 'info',
    zh: {
      message: '「{text}」没有声明，只作倡导，不作条件',
      help: '只有「{text}」的才可得，请在「术语」中声明它。',
    },
    en: {
      message: '「{text}」 is not declared: it is what the text encourages, and no condition',
      help: 'Declare it in 「术语」 if only who does so qualifies.',
    },
    why: '「支持…」后面没有声明的话可能只是倡导，也可能是条件，报告写明取了哪一种。',
  },
  CY4588: {
    severity: 'info',
    zh: {
      message: '「{phrase}」前面的「{text}」不另问：只问是否「{phrase}」',
      help: '请在「术语」中把「{text}{phrase}」整个声明，问的就是这段时间里的；填写的人知道要按这段时间填的，不必改。',
    },
    en: {
      message: '「{text}」 in front of 「{phrase}」 is not asked: only whether 「{phrase}」 holds is',
      help: 'Declare 「{text}{phrase}」 as a whole in 「术语」 to ask for that time; leave it where whoever answers knows to answer for that time.',
    },
    why: '几年以前做过的，填「是」也会得；只问「是否」的事实不带时间。',
  },
  CY4589: {
    severity: 'warning',
    zh: {
      message: '「{text}」按同样「{whom}」的其他对象读，不是前面以外的所有对象',
      help: '前面以外的所有对象都给的，请用「>」引用原句，改写时写明，例如「不符合前述条件的企业，给予…」。',
    },
    en: {
      message: '「{text}」 is read as the others of whom 「{whom}」 holds as well, and not as everybody else',
      help: 'If everybody else is meant, quote the sentence with 「>」 and say so, as in 「不符合前述条件的企业，给予…」.',
    },
    why: '「对C的A给予N；其他B给予M」里的其他B，可以只是同样C的，也可以是所有其他的，能得的人不同。',
  },
  CY4590: {
    severity: 'warning',
    zh: {
      message: '「{text}」给几方，金额是其中一方得的，不是几方合计',
      help: '申报的是几方中的一方时，不必改；要算几方合计的，请用「>」引用原句，在下面给每一方各写一句。',
    },
    en: {
      message: '「{text}」 gives it to several; the sum is what one of them gets, and not the total of all',
      help: 'Leave it where one of them applies; for the total, quote the sentence with 「>」 and write a sentence for each of them below.',
    },
    why: '给几方「各」多少的，一方得的与几方合计差几倍。',
  },
  CY4581: {
    severity: 'warning',
    zh: {
      message: '「{text}」只说给，没有写给多少：金额待定，也没有上限',
      help: '请按原文核对；标准写在别处的，请用「>」引用原句，把条件写到标准那里。',
    },
    en: {
      message: '「{text}」 gives something and does not say how much: it is pending, without an upper end',
      help: 'Compare the original; if the figures stand elsewhere, quote the sentence with 「>」 and write its condition there.',
    },
    why: '只写「给予奖励」的，给多少要由别人定：不能算作没有，也不能算作全额。',
  },
  CY4561: {
    severity: 'warning',
    zh: {
      message: '「{text}」对同一句的几项各管各的，不是几项之和的上限',
      help: '只限制最后一项的，请让它和那一项单独成句；限制几项之和的，写「合计最高…」；各管各的，把上限分别写在每一项后面，就不再提示。',
    },
    en: {
      message: '「{text}」 limits each award of the sentence by itself, and not their sum',
      help: 'Put it into a sentence of its own with the last award if it limits that alone; write 「合计最高…」 if it limits the sum, or the ceiling behind each award if it limits each.',
    },
    why: '一句里给同一对象几笔，句末的上限可以管每一笔，也可以管几笔之和，金额不同。',
  },
  CY4562: {
    severity: 'info',
    zh: {
      message: '差额按「{first}」减去后面的一项计算，后面的一项多的为零',
      help: '反过来的，请用「>」引用原句，改写时把多的一项写在前面，例如「甲扣除乙后的余额」。',
    },
    en: {
      message: 'the difference is 「{first}」 less what follows it, and nothing where that is more',
      help: 'Quote the sentence and write the larger sum first if it is the other way about, for example 「甲扣除乙后的余额」.',
    },
    why: '「甲与乙的差额」没有写哪一项减去哪一项，次序反了金额不同。',
  },
  CY4563: {
    severity: 'warning',
    zh: {
      message: '「{text}」只管所在的分句，同一句里「；」前面的奖补不受它限制',
      help: '都不给的，请另写一句「…，不予支持」，或在每一段后面写明；只管这一段的，让它单独成句。',
    },
    en: {
      message: '「{text}」 leaves out of its own limb alone, and of no award before the 「；」 in the sentence',
      help: 'Write a sentence of its own, or write it behind each limb, if it is of all of them; put the limb into a sentence of its own if it is of that alone.',
    },
    why: '几段之后的「除外」可以只管最后一段，也可以管整句，金额不同。',
  },
  CY4564: {
    severity: 'info',
    zh: {
      message: '「{text}」与前面的「…的」没有写明关系，按满足其一即可',
      help: '须同时满足的，请用「>」引用原句，改写时用「且」连接；满足其一的，写明「或」。',
    },
    en: {
      message: 'how 「{text}」 stands to the clause in front of it is not said: one of them is enough',
      help: 'Quote the sentence with 「>」 and join them with 「且」 if both are needed; 「或」 says that one is.',
    },
    why: '两个「…的」并排，可以是两种情形，也可以是两个条件，能得的人不同。',
  },
  CY4565: {
    severity: 'warning',
    zh: {
      message: '「{first}」与「{second}」可以同时符合，原文没有写明按哪一种，按较高的计',
      help: '请按原文核对；按另一种的，请用「>」引用原句，改写时写明「…且不属于…的」。',
    },
    en: {
      message:
        'somebody may be both 「{first}」 and 「{second}」, and the text does not say which counts: the higher does',
      help: 'Compare the original; quote the sentence with 「>」 and write 「…且不属于…的」 where one of them alone counts.',
    },
    why: '两种例外都符合的，按高的、按低的还是按写在后面的，金额不同。',
  },
  CY4566: {
    severity: 'warning',
    zh: {
      message: '「{text}」管的是清单「{list}」的每一条，以前得过的是哪一条分不清，因此没有一条因为得过而不给',
      help: '请在清单里声明一个「事项」，例如「- 项目名称：事项 `…`」，已获的逐笔写明是哪一项；这个申请人总共只给一次的，另写「仅享受一次」。',
    },
    en: {
      message:
        '「{text}」 is of each record of 「{list}」; which of them was paid for before cannot be told, so that none is refused for it',
      help: 'Declare a 「事项」 in the list, for example 「- 项目名称：事项 `…`」, and list what was received with it; write 「仅享受一次」 where the applicant has it once in all.',
    },
    why: '一次性的，得过的那一条不再给；没有事项就不知道得过的是哪一条，会重复给。',
  },
  CY4567: {
    severity: 'warning',
    zh: {
      message: '「{text}」里「且」「或」并用，按先「且」后「或」读：「{held}」合为一种情形',
      help: '请按原文核对；先「或」后「且」的，用「>」引用原句，改写时用逗号分开（甲，且乙或丙）或加括号（甲且（乙或丙））。读法正确的，也可用括号写明，就不再提示。',
    },
    en: {
      message: '「{text}」 has both 且 and 或, and 且 is read first: 「{held}」 is one way to qualify',
      help: 'Compare the original. Where 或 comes first, quote the sentence with 「>」 and write a comma (甲，且乙或丙) or brackets (甲且（乙或丙）); brackets around what 且 joins say that this reading is right.',
    },
    why: '没有逗号或括号时，「甲且乙或丙」可以是甲乙都要或者只要丙，也可以是甲必须有、乙丙有其一，能得的人不同。',
  },
  CY4598: {
    severity: 'warning',
    zh: {
      message: '「{text}」是几个指标的要求，中间的「、」按「且」读：都要达到',
      help: '请按原文核对；达到其一即可的，请用「>」引用原句，改写时把「、」写成「或」。写成「且」的，就不再提示。',
    },
    en: {
      message: '「{text}」 compares several figures, and what joins them is read as 且: each has to be reached',
      help: 'Compare the original. Where one of them is enough, quote the sentence with 「>」 and write 或 in place of 、; with 且 nothing more is said.',
    },
    why: '并列的几个指标多半都要达到；只要达到其一的，能得的人就多。',
  },
  CY4568: {
    severity: 'info',
    zh: {
      message: '「{text}」须同时是前面说的对象，才按改过的数给，或者受这个上限',
      help: '不须是前面说的对象的，请用「>」引用原句，改写成「对…，给予…」；「其中…」写明是前面对象里的，就不再提示。',
    },
    en: {
      message: '「{text}」 must be of those before, too, to be given the changed sum or to have this ceiling',
      help: 'Quote the sentence with 「>」 and write 「对…，给予…」 where they need not be; 「其中…」 says that they are some of those before.',
    },
    why: '「对甲给予补助，对乙补助标准提高至…」的乙，可以是甲里面的，也可以是另一种对象，能得的人不同。',
  },
  CY4571: {
    severity: 'info',
    zh: {
      message: '本政策的所有奖补之间只取最高的一项：{text}',
      help: '只指其中几项的，请用「>」引用原句，改写时写明是哪几条；只与别的政策有关的，写「与其他政策」；说的正是本政策所有奖补的，写「享受本政策多项奖补的」，就不再提示。',
    },
    en: {
      message: 'of all awards of this policy only the highest is paid: {text}',
      help: 'Quote the sentence with 「>」 and name the clauses where it is of some alone; write 「与其他政策」 where it is of other policies; 「享受本政策多项奖补的」 says that it is of all awards of this one.',
    },
    why: '「享受多项政策的」可以是本政策的几项，也可以是几份政策，金额不同。',
  },
  CY4593: {
    severity: 'info',
    zh: {
      message: '「{text}」由申请人选择，与原来的一项取高',
      help: '选定以后不再比较的，请用「>」引用原句，改写成「其中…，按…给予」。',
    },
    en: {
      message: '「{text}」 is a choice of whoever applies: of it and what was given before the higher counts',
      help: 'Quote the sentence with 「>」 and write 「其中…，按…给予」 where nobody may choose.',
    },
    why: '「可选择」的两种算法，申请人选哪一种都可以，选的总是不低的那一种。',
  },
  CY4594: {
    severity: 'info',
    zh: {
      message: '「{name}」说的是「{award}」，两项只取高的一项',
      help: '说的是别的一项的，请用「>」引用原句，改写成「与第几条不重复享受」，或者用批注「- 同类：名称」写明。',
    },
    en: {
      message: '「{name}」 is 「{award}」, and of both only the higher is paid',
      help: 'Quote the sentence with 「>」 and write 「与第几条不重复享受」 if another award is meant, or say it with the annotation 「- 同类：名称」.',
    },
    why: '条文用名称说另一项奖补，名称和那一项的写法不一定一样，说的是哪一项要让人看见。',
  },
  CY4595: {
    severity: 'info',
    zh: {
      message: '「{text}」的上限按一个「{noun}」算，没有乘以个数',
      help: '一次申报只有一个的，不用改；有几个、各有上限的，在「术语」中把「{noun}」声明为清单或数量。',
    },
    en: {
      message: 'the ceiling of 「{text}」 is that of one 「{noun}」, not times how many there are',
      help: 'Nothing to do where an application is for one; declare 「{noun}」 as a list or a count where there are several, each with its own.',
    },
    why: '没有声明「每个…」数的是什么，就不知道有几个；有几个的，合计的上限要高。',
  },
  CY4596: {
    severity: 'warning',
    zh: {
      message: '「{text}」比一个「{list}」的金额高，按各个「{list}」合计的上限读',
      help: '说的是一个「{list}」的，请用「>」引用原句，改写成「每个…最高…」；说的正是合计的，写「合计最高…」，就不再提示。',
    },
    en: {
      message: '「{text}」 is more than one 「{list}」 brings, and is read as the ceiling over all of them together',
      help: 'Quote the sentence with 「>」 and write 「每个…最高…」 if it is that of one; 「合计最高…」 says that it is of all.',
    },
    why: '每一个给的是定数，单说一个的上限就永远不起作用；合计的上限则会减少总额。',
  },
  CY4597: {
    severity: 'warning',
    zh: {
      message: '「{text}」没有写是一个「{list}」的，还是各个「{list}」合计的，按一个的上限读',
      help: '合计的，请用「>」引用原句，改写成「合计最高…」；说的正是一个的，写「每个…最高…」，就不再提示。',
    },
    en: {
      message: '「{text}」 does not say whether it is of one 「{list}」 or of all together, and is read as that of one',
      help: 'Quote the sentence with 「>」 and write 「合计最高…」 if it is over all; 「每个…最高…」 says that it is of one.',
    },
    why: '「每个…按…给予…，最高…」的上限，可以是一个的，也可以是一家合计的，金额不同。',
  },
  CY4585: {
    severity: 'info',
    zh: {
      message: '「{text}」说的是「{subject}」的，不是「{subject}」的不给',
      help: '「{subject}」另有声明，因此也要问。不问的，把「{text}」换一个不以它开头的短语，或者用「>」引用原句改写。',
    },
    en: {
      message: '「{text}」 is of whoever is 「{subject}」, and nobody else is given anything',
      help: '「{subject}」 is declared, so that it is asked, too. If it should not be, quote the sentence with 「>」 and write a phrase that does not begin with it.',
    },
    why: '短语里含有对象的，单看短语就不问对象，不该得的也会得。',
  },
  CY4586: {
    severity: 'warning',
    zh: {
      message: '「{phrase}」只写了「{quantity}」，没有写怎样比较，按达到{quantity}（含）以上计',
      help: '请按原文核对；正好等于才给的、不超过才给的，请用「>」引用原句，改写时写明。',
    },
    en: {
      message: '「{phrase}」 has 「{quantity}」 and no comparison: it is read as at least that much',
      help: 'Compare the original; where only exactly as much, or at most as much, counts, quote the sentence with 「>」 and write so.',
    },
    why: '没有写「以上」的，高于这个数的给不给，原文没有说定。',
  },
} as const satisfies Record<`CY45${string}`, CatalogEntry>
