import { useApp } from './use-app'

/** A line at the top of the page, for every screen. */
export type TopLine = 'trouble' | 'prompt' | 'notice' | 'later' | 'spike'

/**
 * The one line that stands at the top of the page: what is lost without an answer, then what is due, then the rest. The
 * next one comes when it is answered.
 */
export const useFirstLine = (): TopLine | null =>
  useApp(({ logTrouble, reminders, notices, later, session }) => {
    if (logTrouble) return 'trouble'
    const runs = session.kind === 'active'
    if (reminders.prompt && !runs) return 'prompt'
    if (notices.length > 0) return 'notice'
    if (later) return 'later'
    return reminders.spike && !runs ? 'spike' : null
  })
