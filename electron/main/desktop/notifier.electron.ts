import { Notification } from 'electron'
import { bodyOf, type Found, type Notice, type NoticeListener, type Notifier } from '../ports'

/** A notification that the system has not taken after this long, ms, did not come. */
const TAKEN_WITHIN_MS = 10_000
/**
 * For this long after the start, ms, macOS may still be asking the person for permission, and refuses notifications.
 */
const ASKING_MS = 60_000

interface Shown {
  notification: Notification | null
  /** Its listener is not called any more. */
  readonly forget: () => void
}

/**
 * The system's own notifications; the system decides about do-not-disturb. Electron has no buttons on Linux. A refused
 * notification emits `failed`, or `close` before `show`, or nothing.
 */
export function electronNotifier(): Notifier & { dispose(): void } {
  const shown = new Map<string, Shown>()
  const state: { last: 'taken' | 'refused' | 'asking' | null } = { last: null }
  const startedAt = performance.now()
  const mayBeAsking = () => process.platform === 'darwin' && performance.now() - startedAt < ASKING_MS
  const hasActions = process.platform !== 'linux'
  const isThere = () => Notification.isSupported()

  const drop = (id: string) => {
    const entry = shown.get(id)
    shown.delete(id)
    entry?.forget()
    entry?.notification?.close()
  }
  const found = (): Found => {
    // The next service starts as unknown.
    if (!isThere()) state.last = null
    if (!isThere() || state.last === 'refused') return 'missing'
    if (state.last === 'asking') return 'unknown'
    return 'works'
  }

  const build = (notice: Notice, onAnswer: NoticeListener['onAnswer'], tell: NoticeListener['onFate']) => {
    const notification = new Notification({
      title: notice.title,
      body: bodyOf(notice, { buttons: hasActions, click: true }),
      silent: notice.silent,
      timeoutType: 'never',
      actions: hasActions
        ? notice.actions.map(({ label }) => ({ type: 'button' as const, text: label }))
        : [],
    })
    notification.on('show', () => tell('taken'))
    notification.on('failed', () => tell('refused'))
    notification.on('close', () => tell('refused'))
    notification.on('click', () => onAnswer('click'))
    notification.on('action', (_event: unknown, index?: number) => {
      const action = typeof index === 'number' ? notice.actions[index] : undefined
      if (action) onAnswer(action.id)
    })
    return notification
  }

  return {
    get state() {
      return found()
    },
    hasActions,
    show(notice, { onAnswer, onFate }) {
      drop(notice.id)
      const reported: { fate: 'taken' | 'refused' | null } = { fate: null }
      const tell = (fate: 'taken' | 'refused') => {
        if (reported.fate !== null) return
        reported.fate = fate
        clearTimeout(late)
        state.last = fate === 'refused' && mayBeAsking() ? 'asking' : fate
        if (fate === 'refused') shown.delete(notice.id)
        onFate(fate)
      }
      const late = setTimeout(() => tell('refused'), TAKEN_WITHIN_MS)
      const entry: Shown = {
        notification: null,
        forget() {
          reported.fate ??= 'refused'
          clearTimeout(late)
          entry.notification?.removeAllListeners()
        },
      }
      shown.set(notice.id, entry)
      if (!isThere()) {
        tell('refused')
        state.last = null
        return
      }
      entry.notification = build(notice, onAnswer, tell)
      entry.notification.show()
    },
    withdraw: drop,
    dispose: () => [...shown.keys()].forEach(drop),
  }
}
