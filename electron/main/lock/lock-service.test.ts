import { describe, expect, it } from 'vitest'
import { requestNames } from '@core/ipc/contract'
import type { AppSnapshot } from '@core/ipc/views'
import { mayAskWhileLocked } from '@core/lock/while-locked'
import type { Handlers } from '../ipc/handler-types'
import { guarded } from '../ipc/guard'
import type { Sealing } from './sealing'
import { createLockService } from './lock-service'
import { memoryDocuments } from '../session/testing/session-bench'

const RIGHT = 'long walk before breakfast'

function bench(set: boolean) {
  const documents = memoryDocuments()
  if (set) documents.write('lock', { version: 1, recipient: 'age1', wrapped: RIGHT })
  const desk = {
    mono: 0,
    visible: true,
    tries: 0,
    stir: () => {},
    change: (() => {}) as (change: unknown) => void,
    session: { kind: 'idle' } as unknown,
  }
  const parts = {
    clock: { mono: () => desk.mono },
    documents,
    sealing: {
      makeKey: async (passphrase: string) => ({ recipient: 'age1', wrapped: passphrase }),
      fits: async ({ wrapped }: { wrapped: string }, passphrase: string) => {
        desk.tries += 1
        return wrapped === passphrase
      },
    } as unknown as Sealing,
    windows: {
      get isVisible() {
        return desk.visible
      },
      onVisibilityChanged: (listener: () => void) => {
        desk.stir = listener
        return () => {}
      },
    },
    sessions: {
      get state() {
        return desk.session
      },
      onChange: (listener: (change: unknown) => void) => {
        desk.change = listener
        return () => {}
      },
    },
    language: { t: (key: string, values?: object) => `${key}${values ? JSON.stringify(values) : ''}` },
    diary: { note: () => {} },
  }
  return { desk, documents, lock: createLockService(parts as never) }
}

const sentence = async (reply: Promise<{ ok: boolean; failure?: { message: string } }>) => {
  const { ok, failure } = await reply
  return ok ? 'ok' : failure?.message
}

describe('the lock', () => {
  it('is open, and refuses nothing, while no passphrase is set', () => {
    const { lock } = bench(false)
    lock.lock()
    expect(lock.view()).toEqual({ set: false, locked: false })
    expect(requestNames.filter((name) => !lock.mayAsk(name))).toEqual([])
  })

  it('takes one new passphrase at a time: the second is refused', async () => {
    const { lock, documents } = bench(false)
    const [first, second] = [lock.set(RIGHT), lock.set('another long passphrase')]
    expect((await first).ok).toBe(true)
    expect((await second).ok).toBe(false)
    expect(documents.read('lock')).toMatchObject({ wrapped: RIGHT })
    expect(lock.key).toMatchObject({ wrapped: RIGHT })
  })

  it('is not set before the key is on disk, and not taken away before the key is gone', async () => {
    const { lock, documents } = bench(false)
    const broken = { write: documents.write, remove: documents.remove }
    const full = () => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    }
    Object.assign(documents, { write: full, remove: full })
    expect((await lock.set(RIGHT)).ok).toBe(false)
    expect([lock.key, lock.view().set]).toEqual([null, false])
    Object.assign(documents, broken)
    expect((await lock.set(RIGHT)).ok).toBe(true)
    Object.assign(documents, { remove: full })
    expect((await lock.remove(RIGHT)).ok).toBe(false)
    expect(lock.view().set).toBe(true)
  })

  it('is shut from the start when one is set, opens with it, and shuts when the window goes', async () => {
    const { desk, lock } = bench(true)
    expect(lock.view()).toEqual({ set: true, locked: true })
    expect(await sentence(lock.unlock(RIGHT))).toBe('ok')
    desk.stir()
    expect(lock.view().locked).toBe(false)
    desk.visible = false
    desk.stir()
    expect(lock.view().locked).toBe(true)
  })

  it('takes each wrong one slower than the last, without even trying it before its time', async () => {
    const slow = bench(true)
    const seconds: (string | undefined)[] = []
    for (let wrong = 1; wrong <= 9; wrong++) {
      // The third slip is the first that costs something.
      await slow.lock.unlock('wrong words')
      const tries = slow.desk.tries
      if (wrong >= 3) {
        seconds.push(await sentence(slow.lock.unlock(RIGHT)))
        expect(slow.desk.tries).toBe(tries)
      }
      slow.desk.mono += 60_000
    }
    expect(seconds).toEqual([1, 2, 4, 8, 16, 30, 30].map((n) => `lock.wait{"seconds":${n}}`))
    expect(await sentence(slow.lock.unlock(RIGHT))).toBe('ok')
  })

  it('tries one at a time', async () => {
    const { desk, lock } = bench(true)
    const replies = await Promise.all([lock.unlock('wrong words'), lock.unlock(RIGHT), lock.unlock(RIGHT)])
    expect(replies.map(({ ok }) => ok)).toEqual([false, false, false])
    expect(desk.tries).toBe(1)
  })

  it('is set once, not with a short passphrase, and removed only with the present one', async () => {
    const { lock, documents } = bench(false)
    expect((await lock.set('short')).ok).toBe(false)
    expect((await lock.set(RIGHT)).ok).toBe(true)
    expect((await lock.set('another long one')).ok).toBe(false)
    expect((await lock.remove('another long one')).ok).toBe(false)
    expect(lock.key).not.toBeNull()
    expect((await lock.remove(RIGHT)).ok).toBe(true)
    expect([lock.key, documents.read('lock')]).toEqual([null, undefined])
  })

  it('lets whoever began a session while locked say how it went, and nobody else', () => {
    const { desk, lock } = bench(true)
    const ended = (id: string) => ({ kind: 'ended', session: { id } })
    desk.session = ended('before')
    expect(lock.mayAsk('session:check-in')).toBe(false)
    expect(
      lock.shown({ session: { kind: 'ended', id: 'before' } } as unknown as AppSnapshot).session,
    ).toEqual({
      kind: 'idle',
    })
    desk.change({ before: { kind: 'idle' }, now: { kind: 'active', session: { id: 'own' } } })
    desk.session = ended('own')
    expect(lock.mayAsk('session:check-in')).toBe(true)
    expect(lock.shown({ session: { kind: 'ended', id: 'own' } } as unknown as AppSnapshot).session.kind).toBe(
      'ended',
    )
  })
})

describe('while locked', () => {
  it('nothing of the log, the settings, the reminders or the lock itself can be asked', () => {
    const open = requestNames.filter((name) => mayAskWhileLocked(name, true))
    expect(open.filter((name) => /^(log|settings|reminders|setup):/.test(name))).toEqual([])
    expect(open.filter((name) => name.startsWith('lock:'))).toEqual(['lock:unlock'])
  })

  it('a handler that may not be asked is not run', async () => {
    const ran: string[] = []
    const handlers = Object.fromEntries(
      requestNames.map((name) => [name, () => (ran.push(name), { ok: true, value: undefined })]),
    ) as unknown as Handlers
    const shut = guarded(
      handlers,
      (name) => name === 'session:start',
      () => 'Locked',
    )
    for (const name of requestNames) await (shut[name] as (input: unknown) => unknown)(undefined)
    expect(ran).toEqual(['session:start'])
    expect(shut['log:backups']()).toEqual({ ok: false, failure: { kind: 'failed', message: 'Locked' } })
  })
})
