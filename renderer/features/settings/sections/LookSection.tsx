import { languageNames, type LanguageChoice } from '@core/text/language'
import { DEFAULT_APP, type ThemeChoice } from '@core/settings/settings'
import { useText } from '../../../bridge/use-text'
import { Segments } from '../../../ui/choice/Segments'
import { ResetSection } from './ResetSection'
import { SettingRow } from '../SettingRow'
import { SettingSection } from '../SettingSection'
import { useSettings } from '../settings-page'

const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark']

/** Language and theme; both change at once. */
export function LookSection() {
  const { t } = useText()
  const { app, changeApp } = useSettings()
  const reset = () => {
    const { language, theme } = app
    changeApp({ language: DEFAULT_APP.language, theme: DEFAULT_APP.theme })
    return () => changeApp({ language, theme })
  }
  return (
    <SettingSection id="look" end={<ResetSection section="look" onReset={reset} />}>
      <SettingRow id="language" place="half">
        <Segments<LanguageChoice>
          label={t('settings.row.language.name')}
          value={app.language}
          choices={[
            { value: 'system', label: t('settings.language.system') },
            { value: 'en', label: languageNames.en },
            { value: 'zh-Hans', label: languageNames['zh-Hans'] },
          ]}
          onChange={(language) => changeApp({ language })}
        />
      </SettingRow>
      <SettingRow id="theme" place="half">
        <Segments
          label={t('settings.row.theme.name')}
          value={app.theme}
          choices={THEMES.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
          onChange={(theme) => changeApp({ theme })}
        />
      </SettingRow>
    </SettingSection>
  )
}
