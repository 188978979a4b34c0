/** `ceyan import`: a published text to a policy file, or a new version of it into the file that is there. */
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { foldCharacters } from '../../coverage/fold-characters.ts'
import { decodeText, importPolicy, longestText, updatePolicy } from '../../import/index.ts'
import type { CompilerHost } from '../../host.ts'
import type { FileFormat, FileProblem, LeftOut } from '../../import/files/file-text.ts'
import type { Encoding, ExistingPolicy, ImportedPolicy, NotText } from '../../import/index.ts'
import { EXIT, UsageError } from '../context.ts'
import type { CommandContext, Message } from '../context.ts'
import { compilerHostFor } from '../policy-files.ts'
import { startProgress } from '../progress.ts'
import { printImport, type ImportReport } from '../render/import-summary.ts'

export interface ImportOptions {
  readonly output?: string
  readonly update?: true
  readonly force?: true
}

/** Findings are errors of the draft, and characters of the text that the file does not account for. */
export async function importText(context: CommandContext, name: string, options: ImportOptions): Promise<number> {
  const target = options.output === undefined ? undefined : targetOf(context, options.output, options)
  if (target === undefined && options.update === true) {
    throw new UsageError({
      zh: '--update 要和 -o 一起用：写出要并入的政策文件。',
      en: '--update goes with -o: name the policy file to merge into.',
    })
  }
  const { text, encoding, left, path } = await readInput(context, name)
  const progress = startProgress(context, text.length > 100_000)
  progress.step({ zh: '正在识别结构、草拟术语 …', en: 'recognising the structure, drafting the glossary …' })
  const markup = path !== undefined && /\.(?:md|markdown)$/iu.test(extname(path)) ? 'markdown' : 'plain'
  const result =
    target?.existing === undefined || options.update !== true
      ? importPolicy(text, {
          id: target?.id ?? 'new-policy',
          officialPath: target?.officialPath,
          markup,
          ...(target === undefined
            ? {}
            : { beside: compilerHostFor(context.host, { path: target.path, name: '', text: '' }) }),
        })
      : updatePolicy(target.existing, text, markup)
  progress.done()
  const report = { encoding, notText: left, result, ...write(context, target, result, path, options) }
  printImport(context, report)
  const { coverage, analysis } = result
  const isWhole = coverage.characters.unaccounted === 0 && coverage.foreign.length === 0
  return isWhole && analysis.policy !== undefined ? EXIT.ok : EXIT.findings
}

interface Target {
  readonly path: string
  readonly id: string
  /** Of the cleaned text, relative to the policy file. */
  readonly officialPath: string
  readonly existing: ExistingPolicy | undefined
}

const ENDING = '.ceyan.md'

function targetOf({ host }: CommandContext, output: string, { update, force }: ImportOptions): Target {
  const path = resolve(host.cwd, output)
  const id = basename(path, ENDING)
  if (!path.endsWith(ENDING) || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id) || id.length > 80) {
    throw new UsageError({
      zh: `-o 要写成 policies/标识${ENDING}，标识用小写字母、数字和连字符，如 policies/chengdu-ai-2025${ENDING}。`,
      en: `-o takes policies/<id>${ENDING}; the id has lower-case letters, digits and hyphens: policies/chengdu-ai-2025${ENDING}.`,
    })
  }
  const text = host.files.readText(path)
  if (text !== undefined && update !== true && force !== true) {
    throw new UsageError({
      zh: `${output} 已经有了。要把新文本并入其中，用 --update；要丢掉它重来，用 --force。`,
      en: `${output} exists. Use --update to merge the new text into it, or --force to start over.`,
    })
  }
  if (text === undefined && update === true) {
    throw new UsageError({
      zh: `找不到 ${output}，没有可以并入的文件；第一次导入不写 --update。`,
      en: `${output} does not exist; leave --update out the first time.`,
    })
  }
  const named = /^[-*+]\s*原文[：:]\s*(\S+)\s*$/mu.exec(text ?? '')?.[1]
  const officialPath = update === true && named !== undefined ? named : `sources/${id}.txt`
  const existing =
    text === undefined
      ? undefined
      : existingPolicy(compilerHostFor(host, { path, name: output, text }), text, officialPath)
  return { path, id, officialPath, existing }
}

function existingPolicy({ readFile }: CompilerHost, text: string, officialPath: string): ExistingPolicy {
  return { text, officialPath, officialText: readFile(officialPath), readFile }
}

interface Input {
  readonly text: string
  readonly encoding: Encoding | FileFormat
  /** What the file has that is no text. */
  readonly left: readonly LeftOut[]
  /** Undefined for standard input. */
  readonly path: string | undefined
}

async function readInput({ host }: CommandContext, name: string): Promise<Input> {
  const path = name === '-' ? undefined : resolve(host.cwd, name)
  const bytes = path === undefined ? await host.stdinBytes() : host.files.readBytes(path)
  if (bytes === undefined) {
    throw new UsageError({ zh: `找不到文件「${name}」，或者不能读。`, en: `no file “${name}”, or it cannot be read.` })
  }
  const { text, encoding, left } = await textOf(bytes)
  if (text.trim() === '') throw new UsageError({ zh: '文本是空的。', en: 'the text is empty.' })
  if (text.length > longestText) {
    throw new UsageError({
      zh: `文本太长：${text.length} 字，最多 ${longestText} 字。一次导入一份政策，附件和名单请另存。`,
      en: `the text is too long: ${text.length} characters, at most ${longestText}. Import one policy, without annexes.`,
    })
  }
  return { text, encoding, left, path }
}

/** A document's reader is loaded when one comes. */
async function textOf(bytes: Uint8Array): Promise<Omit<Input, 'path'>> {
  const { FileError, readFile } = await import('../../import/files/index.ts')
  const file = await readFile(bytes).catch((error: unknown) => {
    throw error instanceof FileError ? new UsageError(fileProblems[error.problem]) : error
  })
  if (file !== undefined) return { text: file.text, encoding: file.format, left: file.left }
  const decoded = decodeText(bytes)
  if (decoded.kind === 'not-text') throw new UsageError(notText[decoded.is])
  return { text: decoded.text, encoding: decoded.encoding, left: [] }
}

const fileProblems: Readonly<Record<FileProblem, Message>> = {
  'too-large': {
    zh: '文件太大，或者里面的内容太多；一次导入一份政策，附件和名单请另存。',
    en: 'the file, or what it holds, is too large; import one policy, without annexes.',
  },
  'too-deep': {
    zh: '文件里层层套了太多层，不像一份政策；请另存为纯文本（.txt）再导入。',
    en: 'the file is nested too deeply for a policy; save it as plain text (.txt) first.',
  },
  damaged: {
    zh: '文件打不开：已损坏，或者不是它看起来的那种文件。请用原来的软件打开，另存一份再导入。',
    en: 'the file cannot be opened: it is damaged, or not what it looks like. Open it where it was made and save it again.',
  },
  encrypted: {
    zh: '文件有密码。请打开它，去掉密码另存一份再导入。',
    en: 'the file has a password. Open it and save it without one.',
  },
  'no-text': {
    zh: '文件里没有文字，大概是扫描件或图片。请先识别成文字。',
    en: 'the file has no text; it may be a scan. Recognise its text first.',
  },
  presentation: {
    zh: '这是演示文稿。请把政策文字复制出来，存成 .txt 再导入。',
    en: 'this is a presentation. Copy the policy out of it into a .txt file.',
  },
  'spreadsheet-old': {
    zh: '这是旧版 Excel 文件（.xls）。请另存为 .xlsx 再导入。',
    en: 'this is an old Excel file (.xls). Save it as .xlsx first.',
  },
  'unknown-office': {
    zh: '不认得这种文件。请另存为 .docx 或纯文本（.txt）再导入。',
    en: 'this kind of file is not known. Save it as .docx or plain text (.txt) first.',
  },
}

const notText: Readonly<Record<NotText, Message>> = {
  pdf: fileProblems.damaged,
  office: fileProblems.damaged,
  image: { zh: '这是图片。请先识别成文字。', en: 'this is an image. Recognise its text first.' },
  binary: {
    zh: '这不是文本文件，或者不知道它的编码；请存成 UTF-8。',
    en: 'this is no text, or its encoding is unknown; save it as UTF-8.',
  },
}

/** The cleaned text beside the policy file, then the file; nothing without a target. */
function write(
  { host }: CommandContext,
  target: Target | undefined,
  result: ImportedPolicy,
  input: string | undefined,
  { update, force }: ImportOptions,
): Pick<ImportReport, 'file' | 'source'> {
  if (target === undefined) return { file: undefined, source: undefined }
  const folder = dirname(target.path)
  const source = resolve(folder, target.officialPath)
  const nameOf = (path: string): string => relative(host.cwd, path).split(sep).join('/')
  if (!source.startsWith(folder + sep)) {
    throw new UsageError({
      zh: `「原文」指到了政策文件夹之外：${target.officialPath}。请改成 sources/ 下的路径。`,
      en: `原文 leads out of the policy’s folder: ${target.officialPath}. Use a path below sources/.`,
    })
  }
  const before = host.files.readText(source)
  const isSame = before !== undefined && foldCharacters(before).text === foldCharacters(result.source).text
  if (before !== undefined && !isSame && (source === input || (update !== true && force !== true))) {
    throw new UsageError({
      zh: `${nameOf(source)} 已经有了，内容与整理后的原文不同；请移开它，整理后的原文要写在那里。`,
      en: `${nameOf(source)} exists and differs from the cleaned text, which belongs there; move it away.`,
    })
  }
  if (!isSame) host.files.writeText(source, result.source)
  host.files.writeText(target.path, result.text)
  return { file: nameOf(target.path), source: nameOf(join(source)) }
}
