import { expect, test } from 'vitest'
import type { Bridge } from '@core/ipc/bridge'
import type { AppSnapshot } from '@core/ipc/views'
import { done, failed, type Reply } from '@core/ipc/request'
import { fakeSnapshot } from '../testing/fake-snapshot'
import { openAppStore } from './app-store'

const WHOLE = fakeSnapshot({ language: 'en', theme: 'system', acknowledged: true })

/** Main, which sends and answers when the test says so. */
function slowMain() {
  interface Main {
    send: (changed: Partial<AppSnapshot>) => void
    answer: (reply: Reply<AppSnapshot>) => void
  }
  const main: Main = { send: () => {}, answer: () => {} }
  const reply = new Promise<Reply<AppSnapshot>>((resolve) => (main.answer = resolve))
  const bridge = {
    request: () => reply,
    on(_name: string, listener: (payload: Partial<AppSnapshot>) => void) {
      main.send = listener
      return () => {}
    },
  }
  return { main, opening: openAppStore(bridge as unknown as Bridge) }
}

test('opens with the answer, and with what changed before it', async () => {
  const { main, opening } = slowMain()
  main.send({ clockAheadMs: 3 })
  main.answer(done(WHOLE))
  expect((await opening).get()).toMatchObject({ about: WHOLE.about, clockAheadMs: 3 })
})

test('tells its listeners of each change', async () => {
  const { main, opening } = slowMain()
  main.answer(done(WHOLE))
  const store = await opening
  const seen: number[] = []
  const stop = store.subscribe(() => seen.push(store.get().clockAheadMs))
  main.send({ clockAheadMs: 1 })
  stop()
  main.send({ clockAheadMs: 2 })
  expect(seen).toEqual([1])
  expect(store.get().clockAheadMs).toBe(2)
})

test('is refused in main’s own words', async () => {
  const { main, opening } = slowMain()
  main.answer(failed('This page may not ask.'))
  await expect(opening).rejects.toThrow('This page may not ask.')
})
