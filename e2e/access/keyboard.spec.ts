import type { Locator, Page } from '@playwright/test'
import { askSnapshot } from '../helpers/ask-snapshot'
import { pressPhases } from '@core/session/plan'
import { expect, test } from '../rig/test'
import { askRunning } from '../helpers/session-truth'
import { startSession } from '../helpers/start-session'

/** The focus is on something that can be seen, and shows itself. */
async function expectFocusSeen(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const focused = document.activeElement
        if (focused === null || focused === document.body) return 'lost'
        const { width, height, bottom, top } = focused.getBoundingClientRect()
        if (width === 0 || height === 0) return 'on something invisible'
        if (bottom <= 0 || top >= window.innerHeight) return 'outside the window'
        const { outlineStyle, outlineWidth } = getComputedStyle(focused)
        // A heading that took the focus to be read shows no ring: nothing can be done there.
        if (/^H\d$/.test(focused.tagName)) return 'seen'
        return outlineStyle !== 'none' && outlineWidth !== '0px'
          ? 'seen'
          : `without a ring: ${focused.outerHTML}`
      }),
    )
    .toBe('seen')
}

/** Presses `key` until the focus is on `target`; every stop on the way must be seen. */
async function walkTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
    await expectFocusSeen(page)
  }
  throw new Error('The keyboard does not get there')
}

test('after a session, a number and Enter are enough', async ({ startApp }) => {
  const { app, page } = await startApp()
  await app.clock.shortenSeconds(10)
  await page.getByRole('button', { name: 'Start session' }).press('Enter')
  await page.getByRole('radiogroup', { name: 'Pain after' }).waitFor({ timeout: 20_000 })
  await page.keyboard.press('4')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Start session' })).toBeFocused()
  expect(app.userData.query('select after from entries')).toEqual([{ after: 4 }])
})

test('the keyboard alone: from Ready through a session to its entry in the log', async ({ startApp }) => {
  test.slow()
  const { app, page } = await startApp()
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  await test.step('Start has the focus; a choice and Enter start', async () => {
    await expect(button('Start session')).toBeFocused()
    await walkTo(page, page.getByRole('radio', { name: 'Left', exact: true }), 'Shift+Tab')
    // As long as a finger takes: a choice follows the focus only while its key is down.
    await page.keyboard.press('ArrowRight', { delay: 100 })
    await expect(page.getByRole('radio', { name: 'Right', exact: true })).toBeChecked()
    await expect.poll(async () => (await askSnapshot(page)).settings.session.hand).toBe('right')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
    await expectFocusSeen(page)
  })

  await test.step('a number rates, Space pauses and goes on, Escape asks', async () => {
    await page.keyboard.press('6')
    await expect.poll(async () => (await askSnapshot(page)).session).toMatchObject({ before: 6 })
    await page.keyboard.press('Space')
    await expect(button('Resume')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(button('Keep going')).toBeFocused()
    await expectFocusSeen(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('alertdialog')).toHaveCount(0)
    await expect(button('Resume')).toBeFocused()
    await page.keyboard.press('Space')
    await expect(button('Pause')).toBeVisible()
    await expectFocusSeen(page)
  })

  await test.step('the check-in takes the focus, a number, a note and Enter', async () => {
    await app.clock.advance(3 * 60_000)
    const after = page.getByRole('radiogroup', { name: 'Pain after' })
    await after.waitFor()
    await expectFocusSeen(page)
    await page.keyboard.press('4')
    await expect(after.getByRole('radio', { name: '4' })).toBeChecked()
    await page.keyboard.press('ArrowLeft', { delay: 100 })
    await expect(after.getByRole('radio', { name: '3' })).toBeChecked()
    await walkTo(page, page.getByRole('textbox', { name: 'Note' }))
    await page.keyboard.type('By keyboard, at 10')
    await walkTo(page, button('Save'))
    await page.keyboard.press('Enter')
    await expect(button('Start session')).toBeFocused()
  })

  await test.step('the entry is found and opened', async () => {
    await walkTo(page, page.getByRole('link', { name: 'Log', exact: true }), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Log' })).toBeVisible()
    await expectFocusSeen(page)
    const entry = page.getByRole('listitem').getByRole('button').first()
    await expect(entry).toContainText('Right')
    await walkTo(page, entry)
    await page.keyboard.press('Enter')
    // It opens to be read, and is changed by its button.
    await walkTo(page, button('Edit'))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('By keyboard, at 10')
    await expectFocusSeen(page)
  })

  await test.step('? lists the keys', async () => {
    await walkTo(page, page.getByRole('link', { name: 'Session', exact: true }), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(button('Start session')).toBeVisible()
    await page.keyboard.press('Shift+?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectFocusSeen(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expectFocusSeen(page)
  })
})

interface Node {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: { readonly value: string }
  readonly name?: { readonly value: string }
  readonly childIds?: readonly string[]
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[]
}

/** What the live regions of the accessibility tree say now. */
function liveWords(nodes: readonly Node[]): readonly (readonly [region: string, words: string])[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const words = (node: Node): string =>
    node.role?.value === 'StaticText'
      ? (node.name?.value ?? '')
      : (node.childIds ?? []).map((id) => words(byId.get(id)!)).join('')
  return nodes
    .filter((node) => {
      const live = node.properties?.find(({ name }) => name === 'live')?.value.value
      return !node.ignored && (live === 'polite' || live === 'assertive')
    })
    .map((node) => [node.nodeId, words(node).trim()] as const)
    .filter(([, said]) => said !== '')
}

test('a screen reader hears phases and minutes of a session, and never the seconds', async ({ startApp }) => {
  test.slow()
  const { app, page } = await startApp()
  const tree = await page.context().newCDPSession(page)
  await tree.send('Accessibility.enable')
  await startSession(page)

  const announced: string[] = []
  /** A region is read when its words change. The quiet line about the pain before is not of the phases. */
  const saidBy = new Map<string, string>()
  const listen = async () => {
    const { nodes } = (await tree.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] }
    for (const [region, said] of liveWords(nodes)) {
      if (saidBy.get(region) !== said && !said.startsWith('Pain before')) announced.push(said)
      saidBy.set(region, said)
    }
  }
  const untilAnnounced = async (words: string) => {
    await expect
      .poll(async () => {
        await listen()
        return announced.at(-1)
      })
      .toBe(words)
  }

  /** Goes second by second and checks each for spoken words, so that an unwanted one is found. */
  const goTo = async (sessionMs: number) => {
    for (;;) {
      const left = sessionMs - (await askRunning(page)).elapsedMs
      if (left <= 0) return
      await app.clock.advance(Math.min(left, 1_000))
      await listen()
    }
  }

  await page.keyboard.press('Space')
  await untilAnnounced('Paused')
  const { plan, elapsedMs } = await askRunning(page)
  await page.keyboard.press('Space')
  await untilAnnounced('Going on')

  const words = {
    prepare: 'Find the spot. How is the leg pain right now?',
    press: 'Press',
    ease: 'Let go',
    switch: 'Change hands',
    release: 'Let go',
  }
  const expected: string[] = []
  for (const { startMs, durationMs, kind, minute } of pressPhases(plan)) {
    if (startMs + durationMs <= elapsedMs) continue
    const pressing = `Press. Minute ${minute} of ${plan.minutes}`
    const first = `${pressing}. Stop if it turns sharp, tingles, goes numb or throbs.`
    const said = kind === 'press' ? (minute === 1 ? first : pressing) : words[kind]
    await goTo(startMs)
    await untilAnnounced(said)
    if (expected.at(-1) !== said) expected.push(said)
  }
  expect(expected.length).toBeGreaterThan(5)
  await goTo(plan.totalMs - 2_000)
  await app.clock.advance(2_000)
  await untilAnnounced('Session finished')
  expect(announced.slice(announced.indexOf('Paused'))).toEqual([
    'Paused',
    'Going on',
    ...expected,
    'Session finished',
  ])
  // The question that follows is read because it takes the focus, within its named group.
  await expect(page.getByRole('radiogroup', { name: 'Pain after' }).locator(':focus')).toHaveCount(1)
})
