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

/** `lock.json`: the key that encrypts backups. Its secret half is encrypted with the passphrase. */
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
  /** Documents that throw when they cannot write, because what waits to be written is lost when the app ends. */
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
 * The optional lock. Without the passphrase the window offers a session and help, and shows nothing that was recorded.
 * It protects against people at this computer; file permissions protect the files.
 */
export function createLockService(parts: LockParts): LockService {
  const { clock, documents, sealing, windows, sessions, language, diary } = parts
  const changes = emitter((error) => diary.note('A listener of the lock failed', error))
  const key = readKey(documents.read(DOCUMENT))
  const state: {
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
    if (state.key === null || state.locked) return
    Object.assign(state, { locked: true, ownSession: null })
    changes.tell()
  }

  /** One try at a time, later and later after wrong ones; the time itself comes from the key derivation. */
  const attempt = async (passphrase: string): Promise<Reply<void>> => {
    const { key } = state
    if (key === null) return done(undefined)
    const wait = state.waitUntil - clock.mono()
    if (wait > 0) return failed(language.t('lock.wait', { seconds: Math.ceil(wait / 1000) }))
    if (state.trying) return failed(language.t('app.failure.refused'))
    state.trying = true
    try {
      if (await sealing.fits(key, passphrase)) {
        state.wrong = 0
        return done(undefined)
      }
      state.wrong += 1
      state.waitUntil = clock.mono() + waitAfter(state.wrong)
      return failed(language.t('lock.wrong'))
    } finally {
      state.trying = false
    }
  }

  /** Sets or removes the passphrase on disk first, then in memory. */
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

  const ownEnded = () => sessions.state.kind === 'ended' && sessions.state.session.id === state.ownSession

  const stops: readonly Cancel[] = [
    // The next person who opens the window is asked, also when a session kept the hidden window open.
    windows.onVisibilityChanged(() => {
      if (!windows.isVisible) lock()
    }),
    sessions.onChange(({ before, now }) => {
      if (!state.locked || before.kind === 'active' || now.kind !== 'active') return
      state.ownSession = now.session.id
      changes.tell()
    }),
  ]

  return {
    view: () => ({ set: state.key !== null, locked: state.locked }),
    get key() {
      return state.key
    },
    mayAsk: (name) => !state.locked || mayAskWhileLocked(name, ownEnded()),
    shown: (snapshot) => (state.locked ? whileLocked(snapshot, state.ownSession) : snapshot),
    async unlock(passphrase) {
      const tried = await attempt(passphrase)
      if (!tried.ok) return tried
      state.locked = false
      changes.tell()
      return tried
    },
    async set(passphrase) {
      if (state.key !== null || state.making) return failed(language.t('app.failure.refused'))
      if (passphraseProblem(passphrase, passphrase) !== null)
        return failed(language.t('lock.short', { n: PASSPHRASE_MIN }))
      state.making = true
      try {
        const made = await sealing.makeKey(passphrase)
        const kept = onDisk(() => documents.write(DOCUMENT, { version: 1, ...made }))
        if (!kept.ok) return kept
        state.key = made
      } finally {
        state.making = false
      }
      changes.tell()
      return done(undefined)
    },
    async remove(passphrase) {
      const tried = await attempt(passphrase)
      if (!tried.ok) return tried
      const removed = onDisk(() => documents.remove(DOCUMENT))
      if (!removed.ok) return removed
      Object.assign(state, { key: null, locked: false })
      changes.tell()
      return tried
    },
    lock,
    onChange: changes.on,
    dispose: () => stops.forEach((stop) => stop()),
  }
}
