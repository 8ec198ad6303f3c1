import { AT_MIN } from '@core/log/entry/entry'
import type { Cancel, Clock } from '../ports'
import type { NoticeBoard } from '../desktop/notice-board'

const LOOK_EVERY_MS = 60_000

/** The year a clock says, where no entry can be from; null while it is right. */
export const wrongYear = (nowMs: number): number | null =>
  nowMs < AT_MIN ? new Date(nowMs).getUTCFullYear() : null

/** Shows a notice while the machine's clock cannot be right: with an empty battery it starts at 1970. */
export function watchClock(clock: Clock, notices: NoticeBoard): Cancel {
  let timer: Cancel = () => {}
  let said: number | null = null
  const look = () => {
    timer()
    timer = clock.after(LOOK_EVERY_MS, look)
    const year = wrongYear(clock.now())
    if (year === said) return
    said = year
    if (year === null) notices.dismiss('clock')
    // As text, so that a year is not formatted as 1,970.
    else notices.post({ id: 'clock', kind: 'clock-wrong', values: { year: String(year) } })
  }
  look()
  const stop = clock.onMoved(look)
  return () => {
    stop()
    timer()
  }
}
