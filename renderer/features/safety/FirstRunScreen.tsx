import { useState } from 'react'
import { localDate } from '@core/time/local-day'
import { useApp, useRequest } from '../../bridge/use-app'
import { useNow } from '../../bridge/use-now'
import { useText } from '../../bridge/use-text'
import { offeredRule } from '../reminders/offered-reminder'
import { ReminderOffer } from '../reminders/ReminderOffer'
import { FirstRun } from './FirstRun'
import { useFirstRunDraft } from './first-run-draft'

/** The first run; a ticked sign leads straight to the urgent card. */
export function FirstRunScreen({ onHelp }: { readonly onHelp: () => void }) {
  const { t, zone } = useText()
  const request = useRequest()
  const now = useNow()
  const known = useApp((app) => app.safety.answers)
  const { draft, put } = useFirstRunDraft()
  const [failure, setFailure] = useState<string | null>(null)
  const { step, flags, reminder } = draft
  const answers = draft.answers ?? known

  const done = async () => {
    const { ticked } = flags
    // The check first: the moment the answers count, the gate must already know what was ticked.
    const checked = await request('safety:check', { ticked: [...ticked] })
    if (!checked.ok) return setFailure(checked.failure.message)
    if (ticked.length > 0) onHelp()
    else if (reminder) {
      const rule = offeredRule(reminder, crypto.randomUUID(), t, localDate(now(), zone))
      const saved = await request('reminders:save-rule', { rule })
      if (!saved.ok) return setFailure(saved.failure.message)
      // A second try, after a failure below, must not save it twice.
      put({ reminder: null })
    }
    const answered = await request('safety:answer', { ...answers, acknowledged: true })
    if (!answered.ok) setFailure(answered.failure.message)
  }
  return (
    <FirstRun
      step={step}
      answers={answers}
      flags={flags}
      onStep={(next) => put({ step: next })}
      onAnswers={(next) => put({ answers: next })}
      onFlags={(next) => put({ flags: next })}
      onDone={() => void done()}
      onHelp={onHelp}
      failure={failure}
    >
      <ReminderOffer value={reminder} onChange={(next) => put({ reminder: next })} />
    </FirstRun>
  )
}
