import { BREATH_LEVELS } from '@core/settings/settings'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'

/** Off, soft, full, off: one press away while both hands are nearly busy. */
export function BreathSoundButton({ onPressed }: { readonly onPressed: () => void }) {
  const { t } = useText()
  const request = useRequest()
  const sound = useApp((app) => app.settings.sound)
  const next = BREATH_LEVELS[(BREATH_LEVELS.indexOf(sound.breath) + 1) % BREATH_LEVELS.length]!
  return (
    <Button
      look="text"
      onClick={() => {
        void request('settings:sound', { ...sound, breath: next })
        onPressed()
      }}
    >
      {t('session.breathSound', { level: t(`sound.breath.${sound.breath}`) })}
    </Button>
  )
}
