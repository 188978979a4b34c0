/** The same policy file with something changed that must not matter. */

/** A remark below every clause. */
export function withCommentary(text: string): string {
  return `${text.replaceAll(/\n\n(?=##+ )/gu, '\n\n> 说明：给予10万元以上的另有规定。\n\n')}\n> 说明：到此为止。\n`
}

/** The entries of the glossary from the last to the first. */
export function withGlossaryReversed(text: string): string {
  return text.replace(/(?<=## 术语\n\n)- [\s\S]*?(?=\n\n)/u, (entries) =>
    entries
      .split(/\n(?=- )/u)
      .toReversed()
      .join('\n'),
  )
}

/** One clause more at the end, about a fact of its own. */
export function withStranger(text: string): string {
  const level = text.includes('\n### ') ? '###' : '##'
  const clause = '对入选非物质文化遗产名录的企业，给予7万元奖励。'
  return `${text}\n${level} 第九百九十九条 非遗\n\n${clause}\n\n- 入选非物质文化遗产名录：是否 \`intangibleHeritage\`\n- 标识：\`strangerReward\`\n`
}
