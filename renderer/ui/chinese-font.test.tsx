// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeSnapshot } from '../testing/fake-snapshot'
import { openPage } from '../testing/page'
import { drawsChinese } from './chinese-font'

/** A canvas on which each character looks as this says. */
const drawAs = (look: (character: string) => number) => {
  const drawn = { as: 0 }
  const context = {
    fillText: (character: string) => void (drawn.as = look(character)),
    getImageData: () => ({ data: Uint8ClampedArray.of(drawn.as) }),
  }
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never)
}
const withFont = () => drawAs((character) => character.codePointAt(0)! % 251)
const withoutFont = () => drawAs(() => 7)

beforeEach(withFont)
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  window.location.hash = ''
})

it('a computer without a font for Chinese draws one box for every character', () => {
  expect(drawsChinese()).toBe(true)
  withoutFont()
  expect(drawsChinese()).toBe(false)
})

describe('without such a font', () => {
  beforeEach(withoutFont)

  it('the setup check says so', async () => {
    const page = await openPage()
    page.go('setup-check')
    const line = (await screen.findByText('Chinese characters')).closest('li')!
    within(line).getByText(/no font for Chinese/)
  })

  it('the page in Chinese says so in words that can be read', async () => {
    await openPage({ snapshot: fakeSnapshot({ language: 'zh-Hans', theme: 'light', acknowledged: true }) })
    await screen.findByText(/^Chinese text shows as boxes on this computer/)
  })

  it('each page of the first run in Chinese says so, too', async () => {
    const snapshot = fakeSnapshot({ language: 'zh-Hans', theme: 'light', acknowledged: false })
    const { user } = await openPage({ snapshot })
    const begin = await screen.findByRole('button', { name: '开始' })
    screen.getByText(/^Chinese text shows as boxes on this computer/)
    await user.click(begin)
    await screen.findByRole('radiogroup', { name: '你怀孕了吗？' })
    screen.getByText(/^Chinese text shows as boxes on this computer/)
  })

  it('the drawing has no name in boxes', async () => {
    await openPage()
    await screen.findByRole('button', { name: 'Start session' })
    expect(screen.queryByText('灵骨')).toBeNull()
  })
})

it('with one, the drawing has the Chinese name', async () => {
  await openPage()
  await screen.findByText('灵骨')
})
