import { useRef, useState } from 'react'
import { chooseRoutine, minutesOf, type Routine } from '@core/session/routine'
import { useDrafts, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { good, NOTHING_SAID, refusal, type Said } from './routine-said'
import { routineDraftKey, RoutineName } from './RoutineName'
import { useSettings } from '../settings-page'
import css from './routine-list.module.css'

const HANDS = { left: 'session.leftHand', right: 'session.rightHand', both: 'session.bothHands' } as const

interface RoutineItemProps {
  readonly routine: Routine
  readonly onSaid: (said: Said) => void
  /** It is about to go: the focus needs another place. */
  readonly onGone: () => void
}

/** One kept routine and what can be done with it. */
export function RoutineItem({ routine, onSaid, onGone }: RoutineItemProps) {
  const { t } = useText()
  const request = useRequest()
  const { session, changeSession } = useSettings()
  const drafts = useDrafts()
  // A name that was left half-written is open again.
  const [doing, setDoing] = useState<'nothing' | 'renaming' | 'removing'>(() =>
    drafts.get(routineDraftKey(routine.id)) ? 'renaming' : 'nothing',
  )
  const renamer = useRef<HTMLButtonElement>(null)
  const { id, name } = routine
  const inUse = session.routine === id
  const pressing = routine.phases.reduce(
    (sum, { kind, seconds }) => sum + (kind === 'press' ? seconds : 0),
    0,
  )

  const remove = async () => {
    onGone()
    const reply = await request('settings:routine-remove', { id })
    onSaid(reply.ok ? good(t('settings.routine.removed', { name })) : refusal(reply))
  }
  const toFile = async () => {
    const reply = await request('settings:routine-export', { id })
    if (!reply.ok) onSaid(refusal(reply))
    else if (reply.value !== null) onSaid(good(t('settings.data.saved', { path: reply.value })))
  }
  const rename = async (wanted: string) => {
    const reply = await request('settings:routine-rename', { id, name: wanted })
    onSaid(reply.ok ? NOTHING_SAID : refusal(reply))
    if (reply.ok) leaveName()
    return reply.ok
  }
  const leaveName = () => {
    renamer.current?.focus()
    setDoing('nothing')
  }
  const use = () => changeSession(inUse ? { routine: null } : chooseRoutine(session, routine))
  return (
    <li className={css.item}>
      {doing === 'renaming' ? (
        <RoutineName id={id} name={name} onName={rename} onLeave={leaveName} />
      ) : (
        <p className={css.name}>
          <b>{name}</b>
          {inUse && <span className={css.inUse}>{t('settings.routine.inUse')}</span>}
        </p>
      )}
      <p className={css.line}>
        {t('settings.routine.line', {
          hand: t(HANDS[routine.hand]),
          minutes: minutesOf(routine.phases),
          style: t(`settings.technique.${routine.technique}`),
          rhythm: t('settings.routine.rhythmOf', { seconds: pressing }),
        })}
      </p>
      <div className={css.acts}>
        <Button aria-label={t(`settings.routine.${inUse ? 'letGoOf' : 'useOf'}`, { name })} onClick={use}>
          {t(`settings.routine.${inUse ? 'letGo' : 'use'}`)}
        </Button>
        <Button
          ref={renamer}
          look="text"
          aria-label={t('settings.routine.renameOf', { name })}
          onClick={() => setDoing('renaming')}
        >
          {t('settings.routine.rename')}
        </Button>
        <Button
          look="text"
          aria-label={t('settings.routine.toFileOf', { name })}
          onClick={() => void toFile()}
        >
          {t('settings.routine.toFile')}
        </Button>
        <Button
          look="text"
          aria-label={t('settings.routine.removeOf', { name })}
          aria-expanded={doing === 'removing'}
          onClick={() => setDoing(doing === 'removing' ? 'nothing' : 'removing')}
        >
          {t('settings.routine.remove')}
        </Button>
      </div>
      {doing === 'removing' && (
        <div className={css.acts} role="group" aria-label={t('settings.routine.removeAsk', { name })}>
          <span>{t('settings.routine.removeAsk', { name })}</span>
          <Button autoFocus onClick={() => void remove()}>
            {t('settings.routine.remove')}
          </Button>
          <Button
            look="text"
            onClick={() => {
              renamer.current?.focus()
              setDoing('nothing')
            }}
          >
            {t('settings.routine.keep')}
          </Button>
        </div>
      )}
    </li>
  )
}
