import type { AppSnapshot, LogTroubleView } from '@core/ipc/views'
import type { OwnTest } from '@core/log/own-test/experiment-plan'
import type { Clicks, GalleryGroup, GalleryState } from '../state'
import { NOW } from '../state'
import { LONG_WORDS, SIX_WEEKS } from './log-entries'

const log = (id: string, rest: Partial<GalleryState> = {}): GalleryState => ({
  id: id === '' ? 'log' : `log-${id}`,
  place: 'log',
  entries: SIX_WEEKS,
  ...rest,
})

const menu =
  (item: 'report' | 'files' | 'test') =>
  async ({ t, click }: Clicks) => {
    await click(t('logScreens.more'))
    await click(t(`logScreens.${item}`))
  }

const trouble =
  (reason: LogTroubleView['reason'], rest: Partial<LogTroubleView> = {}) =>
  (): Partial<AppSnapshot> => ({
    logTrouble: { reason, keptAs: null, saved: 0, backup: null, ...rest },
  })

const BACKUP = { day: '2026-02-27', entries: 44 } as const
const TEST: OwnTest = {
  id: 'gallery-own-test',
  createdAt: NOW - 20 * 24 * 60 * 60_000,
  turns: 20,
  minutes: 3,
  sealed: '',
  opened: 7,
  stoppedAt: null,
} as unknown as OwnTest

export const logGroup: GalleryGroup = {
  title: 'Log',
  states: [
    log('empty', { entries: [] }),
    log(''),
    log('one-entry', { entries: SIX_WEEKS.slice(0, 1) }),
    log('long-words', { entries: LONG_WORDS }),
    log('entry', {
      acts: async ({ click }) => click('17:16'),
    }),
    log('add', { place: 'rate' }),
    log('files', { acts: menu('files') }),
    log('files-no-backup', {
      acts: menu('files'),
      snapshot: () => ({ backupTrouble: 'The folder /mnt/stick/backups is not there.' }),
    }),
    log('report', { acts: menu('report') }),
    log('own-test', { acts: menu('test') }),
    log('own-test-running', {
      acts: menu('test'),
      answers: () => ({ 'log:tests': () => [{ test: TEST, result: null }] }),
    }),
    log('fails', {
      answers: () => ({
        'log:page': () => {
          throw new Error('The log could not be used: the disk is full. Make some room and try again.')
        },
      }),
    }),
    log('damaged', {
      snapshot: trouble('damaged', { keptAs: 'log.db.damaged-2026-03-02', saved: 31, backup: BACKUP }),
    }),
    log('missing', { entries: [], snapshot: trouble('missing', { backup: BACKUP }) }),
    log('of-a-newer-version', { entries: [], snapshot: trouble('newer-version') }),
    log('of-something-else', { entries: [], snapshot: trouble('foreign') }),
  ],
}
