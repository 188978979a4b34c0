/**
 * Makes `test/import/files/fixtures/`: one made-up policy as people have such files.
 *
 *     npx tsx scripts/make-import-fixtures.ts
 *
 * Word's own automatic numbering is used: the numbers stand nowhere in the paragraphs.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  Header,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { makeOfd } from './fixtures/ofd.ts'
import { makePdf } from './fixtures/pdf.ts'
import { makeXlsx } from './fixtures/xlsx.ts'

const folder = new URL('../test/import/files/fixtures/', import.meta.url)

const articles = { reference: 'articles', level: 0 }
const items = { reference: 'articles', level: 1 }

const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] })
const row = (...cells: readonly string[]): TableRow => new TableRow({ children: cells.map(cell) })

const document = new Document({
  numbering: {
    config: [
      {
        reference: 'articles',
        levels: [
          { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '第%1条', alignment: AlignmentType.START },
          { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.START },
        ],
      },
    ],
  },
  footnotes: { 1: { children: [new Paragraph('茶园以土地承包合同为准。')] } },
  sections: [
    {
      headers: { default: new Header({ children: [new Paragraph('内部资料')] }) },
      children: [
        new Paragraph('某县支持茶产业发展若干政策'),
        new Paragraph({ text: '支持建园。对新建茶园的企业，按下列标准给予补助：', numbering: articles }),
        new Paragraph({ text: '新建茶园100亩以上的，给予10万元；', numbering: items }),
        new Paragraph({
          numbering: items,
          children: [
            new TextRun('新建茶园'),
            new TextRun({ text: '三百', vanish: true }),
            new TextRun('500亩以上的，给予50万元。'),
            new FootnoteReferenceRun(1),
          ],
        }),
        new Paragraph({ children: [new PageBreak()] }),
        new Paragraph({ text: '支持加工。对购置茶机的企业，给予5万元补助。', numbering: articles }),
        new Table({ rows: [row('设备', '补助'), row('杀青机', '2万元'), row('揉捻机', '3万元')] }),
        new Paragraph({ text: '本政策自2026年1月1日起施行，有效期2年。', numbering: articles }),
      ],
    },
  ],
})

const html = `<!DOCTYPE html><html><head><meta charset="gbk"><title>某县政府</title><style>p{color:red}</style></head><body>
<div style="display:none">网站导航</div><script>var a = "不是文字"</script>
<h1>某县支持茶产业发展若干政策</h1>
<p>第一条 支持建园。对新建茶园的企业，
   给予10万元补助。</p><ol start="2"><li>第二项。</li></ol>
<table><tr><th>设备</th><th>补助</th></tr><tr><td><p>杀青机</p></td><td>2万元</td></tr></table><img src="seal.png">
</body></html>`

/** Web pages in GBK are still common; nothing here writes it, so that the few characters are looked up the other way round. */
function toGbk(text: string): Uint8Array {
  const codes = new Map<string, readonly [number, number]>()
  const decoder = new TextDecoder('gbk')
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low))
      if (character.length === 1 && character !== '\ufffd' && !codes.has(character)) codes.set(character, [high, low])
    }
  }
  return Uint8Array.from(Array.from(text).flatMap((one) => codes.get(one) ?? [one.charCodeAt(0)]))
}

mkdirSync(folder, { recursive: true })
const write = (name: string, bytes: Uint8Array): void => writeFileSync(new URL(name, folder), bytes)
write('policy.docx', await Packer.toBuffer(document))
write('policy.html', toGbk(html))
write('policy.xlsx', makeXlsx())
write('policy.ofd', makeOfd())
write('policy.pdf', makePdf(['某县支持茶产业发展若干政策', '第一条 支持建园。对新建茶园的企业，给予10万元补助。']))
write('scan.pdf', makePdf([]))
