/** CY46xx: what an exact search found in a whole award, each with facts that show it. */
import type { CatalogEntry } from '../catalog-entry.ts'

export const verifyMessages = {
  CY4601: {
    severity: 'error',
    zh: {
      message: '「{title}」的条件互相矛盾，谁也得不到这一项',
      help: '不能同时成立的是：{conditions}。请按原文核对其中的数、「以上」「以下」和「且」「或」。',
    },
    en: {
      message: 'the conditions of 「{title}」 contradict each other: nobody gets this award',
      help: 'These cannot hold together: {conditions}. Compare the numbers, 以上 and 以下, 且 and 或 with the original.',
    },
    why: '谁也得不到的奖补，多半是一个数、一个单位或者一个「且」写错了。',
  },
  CY4602: {
    severity: 'warning',
    zh: {
      message: '条件「{condition}」在这里总是成立，写不写都一样',
      help: '例：{example}。符合其余条件的企业都符合它，请按原文核对其中的数和「以上」「以下」。',
    },
    en: {
      message: 'the condition 「{condition}」 always holds here',
      help: 'For instance: {example}. Whoever meets the other conditions meets it; compare the numbers with the original.',
    },
    why: '不起作用的条件，多半是一个数或者一个方向写错了。',
  },
  CY4603: {
    severity: 'warning',
    zh: {
      message: '「{condition}」这一种情形在这里永远不成立',
      help: '与它矛盾的是：{conflict}。请按原文核对。',
    },
    en: {
      message: 'the alternative 「{condition}」 can never hold here',
      help: 'It contradicts: {conflict}. Compare them with the original.',
    },
    why: '几种情形中有一种永远不成立，写它的人多半另有所指。',
  },
  CY4604: {
    severity: 'warning',
    zh: {
      message: '「{limit}」永远不起作用：最多只有{most}',
      help: '例：{example}，得{most}，是最多的了。请按原文核对金额、比例和上限的单位。',
    },
    en: {
      message: '「{limit}」 never binds: there is at most {most}',
      help: 'For instance: {example} gives {most}, and nothing gives more. Compare amounts, rates and units with the original.',
    },
    why: '够不着的上限，多半是上限或者金额的单位写错了。',
  },
  CY4605: {
    severity: 'warning',
    zh: {
      message: '「{limit}」总是起作用：最少也有{least}',
      help: '例：{example}，按标准得{least}，按上限只得{most}。前面写的标准永远拿不全，请按原文核对。',
    },
    en: {
      message: '「{limit}」 always binds: there is at least {least}',
      help: 'For instance: {example} gives {least}, of which the ceiling leaves {most}. The standard before it is never paid in full.',
    },
    why: '总是超过上限的标准等于没有写，多半有一个数写错了。',
  },
  CY4606: {
    severity: 'warning',
    zh: {
      message: '「{limit}」高于「{other}」，永远得不到那么多',
      help: '例：{example}，按前者得{more}，按后者只得{less}。两个上限各管什么，请按原文核对。',
    },
    en: {
      message: '「{limit}」 is above 「{other}」: nobody ever gets that much',
      help: 'For instance: {example} gives {more} by the first and only {less} by the second. Compare what each of them governs.',
    },
    why: '管一件的上限高于管全部的上限，多半有一个数或者所管的范围写错了。',
  },
  CY4607: {
    severity: 'warning',
    zh: { message: '「{tier}」这一档永远轮不到', help: '与它矛盾的是：{conflict}。请按原文核对。' },
    en: {
      message: 'the tier 「{tier}」 is never reached',
      help: 'It contradicts: {conflict}. Compare them with the original.',
    },
    why: '条件已经排除了的一档，写它的人多半另有所指。',
  },
  CY4610: {
    severity: 'warning',
    zh: {
      message: '「{phrase}」不论怎样填，都不改变任何一项奖补',
      help: '例：{example}，不论「{phrase}」是什么，都得{amount}。请按原文核对用到它的句子；确实没有用的，从「术语」中删去。',
    },
    en: {
      message: '「{phrase}」 changes no award, whatever it is',
      help: 'For instance: {example} gives {amount} whatever 「{phrase}」 is. Compare the sentences that use it with the original, or remove it.',
    },
    why: '填了也不起作用的事实，多半是用到它的句子没有读成原意，或者别的条件已经包括了它。',
  },
  CY4609: {
    severity: 'warning',
    zh: {
      message: '同一「{phrase}」在这里与前面一项各算一次，两项都得',
      example: '例：{facts}，分别得{first}、{second}，共{total}。',
      help: '只得一项的，请写「上述两项就高不重复」，或用批注「同类」；确实都得的，写「上述两项可叠加」，或在后一项写「再给予」。',
    },
    en: {
      message: 'the same 「{phrase}」 counts here and in an award before it: both are paid',
      example: 'For instance: {facts} gives {first} and {second}, {total} in all.',
      help: 'Write 「上述两项就高不重复」 or the annotation 「同类」 if only one is paid, 「上述两项可叠加」 or 「再给予」 if both are.',
    },
    why: '同一笔支出、同一个条件得两份，多半是原文没有写明取高，也可能是「超过」一档漏了取代前一档。',
  },
  CY4611: {
    severity: 'info',
    zh: {
      message: '条件太多，查到「{title}」为止，其后没有再查互相矛盾和不起作用的地方',
      help: '金额照算，只是没有查完；把政策分成几份，就能查完。',
    },
    en: {
      message: 'too many conditions: contradictions and idle ones were looked for up to 「{title}」 only',
      help: 'Amounts are computed all the same. Part the policy to have all of it examined.',
    },
    why: '没有查过的不能当作没有问题。',
  },
} as const satisfies Record<`CY46${string}`, CatalogEntry>
