import { useApp } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { useShortcutList } from '../../../ui/keys/ShortcutList'
import { Diagnostics } from './Diagnostics'
import { Licences } from './Licences'
import { SettingRow } from '../SettingRow'
import { SettingSection } from '../SettingSection'

/** What this app is, and what it is made of. */
export function AboutSection() {
  const { t } = useText()
  const version = useApp((app) => app.about.version)
  const showKeys = useShortcutList()
  return (
    <SettingSection id="about">
      <SettingRow id="version">
        <p>{t('settings.about.version', { version })}</p>
      </SettingRow>
      <SettingRow id="private">
        <Icon name="check" size={24} />
      </SettingRow>
      <SettingRow id="keys">
        <Button onClick={showKeys}>{t('settings.about.keysShow')}</Button>
      </SettingRow>
      <SettingRow id="diagnostics" place="below">
        <Diagnostics />
      </SettingRow>
      <SettingRow id="licences" place="below">
        <Licences />
      </SettingRow>
    </SettingSection>
  )
}
