import { AT_MIN } from '@core/log/entry/entry'
import type { Cancel, Clock } from '../ports'
import type { NoticeBoard } from '../desktop/notice-board'

const LOOK_EVERY_MS = 60_000

/** The year a clock says, where no entry can be from; null while it is right. */
export const wrongYear = (nowMs: number): number | null =>
  nowMs < AT_MIN ? new Date(nowMs).getUTCFullYear() : null

/** Says that the machine's clock cannot be right, as long as it is not: an empty battery starts it at 1970. */
export function watchClock(clock: Clock, notices: NoticeBoard): Cancel {
  const held: { timer: Cancel; said: number | null } = { timer: () => {}, said: null }
  const look = () => {
    held.timer()
    held.timer = clock.after(LOOK_EVERY_MS, look)
    const year = wrongYear(clock.now())
    if (year === held.said) return
    held.said = year
    if (year === null) notices.dismiss('clock')
    // As a word: a year is not grouped like a number.
    else notices.post({ id: 'clock', kind: 'clock-wrong', values: { year: String(year) } })
  }
  look()
  const stop = clock.onMoved(look)
  return () => {
    stop()
    held.timer()
  }
}
