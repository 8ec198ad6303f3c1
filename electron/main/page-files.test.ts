import { expect, it } from 'vitest'
import { followPageFiles } from './page-files'

const PAGE = Buffer.from(`<head>
  <script type="module" crossorigin src="./assets/index-1.js"></script>
  <link rel="modulepreload" crossorigin href="./assets/part-2.js">
  <link rel="stylesheet" crossorigin href="./assets/index-3.css">
</head>`)
const NOTHING = Buffer.alloc(0)

const settled = async (promise: Promise<void>) => {
  let is = false
  void promise.then(() => (is = true))
  await new Promise((resolve) => setImmediate(resolve))
  return is
}

it('waits for the page and each file that it names, in any order, and for nothing else', async () => {
  const { served, allServed } = followPageFiles()
  served('/assets/part-2.js', NOTHING)
  served('/index.html', PAGE)
  for (const path of ['/assets/index-3.css', '/assets/other.js', '/assets/part-2.js']) served(path, NOTHING)
  expect(await settled(allServed)).toBe(false)
  served('/assets/index-1.js', NOTHING)
  expect(await settled(allServed)).toBe(true)
})

it('is done at once with a page that names nothing', async () => {
  const { served, allServed } = followPageFiles()
  served('/index.html', NOTHING)
  expect(await settled(allServed)).toBe(true)
})
