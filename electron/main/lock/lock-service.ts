import type { RequestName } from '@core/ipc/contract'
import { done, failed, type Reply } from '@core/ipc/request'
import type { AppSnapshot, LockView } from '@core/ipc/views'
import { waitAfter } from '@core/lock/back-off'
import { PASSPHRASE_MIN, passphraseProblem } from '@core/lock/passphrase'
import { mayAskWhileLocked, whileLocked } from '@core/lock/while-locked'
import type { Cancel, Clock, Diary, Documents, Windows } from '../ports'
import { FileTrouble } from '../settings/documents/file-trouble'
import type { LockKey, Sealing } from './sealing'
import { emitter } from '../platform/emitter'
import type { LanguageService } from '../settings/language-service'
import { fileReason } from '../log/log-failure'
import type { SessionService } from '../session/session-service'

/** `lock.json`: the key that seals backups; its secret half is there only as the passphrase opens it. */
const DOCUMENT = 'lock'

export interface LockService {
  view(): LockView
  /** What backups are sealed with; null while no passphrase is set. */
  readonly key: LockKey | null
  mayAsk(name: RequestName): boolean
  /** What the page may know of (a part of) the snapshot now. */
  shown<S extends Partial<AppSnapshot>>(snapshot: S): S
  unlock(passphrase: string): Promise<Reply<void>>
  set(passphrase: string): Promise<Reply<void>>
  remove(passphrase: string): Promise<Reply<void>>
  lock(): void
  onChange(listener: () => void): Cancel
  dispose(): void
}

interface LockParts {
  readonly clock: Clock
  /** Those that throw when they cannot write: what waits to be written would be lost with the app. */
  readonly documents: Documents
  readonly sealing: Sealing
  readonly windows: Pick<Windows, 'isVisible' | 'onVisibilityChanged'>
  readonly sessions: Pick<SessionService, 'state' | 'onChange'>
  readonly language: LanguageService
  readonly diary: Diary
}

const readKey = (stored: unknown): LockKey | null => {
  const { recipient, wrapped } = (stored ?? {}) as { recipient?: unknown; wrapped?: unknown }
  return typeof recipient === 'string' && typeof wrapped === 'string' ? { recipient, wrapped } : null
}

/**
 * The optional lock: who has the window open without the passphrase gets a session and help, and nothing that was
 * recorded. It keeps people at this desk out of the window; files are kept from others by their permissions.
 */
export function createLockService(parts: LockParts): LockService {
  const { clock, documents, sealing, windows, sessions, language, diary } = parts
  const changes = emitter((error) => diary.note('A listener of the lock failed', error))
  const key = readKey(documents.read(DOCUMENT))
  const held: {
    key: LockKey | null
    locked: boolean
    wrong: number
    waitUntil: number
    trying: boolean
    /** A key is being made for a new passphrase: it takes a second. */
    making: boolean
    /** Id of the session that was begun while locked. */
    ownSession: string | null
  } = { key, locked: key !== null, wrong: 0, waitUntil: 0, trying: false, making: false, ownSession: null }

  const lock = () => {
    if (held.key === null || held.locked) return
    Object.assign(held, { locked: true, ownSession: null })
    changes.tell()
  }

  /** One try at a time, later and later after wrong ones; the time itself comes from the key derivation. */
  const attempt = async (passphrase: string): Promise<Reply<void>> => {
    const { key } = held
    if (key === null) return done(undefined)
    const wait = held.waitUntil - clock.mono()
    if (wait > 0) return failed(language.t('lock.wait', { seconds: Math.ceil(wait / 1000) }))
    if (held.trying) return failed(language.t('app.failure.refused'))
    held.trying = true
    try {
      if (await sealing.fits(key, passphrase)) {
        held.wrong = 0
        return done(undefined)
      }
      held.wrong += 1
      held.waitUntil = clock.mono() + waitAfter(held.wrong)
      return failed(language.t('lock.wrong'))
    } finally {
      held.trying = false
    }
  }

  /** A passphrase counts when it is on disk, and is gone when it is gone from there. */
  const onDisk = (write: () => void): Reply<void> => {
    try {
      write()
      return done(undefined)
    } catch (error) {
      const { reason, message } = error instanceof FileTrouble ? error : new FileTrouble(error)
      diary.note(`lock.json could not be changed: ${reason}`, message)
      return failed(language.t('lock.unsaved', { reason: fileReason(language.t, reason) }))
    }
  }

  const ownEnded = () => sessions.state.kind === 'ended' && sessions.state.session.id === held.ownSession

  const stops: readonly Cancel[] = [
    // Whoever opens the window next is asked, also when a session kept it alive unseen.
    windows.onVisibilityChanged(() => {
      if (!windows.isVisible) lock()
    }),
    sessions.onChange(({ before, now }) => {
      if (!held.locked || before.kind === 'active' || now.kind !== 'active') return
      held.ownSession = now.session.id
      changes.tell()
    }),
  ]

  return {
    view: () => ({ set: held.key !== null, locked: held.locked }),
    get key() {
      return held.key
    },
    mayAsk: (name) => !held.locked || mayAskWhileLocked(name, ownEnded()),
    shown: (snapshot) => (held.locked ? whileLocked(snapshot, held.ownSession) : snapshot),
    async unlock(passphrase) {
      const tried = await attempt(passphrase)
      if (!tried.ok) return tried
      held.locked = false
      changes.tell()
      return tried
    },
    async set(passphrase) {
      if (held.key !== null || held.making) return failed(language.t('app.failure.refused'))
      if (passphraseProblem(passphrase, passphrase) !== null)
        return failed(language.t('lock.short', { n: PASSPHRASE_MIN }))
      held.making = true
      try {
        const made = await sealing.makeKey(passphrase)
        const kept = onDisk(() => documents.write(DOCUMENT, { version: 1, ...made }))
        if (!kept.ok) return kept
        held.key = made
      } finally {
        held.making = false
      }
      changes.tell()
      return done(undefined)
    },
    async remove(passphrase) {
      const tried = await attempt(passphrase)
      if (!tried.ok) return tried
      const removed = onDisk(() => documents.remove(DOCUMENT))
      if (!removed.ok) return removed
      Object.assign(held, { key: null, locked: false })
      changes.tell()
      return tried
    },
    lock,
    onChange: changes.on,
    dispose: () => stops.forEach((stop) => stop()),
  }
}
