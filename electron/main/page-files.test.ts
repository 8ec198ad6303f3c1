import type { Session } from 'electron'
import { expect, it } from 'vitest'
import { firstPage, inLanguage } from './page-files'

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

/** Everything that was promised by now has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

/** A first page on its way, and what of it has arrived. */
function onItsWay() {
  const held: { listener: (() => void) | null } = { listener: null }
  const webRequest = {
    onCompleted: (...given: readonly unknown[]) => {
      held.listener = given.at(-1) as () => void
    },
  }
  const page = firstPage('en')
  const { page: itself, all } = page.arrival({ webRequest } as unknown as Session, ORIGIN)
  const there = { page: false, all: false }
  void itself.then(() => (there.page = true))
  void all.then(() => (there.all = true))
  return { page, there, held }
}

it('waits for the page, then for all the files that it names, and listens no more', async () => {
  const { page, there, held } = onItsWay()
  await settled()
  expect(there).toEqual({ page: false, all: false })
  page.finish(
    '<html><script type="module" src="./first.js"></script><link rel="stylesheet" href="./first.css">' +
      '\n<link rel="modulepreload" href="./en.js" data-language="en">' +
      '\n<link rel="modulepreload" href="./zh.js" data-language="zh-hans">\n<meta charset="utf-8" /></html>',
  )
  held.listener?.()
  await settled()
  expect(there).toEqual({ page: true, all: false })
  held.listener?.()
  held.listener?.()
  await settled()
  expect(there.all).toBe(false)
  held.listener?.()
  await settled()
  expect(there.all).toBe(true)
  expect(held.listener).toBeNull()
})

it('has no more to wait for when a page names nothing', async () => {
  const { page, there, held } = onItsWay()
  page.finish('<html></html>')
  held.listener?.()
  await settled()
  expect(there).toEqual({ page: true, all: true })
})
