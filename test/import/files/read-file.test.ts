/** Files as people have them: what is text comes out in its order, what is none is counted. */
import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { FileError, type FileText, readFile } from '../../../src/import/files/index.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const linesOf = ({ text }: FileText): readonly string[] => text.split(/[\n\f]/u).filter((line) => line.trim() !== '')

async function read(bytes: Uint8Array): Promise<FileText> {
  const file = await readFile(bytes)
  if (file === undefined) throw new Error('plain text')
  return file
}

async function problemOf(bytes: Uint8Array): Promise<string> {
  const error: unknown = await readFile(bytes).catch((one: unknown) => one)
  return error instanceof FileError ? error.problem : 'none'
}

describe('Word', () => {
  test('its own numbering, rows of tables, notes behind the text; hidden text and headers are counted', async () => {
    const file = await read(fixture('policy.docx'))
    expect(linesOf(file)).toEqual([
      '某县支持茶产业发展若干政策',
      '第一条 支持建园。对新建茶园的企业，按下列标准给予补助：',
      '（一） 新建茶园100亩以上的，给予10万元；',
      '（二） 新建茶园500亩以上的，给予50万元。［注1］',
      '第二条 支持加工。对购置茶机的企业，给予5万元补助。',
      '设备｜补助',
      '杀青机｜2万元',
      '揉捻机｜3万元',
      '第三条 本政策自2026年1月1日起施行，有效期2年。',
      '［注1］茶园以土地承包合同为准。',
    ])
    expect(file.left).toEqual([
      { what: 'hidden', count: 1 },
      { what: 'headers', count: 1 },
    ])
    expect(file.text).toContain('\f')
  })

  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const docx = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
    zipSync({
      'word/document.xml': strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`),
      ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    })
  const p = (text: string, properties = ''): string =>
    `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  const numbered = (list: number, level: number): string =>
    `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(list)}"/></w:numPr>`
  const level = (at: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

  test('levels start anew under the next of the level above; lists of one definition count together', async () => {
    const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '%1.%2', '<w:suff w:val="nothing"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`
    const body = [
      p('甲', numbered(1, 0)),
      p('乙', numbered(1, 1)),
      p('丙', numbered(1, 1)),
      p('丁', numbered(2, 0)),
      p('戊', numbered(2, 1)),
      p('己', numbered(3, 0)),
    ]
    const file = await read(docx(body.join(''), { 'word/numbering.xml': numbering }))
    expect(linesOf(file)).toEqual(['一、 甲', '一.1乙', '一.2丙', '二、 丁', '二.1戊', '五、 己'])
  })

  test('a style has the numbering of what it is based on; styles in a circle have none', async () => {
    const styles = `<w:styles ${w}><w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style><w:style w:styleId="c"><w:basedOn w:val="d"/></w:style><w:style w:styleId="d"><w:basedOn w:val="c"/></w:style></w:styles>`
    const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '第%1条')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const body = ['b', 'c', 'a'].map((id) => p(id, `<w:pStyle w:val="${id}"/>`)).join('')
    const file = await read(docx(body, { 'word/styles.xml': styles, 'word/numbering.xml': numbering }))
    expect(linesOf(file)).toEqual(['第一条 b', 'c', '第二条 a'])
  })

  test('insertions are text, deletions none; text boxes stand behind their paragraph, once', async () => {
    const box = `<mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing><w:txbxContent>${p('框')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('框')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`
    const body = `<w:p><w:r><w:t>给予</w:t></w:r><w:ins><w:r><w:t>20万元</w:t></w:r></w:ins><w:del><w:r><w:delText>10万元</w:delText></w:r></w:del><w:r>${box}</w:r></w:p>`
    const file = await read(docx(body))
    expect(linesOf(file)).toEqual(['给予20万元', '框'])
    expect(file.left).toEqual([{ what: 'deleted', count: 1 }])
  })

  test('entities that a file defines are not expanded', async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY b "${'茶'.repeat(1000)}">]><w:document ${w}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`
    expect(await problemOf(zipSync({ 'word/document.xml': strToU8(bomb) }))).toBe('damaged')
  })

  test('elements within elements without end are refused', async () => {
    expect(await problemOf(docx('<w:sdt>'.repeat(20_000) + '</w:sdt>'.repeat(20_000)))).toBe('too-deep')
  })
})

test('a web page: its own encoding, blocks as lines, numbers of lists, rows; scripts and hidden parts are no text', async () => {
  const file = await read(fixture('policy.html'))
  expect(linesOf(file)).toEqual([
    '某县支持茶产业发展若干政策',
    '第一条 支持建园。对新建茶园的企业，给予10万元补助。',
    '2.第二项。',
    '设备｜补助',
    '杀青机｜2万元',
  ])
  expect(file.left).toEqual([
    { what: 'pictures', count: 1 },
    { what: 'hidden', count: 1 },
  ])
})

test('a web page nested without end is refused', async () => {
  expect(await problemOf(strToU8(`<html><body>${'<div>'.repeat(5_000)}茶`))).toBe('too-deep')
})

test('a workbook: cells at their columns, per cent as shown, hidden sheets counted', async () => {
  const file = await read(fixture('policy.xlsx'))
  expect(linesOf(file)).toEqual(['档次｜｜补助比例', '一档｜100｜30%', '二档｜｜12.5%'])
  expect(file.left).toEqual([{ what: 'hidden', count: 1 }])
})

test('an OFD document: lines from top to bottom, pages apart', async () => {
  const { text } = await read(fixture('policy.ofd'))
  expect(text).toBe(
    '某县支持茶产业发展若干政策\n第一条 对新建茶园的企业，给予10万元补助。\f第二条 本政策自2026年1月1日起施行，有效期2年。',
  )
})

test('a PDF with text', async () => {
  const file = await read(fixture('policy.pdf'))
  expect(linesOf(file)).toEqual(['某县支持茶产业发展若干政策', '第一条 支持建园。对新建茶园的企业，给予10万元补助。'])
})

describe('what gives no text says why', () => {
  const ole = (name: string): Uint8Array =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0, ...Array.from(name).flatMap((one) => [one.charCodeAt(0), 0])])
  test.each<[string, Uint8Array, string]>([
    ['a scan', fixture('scan.pdf'), 'no-text'],
    ['a PDF that breaks off', fixture('policy.pdf').slice(0, 300), 'damaged'],
    ['a container that breaks off', fixture('policy.docx').slice(0, 4000), 'damaged'],
    ['a presentation', zipSync({ 'ppt/presentation.xml': strToU8('<a/>') }), 'presentation'],
    ['another container', zipSync({ 'a.txt': strToU8('a') }), 'unknown-office'],
    ['a document without a word', zipSync({ 'word/document.xml': strToU8('<w:document/>') }), 'no-text'],
    ['XML that is none', zipSync({ 'word/document.xml': strToU8('<w:document>') }), 'damaged'],
    ['a document with a password', ole('EncryptedPackage'), 'encrypted'],
    ['an old workbook', ole('Workbook'), 'spreadsheet-old'],
    ['an old document that breaks off', ole('WordDocument'), 'damaged'],
    ['another compound file', ole('Other'), 'unknown-office'],
    ['a file of 51 MB', new Uint8Array(51_000_000), 'too-large'],
    ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(70_000_000) }), 'too-large'],
  ])('%s', async (_, bytes, problem) => {
    expect(await problemOf(bytes)).toBe(problem)
  })
})

test('plain text is left to who reads text', async () => {
  expect(await readFile(strToU8('第一条 支持建园。'))).toBeUndefined()
})
