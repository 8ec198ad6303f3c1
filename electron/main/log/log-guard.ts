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
import { watchedLog } from './watched-log'

/** What waits for an answer in the window is kept here, so that a restart asks again. */
const DOCUMENT = 'log-trouble'
/** How soon a log that could not be written is tried again, ms. */
const AGAIN_MS = 3_000
/** Up to this size the whole log is looked at once after each start; a larger one with its daily backup. */
const LOOK_UP_TO_BYTES = 8_000_000

const UNUSABLE: readonly LogFailure['reason'][] = ['damaged', 'newer-version', 'foreign']
const PASSING: readonly LogFailure['reason'][] = ['disk-full', 'read-only', 'locked', 'gone', 'io']

export interface LogGuard {
  /** The log for everybody else: what goes wrong with it is heard here. */
  readonly log: LogStore
  view(): LogTroubleView | null
  /** Hears of a failure that did not come through `log`. */
  heard(failure: LogFailure): void
  /** Looks at the whole log once, if that is quickly done. */
  lookOnce(): void
  /** What the person chose: the last good backup, or to go on with what there is. */
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
  /** Told while the log cannot be written, and with null when it can again. */
  readonly onPassing: (failure: LogFailure | null) => void
}

/**
 * Watches over the log's file. A damaged one is moved aside at once, what can be read of it goes into a new log,
 * and the person is asked whether to bring back the last good backup as well; nothing is ever deleted. One that
 * cannot be written for now is tried again until it can.
 */
export function createLogGuard(parts: GuardParts): LogGuard {
  const { clock, documents, diary, backupFiles, logRescue, queue, place, onLogChanged } = parts
  const changes = emitter((error) => diary.note('A listener of the log guard failed', error))
  const held: { trouble: LogTrouble | null; looking: Cancel | null; trying: Cancel | null } = {
    trouble: readLogTrouble(
      documents.read(DOCUMENT, { isRight: (content) => readLogTrouble(content) !== null }),
    ),
    looking: null,
    trying: null,
  }

  const setTrouble = (trouble: LogTrouble | null) => {
    held.trouble = trouble
    if (trouble) documents.write(DOCUMENT, trouble)
    else documents.remove(DOCUMENT)
    changes.tell()
  }

  /** The newest backup that is whole. */
  const lastGood = (): LogTrouble['backup'] => {
    for (const { id, path, kind, day } of place.all()) {
      if (kind !== 'daily') continue
      const looked = backupFiles.preview(path)
      if (looked.kind === 'ok') return { file: id, day, entries: looked.value.entries }
    }
    return null
  }

  const rescue = () => {
    const rescued = logRescue.rescue(place.stamp())
    if (rescued.kind === 'failed') {
      diary.note(`The damaged log could not be moved aside: ${rescued.error.reason}`, rescued.error.detail)
      heard(rescued.error)
      held.looking ??= clock.after(AGAIN_MS, lookLater)
      return
    }
    diary.note(
      `The log was damaged; ${rescued.value.saved} entries were saved, it is ${rescued.value.keptAs}`,
    )
    setTrouble({ version: 1, reason: 'damaged', ...rescued.value, backup: lastGood() })
    onLogChanged()
  }

  const look = () => {
    held.looking = null
    const damage = logRescue.examine()
    if (damage.kind !== 'unusable') return
    const { reason } = damage.failure
    if (reason === 'damaged') rescue()
    else if ((reason === 'newer-version' || reason === 'foreign') && held.trouble?.reason !== reason)
      setTrouble({ version: 1, reason, keptAs: null, saved: 0, backup: lastGood() })
  }

  const lookLater = () => void queue(look)

  const tryAgain = () => {
    held.trying = null
    const tried = log.tryWrite()
    if (tried.kind === 'failed') return
    parts.onPassing(null)
    onLogChanged()
  }

  function heard(failure: LogFailure) {
    // Later: whoever called is in the middle of something with this file.
    if (UNUSABLE.includes(failure.reason)) held.looking ??= clock.after(0, lookLater)
    if (!PASSING.includes(failure.reason)) return
    parts.onPassing(failure)
    held.trying ??= clock.after(AGAIN_MS, tryAgain)
  }
  const log = watchedLog(parts.log, heard)

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

  if (logRescue.isMissing(place.folder())) {
    if (logRescue.bytes() === 0) diary.note('There is no log, but there is what belongs to one')
    rescueMissing()
  }

  /** A log that is gone may have left its write-ahead log; if not, there is only the backup. */
  function rescueMissing() {
    const rescued = logRescue.rescue(place.stamp())
    if (rescued.kind === 'failed') {
      diary.note(`What is left of the log could not be read: ${rescued.error.reason}`, rescued.error.detail)
      heard(rescued.error)
    }
    const { saved, keptAs } = rescued.kind === 'ok' ? rescued.value : { saved: 0, keptAs: null }
    setTrouble({
      version: 1,
      reason: 'missing',
      keptAs: saved > 0 ? keptAs : null,
      saved,
      backup: lastGood(),
    })
  }

  return {
    log,
    heard,
    view: () =>
      held.trouble && {
        reason: held.trouble.reason,
        keptAs: held.trouble.keptAs,
        saved: held.trouble.saved,
        backup: held.trouble.backup && { day: held.trouble.backup.day, entries: held.trouble.backup.entries },
      },
    lookOnce() {
      if (logRescue.bytes() <= LOOK_UP_TO_BYTES) lookLater()
    },
    answer: (choice) =>
      queue(async () => {
        const { trouble } = held
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
      held.looking?.()
      held.trying?.()
    },
  }
}
