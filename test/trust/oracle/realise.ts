/** A whole policy file for a meaning: glossary, which is right by construction, and articles in some layout. */
import { waysOf, type EffectWay, type Place, type Setting } from './effects.ts'
import { grant, nounFor, subject, type Subject } from './grants.ts'
import type { Article, Award, Fact, Meaning } from './meaning.ts'
import { penOf, type Pen, type Writing } from './pen.ts'
import { basis, money, nounOf, predicate, type Words } from './words.ts'

export interface Realised {
  readonly text: string
  readonly pen: Pen
}

export function realise(meaning: Meaning, writing: Writing): Realised {
  const pen = penOf(writing)
  const words: Words = { facts: meaning.facts, pen }
  const scope = meaning.scope === undefined ? [] : [scopeArticle(words, meaning.scope)]
  const articles = meaning.articles.map((article, i) => articleText(words, article, `s${String(i)}`))
  const numbered = [...scope, ...articles].map(
    (body, i) => `## ${'一二三四五六'[i] ?? ''}、${TITLES[i] ?? ''}\n\n${body}`,
  )
  const glossary = meaning.facts.map(declaration).join('\n')
  return { pen, text: `# 试点办法\n\n- 标识：trial\n\n## 术语\n\n${glossary}\n\n${numbered.join('\n\n')}\n` }
}

const TITLES: readonly string[] = ['支持内容', '奖补政策', '扶持措施', '其他支持', '有关事项', '补充']

function declaration(fact: Fact, i: number): string {
  const id = `\`f${String(i)}\``
  switch (fact.kind) {
    case 'flag':
      return `- ${fact.phrase}：${fact.isFinding ? '认定' : '是否'} ${id}`
    case 'money':
      return `- ${fact.phrase}：金额 ${id}`
    case 'count':
      return `- ${fact.phrase}：数量（${fact.unit}） ${id}`
    case 'grade':
      return `- ${fact.before}{${fact.levels.join('、')}}${fact.after}：等级 ${id}`
    case 'list':
      return `- ${fact.phrase}：清单 ${id}，每${fact.item}\n  - ${fact.field}：金额 \`f${String(i)}sum\``
  }
}

function scopeArticle(words: Words, test: NonNullable<Meaning['scope']>): string {
  const whom = nounOf(words, test) ?? `${predicate(words, 'scope', test)}的企业`
  const ways = [
    { name: '适用于', text: `本办法适用于${whom}。` },
    { name: '申报企业须', text: `申报企业须${predicate(words, 'scope', test)}。` },
    { name: '申报条件：', text: `申报本办法各项奖补的企业，应当${predicate(words, 'scope', test)}。` },
  ]
  return words.pen.pick('scope', ways).text
}

/** One award: what opens it, and what follows in paragraphs or items of its own. */
interface Written {
  /** Sentences of one paragraph, each ended. */
  readonly paragraph: string
  readonly paragraphs: readonly string[]
}

function articleText(words: Words, article: Article, place: string): string {
  const { awards, subject: shared } = article
  const [only] = awards
  if (only !== undefined && awards.length === 1 && article.together === undefined) {
    const whole = shared === undefined ? only : { ...only, when: both(shared, only.when) }
    return awardAlone(words, whole)
  }
  const layouts = [
    { name: 'sentences', value: 'sentences' as const },
    { name: 'paragraphs', value: 'paragraphs' as const },
    { name: 'items （一）', value: 'items' as const },
    { name: 'headings', value: 'headings' as const },
    ...(shared === undefined ? [] : [{ name: 'lead-in', value: 'lead-in' as const }]),
  ]
  const layout = words.pen.pick(`${place} layout`, layouts).value
  const closing = article.together === undefined ? [] : [togetherText(words, article, place)]
  const isLed = layout === 'lead-in'
  const written = awards.map((award) => {
    const whole = isLed || shared === undefined ? award : { ...award, when: both(shared, award.when) }
    return writeAward(words, whole, layout === 'sentences' || layout === 'paragraphs' ? 'others' : 'items')
  })
  const bodies = written.map(({ paragraph, paragraphs }) => [paragraph, ...paragraphs])
  switch (layout) {
    case 'sentences':
      return [bodies.flat().join(''), ...closing].join(words.pen.pick(`${place} closing`, CLOSINGS).mark)
    case 'paragraphs':
      return [...bodies.flat(), ...closing].join('\n\n')
    case 'items': {
      const mark = marker(words, place)
      return [...bodies.map((body, i) => `${mark(i)}${body.join('')}`), ...closing].join('\n\n')
    }
    case 'headings': {
      const parts = bodies.map(
        (body, i) => `### （${'一二三'[i] ?? ''}）${TITLES[i + 2] ?? ''}\n\n${body.join('\n\n')}`,
      )
      return [
        ...parts,
        ...(closing.length === 0 ? [] : [`### （${'一二三四'[bodies.length] ?? ''}）附则\n\n${closing.join('')}`]),
      ].join('\n\n')
    }
    case 'lead-in': {
      const mark = marker(words, place)
      const whom = shared === undefined ? '企业' : (nounOf(words, shared) ?? `${predicate(words, place, shared)}的企业`)
      const opening = words.pen.pick(`${place} lead-in`, [
        { name: '对…，给予以下支持：', text: `对${whom}，给予以下支持：` },
        { name: '对…：', text: `对${whom}：` },
        // 按下列标准给予奖补 announces cases of one sum: whoever meets several has the highest.
        ...(article.together?.kind === 'highest'
          ? [{ name: '对…，按下列标准给予奖补：', text: `对${whom}，按下列标准给予奖补：` }]
          : []),
      ]).text
      const join = words.pen.pick(`${place} items`, [
        { name: 'own paragraphs', text: '\n\n' },
        { name: 'one paragraph', text: '' },
      ]).text
      return [[opening, ...bodies.map((body, i) => `${mark(i)}${body.join('')}`)].join(join), ...closing].join('\n\n')
    }
  }
}

const CLOSINGS = [
  { name: 'closing sentence', mark: '' },
  { name: 'closing paragraph', mark: '\n\n' },
]

function both(shared: Award['when'], own: Award['when']): Award['when'] {
  const parts = [shared, own].flatMap((test) => (test.kind === 'all' ? test.of : [test]))
  return { kind: 'all', of: parts }
}

function marker(words: Words, place: string): (i: number) => string {
  const at = (list: string, i: number): string => list.charAt(i)
  return words.pen.pick(`${place} marker`, [
    { name: '（一）', mark: (i: number) => `（${at('一二三四', i)}）` },
    { name: '1.', mark: (i: number) => `${String(i + 1)}. ` },
    { name: '①', mark: (i: number) => at('①②③④', i) },
    { name: '第一，', mark: (i: number) => `第${at('一二三四', i)}，` },
    { name: '（1）', mark: (i: number) => `（${String(i + 1)}）` },
    { name: '一是', mark: (i: number) => `${at('一二三四', i)}是` },
  ]).mark
}

function togetherText(words: Words, { together, awards }: Article, place: string): string {
  const count = awards.length === 2 ? '两' : '三'
  if (together?.kind === 'highest') {
    return words.pen.pick(`${place} highest`, [
      { name: '就高不重复', text: `同时符合上述${count}项的，按就高不重复原则享受。` },
      { name: '以上两项就高不重复', text: `以上${count}项奖补就高不重复享受。` },
      { name: '只享受金额最高的一项', text: `同时符合上述${count}项条件的，只享受金额最高的一项。` },
      { name: '不得重复享受，取高', text: `上述${count}项奖补不得重复享受，取金额较高的一项。` },
    ]).text
  }
  const c = together === undefined ? '' : money(words, `${place}.together`, together.yuan)
  const when = { matter: '', year: '每年', life: '累计' }[together?.period ?? 'matter']
  return words.pen.pick(`${place} together`, [
    { name: '以上各项合计不超过N', text: `以上各项奖补${when}合计不超过${c}。` },
    { name: '单个企业享受上述奖补合计', text: `单个企业${when}享受上述奖补合计最高不超过${c}。` },
    { name: '以上两项总额', text: `以上${count}项奖补总额${when}最高不超过${c}。` },
  ]).text
}

/** An award in an article of its own: what it does besides may stand as items of one list. */
function awardAlone(words: Words, award: Award): string {
  const { paragraph, paragraphs } = writeAward(words, award, 'alone')
  return [paragraph, ...paragraphs].join('\n\n')
}

function writeAward(words: Words, award: Award, among: 'alone' | 'others' | 'items'): Written {
  const { id, base, effects } = award
  const noun = nounFor(words, award)
  const setting: Omit<Setting, 'isFirst'> = {
    words,
    id,
    noun,
    count: base.kind === 'each' ? base.count : undefined,
    basis: base.kind === 'share' ? basis(words, id, base.basis) : '',
    fixed: base.kind === 'fixed' ? base.yuan : undefined,
  }
  const isAlone = among === 'alone'
  const opening = subject(words, id, award.when, among === 'others', isAlone)
  // Behind a list, and behind cases side by side, what is joined to the last of them might be thought its own.
  const isApart = opening.listed.length > 0 || base.kind === 'by level' || base.kind === 'by tier'
  const chosen: EffectWay[] = []
  let isGuardedBefore = false
  for (const effect of effects) {
    // Behind what is for some alone, a limb might be for those alone; among other awards, a sentence might be for all of them.
    const last = chosen.at(-1)?.place
    const fits = ({ place }: EffectWay): boolean => {
      if (last !== undefined && !follows(last, place)) return false
      if (isApart) return place === 'paragraph'
      if (isGuardedBefore) return place !== 'comma' && place !== 'semicolon'
      return isAlone || place === 'comma'
    }
    chosen.push(
      pickWay(
        words,
        `${id}.${keyOf(effect)}`,
        waysOf(effect, { ...setting, isFirst: chosen.length === 0 }).filter(fits),
      ),
    )
    isGuardedBefore ||= 'guard' in effect && effect.guard !== undefined
  }
  return layOut(opening, grant(words, award, noun), chosen, listMark(words, id, opening))
}

/** The text keeps the order of the effects: 上述 means what stands before. */
function follows(last: Place, place: Place): boolean {
  const isMixed = (last === 'paragraph' && place === 'item') || (last === 'item' && place === 'paragraph')
  return RANK[place] >= RANK[last] && !isMixed
}

const RANK: Readonly<Record<Place, number>> = { comma: 0, semicolon: 0, sentence: 1, paragraph: 2, item: 2 }

export function keyOf(effect: Award['effects'][number]): string {
  return effect.kind === 'ceiling' ? `${effect.kind} ${effect.period}` : effect.kind
}

function pickWay(words: Words, place: string, ways: readonly EffectWay[]): EffectWay {
  const places = [...new Set(ways.map((way) => way.place))].map((name) => ({ name }))
  const at = words.pen.pick(`${place} at`, places).name
  return words.pen.pick(
    `${place} way`,
    ways.filter((way) => way.place === at),
  )
}

function listMark(words: Words, id: string, { listed }: Subject): string {
  if (listed.length === 0) return ''
  return words.pen.pick(`${id} list`, [
    { name: 'same paragraph', text: '' },
    { name: 'own paragraphs', text: '\n\n' },
  ]).text
}

/** Limbs joined by their marks, then sentences and paragraphs. Items open a list behind the grant. */
function layOut(opening: Subject, granted: string, ways: readonly EffectWay[], listJoin: string): Written {
  const joined = ways.filter(({ place }) => place === 'comma' || place === 'semicolon')
  const first = [
    `${opening.text}${granted}`,
    ...joined.map(({ place, text }) => `${place === 'comma' ? '，' : '；'}${text}`),
  ].join('')
  const list = opening.listed.map((text, i) => `（${'一二三四'.charAt(i)}）${text}`)
  const marked = list.map((text, i) => `${text}${i === list.length - 1 ? '。' : '；'}`)
  const head = list.length === 0 ? `${first}。` : [`${first}：`, ...marked].join(listJoin)
  const sentences = ways.filter(({ place }) => place === 'sentence').map(({ text }) => `${text}。`)
  const own = ways.filter(({ place }) => place === 'paragraph').map(({ text }) => `${text}。`)
  const items = ways.filter(({ place }) => place === 'item')
  if (items.length === 0) return { paragraph: [head, ...sentences].join(''), paragraphs: own }
  const numbered = [[head, ...sentences].join(''), ...items.map(({ text }) => `${text}。`)]
  return { paragraph: numbered.map((text, i) => `（${'一二三四五'.charAt(i)}）${text}`).join('\n\n'), paragraphs: own }
}
