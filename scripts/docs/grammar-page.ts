/** docs/语法.md: the grammar of sentences and of list entries. */
import { EntryParser } from '../../grammar/entry-parser.ts'
import { StatementParser } from '../../grammar/statement-parser.ts'
import { grammarText } from './grammar-text.ts'
import { generatedNote } from './generated-note.ts'

export function grammarPage(): string {
  return `# 语法

${generatedNote}

\`"给予"\` 是一族关键词，写法见[关键词](关键词.md)；\`‹金额›\` 是扫描器按规则认出的记号；\`[ ]\` 可有可无，\`{ }\` 可有任意多个，
\`( )+\` 至少一个，\`|\` 或者。术语中的短语先于一切：声明过的短语是一个 \`‹术语中的短语›\`，里面的字不再细分。

一句话只按标点分开，各段里的记号依原文次序排成一行，次序不拘；哪个数属于哪个条件、上限管到哪里，由其后的各步决定，见[语言指南](语言指南.md)。同样的规则画成图，见[语法图](语法图.svg)：绿框是
记号，蓝框是另一条规则。

## 句子

\`\`\`ebnf
${grammarText(new StatementParser())}
\`\`\`

‹一个记号› 是任何记号：[关键词](关键词.md)、术语中的短语、《文件》、其余的文字。‹数量› 是各种数的统称：金额、外币金额、单位金额、比例、百分点、数量、期限、日期。

## 术语、批注和政策信息

\`\`\`ebnf
${grammarText(new EntryParser())}
\`\`\`
`
}
