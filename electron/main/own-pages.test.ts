import { describe, expect, it } from 'vitest'
import { ownPages } from './own-pages'

const pages = ownPages('app://linggu', undefined)

describe('own pages', () => {
  it.each(['app://linggu/index.html', 'app://linggu/index.html#log', 'app://linggu/index.html#a#b'])(
    'take %s for the page',
    (url) => expect(pages.isPage(url) && pages.isOwn(url)).toBe(true),
  )

  it.each(['app://linggu/assets/index.js', 'app://linggu/cues/press.wav', 'app://linggu/index.html?x#log'])(
    'let the page load %s, but not go there',
    (url) => expect([pages.isOwn(url), pages.isPage(url)]).toEqual([true, false]),
  )

  it.each([
    '',
    'about:blank',
    'about:srcdoc',
    'data:text/html,app://linggu/index.html',
    'blob:app://linggu/0b0b',
    'javascript:location="app://linggu/index.html"',
    'app://linggu.example.org/index.html',
    'app://linggu@example.org/index.html',
    'app://example.org/linggu/index.html',
    'app://lingguindex.html',
    'file:///usr/lib/linggu/index.html',
    'https://example.org/#app://linggu/index.html',
    'devtools://devtools/bundled/inspector.html',
    'chrome://version',
    'linggu://index.html',
    'http://localhost:5173/',
  ])('have nothing to do with %j', (url) =>
    expect([pages.isOwn(url), pages.isPage(url)]).toEqual([false, false]),
  )

  it('take in the page server only while it is named', () => {
    const dev = ownPages('app://linggu', 'http://localhost:5173')
    expect(dev.isPage('http://localhost:5173/#log')).toBe(true)
    expect(dev.isOwn('ws://localhost:5173/?token=a')).toBe(true)
    expect(dev.isOwn('http://localhost:51730/')).toBe(false)
  })
})
