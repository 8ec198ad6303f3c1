import type { UrgentFlag } from '@core/safety/red-flags'
import type { ScreeningAnswers } from '@core/safety/screening'
import { useApp, useRequest } from '../../bridge/use-app'
import { FirstRun } from './FirstRun'

/** The first run; a ticked sign leads straight to the urgent card. */
export function FirstRunScreen({ onHelp }: { readonly onHelp: () => void }) {
  const request = useRequest()
  const answers = useApp((app) => app.safety.answers)
  const done = async (given: ScreeningAnswers, ticked: readonly UrgentFlag[]) => {
    // The check first: the moment the answers count, the gate must already know what was ticked.
    await request('safety:check', { ticked: [...ticked] })
    if (ticked.length > 0) onHelp()
    await request('safety:answer', given)
  }
  return <FirstRun answers={answers} onDone={(given, ticked) => void done(given, ticked)} onHelp={onHelp} />
}
