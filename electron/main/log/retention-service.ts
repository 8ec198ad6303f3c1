import { purgeBefore } from '@core/log/entry/retention'
import { DAY_MS, HOUR_MS, SECOND_MS } from '@core/time/units'
import type { Cancel, Clock, Diary, Lines } from '../ports'
import type { LogStore } from './log-store'
import { pruneLedger } from '../reminders/ledger'
import type { LogQueue } from './log-queue'

/** After a start the window and the reminders come first, ms. */
const FIRST_AFTER_MS = 10 * SECOND_MS

interface RetentionParts {
  readonly clock: Clock
  readonly log: LogStore
  readonly queue: LogQueue
  readonly ledgerLines: Lines
  /** Forgets what was typed into entries for which this says that they are gone for good. */
  readonly dropDrafts: (isGone: (entryId: string) => boolean) => void
  readonly diary: Diary
}

/** Removes what is kept for a stated time only: soon after each start, and then every day. */
export function keepNoLongerThanSaid({
  clock,
  log,
  queue,
  ledgerLines,
  dropDrafts,
  diary,
}: RetentionParts): Cancel {
  let timer: Cancel = () => {}
  let ranAt: number = -Infinity
  const purge = () => {
    if (!log.isThere()) return
    const purged = log.purgeDeleted(purgeBefore(clock.now()))
    if (purged.kind === 'failed')
      return diary.note(`The log refused: ${purged.error.reason}`, purged.error.detail)
    dropDrafts((id) => {
      const found = log.get(id)
      return found.kind === 'ok' && found.value === null
    })
  }
  const run = () => {
    ranAt = clock.now()
    try {
      pruneLedger(ledgerLines, ranAt)
    } catch (error) {
      diary.note('The ledger could not be shortened', error)
    }
    // Queued, so that it does not run during a backup, a restore or an import.
    queue(purge).catch((error: unknown) => diary.note('The log could not be shortened', error))
  }
  /** Every hour, because the computer may sleep or its clock may be set. */
  const look = () => {
    if (Math.abs(clock.now() - ranAt) >= DAY_MS) run()
    timer()
    timer = clock.after(HOUR_MS, look)
  }
  timer = clock.after(FIRST_AFTER_MS, look)
  const stop = clock.onMoved(() => {
    if (ranAt !== -Infinity) look()
  })
  return () => {
    timer()
    stop()
  }
}
