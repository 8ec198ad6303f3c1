import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Entry } from '@core/log/entry/entry'
import type { ReminderEffect } from '@core/reminders/events'
import { openLogBench, type LogBench } from '../testing/log-bench'
import { createPromptService } from './prompt-service'
import { benchClock } from '../session/testing/session-bench'

const here = {} as { bench: LogBench; happen: (effect: ReminderEffect) => void; told: string[] }
beforeEach(() => {
  here.bench = openLogBench()
  here.told = []
  createPromptService({
    clock: benchClock().clock,
    log: here.bench.store,
    diary: { note: () => {} },
    sessions: { onNews: () => () => {} },
    reminders: {
      onEffect: (listener: (effect: ReminderEffect) => void) => {
        here.happen = listener
        return () => {}
      },
    },
    onLogged: (id: string) => here.told.push(id),
  } as unknown as Parameters<typeof createPromptService>[0])
})
afterEach(() => here.bench.close())

const visit = (kind: 'log-visit' | 'unlog-visit', number = 1): ReminderEffect => ({
  kind,
  ruleId: '0b1f3c52-6a43-4c25-9d7e-2f6f9f0c7a11',
  visit: number,
  date: '2026-02-27',
  time: '17:15',
})
const inTheLog = (): readonly Entry[] => {
  const read = here.bench.store.all({})
  if (read.kind === 'failed') throw new Error(read.error.detail)
  return read.value
}

it('a visit that is done is in the log once, and gone when its tick is taken back', () => {
  here.happen(visit('log-visit'))
  here.happen(visit('log-visit'))
  expect(inTheLog()).toMatchObject([{ kind: 'visit', localDate: '2026-02-27' }])
  here.happen(visit('unlog-visit'))
  here.happen(visit('unlog-visit'))
  expect(inTheLog()).toEqual([])
  expect(here.told).toHaveLength(2)
})

it('what was written to a visit comes back when it is ticked again', () => {
  here.happen(visit('log-visit'))
  here.happen(visit('log-visit', 2))
  const [first] = inTheLog()
  const written = { ...first!, note: 'Bring the pictures', updatedAt: first!.updatedAt + 1 }
  here.bench.store.update(written)
  here.happen(visit('unlog-visit'))
  expect(inTheLog()).toHaveLength(1)
  here.happen(visit('log-visit'))
  expect(inTheLog()).toMatchObject([{ note: 'Bring the pictures' }, { note: '' }])
})

it('a visit keeps one entry when its course is moved: none after its tick is taken back, one after the next', () => {
  const moved = (kind: 'log-visit' | 'unlog-visit', date: string): ReminderEffect =>
    ({ ...visit(kind), date }) as ReminderEffect
  here.happen(moved('log-visit', '2026-02-20'))
  here.happen(moved('unlog-visit', '2026-02-22'))
  expect(inTheLog()).toEqual([])
  here.happen(moved('log-visit', '2026-02-22'))
  expect(inTheLog()).toMatchObject([{ kind: 'visit', localDate: '2026-02-22' }])
})

it('a visit that was ticked by a version whose ids held the date is found again', () => {
  here.happen(visit('log-visit'))
  const [entry] = inTheLog()
  here.bench.store.remove(entry!.id, entry!.createdAt)
  const { ruleId } = visit('log-visit') as { ruleId: string }
  here.bench.store.add({
    ...entry!,
    id: `visit-2026-02-27-1-${ruleId}`.slice(0, 64),
    deletedAt: null,
  } as Entry)
  here.happen(visit('unlog-visit'))
  expect(inTheLog()).toEqual([])
})

it('a visit that is done before its time is logged now, not in the future', () => {
  const now = benchClock().clock.now()
  here.happen({ ...visit('log-visit'), date: '2099-02-27' } as ReminderEffect)
  expect(inTheLog().map(({ at }) => at)).toEqual([now])
})

it('visits of courses with long names that begin alike stay apart', () => {
  for (const end of ['a', 'b'])
    here.happen({ ...visit('log-visit'), ruleId: 'x'.repeat(63) + end } as ReminderEffect)
  expect(inTheLog()).toHaveLength(2)
})

describe('a reminder', () => {
  const prompt = { id: 'desk~1', kind: 'clock', ruleName: 'Desk', answers: ['start', 'later'] }
  const due = (more: { readonly inFront: boolean; readonly sound: boolean }) => {
    const happened: string[] = []
    const held = { show: null as ((effect: ReminderEffect) => void) | null }
    createPromptService({
      log: here.bench.store,
      language: { t: (key: string) => key },
      settings: { current: { app: { discreet: true } } },
      tray: { host: () => ({ state: 'works', means: '' }) },
      notifier: { hasActions: true, show: () => happened.push('notification') },
      sessions: { onNews: () => () => {} },
      reminders: {
        onEffect: (listener: (effect: ReminderEffect) => void) => {
          held.show = listener
          return () => {}
        },
        tell: ({ kind }: { readonly kind: string }) => happened.push(kind),
      },
      isInFront: () => more.inFront,
      beep: () => happened.push('beep'),
    } as unknown as Parameters<typeof createPromptService>[0])
    held.show?.({ kind: 'show', prompt: { ...prompt, sound: more.sound } } as unknown as ReminderEffect)
    return happened
  }

  it('comes as a notification while the window is not in front', () => {
    expect(due({ inFront: false, sound: true })).toEqual(['prompt-delivered', 'notification'])
  })

  it('does not cover the window that says it already, and sounds where its rule wants that', () => {
    expect(due({ inFront: true, sound: false })).toEqual(['prompt-delivered'])
    expect(due({ inFront: true, sound: true })).toEqual(['prompt-delivered', 'beep'])
  })
})
