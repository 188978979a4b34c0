/** The fenced blocks of the language guide: what they hold, and the policy file that an example stands for. */

export interface GuideBlock {
  /** `ceyan` for an example, `json`, `text` … for others. */
  readonly language: string
  /** Words behind the language: codes that an example must give. */
  readonly words: readonly string[]
  readonly text: string
  /** Line of the opening fence in the guide, from 1. */
  readonly line: number
}

/** All fenced blocks, in the order of the guide. */
export function readBlocks(guide: string): readonly GuideBlock[] {
  const blocks: GuideBlock[] = []
  let open: { readonly language: string; readonly words: readonly string[]; readonly line: number } | undefined
  let body: string[] = []
  for (const [index, line] of guide.split('\n').entries()) {
    if (open !== undefined && line === '```') {
      blocks.push({ ...open, text: `${body.join('\n')}\n` })
      open = undefined
    } else if (open !== undefined) {
      body.push(line)
    } else if (line.startsWith('```')) {
      const [language = '', ...words] = line.slice(3).trim().split(/\s+/u)
      open = { language, words, line: index + 1 }
      body = []
    }
  }
  return blocks
}

/** A whole policy file; an example that has no title of its own gets one. */
export function policyFileOf(example: string): string {
  return example.startsWith('# ') ? example : `# 示例\n\n- 标识：example\n\n${example}`
}
