import { CUES, type Cue } from '@core/session/cues'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Switch } from '../../../ui/choice/Switch'
import { useSound } from '../../session/sound/SoundProvider'
import { OwnCue } from './OwnCue'
import { useSettings } from '../settings-page'
import css from './cue-list.module.css'

/** Said under a cue where its name alone would mislead. */
const HINTS = { reminder: 'sound.reminderHint', ten: 'sound.marksHint', minute: 'sound.marksHint' } as const
const hintOf = (cue: Cue) => (cue in HINTS ? HINTS[cue as keyof typeof HINTS] : null)

/** Each cue: on or off, its gesture in words, a way to listen, and a sound of one's own in its place. */
export function CueList() {
  const { t } = useText()
  const { player } = useSound()
  const { sound, changeSound } = useSettings()
  return (
    <ul className={css.list}>
      {CUES.map((cue) => {
        const name = t(`sound.cue.${cue}`)
        const hint = hintOf(cue)
        return (
          <li key={cue} className={css.cue}>
            <Switch
              hideLabel
              label={name}
              checked={sound.cues[cue]}
              onChange={(on) => changeSound({ cues: { ...sound.cues, [cue]: on } })}
            />
            <div className={css.words}>
              <p className={css.name}>{name}</p>
              <p className={css.gesture}>
                {t(`sound.gesture.${cue}`)} {hint && t(hint)}
              </p>
            </div>
            <Button
              look="text"
              icon="sound"
              className={css.listen}
              aria-label={t('sound.auditionOf', { cue: name })}
              onClick={() => player?.audition(cue)}
            >
              {t('sound.audition')}
            </Button>
            <OwnCue cue={cue} />
          </li>
        )
      })}
    </ul>
  )
}
