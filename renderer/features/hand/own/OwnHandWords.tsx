import type { ReactNode } from 'react'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import type { Hand } from '../hand-side'
import css from './own-hand.module.css'
import type { CameraView } from './camera'

interface OwnHandWordsProps {
  readonly hand: Hand
  readonly view: CameraView
  readonly onTurnOn: () => void
  readonly onFreeze: () => void
  readonly onLookAgain: () => void
  /** Back to the drawing, which stays the first way. */
  readonly onDrawing: () => void
  /** The ache is there: the session may begin. */
  readonly onAche: () => void
}

/** What to do now. */
export function OwnHandWords(props: OwnHandWordsProps) {
  const { t } = useText()
  const { hand, view, onTurnOn, onFreeze, onLookAgain, onDrawing, onAche } = props
  const drawing = (
    <Button size="large" onClick={onDrawing}>
      {t('hand.own.drawing')}
    </Button>
  )
  if (view.kind === 'explain')
    return (
      <Words
        title={t('hand.own.explain.title')}
        text={t('hand.own.explain.text', { hand })}
        note={t('hand.own.explain.limits')}
      >
        <Button size="large" look="primary" autoFocus onClick={onTurnOn}>
          {t('hand.own.turnOn')}
        </Button>
        {drawing}
      </Words>
    )
  if (view.kind === 'off' || view.kind === 'trouble') {
    const [title, note] =
      view.kind === 'off'
        ? ([t('hand.own.off'), t(`hand.own.closed.${view.why}`)] as const)
        : ([t(`hand.own.trouble.${view.why}.title`), t(`hand.own.trouble.${view.why}.note`)] as const)
    return (
      <Words title={title} text={t('hand.own.sameSteps')} note={note} alert>
        <Button size="large" look="primary" onClick={onDrawing}>
          {t('hand.own.drawing')}
        </Button>
        <Button size="large" onClick={onTurnOn}>
          {t(view.kind === 'off' ? 'hand.own.turnOn' : 'hand.own.again')}
        </Button>
      </Words>
    )
  }
  if (view.kind === 'asking')
    return (
      <Words title={t('hand.own.asking.title')} text={t('hand.own.asking.text')}>
        {drawing}
      </Words>
    )
  if (view.finding.kind === 'looking')
    return (
      <Words
        title={t('hand.own.looking.title', { hand })}
        text={t('hand.own.looking.text')}
        note={view.slow ? t('hand.own.slow') : undefined}
      >
        {drawing}
      </Words>
    )
  if (view.finding.kind === 'found')
    return (
      <Words title={t('hand.own.found.title')} text={t('hand.own.found.text')} note={t('hand.own.found.why')}>
        <Button size="large" look="primary" onClick={onFreeze}>
          {t('hand.own.found.freeze')}
        </Button>
        {drawing}
        <p className={css.key}>{t('hand.own.found.key')}</p>
      </Words>
    )
  return (
    <Words
      title={t('hand.own.frozen.title')}
      text={t('hand.own.frozen.text', { hand })}
      note={t('hand.own.frozen.note')}
    >
      <Button size="large" look="primary" onClick={onAche}>
        {t('session.touch.feel')}
      </Button>
      <Button size="large" onClick={onLookAgain}>
        {t('hand.own.frozen.again')}
      </Button>
    </Words>
  )
}

interface WordsProps {
  readonly title: string
  readonly text: string
  readonly note?: string | undefined
  /** What ended the picture is said at once. */
  readonly alert?: boolean
  readonly children: ReactNode
}

function Words({ title, text, note, alert = false, children }: WordsProps) {
  return (
    <section className={css.words}>
      <div role={alert ? 'alert' : 'status'}>
        <h1>{title}</h1>
        <p className={css.text}>{text}</p>
        {note && <p className={css.note}>{note}</p>}
      </div>
      <div className={css.actions}>{children}</div>
    </section>
  )
}
