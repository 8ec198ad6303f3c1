import type { Session } from 'electron'
import { expect, it } from 'vitest'
import { inLanguage, pageThere } from './page-files'

const ORIGIN = 'app://linggu'
it('keeps the words of one language and says which it is', () => {
  const words = (language: string) =>
    `    <link rel="modulepreload" href="./${language}.js" data-language="${language}">\n`
  const page = `<html lang="en">\n<head>\n${words('en')}${words('zh-hans')}</head>\n`
  expect(inLanguage(page, 'en')).toBe(`<html lang="en" dir="ltr">\n<head>\n${words('en')}</head>\n`)
  expect(inLanguage(page, 'zh-Hans')).toBe(
    `<html lang="zh-Hans" dir="ltr">\n<head>\n${words('zh-hans')}</head>\n`,
  )
})

it('waits for the first file to arrive, and then listens no more', async () => {
  const held: { listener: (() => void) | null } = { listener: null }
  const webRequest = {
    onCompleted: (...given: readonly unknown[]) => {
      held.listener = given.at(-1) as () => void
    },
  }
  const state = { there: false }
  void pageThere({ webRequest } as unknown as Session, ORIGIN).then(() => (state.there = true))
  await new Promise((resolve) => setImmediate(resolve))
  expect(state.there).toBe(false)
  held.listener?.()
  await new Promise((resolve) => setImmediate(resolve))
  expect(state.there).toBe(true)
  expect(held.listener).toBeNull()
})
