/** CY9xxx: defects of the compiler itself. */
import type { CatalogEntry } from '../catalog-entry.ts'

export const compilerMessages = {
  CY9001: {
    severity: 'error',
    zh: { message: '编译器出错了（{detail}）', help: '这不是您的过错。请把这份文件和这一行信息报告给我们。' },
    en: {
      message: 'the compiler failed ({detail})',
      help: 'This is our mistake, not yours. Please report it with this file and this line.',
    },
    why: '不可能的情形发生了，是编译器的缺陷。',
  },
  CY9002: {
    severity: 'error',
    zh: {
      message: '这一句读懂了，但还不能编译（{detail}）',
      help: '请报告给我们；在此之前可用「>」引用原句，在下面改写。',
    },
    en: {
      message: 'the sentence was read but cannot be compiled yet ({detail})',
      help: 'Please report it; until then quote it with 「>」 and paraphrase it below.',
    },
    why: '语法认得的句式，后面的步骤都应认得；不认得是编译器的缺陷。',
  },
  CY9003: {
    severity: 'error',
    zh: { message: '生成的程序没有通过自查（{detail}）', help: '这不是您的过错。请把这份文件和这一行信息报告给我们。' },
    en: {
      message: 'the generated program failed its own check ({detail})',
      help: 'This is our mistake, not yours. Please report it with this file and this line.',
    },
    why: '生成的程序必须通过类型检查；没有通过是编译器的缺陷。',
  },
} as const satisfies Record<`CY9${string}`, CatalogEntry>
