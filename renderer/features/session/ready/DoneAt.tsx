import { useEffect, useState } from 'react'
import { START_LEAD_MS } from '@core/session/session'
import { MINUTE_MS } from '@core/time/units'
import { useNow } from '../../../bridge/use-now'
import { useText } from '../../../bridge/use-text'
import { useFormats } from '../../../ui/use-when'

/** When a session that starts now would be over. Looks again at each full minute. */
export function DoneAt({ totalMs }: { readonly totalMs: number }) {
  const { t } = useText()
  const formats = useFormats()
  const now = useNow()
  const [, look] = useState(0)
  useEffect(() => {
    let timer = 0
    const wait = () => {
      timer = window.setTimeout(
        () => {
          look(now())
          wait()
        },
        MINUTE_MS - (now() % MINUTE_MS),
      )
    }
    wait()
    return () => window.clearTimeout(timer)
  }, [now])
  return (
    <small id="done-at" aria-hidden="true">
      {t('session.doneAt', { time: formats.time(now() + START_LEAD_MS + totalMs) })}
    </small>
  )
}
