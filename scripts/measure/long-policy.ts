const digits = [...'零一二三四五六七八九']

/**
 * A policy file as many times as long: its numbered articles again and again, numbered on, with the names of their awards
 * numbered too. Glossary, preamble and final provisions stay as they are.
 */
export function longPolicy(text: string, times: number): string {
  const first = text.search(/^## 一、/m)
  const last = text.search(/^## \[/m)
  const articles = text.slice(first, last).split(/(?=^## )/m)
  const names = [...text.slice(first).matchAll(/^- 标识：(.*)$/gm)].flatMap(([, list = '']) => list.match(/\w+/g) ?? [])
  const name = new RegExp(`\\b(?:${names.join('|')})\\b`, 'g')
  const copies = Array.from({ length: times }, (_, copy) =>
    articles.map((article, index) => {
      const number = chineseNumber(copy * articles.length + index + 1)
      return article.replace(/^## [^、]+、/, `## ${number}、`).replace(name, `$&${copy === 0 ? '' : String(copy)}`)
    }),
  )
  return text.slice(0, first) + copies.flat().join('') + text.slice(last)
}

/** 1 to 999 as articles are numbered: 十二, 一百零三. */
function chineseNumber(value: number): string {
  const digit = (place: number): number => Math.floor(value / place) % 10
  const [hundreds, tens, ones] = [digit(100), digit(10), digit(1)]
  const head = hundreds === 0 ? '' : `${digits[hundreds] ?? ''}百`
  const middle =
    tens > 0 ? `${tens === 1 && head === '' ? '' : (digits[tens] ?? '')}十` : head === '' || ones === 0 ? '' : '零'
  return head + middle + (ones === 0 ? '' : (digits[ones] ?? ''))
}
