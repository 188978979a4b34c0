/** What an editor offers to do. */

/** By key; `{name}` is a parameter. */
export const fixTitles = {
  'declare-phrase': {
    zh: '在「术语」中加入「{phrase}」，类型{type}',
    en: 'Declare 「{phrase}」 in the glossary as {type}',
  },
  'define-phrase': {
    zh: '在「术语」中写明「{phrase}」指 {definition}',
    en: 'Define 「{phrase}」 in the glossary as {definition}',
  },
  'import-phrase': {
    zh: '从共用的术语「{glossary}」引用「{phrase}」',
    en: 'Import 「{phrase}」 from the shared glossary 「{glossary}」',
  },
  'rename-entry': {
    zh: '「术语」中的「{entry}」改为「{phrase}」',
    en: 'Change 「{entry}」 in the glossary to 「{phrase}」',
  },
  'rename-phrase': { zh: '改为「{phrase}」', en: 'Change to 「{phrase}」' },
  'add-identifier': { zh: '标识写作 `{identifier}`', en: 'Name it `{identifier}`' },
  'rename-identifier': { zh: '标识改为 `{identifier}`', en: 'Rename to `{identifier}`' },
  'change-type': { zh: '类型改为{type}', en: 'Change the type to {type}' },
  'change-key': { zh: '键改为「{key}」', en: 'Change the key to 「{key}」' },
  'add-annotation': { zh: '在条款下加注「{annotation}」', en: 'Annotate the clause with 「{annotation}」' },
  'remove-entry': { zh: '删去「{entry}」', en: 'Remove 「{entry}」' },
  'remove-character': { zh: '删去不可见字符', en: 'Remove the invisible character' },
  'mark-measure': { zh: '标为举措', en: 'Mark as a measure' },
  'replace-value': { zh: '改为「{value}」', en: 'Change to 「{value}」' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>

export type FixTitle = keyof typeof fixTitles
