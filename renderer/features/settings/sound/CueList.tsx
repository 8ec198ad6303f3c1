import { CUES, type Cue } from '@core/session/cues'
import { CUE_CHOICES, type CueChoice, type CueChoices } from '@core/settings/settings'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { useSound } from '../../session/sound/SoundProvider'
import { Select } from '../Select'
import { useSettings } from '../settings-page'
import { OwnCue } from './OwnCue'
import { usePlayAll } from './use-play-all'
import css from './cue-list.module.css'

/** Said under a cue where its name alone would mislead. */
const HINTS = { reminder: 'sound.reminderHint', ten: 'sound.marksHint', minute: 'sound.marksHint' } as const
const hintOf = (cue: Cue) => (cue in HINTS ? HINTS[cue as keyof typeof HINTS] : null)

/** Each cue: whether it sounds and is spoken, its gesture in words, a way to listen, and a sound of one's own in its place. */
export function CueList() {
  const { t } = useText()
  const { player } = useSound()
  const { sound, changeSound } = useSettings()
  const all = usePlayAll((cue) => player?.audition(cue))
  const choices = CUE_CHOICES.map((value) => ({ value, label: t(`sound.choice.${value}`) }))
  const choose = (of: 'cues' | 'spokenCues', cue: Cue, choice: string) => {
    const changed: CueChoices = { ...sound[of], [cue]: choice as CueChoice }
    changeSound(of === 'cues' ? { cues: changed } : { spokenCues: changed })
  }
  return (
    <>
      <Button icon={all.playing ? 'stop' : 'play'} onClick={all.playing ? all.stop : all.start}>
        {t(all.playing ? 'sound.stopAll' : 'sound.playAll')}
      </Button>
      <ul className={css.list}>
        {CUES.map((cue) => {
          const name = t(`sound.cue.${cue}`)
          const hint = hintOf(cue)
          return (
            <li key={cue} className={css.cue} aria-current={all.playing === cue || undefined}>
              <div className={css.words}>
                <p className={css.name}>{name}</p>
                <p className={css.gesture}>
                  {t(`sound.gesture.${cue}`)} {hint && t(hint)}
                </p>
              </div>
              <div className={css.choice}>
                <span aria-hidden="true">{t('sound.soundWord')}</span>
                <Select
                  label={t('sound.soundOf', { cue: name })}
                  value={sound.cues[cue]}
                  choices={choices}
                  onChange={(choice) => choose('cues', cue, choice)}
                />
              </div>
              <div className={css.choice}>
                <span aria-hidden="true">{t('sound.wordsWord')}</span>
                <Select
                  label={t('sound.wordsOf', { cue: name })}
                  value={sound.spokenCues[cue]}
                  choices={choices}
                  onChange={(choice) => choose('spokenCues', cue, choice)}
                />
              </div>
              <Button
                look="text"
                icon="sound"
                className={css.listen}
                aria-label={t('sound.auditionOf', { cue: name })}
                onClick={() => {
                  all.stop()
                  player?.audition(cue)
                }}
              >
                {t('sound.audition')}
              </Button>
              <OwnCue cue={cue} />
            </li>
          )
        })}
      </ul>
    </>
  )
}
