import type { Place } from '@core/ipc/routes'
import { useApp, useRequest } from '../../../bridge/use-app'
import { SafetyAnswers } from '../../safety/SafetyAnswers'
import { SettingRow } from '../SettingRow'
import { SettingSection } from '../SettingSection'
import { useSettingsPage } from '../settings-page'

/** Every safety answer in one place. There is no reset: unanswered questions would keep sessions closed. */
export function SafetySection({ onGo }: { readonly onGo: (place: Place) => void }) {
  const answers = useApp((app) => app.safety.answers)
  const request = useRequest()
  const { report } = useSettingsPage()
  return (
    <SettingSection id="safety">
      <SettingRow id="answers" place="below">
        <SafetyAnswers
          answers={answers}
          onChange={(changed) => void request('safety:answer', changed).then(report)}
          onHelp={() => onGo('help')}
        />
      </SettingRow>
    </SettingSection>
  )
}
