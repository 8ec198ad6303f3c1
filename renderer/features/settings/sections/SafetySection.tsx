import type { Place } from '@core/ipc/routes'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { useAnswersLine } from '../../safety/use-answers-line'
import { SettingRow } from '../SettingRow'
import { SettingSection } from '../SettingSection'

/** What was answered, in one line, and the way to its page. There is no reset: questions without an answer close sessions. */
export function SafetySection({ onGo }: { readonly onGo: (place: Place) => void }) {
  const { t } = useText()
  return (
    <SettingSection id="safety">
      <SettingRow id="answers" hint={useAnswersLine()}>
        <Button onClick={() => onGo('settings-safety')}>{t('settings.change')}</Button>
      </SettingRow>
    </SettingSection>
  )
}
