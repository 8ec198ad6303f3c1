import type { LogTroubleView } from '@core/ipc/views'
import { done, failed, type Reply } from '@core/ipc/request'
import { planMerge, replacements } from '@core/log/files/merge'
import type { Cancel, Clock, Diary, Documents } from '../ports'
import type { BackupFiles } from './backup/backup-port'
import type { LogRescue } from './backup/log-rescue-port'
import type { LogFailure, LogStore } from './log-store'
import type { BackupPlace } from './backup/backup-place'
import { emitter } from '../platform/emitter'
import type { LogQueue } from './log-queue'
import { readLogTrouble, type LogTrouble } from './log-trouble'

/** The document with the trouble that the person has not answered yet, so that a restart asks again. */
const DOCUMENT = 'log-trouble'
/** How soon a log that could not be written is tried again, ms. */
const AGAIN_MS = 3_000
/** A log of up to this size is checked once after each start; a larger one only with its daily backup. */
const CHECK_UP_TO_BYTES = 8_000_000

const UNUSABLE: readonly LogFailure['reason'][] = ['damaged', 'newer-version', 'foreign']
const PASSING: readonly LogFailure['reason'][] = ['disk-full', 'read-only', 'locked', 'gone', 'io']

export interface LogGuard {
  view(): LogTroubleView | null
  /** Reports a failure that a backup found; `LogStore.onFailure` does not report those. */
  report(failure: LogFailure): void
  /** Checks every page of the log once after the start, unless it is large. */
  checkAfterStart(): void
  /** Carries out the choice: bring back the last good backup, or go on with what there is. */
  answer(choice: 'restore' | 'go-on'): Promise<Reply<void>>
  /** Everything was deleted: there is nothing to bring back. */
  forget(): void
  onChange(listener: () => void): Cancel
  dispose(): void
}

export interface GuardParts {
  readonly clock: Clock
  readonly documents: Documents
  readonly diary: Diary
  readonly log: LogStore
  readonly backupFiles: BackupFiles
  readonly logRescue: LogRescue
  readonly queue: LogQueue
  readonly place: BackupPlace
  readonly sentence: (failure: LogFailure) => string
  /** The log holds something else than before, or can be used again. */
  readonly onLogChanged: () => void
  /** Called with the failure while the log cannot be written, and with null when it can again. */
  readonly onPassing: (failure: LogFailure | null) => void
}

/**
 * Watches the log's failures. A damaged log is moved aside at once, what can be read of it goes into a new log, and the
 * person is asked whether to bring back the last good backup as well; nothing is ever deleted. While the log cannot be
 * written, the guard tries again every few seconds.
 */
export function createLogGuard(parts: GuardParts): LogGuard {
  const { clock, documents, diary, log, backupFiles, logRescue, queue, place, onLogChanged } = parts
  const changes = emitter((error) => diary.note('A listener of the log guard failed', error))
  let trouble = readLogTrouble(
    documents.read(DOCUMENT, { isRight: (content) => readLogTrouble(content) !== null }),
  )
  const timers: { examine: Cancel | null; retry: Cancel | null } = { examine: null, retry: null }

  const setTrouble = (found: LogTrouble | null) => {
    trouble = found
    if (trouble) documents.write(DOCUMENT, trouble)
    else documents.remove(DOCUMENT)
    changes.tell()
  }

  /** The newest backup of this computer that is whole. */
  const lastGood = (): LogTrouble['backup'] => {
    for (const { id, path, kind, day, computer } of place.all()) {
      if (kind !== 'daily' || computer !== null) continue
      const looked = backupFiles.preview(path)
      if (looked.kind === 'ok') return { file: id, day, entries: looked.value.entries }
    }
    return null
  }

  /** Moves the damaged log aside and starts a new one with what can be read. @returns whether that worked */
  const rescue = (): boolean => {
    const rescued = logRescue.rescue(place.stamp())
    if (rescued.kind === 'failed') {
      diary.note(`The damaged log could not be moved aside: ${rescued.error.reason}`, rescued.error.detail)
      reportPassing(rescued.error)
      return false
    }
    diary.note(
      `The log was damaged; ${rescued.value.saved} entries were saved, it is ${rescued.value.keptAs}`,
    )
    setTrouble({ version: 1, reason: 'damaged', ...rescued.value, backup: lastGood() })
    onLogChanged()
    return true
  }

  let examining = false
  const examine = () => {
    timers.examine = null
    examining = true
    const damage = logRescue.examine()
    const reason = damage.kind === 'unusable' ? damage.failure.reason : null
    const worked = reason !== 'damaged' || rescue()
    if ((reason === 'newer-version' || reason === 'foreign') && trouble?.reason !== reason)
      setTrouble({ version: 1, reason, keptAs: null, saved: 0, backup: lastGood() })
    examining = false
    if (!worked) timers.examine = clock.after(AGAIN_MS, queueExamine)
  }
  const queueExamine = () => void queue(examine)

  const retry = () => {
    timers.retry = null
    if (log.tryWrite().kind === 'failed') return
    parts.onPassing(null)
    onLogChanged()
  }

  function reportPassing(failure: LogFailure) {
    if (!PASSING.includes(failure.reason)) return
    parts.onPassing(failure)
    timers.retry ??= clock.after(AGAIN_MS, retry)
  }

  const report = (failure: LogFailure) => {
    if (examining) return
    // Later, because the caller is still using the file.
    if (UNUSABLE.includes(failure.reason)) timers.examine ??= clock.after(0, queueExamine)
    if (failure.reason === 'removed')
      clock.after(0, () => {
        reportMissing()
        onLogChanged()
      })
    reportPassing(failure)
  }
  const stopListening = log.onFailure(report)

  /** Brings the backup back, and into it what is in the log now: the later state of each entry stays. */
  const restore = async (file: string): Promise<Reply<void>> => {
    const found = place.all().find(({ id }) => id === file)
    if (!found) return failed(parts.sentence({ reason: 'not-found', detail: file }))
    const present = log.all({}, 'with-deleted')
    const tests = log.sealedTests()
    const restored = await backupFiles.restore(found.path, place.folderAtHand(), place.stamp())
    if (restored.kind === 'failed') return failed(parts.sentence(restored.error))
    if (present.kind === 'ok' && tests.kind === 'ok') {
      const [mine, sealed] = [log.all({}, 'with-deleted'), log.sealedTests()]
      if (mine.kind === 'failed') return failed(parts.sentence(mine.error))
      const plan = planMerge(mine.value, present.value, {
        mine: sealed.kind === 'ok' ? sealed.value : [],
        theirs: tests.value,
      })
      const batch = { add: plan.add, replace: replacements(plan), tests: plan.addTests }
      const merged = log.importBatch(batch, clock.now())
      if (merged.kind === 'failed') return failed(parts.sentence(merged.error))
    }
    return done(undefined)
  }

  const startAnew = (): Reply<void> => {
    const moved = backupFiles.moveAside(place.stamp())
    return moved.kind === 'ok' ? done(undefined) : failed(parts.sentence(moved.error))
  }

  /** There is no log where one was: an entry may be in its write-ahead log, the others are in the backup. */
  function reportMissing(found: { saved: number; keptAs: string | null } = { saved: 0, keptAs: null }) {
    const { saved, keptAs } = found
    setTrouble({
      version: 1,
      reason: 'missing',
      keptAs: saved > 0 ? keptAs : null,
      saved,
      backup: lastGood(),
    })
  }

  if (logRescue.isMissing(place.folder())) {
    diary.note('The log is missing')
    const rescued = logRescue.rescue(place.stamp())
    if (rescued.kind === 'failed') {
      diary.note(`What is left of the log could not be read: ${rescued.error.reason}`, rescued.error.detail)
      reportPassing(rescued.error)
    }
    reportMissing(rescued.kind === 'ok' ? rescued.value : undefined)
  }

  return {
    view: () =>
      trouble && {
        reason: trouble.reason,
        keptAs: trouble.keptAs,
        saved: trouble.saved,
        backup: trouble.backup && { day: trouble.backup.day, entries: trouble.backup.entries },
      },
    report,
    checkAfterStart() {
      if (logRescue.bytes() <= CHECK_UP_TO_BYTES) queueExamine()
    },
    answer: (choice) =>
      queue(async () => {
        if (!trouble) return done(undefined)
        const untouched = trouble.reason === 'newer-version' || trouble.reason === 'foreign'
        const reply =
          choice === 'restore' && trouble.backup
            ? await restore(trouble.backup.file)
            : untouched
              ? startAnew()
              : done(undefined)
        if (!reply.ok) return reply
        setTrouble(null)
        onLogChanged()
        return reply
      }),
    forget: () => setTrouble(null),
    onChange: changes.on,
    dispose() {
      stopListening()
      timers.examine?.()
      timers.retry?.()
    },
  }
}
