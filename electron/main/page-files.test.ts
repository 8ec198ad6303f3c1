import type { Session } from 'electron'
import { expect, it } from 'vitest'
import { followPageFiles, inLanguage, namedFiles } from './page-files'

const ORIGIN = 'app://linggu'
const PAGE = `<head>
  <script type="module" crossorigin src="./assets/index-1.js"></script>
  <link rel="modulepreload" crossorigin href="./assets/part-2.js">
  <link rel="stylesheet" crossorigin href="./assets/index-3.css">
</head>`

it('names the scripts and styles of a page', () => {
  expect(namedFiles(PAGE)).toEqual(['/assets/index-1.js', '/assets/part-2.js', '/assets/index-3.css'])
})

it('keeps the words of one language', () => {
  const words = (language: string) =>
    `    <link rel="modulepreload" href="./${language}.js" data-language="${language}">\n`
  const page = `<head>\n${words('en')}${words('zh-hans')}</head>\n`
  expect(inLanguage(page, 'en')).toBe(`<head>\n${words('en')}</head>\n`)
  expect(inLanguage(page, 'zh-Hans')).toBe(`<head>\n${words('zh-hans')}</head>\n`)
  expect(inLanguage(PAGE, 'en')).toBe(PAGE)
})

/** A page on its way, and the means to let a file arrive. */
function follow() {
  type Listener = ((details: { readonly url: string }) => void) | null
  const held: { listener: Listener } = { listener: null }
  const webRequest = {
    onCompleted(...given: readonly unknown[]) {
      held.listener = given.at(-1) as Listener
    },
  }
  const files = followPageFiles({ webRequest } as unknown as Session, ORIGIN)
  return { files, held, arrive: (path: string) => held.listener?.({ url: `${ORIGIN}${path}` }) }
}

const settled = async (promise: Promise<void>) => {
  let is = false
  void promise.then(() => (is = true))
  await new Promise((resolve) => setImmediate(resolve))
  return is
}

it('waits for the page and each file that it names, in any order, and for nothing else', async () => {
  const { files, held, arrive } = follow()
  files.pageServed(PAGE)
  expect(await settled(files.pageThere)).toBe(false)
  arrive('/index.html#session')
  expect(await settled(files.pageThere)).toBe(true)
  for (const path of ['/assets/index-3.css', '/assets/other.js', '/assets/part-2.js']) arrive(path)
  expect(await settled(files.allThere)).toBe(false)
  arrive('/assets/index-1.js')
  expect(await settled(files.allThere)).toBe(true)
  expect(held.listener).toBeNull()
})

it('is done with a page that names nothing when that has arrived', async () => {
  const { files, arrive } = follow()
  files.pageServed('<p></p>')
  expect(await settled(files.allThere)).toBe(false)
  arrive('/index.html')
  expect(await settled(files.allThere)).toBe(true)
})
