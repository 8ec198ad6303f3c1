import { afterEach, beforeEach, expect, it } from 'vitest'
import { parseEntry } from '@core/log/entry/entry-schema'
import { sessionEntry } from '@core/log/testing/answers'
import { benchClock, memoryDocuments, NOON } from '../../session/testing/session-bench'
import type { LanguageService } from '../../settings/language-service'
import { openLogBench, type LogBench } from '../../testing/log-bench'
import { createSyncService } from './sync-service'
import { systemSync } from './system-sync'

const here = {} as { bench: LogBench }
beforeEach(() => {
  here.bench = openLogBench()
})
afterEach(() => here.bench.close())

it('an answer that is given while the clock says 2150 leaves an entry that can be read again', () => {
  const { store: log, queue, folder } = here.bench
  const { clock, controls } = benchClock()
  const service = createSyncService({
    sync: systemSync(folder),
    clock,
    documents: memoryDocuments(),
    diary: { note: () => {} },
    log,
    queue,
    userFiles: { chooseFolder: async () => null },
    language: { t: (key: string) => key } as unknown as LanguageService,
    lock: { key: null },
    isBusy: () => false,
    newId: () => 'made-id-0001',
    onLogChanged: () => {},
  })
  expect(log.add(sessionEntry('entry-0001', NOON)).kind).toBe('ok')
  controls.jumpWall(Date.UTC(2150, 0, 1) - NOON)
  expect(service.answer('entry-0001', true)).toEqual({ ok: true, value: undefined })
  const found = log.get('entry-0001')
  expect(found.kind === 'ok' && parseEntry(found.value).kind).toBe('ok')
})
