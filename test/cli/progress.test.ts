import { expect, test } from 'vitest'
import { startProgress } from '../../src/cli/progress.ts'
import { fakeHost } from './fake-host.ts'
import pc from 'picocolors'

function begin(slow: boolean, interactive: boolean) {
  let now = 0
  const host = { ...fakeHost(), clock: () => now, interactive }
  const progress = startProgress({ host, language: 'zh', format: 'text', color: pc.createColors(false) }, slow)
  return { host, progress, wait: (milliseconds: number) => (now += milliseconds) }
}

test('nothing within a second', () => {
  const { host, progress, wait } = begin(false, false)
  wait(999)
  progress.step({ zh: '一', en: 'one' })
  progress.done()
  expect(host.err()).toBe('')
})

test('after a second each step is a line', () => {
  const { host, progress, wait } = begin(false, false)
  progress.step({ zh: '一', en: 'one' })
  wait(1000)
  progress.step({ zh: '二', en: 'two' })
  progress.done()
  expect(host.err()).toBe('二\n')
})

test('in a terminal one line, gone in the end', () => {
  const { host, progress } = begin(true, true)
  progress.step({ zh: '一', en: 'one' })
  progress.step({ zh: '二', en: 'two' })
  progress.done()
  expect(host.err().split('\r\u001B[K')).toEqual(['', '一', '二', ''])
})
