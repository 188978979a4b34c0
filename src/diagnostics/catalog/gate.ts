/** CY41xx: sentences that are read, but of which a part did not lead to any meaning: refused rather than computed without it. */
import type { CatalogEntry } from '../catalog-entry.ts'

const rewrite = '请用「>」引用原句，在下面'
const paraphrase = 'Quote the sentence with 「>」 and below it '

export const gateMessages = {
  CY4101: {
    severity: 'error',
    zh: {
      message: '「{text}」写在奖补后面，不知道它管整项奖补，还是只管后面的上限、比例、分期或次数',
      help: `${rewrite}改写：对两种情形各写一句，每句写全条件、金额和上限。`,
    },
    en: {
      message:
        '「{text}」 stands behind the grant: does it govern the whole award, or only the ceiling, rate, instalments or number of times behind it?',
      help: `${paraphrase}write one sentence for each case, with its conditions, amount and ceiling.`,
    },
    why: '当作整项奖补的条件，别的申请人就什么也得不到了。',
  },
  CY4102: {
    severity: 'error',
    zh: {
      message: '「{text}」与前面的奖补是什么关系没有读出来：取代、另加，还是只换上限',
      help: `${rewrite}改写：把前面一项和「其中」一项各写成一句，写明条件和金额；另加的写「再给予」。`,
    },
    en: {
      message:
        'how 「{text}」 relates to the grant before it is not understood: instead of it, on top of it, or another ceiling?',
      help: `${paraphrase}write both as sentences of their own, with conditions and amounts; write 「再给予」 for what comes on top.`,
    },
    why: '两项都给会多给；没有关系的「其中」不能当作另一项。',
  },
  CY4103: {
    severity: 'error',
    zh: {
      message: '上限「{text}」没有起作用：它不是一个数，也不是已读懂的比例',
      help: `${rewrite}改写成「最高…万元」或「不超过…的100%」，并声明其中的短语。`,
    },
    en: {
      message: 'the ceiling 「{text}」 has no effect: it is neither a sum nor a share that is understood',
      help: `${paraphrase}write 「最高…万元」 or 「不超过…的100%」, and declare its phrases.`,
    },
    why: '不起作用的上限会使结果过高。',
  },
  CY4104: {
    severity: 'error',
    zh: {
      message: '「{text}」是前面奖补的上限，还是另一项奖补，没有写明',
      help: `${rewrite}改写：是上限的，写「最高不超过…」，接在那一项后面；是另一项的，写「再给予」和它的条件。`,
    },
    en: {
      message: 'whether 「{text}」 is a ceiling on the award before it or another award is not said',
      help: `${paraphrase}write 「最高不超过…」 behind that award for a ceiling, 「再给予」 and its conditions for another award.`,
    },
    why: '把上限当作另一项，两项相加就多给了。',
  },
  CY4105: {
    severity: 'error',
    zh: {
      message: '「{text}」是总述，它的条件、标准写在后面各项里，各项却看不到它',
      help: `${rewrite}改写：删去总述，把它的条件写进后面每一项。`,
    },
    en: {
      message: '「{text}」 introduces the items behind it, but they do not see it',
      help: `${paraphrase}leave the introduction out and write its conditions into each item.`,
    },
    why: '总述当作一项奖补就凭空多了一项；各项不看它，条件就丢了。',
  },
  CY4106: {
    severity: 'error',
    zh: {
      message: '「{text}」是声明过的条件，却没有一项奖补用到它',
      help: `${rewrite}改写：把条件和它所管的奖补写在同一句里；不是条件的，不要声明。`,
    },
    en: {
      message: '「{text}」 is a declared condition, but no award uses it',
      help: `${paraphrase}write the condition into the sentence that grants; do not declare what is no condition.`,
    },
    why: '丢掉的条件会把奖补给了不符合的人。',
  },
  CY4107: {
    severity: 'error',
    zh: {
      message: '「{text}」会改变谁能得、得多少或得几次，这里却没有起作用',
      help: `${rewrite}改写，例如「…的，不予支持」「以上各项不重复享受」「仅享受一次」「最高…万元」；条件里的短语要声明。`,
    },
    en: {
      message: '「{text}」 changes who gets it, how much or how often, and has no effect here',
      help: `${paraphrase}say it in other words, such as 「…的，不予支持」, 「以上各项不重复享受」, 「仅享受一次」, 「最高…万元」, and declare the phrases of its conditions.`,
    },
    why: '略过这样的词，就会给了不该给的，或者多给。',
  },
  CY4108: {
    severity: 'error',
    zh: {
      message: '给予与金额之间的「{text}」读不懂',
      help: `是给谁的，在「术语」中声明为「名称」；否则${rewrite}改写。`,
    },
    en: {
      message: '「{text}」 between the verb and the sum is not understood',
      help: `Declare it as 「名称」 in 「术语」 if it says who is paid; otherwise quote the sentence with 「>」 and paraphrase it below.`,
    },
    why: '这里的一个词（如「最低」「约」）会改变金额。',
  },
  CY4109: {
    severity: 'error',
    zh: {
      message: '「{text}」按每一个计算，金额或上限却没有乘以数量',
      help: `在「术语」中声明要数的是什么（数量），并写进这一句的条件；只有一个的，${rewrite}删去「每…」改写。`,
    },
    en: {
      message: '「{text}」 counts for each, but the amount or ceiling was not multiplied by any count',
      help: `Declare what is counted in 「术语」 and name it in the sentence; or quote the sentence with 「>」 and leave 「每…」 out below.`,
    },
    why: '只算一个，就少给或者多给了。',
  },
  CY4110: {
    severity: 'error',
    zh: {
      message: '「{text}」没有条件，而它旁边的奖补有条件；给谁没有写明',
      help: `${rewrite}改写：写全这一项给谁。`,
    },
    en: {
      message: '「{text}」 has no condition, but the award beside it has: who gets it is not said',
      help: `${paraphrase}say whom this award is for.`,
    },
    why: '没有条件的奖补人人可得。',
  },
  CY4111: {
    severity: 'error',
    zh: {
      message: '「{text}」没有写比例或金额，不能当作全额',
      help: `${rewrite}改写：全额的，写「按…的100%给予」；标准写在别处的，删去这一句，把条件写到标准那里。`,
    },
    en: {
      message: '「{text}」 names no rate and no sum, which is not the whole of the base',
      help: `${paraphrase}write 「按…的100%给予」 if it is; leave the sentence out if its figures stand elsewhere.`,
    },
    why: '「按销售额给予奖励」不是把销售额全给。',
  },
  CY4112: {
    severity: 'error',
    zh: {
      message: '「{phrase}」的几档分写在几处，同一个数会落在不止一档，相加就多给了',
      help: `${rewrite}改写成一句：「{phrase}达到…的，给予…；达到…的，给予…」。`,
    },
    en: {
      message: 'the tiers of 「{phrase}」 stand apart, and one number is in more than one of them',
      help: `${paraphrase}write one sentence: 「{phrase}达到…的，给予…；达到…的，给予…」.`,
    },
    why: '分档取达到的最高一档，不相加。',
  },
  CY4113: {
    severity: 'error',
    zh: {
      message: '「{text}」另说了一种对象，要不要同时符合前面说的，没有写明',
      help: `${rewrite}改写：每一种对象各写一句，以「对…」起头，写全条件。`,
    },
    en: {
      message: '「{text}」 speaks of somebody else; whether what was said before is asked of them too is not said',
      help: `${paraphrase}write a sentence for each, beginning with 「对…」, with all its conditions.`,
    },
    why: '另一种对象要了前面的条件，就谁也得不到。',
  },
  CY4114: {
    severity: 'error',
    zh: {
      message: '「{text}」是预算总额，还是给前面对象的奖补，没有写明',
      help: `${rewrite}改写：是奖补的，写「对…，每年给予每人…」；是预算的，另起一句。`,
    },
    en: {
      message: 'whether 「{text}」 is a budget or an award for those before it is not said',
      help: `${paraphrase}write 「对…，每年给予每人…」 for an award, a sentence of its own for a budget.`,
    },
    why: '把奖补当作预算，就少给了。',
  },
  CY4115: {
    severity: 'error',
    zh: {
      message: '「{text}」既按年又按每一个设上限，本年已获的不知道属于哪一个',
      help: `${rewrite}改写：只按年的，或者只按每一个的。`,
    },
    en: {
      message:
        '「{text}」 is a ceiling for each and for a year: which of them what was received belongs to is not known',
      help: `${paraphrase}write a ceiling for the year or for each.`,
    },
    why: '丢掉「每年」，已获的就没有减。',
  },
  CY4116: {
    severity: 'error',
    zh: {
      message: '「{text}」只要求一部分申报人，不能当作所有人的条件',
      help: `${rewrite}改写：写明不是这一部分的不要求；只说手续的，短语不要声明。`,
    },
    en: {
      message: '「{text}」 asks something of some who apply, and is no condition of all',
      help: `${paraphrase}say that the others need not; do not declare its phrases if it is mere procedure.`,
    },
    why: '当作所有人的条件，别的申报人就得不到了。',
  },
  CY4117: {
    severity: 'error',
    zh: {
      message: '「{text}」的基数写了两次，会加成两倍',
      help: `${rewrite}改写，基数只写一次。`,
    },
    en: {
      message: '「{text}」 writes its base twice, which would count it twice',
      help: `${paraphrase}write the base once.`,
    },
    why: '同一个基数加两次，金额就翻了一倍。',
  },
  CY4118: {
    severity: 'error',
    zh: {
      message: '「{text}」有两种读法，金额不同：{first}，或者{second}',
      help: `${rewrite}改写，写明是哪一种。`,
    },
    en: {
      message: '「{text}」 can be read in two ways that differ in money: {first}, or {second}',
      help: `${paraphrase}say which is meant.`,
    },
    why: '两种读法得出的金额不同，不能由程序替原文选择。',
  },
  CY4119: {
    severity: 'info',
    zh: {
      message: '「{text}」写的是可以给：给多少由主管部门定，从0元到这个数',
      help: '一定要给的，请写「给予」；申请人可以得的，写「可享受」「可申请」。',
    },
    en: {
      message: '「{text}」 says that it may be given: the authority settles it, from nothing to the sum',
      help: 'If it is due, write 给予; if the applicant may claim it, write 可享受 or 可申请.',
    },
    why: '可给予是主管部门的裁量，不是一定得到的数。',
  },
} as const satisfies Readonly<Record<string, CatalogEntry>>
