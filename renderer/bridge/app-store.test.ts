import { expect, test } from 'vitest'
import type { Bridge } from '@core/ipc/bridge'
import type { AppSnapshot } from '@core/ipc/views'
import { done, failed, type Reply } from '@core/ipc/request'
import { fakeSnapshot } from '../testing/fake-snapshot'
import { openAppStore } from './app-store'

const WHOLE = fakeSnapshot({ language: 'en', theme: 'system', acknowledged: true })
const NEWER: AppSnapshot = { ...WHOLE, clockAheadMs: 7 }

/** Main, which tells and answers when it is made to. */
function slowMain() {
  interface Main {
    tell: (changed: Partial<AppSnapshot>) => void
    answer: (reply: Reply<AppSnapshot>) => void
  }
  const held: Main = { tell: () => {}, answer: () => {} }
  const reply = new Promise<Reply<AppSnapshot>>((resolve) => (held.answer = resolve))
  const bridge = {
    request: () => reply,
    on(_name: string, listener: (payload: Partial<AppSnapshot>) => void) {
      held.tell = listener
      return () => {}
    },
  }
  return { held, opening: openAppStore(bridge as unknown as Bridge) }
}

/** Whether it is there by now. */
const isThere = async (promise: Promise<unknown>) =>
  (await Promise.race([promise.then(() => true), new Promise((resolve) => setTimeout(resolve))])) === true

test('opens with the answer, and with what changed before it', async () => {
  const { held, opening } = slowMain()
  held.tell({ clockAheadMs: 3 })
  expect(await isThere(opening)).toBe(false)
  held.answer(done(WHOLE))
  expect((await opening).get()).toMatchObject({ about: WHOLE.about, clockAheadMs: 3 })
})

test('opens with the whole state that main tells before it answers, and the answer says what changed since', async () => {
  const { held, opening } = slowMain()
  held.tell({ load: { minutesByThumb: { left: 1, right: 0 }, advice: [] } })
  held.tell(NEWER)
  const store = await opening
  expect(store.get().clockAheadMs).toBe(7)
  // A whole state is newer than what was told before it.
  expect(store.get().load).toEqual(WHOLE.load)
  const { load } = store.get()
  held.answer(done({ ...structuredClone(WHOLE), clockAheadMs: 9 }))
  await isThere(opening)
  expect(store.get().clockAheadMs).toBe(9)
  // What is the same is left as it is: nobody draws it again.
  expect(store.get().load).toBe(load)
})

test('tells who listens of each change', async () => {
  const { held, opening } = slowMain()
  held.tell(WHOLE)
  const store = await opening
  const seen: number[] = []
  const stop = store.subscribe(() => seen.push(store.get().clockAheadMs))
  held.tell({ clockAheadMs: 1 })
  stop()
  held.tell({ clockAheadMs: 2 })
  expect(seen).toEqual([1])
})

test('is refused in main’s own words', async () => {
  const { held, opening } = slowMain()
  held.answer(failed('This page may not ask.'))
  await expect(opening).rejects.toThrow('This page may not ask.')
})
