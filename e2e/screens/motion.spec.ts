import type { CDPSession, Page } from '@playwright/test'
import type { FakeBridge } from '../../renderer/testing/fake-bridge'
import { expect, test } from './test'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly args?: {
    readonly data?: { readonly compositeFailed?: number; readonly unsupportedProperties?: string[] }
  }
}

/** Chromium reports an animation without visible change as not composited, although it costs no drawing. */
const NO_VISIBLE_CHANGE = 1 << 17

/** What Chromium did while `act` ran. */
async function traced(cdp: CDPSession, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = []
  const onData = ({ value }: { value: unknown[] }) => void events.push(...(value as TraceEvent[]))
  cdp.on('Tracing.dataCollected', onData)
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve))
  await cdp.send('Tracing.start', {
    traceConfig: { includedCategories: ['blink.animations', 'devtools.timeline', 'benchmark'] },
    transferMode: 'ReportEvents',
  })
  await act()
  await cdp.send('Tracing.end')
  await complete
  cdp.off('Tracing.dataCollected', onData)
  return events
}

const startMoving = async (page: Page) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.evaluate(() => {
    const { fakeBridge } = window as unknown as { fakeBridge: FakeBridge }
    const { settings } = fakeBridge.snapshot
    const session = { ...settings.session, prepareSeconds: 5 }
    fakeBridge.change({ graphics: 'card', settings: { ...settings, session } })
  })
  await page.getByRole('button', { name: 'Start session' }).click()
}
const moments = (page: Page) =>
  page.evaluate(() =>
    document
      .getAnimations()
      // Words that come and go have style sheets' animations and a time of their own.
      .filter(
        (animation) => !(animation instanceof CSSAnimation) && animation.effect?.getTiming().fill === 'both',
      )
      .map(({ currentTime }) => Number(currentTime)),
  )

test('from the start into the pressing the compositor alone moves the session; then only digits are painted', async ({
  open,
}) => {
  const page = await open()
  const cdp = await page.context().newCDPSession(page)
  const events = await traced(cdp, async () => {
    await startMoving(page)
    await expect(page.getByRole('heading', { name: /^Press/ })).toBeVisible({ timeout: 20_000 })
    await page.waitForTimeout(2_500)
  })
  const failed = events.flatMap(({ name, args }) => {
    const reasons = name === 'Animation' ? (args?.data?.compositeFailed ?? 0) : 0
    return (reasons & ~NO_VISIBLE_CHANGE) === 0
      ? []
      : [`${reasons} ${args?.data?.unsupportedProperties?.join() ?? ''}`]
  })
  expect(events.filter(({ name }) => name === 'Animation').length).toBeGreaterThan(20)
  expect(failed).toEqual([])

  const seconds = 4
  const pressing = await traced(cdp, () => page.waitForTimeout(seconds * 1_000))
  const count = (name: string) => pressing.filter((event) => event.name === name).length
  expect(count('FireAnimationFrame')).toBe(0)
  // One layout a second and a few around the edges of the trace.
  expect(count('Layout')).toBeLessThanOrEqual(2 * seconds + 2)
})

test('a pause stands still at once, everything at one moment, and going on starts from there', async ({
  open,
}) => {
  const page = await open()
  await startMoving(page)
  await page.waitForTimeout(2_500)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  const stood = await moments(page)
  expect(stood.length).toBeGreaterThan(20)
  expect(Math.max(...stood) - Math.min(...stood)).toBeLessThan(1)
  await page.waitForTimeout(400)
  expect(await moments(page)).toEqual(stood)
})
