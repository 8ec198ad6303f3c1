import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Entry } from '@core/log/entry'
import type { ReminderEffect } from '@core/reminder/events'
import { openLogBench, type LogBench } from '../testing/log-bench'
import { createPromptService } from './prompt-service'
import { benchClock } from './testing/session-bench'

const here = {} as { bench: LogBench; happen: (effect: ReminderEffect) => void; told: string[] }
beforeEach(() => {
  here.bench = openLogBench()
  here.told = []
  createPromptService({
    clock: benchClock().clock,
    log: here.bench.store,
    diary: { note: () => {} },
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
