import type { Place } from '@core/ipc/routes'
import { MOVE_SETS, type MoveSet } from '@core/move/sets'
import { allowedMoves, blocksOf, needsChair } from '@core/safety/moving'
import type { SessionSettings } from '@core/settings/settings'
import { planMoves } from '@core/session/move-plan'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Switch } from '../../../ui/choice/Switch'
import { Segments } from '../../../ui/choice/Segments'
import { Icon } from '../../../ui/Icon'
import { DoneAt } from '../ready/DoneAt'
import { LeftOutMoves } from './LeftOutMoves'
import { MoveCard } from './MoveCard'
import { MoveQuestions } from './MoveQuestions'
import { setMinutes, setName } from './move-text'
import css from './move-screen.module.css'

interface MoveScreenProps {
  readonly onGo: (place: Place) => void
}

/** Before a set: the questions while it waits for them, else the sets and what each of them holds. */
export function MoveScreen({ onGo }: MoveScreenProps) {
  const waiting = useApp((app) => app.safety.waiting)
  if (waiting?.gate.kind === 'ask-moving')
    return <MoveQuestions chair={waiting.gate.chair} onLeave={() => onGo('session')} />
  return <ReadyToMove onGo={onGo} />
}

function ReadyToMove({ onGo }: MoveScreenProps) {
  const text = useText()
  const { t } = text
  const request = useRequest()
  const choice = useApp((app) => app.settings.session)
  const answers = useApp((app) => app.safety.answers)
  const refused = useApp((app) => app.safety.waiting?.gate)
  const { moveSet, hand, technique } = choice
  const change = (part: Partial<SessionSettings>) => void request('settings:session', { ...choice, ...part })
  const allowed = allowedMoves(blocksOf(moveSet, answers.moving), answers.moving, null)
  const plan = planMoves({ ...allowed, set: moveSet, firstSide: 'right' }, { hand, technique })
  const why =
    refused?.kind === 'blocked' && refused.why.kind === 'move'
      ? refused.why.why
      : allowed.blocks.length === 0
        ? 'nothing-left'
        : null
  return (
    <section className={css.page} aria-labelledby="move-title">
      <header className={css.head}>
        <div>
          <h1 id="move-title">{t('moving.ready')}</h1>
          <p>{t('moving.feel', { minutes: setMinutes(moveSet) })}</p>
        </div>
        <div className={css.second}>
          <Switch
            label={t('moving.afterEach')}
            checked={choice.thenMove}
            onChange={(on) => change({ thenMove: on })}
          />
          {needsChair(allowed.blocks) && <p>{t('move.chair')}</p>}
        </div>
      </header>
      <div>
        <Segments
          label={t('moving.set')}
          value={moveSet}
          choices={MOVE_SETS.map((value) => ({ value, label: setName(text, value) }))}
          onChange={(set: MoveSet) => change({ moveSet: set })}
        />
      </div>
      <ol className={css.cards}>
        {allowed.blocks.map((block, i) => (
          <MoveCard key={block.move} block={block} nth={i + 1} />
        ))}
      </ol>
      <footer className={css.foot}>
        <div className={css.notes}>
          <p className={css.stop}>
            <Icon name="warning" size={20} />
            {t('move.stopRule')}
          </p>
          <p>
            <Icon name="info" size={20} />
            <span>
              {t('moving.noStudy')}{' '}
              <Button look="text" onClick={() => onGo('learn')}>
                {t('moving.whatWeKnow')}
              </Button>
            </span>
          </p>
          <p>
            <Icon name="shield" size={20} />
            <span>
              {t('moving.askFirst')}{' '}
              <Button look="text" onClick={() => onGo('settings-safety')}>
                {t('moving.answers')}
              </Button>
            </span>
          </p>
          <LeftOutMoves leftOut={allowed.leftOut} />
        </div>
        <div className={css.acts}>
          {why && (
            <p className={css.why} role="alert">
              {t(`moving.blocked.${why}`)}
            </p>
          )}
          <Button size="large" onClick={() => onGo('session')}>
            {t('moving.notToday')}
          </Button>
          <Button
            look="primary"
            size="large"
            autoFocus
            aria-describedby="done-at"
            disabled={why !== null}
            onClick={() =>
              void request('session:start', { origin: 'manual', before: null, activity: 'move' })
            }
          >
            <span className={css.startWords}>
              {t('moving.start')}
              <DoneAt totalMs={plan.totalMs} />
            </span>
          </Button>
        </div>
      </footer>
    </section>
  )
}
