/** CY41xx: words of a sentence that lead to no meaning: refused rather than computed without them. */
import type { CatalogEntry } from '../catalog-entry.ts'

const rewrite = '请用「>」引用原句，在下面'
const paraphrase = 'Quote the sentence with 「>」 and below it '

export const gateMessages = {
  CY4101: {
    severity: 'error',
    zh: {
      message: '「{text}」说了对谁或者什么情形，却没有管到任何奖补、上限或者排除',
      help: `与它所管的奖补写在同一句里，放在前面；只是说明、不影响谁能得和得多少的，${rewrite}略去或改写。`,
    },
    en: {
      message: '「{text}」 says who or when, but governs no award, ceiling or exclusion',
      help: `Write it into the sentence of the award that it governs, in front; of what only explains, and changes neither who is given something nor how much, ${paraphrase}leave it out or put it in other words.`,
    },
    why: '当作没有这个条件，不符合的人也得到了。',
  },
  CY4102: {
    severity: 'error',
    zh: {
      message: '「{text}」与它前后的奖补是什么关系没有读出来：是同一笔的另一档、上限，还是另外一项',
      help: `${rewrite}改写：每一种情形各写一句，写全条件、金额和上限；另加的写「再给予」。`,
    },
    en: {
      message:
        'how 「{text}」 stands to the awards around it is not understood: another tier of the same sum, a ceiling, or another award?',
      help: `${paraphrase}write one sentence for each case, with its conditions, amount and ceiling; write 「再给予」 for what comes on top.`,
    },
    why: '两项都给会多给，只给一项会少给。',
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
      message: '「{text}」读不懂',
      help: `是条件的，在「术语」中声明（是否、金额、数量……）；不是条件的，声明为「称谓」；是给谁或者给什么的，声明为「名称」；都不是的，${rewrite}改写。`,
    },
    en: {
      message: '「{text}」 is not understood',
      help: `Declare it in 「术语」: a condition by its type, what is no condition as 「称谓」, who is paid or what is given as 「名称」; otherwise ${paraphrase}put it in other words.`,
    },
    why: '读不懂的词可能是条件，也可能改变金额，不能略过。',
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
      message: '「{text}」没有写明给谁：一个条件也没有',
      help: `${rewrite}改写：写全这一项给谁。`,
    },
    en: {
      message: '「{text}」 does not say whom it is for: it has no condition',
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
  CY4120: {
    severity: 'error',
    zh: {
      message: '「{text}」说的是到了那一步才付的一部分：到不了的一共得多少，没有写成条件',
      help: '请用「>」引用原句，在下面改写：到那一步须由主管部门认定的，写成两项（对…，给予前一部分；验收合格的，再给予后一部分）；只说先后的，写「分两期按50%、50%兑现」。',
    },
    en: {
      message:
        '「{text}」 is a part that is paid at a later step: what is due to whoever never gets there is not said as a condition',
      help: 'Quote and paraphrase it: as two awards, if the authority decides on the step (…；验收合格的，再给予…); as 「分两期按50%、50%兑现」, if it only says in which order.',
    },
    why: '验收不合格的只得前一部分，还是全部先付后退，金额不同。',
  },
} as const satisfies Readonly<Record<string, CatalogEntry>>
