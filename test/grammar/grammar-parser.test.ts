import { CstParser, type CstNode as GroupedNode, type IToken } from 'chevrotain'
import { expect, test } from 'vitest'
import { EntryParser } from '../../grammar/entry-parser.ts'
import { type CstNode, inOrder } from '../../grammar/grammar-parser.ts'
import { makeLexicon } from '../../grammar/scanner/lexicon.ts'
import { scanEntry } from '../../grammar/scanner/scan-entry.ts'
import { scan } from '../../grammar/scanner/scan.ts'
import { StatementParser } from '../../grammar/statement-parser.ts'
import { foldString } from '../../src/source/fold.ts'

/** The same parsers with Chevrotain's own way of recording the grammar and of building trees. */
const chevrotains = [
  'enableRecording',
  'disableRecording',
  'cstInvocationStateUpdate',
  'cstPostTerminal',
  'cstPostNonTerminal',
].map((name): [string, unknown] => [name, Reflect.get(CstParser.prototype, name)])
class PlainStatementParser extends StatementParser {}
class PlainEntryParser extends EntryParser {}
for (const { prototype } of [PlainStatementParser, PlainEntryParser]) {
  Object.assign(prototype, Object.fromEntries(chevrotains))
}

test('what is replaced of Chevrotain is there to be replaced', () => {
  for (const [name, method] of chevrotains) expect(method, name).toBeTypeOf('function')
})

test.each([
  [StatementParser, PlainStatementParser],
  [EntryParser, PlainEntryParser],
])('%o records the grammar that Chevrotain does', (Parser, Plain) => {
  expect(new Parser().getSerializedGastProductions()).toEqual(new Plain().getSerializedGastProductions())
})

test.each([
  '对年度模型使用费用超过10万元且不超过100万元的企业，按不超过年度模型使用费用的30%，给予最高100万元补贴；对其他企业，给予5万元奖励。',
  '对首次获得一等奖、二等奖、三等奖的，分别给予10万元、5万元、2万元奖励（不含税）。',
  '本政策自2025年9月18日起施行，有效期2年。',
])('%s: the tree is the library’s, in the order of the text', (text) => {
  const tokens = scan(text, makeLexicon([]))
  const [ordered, grouped] = [new StatementParser(), new PlainStatementParser()].map((parser) => {
    parser.input = [...tokens]
    const tree = parser.sentence()
    expect(parser.errors).toEqual([])
    return tree
  })
  if (ordered === undefined || grouped === undefined) throw new Error('two trees')
  expect(inOrder(ordered)).toEqual(orderOf(grouped))
  expect(leavesOf(inOrder(ordered))).toEqual(tokens)
})

test.each(['冷库投资（元）：数量（家）`investment`', '甲：指 乙 或 丙', '标识：`a`、`b`'])(
  '%s: the same of entries',
  (text) => {
    const tokens = scanEntry(text, foldString)
    const [ordered, grouped] = [new EntryParser(), new PlainEntryParser()].map((parser) => {
      parser.input = [...tokens]
      const tree = parser.entry()
      expect(parser.errors).toEqual([])
      return tree
    })
    if (ordered === undefined || grouped === undefined) throw new Error('two trees')
    expect(inOrder(ordered)).toEqual(orderOf(grouped))
  },
)

/** A tree of the library's with the children of each node by place. */
function orderOf({ name, children, location }: GroupedNode): CstNode {
  const start = (child: GroupedNode | IToken): number =>
    ('children' in child ? child.location?.startOffset : child.startOffset) ?? 0
  const all = Object.values(children).flat()
  const ordered = all.sort((left, right) => start(left) - start(right))
  return { name, children: ordered.map((child) => ('children' in child ? orderOf(child) : child)), location } as CstNode
}

function leavesOf({ children }: CstNode): readonly IToken[] {
  return children.flatMap((child) => ('children' in child ? leavesOf(child) : [child]))
}
