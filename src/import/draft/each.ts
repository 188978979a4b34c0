/** 单场展会, 每栋楼宇: what a figure is for each of. */

const each = /(?:单|每)(场|栋|门|笔|台|套|件|部|幢|艘|架|辆|届)/u
const eachBehind = new RegExp(`${each.source}$`, 'u')

/** 场 of 单场; undefined where the sentence speaks of no such thing. */
export const eachOf = (text: string): string | undefined => each.exec(text)?.[1]

/** 场 where 单场 stands directly in front. */
export const eachBefore = (text: string, start: number): string | undefined =>
  eachBehind.exec(text.slice(0, start))?.[1]
