import { useRef, useState } from 'react'
import type { Cue } from '@core/session/cues'
import { useRequest } from '../../../bridge/use-app'
import { useText, type TextKey } from '../../../bridge/use-text'
import { probeCueFile, type CueRefusal } from '../../../sound/probe-cue'
import { Button } from '../../../ui/Button'
import { useSound } from '../../session/sound/SoundProvider'
import { useSettings } from '../settings-page'
import css from './own-cue.module.css'

const REFUSALS: Readonly<Record<CueRefusal, TextKey>> = {
  unreadable: 'sound.own.unreadable',
  'too-long': 'sound.own.tooLong',
  silent: 'sound.own.silent',
}

/** A file of one's own in place of a cue: chosen, probed here, copied by main; or refused with the reason. */
export function OwnCue({ cue }: { readonly cue: Cue }) {
  const { t } = useText()
  const request = useRequest()
  const { unreadable } = useSound()
  const { ownCues } = useSettings()
  const [refusal, setRefusal] = useState<string | null>(null)
  const own = ownCues[cue]
  const chooser = useRef<HTMLButtonElement>(null)
  const name = t(`sound.cue.${cue}`)

  const choose = async () => {
    setRefusal(null)
    const picked = await request('settings:own-cue-pick')
    if (!picked.ok) return setRefusal(picked.failure.message)
    if (picked.value === null) return
    const { id, bytes } = picked.value
    const probed = await probeCueFile(bytes.buffer)
    if (probed.kind === 'refused') {
      const seconds = probed.reason === 'too-long' ? Math.ceil(probed.durationMs / 1000) : 0
      return setRefusal(t(REFUSALS[probed.reason], { seconds }))
    }
    const { gainDb, faint } = probed
    const kept = await request('settings:own-cue-keep', { id, cue, gainDb, faint })
    if (!kept.ok) setRefusal(kept.failure.message)
  }
  const remove = async () => {
    setRefusal(null)
    // The button that was pressed goes away; the focus must not go with it.
    chooser.current?.focus()
    const reply = await request('settings:own-cue-remove', { cue })
    if (!reply.ok) setRefusal(reply.failure.message)
  }
  const words = [
    refusal ?? (own && t('sound.own.inUse', { name: own.name })),
    !refusal && own?.faint && t('sound.own.faint'),
    !refusal && own && unreadable.includes(`/cues/own/${own.id}`) && t('sound.own.gone'),
  ]
  return (
    <>
      <Button
        ref={chooser}
        look="text"
        className={css.choose}
        aria-label={t('settings.own.of', { cue: name })}
        onClick={() => void choose()}
      >
        {t('sound.own.add')}
      </Button>
      <div className={css.own}>
        <p role="status">{words.filter(Boolean).join(' ')}</p>
        {own && (
          <Button
            look="text"
            aria-label={t('settings.own.removeOf', { cue: name })}
            onClick={() => void remove()}
          >
            {t('sound.own.remove')}
          </Button>
        )}
      </div>
    </>
  )
}
