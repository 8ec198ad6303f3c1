import { DEFAULT_APP } from '@core/settings/settings'
import { useText } from '../../../bridge/use-text'
import { Switch } from '../../../ui/choice/Switch'
import { ResetSection } from './ResetSection'
import { SettingRow } from '../SettingRow'
import { SettingSection } from '../SettingSection'
import { useSettings } from '../settings-page'
import { ShortcutCapture } from './ShortcutCapture'

/** How the app shows itself outside its window. */
export function PresenceSection() {
  const { t } = useText()
  const { app, changeApp } = useSettings()
  const reset = () => {
    const { discreet, spikeShortcut, launchAtLogin } = app
    changeApp({
      discreet: DEFAULT_APP.discreet,
      spikeShortcut: DEFAULT_APP.spikeShortcut,
      launchAtLogin: DEFAULT_APP.launchAtLogin,
    })
    return () => changeApp({ discreet, spikeShortcut, launchAtLogin })
  }
  return (
    <SettingSection id="presence" end={<ResetSection section="presence" onReset={reset} />}>
      <SettingRow id="discreet">
        <Switch
          hideLabel
          label={t('settings.row.discreet.name')}
          checked={app.discreet}
          onChange={(discreet) => changeApp({ discreet })}
        />
      </SettingRow>
      <SettingRow id="shortcut" place="below">
        <ShortcutCapture
          accelerator={app.spikeShortcut}
          onChange={(spikeShortcut) => changeApp({ spikeShortcut })}
        />
      </SettingRow>
      <SettingRow id="login">
        <Switch
          hideLabel
          label={t('settings.row.login.name')}
          checked={app.launchAtLogin}
          onChange={(launchAtLogin) => changeApp({ launchAtLogin })}
        />
      </SettingRow>
    </SettingSection>
  )
}
