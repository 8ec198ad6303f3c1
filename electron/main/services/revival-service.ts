import type { Cancel, Diary, Windows } from '../ports'
import type { Revival } from '../ports/revival'
import type { NoticeBoard } from './notice-board'
import type { SessionService } from './session-service'

interface RevivalParts {
  /** Null where the app does not die with a message bus. */
  readonly revival: Revival | null
  readonly windows: Windows
  readonly sessions: SessionService
  readonly notices: NoticeBoard
  readonly diary: Diary
}

/**
 * Says that the app came back after the message bus died. If the bus came back only after the app did, the app has no
 * tray icon; so it starts once more, as soon as nobody would notice: without a window and without a session.
 */
export function followRevival({ revival, windows, sessions, notices, diary }: RevivalParts): Cancel {
  if (!revival) return () => {}
  if (revival.isRevived) {
    diary.note('Started again: the session bus had gone, or came late')
    if (windows.isOpen || sessions.state.kind !== 'idle')
      notices.post({ id: 'revived', kind: 'revived', values: {} })
  }
  const look = () => {
    revival.showNext(windows.isOpen)
    if (!revival.isBusLate || windows.isOpen || sessions.state.kind === 'active') return
    revival.startAgain()
  }
  look()
  const stops = [revival.onBusLate(look), windows.onVisibilityChanged(look), sessions.onChange(look)]
  return () => stops.forEach((stop) => stop())
}
