import { done, failed, type Reply } from '@core/ipc/request'
import { ok } from '@core/log/entry/result'
import type { SyncChosen, SyncView } from '@core/log/sync/sync-view'
import { MINUTE_MS, SECOND_MS } from '@core/time/units'
import type { Cancel, Clock, Diary, Documents } from '../../ports'
import { emitter } from '../../platform/emitter'
import type { LanguageService } from '../../settings/language-service'
import type { LockKey } from '../../lock/sealing'
import type { UserFiles } from '../files/user-files-port'
import { failureSentence } from '../log-failure'
import type { LogQueue } from '../log-queue'
import type { LogFailure, LogResult, LogStore } from '../log-store'
import { readRoot, troubleOf, writeRoot, type RootFile } from './place'
import { readShare, writeShare, type Share } from './share-document'
import { syncAnswers } from './sync-answers'
import { plainContent, type ContentSeal, type SyncFolder, type TableParts } from './sync-folder'
import { createTurns, type TurnReport } from './turn'

/** What the sharing needs from the system. */
export interface SyncPorts {
  readonly folderAt: (path: string) => SyncFolder
  readonly watch: (path: string, onChange: () => void) => Cancel
  /** What this computer is called. */
  readonly computer: string
  /** Says machine and place of the profile; another text means a copied profile. */
  readonly machine: string
  readonly secretOf: (wrapped: string, passphrase: string) => Promise<string | null>
  readonly contentOf: (secret: string) => Promise<ContentSeal>
}

export interface SyncService {
  view(): Reply<SyncView>
  choose(): Promise<Reply<SyncChosen>>
  open(passphrase: string): Promise<Reply<void>>
  look(): Promise<Reply<void>>
  leave(): Promise<Reply<void>>
  forget(device: string): Promise<Reply<void>>
  answer(id: string, keep: boolean): Reply<void>
  note(id: string, note: number): Reply<void>
  /** The log was changed here. */
  changed(): void
  /** Everything was deleted: this computer leaves. */
  end(): void
  onChange(listener: () => void): Cancel
  dispose(): void
}

interface SyncParts {
  readonly sync: SyncPorts
  readonly clock: Clock
  readonly documents: Pick<Documents, 'read' | 'write' | 'remove'>
  readonly diary: Diary
  readonly log: LogStore
  readonly queue: LogQueue
  readonly userFiles: Pick<UserFiles, 'chooseFolder'>
  readonly language: LanguageService
  readonly lock: { readonly key: LockKey | null }
  /** Whether a session runs: then nothing is looked at. */
  readonly isBusy: () => boolean
  readonly newId: () => string
  readonly onLogChanged: (id: string | null) => void
}

/** The window and its first screen come first, ms. */
const FIRST_AFTER_MS = 5 * SECOND_MS
const EVERY_MS = MINUTE_MS
/** Several changes in a row are one file, ms. */
const SOON_MS = 2 * SECOND_MS

/** The log could not be read or written; the log's own notice says so. */
class LogTrouble extends Error {
  constructor(readonly failure: LogFailure) {
    super(failure.reason)
  }
}
const must = <T>(result: LogResult<T>): T => {
  if (result.kind === 'ok') return result.value
  throw new LogTrouble(result.error)
}

/** The log shared with other computers through a folder (docs/sync.md). */
export function createSyncService(parts: SyncParts): SyncService {
  const { sync, clock, documents, diary, log, queue, language } = parts
  const changes = emitter((error) => diary.note('A listener of the sharing failed', error))
  const current: {
    share: Share | null
    turns: ReturnType<typeof createTurns> | null
    report: TurnReport | null
    checkedAt: number | null
    pending: { readonly folder: string; readonly root: RootFile; readonly isNew: boolean } | null
    timer: Cancel
    watching: Cancel
  } = {
    share: readShare(documents),
    turns: null,
    report: null,
    checkedAt: null,
    pending: null,
    timer: () => {},
    watching: () => {},
  }
  const newDeviceId = () => parts.newId().replaceAll('-', '').slice(0, 20).toLowerCase()
  const withTables = <T>(work: (tableParts: TableParts) => T): T => must(log.changeSharing(work))
  const look = <T>(work: (tableParts: TableParts) => T): T => must(log.lookAtSharing(work))
  const keep = (share: Share | null) => {
    current.share = share
    writeShare(documents, share)
  }

  const turnsOf = async (share: Share): Promise<ReturnType<typeof createTurns>> =>
    createTurns({
      folder: sync.folderAt(share.folder),
      content: share.secret === undefined ? plainContent : await sync.contentOf(share.secret),
      withTables,
      look,
      now: clock.now,
      name: () => sync.computer,
      newDeviceId,
      onNewDevice: (device) => {
        if (current.share) keep({ ...current.share, device })
      },
      pause: () => new Promise((resolve) => void setImmediate(resolve)),
    })

  /** A log that was restored or copied, or one that is new, becomes a device of its own. */
  const settleDevice = (share: Share): void => {
    const self = look(({ tables }) => tables.self())
    const isSame =
      self?.device === share.device && self.share === share.share && share.machine === sync.machine
    if (isSame && self.isOn) return
    const device = isSame ? share.device : newDeviceId()
    keep({ ...share, device, machine: sync.machine })
    withTables(({ tables, shared }) => {
      // What the older device wrote is read like the files of any other.
      for (const file of tables.files())
        if (file.device !== device && (file.state === 'ours' || file.state === 'writing'))
          tables.putFile({ ...file, state: 'read' }, null)
      shared.begin(share.share, device)
      // What was begun and is not in the folder yet is published again.
      if (!isSame) shared.publishAgain()
    })
  }

  const turn = async (): Promise<void> => {
    const { share } = current
    if (share === null || parts.isBusy()) return
    try {
      settleDevice(share)
      current.turns ??= await turnsOf(share)
      const before = JSON.stringify(current.report)
      const report = await current.turns.run()
      current.report = { ...report, changed: [] }
      current.checkedAt = clock.now()
      if (report.trouble) diary.note(`The shared folder cannot be used: ${report.trouble}`)
      if (report.changed.length > 0)
        parts.onLogChanged(report.changed.length === 1 ? (report.changed[0] ?? null) : null)
      if (report.changed.length > 0 || JSON.stringify(current.report) !== before) changes.tell()
    } catch (error) {
      if (!(error instanceof LogTrouble))
        current.report = { trouble: troubleOf(error), devices: [], refused: [], changed: [] }
      diary.note('A turn with the shared folder failed', error)
      changes.tell()
    }
  }
  const plan = (delayMs: number) => {
    current.timer()
    current.timer = clock.after(delayMs, () => {
      void queue(turn).finally(() => plan(EVERY_MS))
    })
  }
  const start = (delayMs: number) => {
    current.watching()
    current.watching = current.share ? sync.watch(current.share.folder, () => plan(SOON_MS)) : () => {}
    if (current.share) plan(delayMs)
  }
  start(FIRST_AFTER_MS)

  const stop = () => {
    current.timer()
    current.watching()
    Object.assign(current, { turns: null, report: null, checkedAt: null })
  }

  const refused = (failure: LogFailure): Reply<never> => failed(failureSentence(language.t, failure))
  const refusal = (trouble: string): Reply<never> => {
    diary.note(`A folder could not be shared: ${trouble}`)
    const known = trouble === 'newer' || trouble === 'full' || trouble === 'read-only' ? trouble : 'other'
    return failed(language.t(`sync.refused.${known}`))
  }
  /** Begins to share, or goes on. */
  const begin = async (
    folder: string,
    root: RootFile,
    isNew: boolean,
    secret?: string,
  ): Promise<Reply<void>> => {
    try {
      if (isNew) await writeRoot(sync.folderAt(folder), root)
      stop()
      const known = current.share?.share === root.share ? current.share.device : null
      keep({
        folder,
        share: root.share,
        device: known ?? newDeviceId(),
        machine: sync.machine,
        ...(secret !== undefined && { secret }),
      })
      const device = current.share?.device ?? ''
      withTables(({ tables, shared }) => {
        // Chosen again, an emptied folder gets everything anew.
        for (const file of tables.files()) if (file.state === 'ours') tables.dropFile(file.device, file.name)
        shared.begin(root.share, device)
        shared.publishAgain()
      })
      await turn()
      start(EVERY_MS)
      return done(undefined)
    } catch (error) {
      return error instanceof LogTrouble ? refused(error.failure) : refusal(troubleOf(error))
    }
  }

  const { looks, answer, note } = syncAnswers({
    log,
    now: clock.now,
    language,
    onWritten(id) {
      parts.onLogChanged(id)
      changes.tell()
    },
  })

  return {
    view() {
      const { share, report } = current
      const names = new Map((report?.devices ?? []).map(({ id, name }) => [id, name]))
      const toLookAt = share ? looks() : ok([])
      if (toLookAt.kind === 'failed') return refused(toLookAt.error)
      return done({
        folder: share?.folder ?? null,
        isSealed: share?.secret !== undefined,
        trouble: report?.trouble ?? null,
        checkedAt: current.checkedAt,
        devices: report?.devices ?? [],
        refused: (report?.refused ?? []).slice(0, 50).map(({ device, name, refusal: why }) => ({
          device: names.get(device) ?? '',
          file: name,
          refusal: why,
        })),
        looks: toLookAt.value,
      })
    },
    async choose() {
      const folder = await parts.userFiles.chooseFolder()
      if (folder === null) return done<SyncChosen>('cancelled')
      const found = await readRoot(sync.folderAt(folder))
      if (typeof found === 'string') return refusal(found)
      const { key } = parts.lock
      const root = found ?? { share: parts.newId(), ...(key && { key }) }
      const isNew = found === null
      if (root.key !== undefined) {
        current.pending = { folder, root, isNew }
        return done<SyncChosen>('sealed')
      }
      const begun = await queue(() => begin(folder, root, isNew))
      return begun.ok ? done<SyncChosen>('shared') : begun
    },
    async open(passphrase) {
      const { pending } = current
      if (!pending?.root.key) return failed(language.t('app.failure.refused'))
      const secret = await sync.secretOf(pending.root.key.wrapped, passphrase)
      if (secret === null) return failed(language.t('lock.wrong'))
      current.pending = null
      return queue(() => begin(pending.folder, pending.root, pending.isNew, secret))
    },
    async look() {
      await queue(turn)
      return done(undefined)
    },
    leave: () =>
      queue(() => {
        const left = log.changeSharing(({ shared }) => shared.leave())
        if (left.kind === 'failed') return refused(left.error)
        stop()
        keep(null)
        changes.tell()
        return done(undefined)
      }),
    forget: (device) =>
      queue(async () => {
        if (current.share?.device === device) return failed(language.t('app.failure.refused'))
        const forgotten = log.changeSharing(({ tables }) => tables.setForgotten(device, clock.now()))
        if (forgotten.kind === 'failed') return refused(forgotten.error)
        await turn()
        return done(undefined)
      }),
    answer,
    note,
    changed() {
      if (current.share !== null) plan(SOON_MS)
    },
    end() {
      stop()
      keep(null)
      changes.tell()
    },
    onChange: changes.on,
    dispose: stop,
  }
}
