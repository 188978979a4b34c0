/** Whoever is spoken of besides, or again. */
import { keyword, Word } from './vocabulary.ts'

/** 其他企业: whoever the cases before leave. */
export const Others = keyword('Others', '其他', ['其他', '其余', '其它', '除此之外的', '其他情形', '其余情形'], {
  categories: [Word],
})
/** 上述企业, 该项目: whoever was spoken of. */
export const Same = keyword('Same', '上述', ['该', '其', '上述', '前述', '前款', '此项', '此类', '此种', '这项'], {
  categories: [Word],
})
