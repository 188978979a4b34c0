/** What the rules of the grammar are called in Chinese, for docs/语法.md. */
export const ruleNames: ReadonlyMap<string, string> = new Map([
  ['sentence', '句'],
  ['limb', '分句'],
  ['segment', '段'],
  ['quantities', '数量列'],
  ['quantity', '一个数量'],
  ['bracket', '括号'],
  ['exclusion', '扣除'],
  ['entry', '列表条目'],
  ['definition', '定义'],
  ['declaration', '声明'],
  ['typeName', '类型名'],
  ['value', '内容'],
])
