import { useEffect, useState } from 'react'
import { CUES } from '@core/session/cues'
import { intlLocale } from '@core/text/language'
import { BREATH_LEVELS, DEFAULT_SOUND, type CueSet } from '@core/settings/settings'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Segments } from '../../../ui/choice/Segments'
import { Switch } from '../../../ui/choice/Switch'
import { useSound } from '../../session/sound/SoundProvider'
import { CueList } from './CueList'
import { OutputSelect } from './OutputSelect'
import { ResetSection } from '../sections/ResetSection'
import { SettingRow } from '../SettingRow'
import { SettingSection } from '../SettingSection'
import { useSettings, useSettingsPage } from '../settings-page'
import { Slider } from '../Slider'
import disclosure from '../../../ui/disclosure.module.css'
import css from '../settings-screen.module.css'

const SETS: readonly CueSet[] = ['bowl', 'wood']
const PERCENT = 100

/** Everything that sounds; the player follows each change at once. */
export function SoundSection() {
  const { t } = useText()
  const { player } = useSound(true)
  const { sound, changeSound } = useSettings()
  const { found } = useSettingsPage()
  const reset = () => {
    const before = sound
    changeSound(DEFAULT_SOUND)
    return () => changeSound(before)
  }
  return (
    <SettingSection id="sound" end={<ResetSection section="sound" onReset={reset} />}>
      <SettingRow id="volume" place="half">
        <Slider
          label={t('settings.row.volume.name')}
          min={0}
          max={PERCENT}
          step={5}
          value={Math.round(sound.volume * PERCENT)}
          words={(percent) => t('settings.volumeAt', { percent })}
          onChange={(percent) => changeSound({ volume: percent / PERCENT })}
        />
      </SettingRow>
      <SettingRow id="mute">
        <Switch
          hideLabel
          label={t('settings.row.mute.name')}
          checked={sound.muted}
          onChange={(muted) => changeSound({ muted })}
        />
      </SettingRow>
      <SettingRow id="quiet">
        <Switch
          hideLabel
          label={t('settings.row.quiet.name')}
          checked={sound.quietOffice}
          onChange={(quietOffice) => changeSound({ quietOffice })}
        />
      </SettingRow>
      <SettingRow id="set" place="half">
        <Segments
          label={t('settings.row.set.name')}
          value={sound.set}
          choices={SETS.map((value) => ({ value, label: t(`sound.set.${value}`) }))}
          onChange={(set) => {
            changeSound({ set })
            player?.audition('press', set)
          }}
        />
        <p className={css.quiet}>{t(`sound.set.${sound.set}Hint`)}</p>
      </SettingRow>
      <SettingRow id="output" place="half">
        <OutputSelect device={sound.device} onChange={(device) => changeSound({ device })} />
      </SettingRow>
      <SettingRow id="breath" place="half">
        <Segments
          label={t('settings.row.breath.name')}
          value={sound.breath}
          choices={BREATH_LEVELS.map((value) => ({ value, label: t(`sound.breath.${value}`) }))}
          onChange={(breath) => changeSound({ breath })}
        />
      </SettingRow>
      <SpokenRow on={sound.spoken} onChange={(spoken) => changeSound({ spoken })} />
      <SettingRow
        id="cues"
        place="below"
        under={
          <details className={`${disclosure.disclosure} ${css.details}`} open={found?.has('cues')}>
            <summary>{t('settings.cuesShow', { n: CUES.length })}</summary>
            <CueList />
          </details>
        }
      >
        {null}
      </SettingRow>
    </SettingSection>
  )
}

interface SpokenRowProps {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** Whether the system has a voice is asked anew for each language; null while it is being asked. */
function SpokenRow({ on, onChange }: SpokenRowProps) {
  const { t, locale } = useText()
  const { speech, player } = useSound()
  const language = intlLocale(locale)
  const [heard, setHeard] = useState<{ readonly language: string; readonly voice: boolean } | null>(null)
  useEffect(() => {
    let current = true
    void speech.available(language).then((voice) => current && setHeard({ language, voice }))
    return () => {
      current = false
    }
  }, [speech, language])
  const voice = heard?.language === language ? heard.voice : null
  return (
    <SettingRow
      id="spoken"
      under={
        <p role="status" className={css.quiet}>
          {voice === false && t('sound.spokenCues.noVoice')}
        </p>
      }
    >
      <div className={css.acts}>
        {voice && (
          <Button
            icon="sound"
            onClick={() => void speech.speak(t('sound.spoken.press'), language, player?.masterGain() ?? 0)}
          >
            {t('sound.spokenCues.listen')}
          </Button>
        )}
        {(voice || on) && (
          <Switch hideLabel label={t('settings.row.spoken.name')} checked={on} onChange={onChange} />
        )}
      </div>
    </SettingRow>
  )
}
