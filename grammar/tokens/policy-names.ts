/** How a policy names itself, and what it says of itself as a whole. */
import { policyWords } from './policy-itself.ts'

const joints: readonly string[] = ['并', '且', '则', '现', '该', '此', '上述', '以上', '同时', '，', '、']
const adverbs: readonly string[] = ['将', '暂', '现', '均', '从', '的', '全文']
const documents: readonly string[] = [
  ...['政策', '办法', '规定', '细则', '意见', '措施', '通知', '方案', '条例', '公告', '指南', '指引', '计划', '文件'],
  '□',
]
/** 第三条, 本款: a part of it. */
const parts: readonly string[] = ['第', '条', '款', '章', '节', '项', '点']
/** Another document: 原政策, 《旧办法》. */
const others: readonly string[] = ['原', '旧', '前', '此前', '其他', '其它', '国家', '上级', '省', '市', '□']

/** 本办法, 上述政策, or nothing at all, in front of what is said: it is said of the policy, and of no article of it and no other document. */
export function isOfPolicy(text: string): boolean {
  let rest = text
  for (let cut = opening(rest); cut !== undefined; cut = opening(rest)) rest = rest.slice(cut.length)
  for (let cut = closing(rest); cut !== undefined; cut = closing(rest)) rest = rest.slice(0, -cut.length)
  if (rest === '' || policyWords.includes(rest)) return true
  const isPart = parts.some((part) => rest.includes(part))
  const isOther = others.some((word) => rest.startsWith(word))
  return !isPart && !isOther && documents.some((noun) => rest.endsWith(noun))
}
const opening = (text: string): string | undefined => joints.find((word) => text.startsWith(word))
const closing = (text: string): string | undefined => adverbs.find((word) => text.endsWith(word))
