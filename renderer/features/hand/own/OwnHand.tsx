import { useEffect } from 'react'
import { useText } from '../../../bridge/use-text'
import { BackButton } from '../../../ui/BackButton'
import { Icon } from '../../../ui/Icon'
import { isEscape } from '../../../ui/keys/escape'
import type { Hand } from '../hand-side'
import { OwnHandPicture } from './OwnHandPicture'
import { OwnHandWords } from './OwnHandWords'
import css from './own-hand.module.css'
import { useCamera } from './use-camera'

interface OwnHandProps {
  readonly hand: Hand
  /** Back to the drawing. */
  readonly onLeave: () => void
  /** The person feels the ache on this hand. */
  readonly onAche: (hand: Hand) => void
}

/** The point on one's own hand, in the camera's picture: about here, and then the finger finds the hollow. */
export function OwnHand({ hand, onLeave, onAche }: OwnHandProps) {
  const { t } = useText()
  const { view, turnOn, freeze, lookAgain } = useCamera(hand)
  const finding = view.kind === 'on' ? view.finding.kind : null
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || event.defaultPrevented) return
      if (isEscape(event)) return onLeave()
      const onControl = event.target instanceof Element && event.target.closest('button, a') !== null
      if (event.key !== ' ' || onControl || finding !== 'found') return
      event.preventDefault()
      freeze()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
  return (
    <section className={css.own} aria-label={t('hand.own.label')}>
      <header className={css.top}>
        <BackButton label={t('hand.finder.title')} onClick={onLeave} />
        <span className={css.tag} data-on={view.kind === 'on'}>
          <i aria-hidden="true" />
          {t(view.kind === 'on' ? 'hand.own.on' : 'hand.own.off')}
        </span>
      </header>
      <figure className={css.picture}>
        {view.kind === 'on' ? (
          <OwnHandPicture hand={hand} stream={view.stream} size={view.size} finding={view.finding} />
        ) : (
          <span className={css.none}>
            <Icon name="camera" size={56} />
          </span>
        )}
        {view.kind === 'on' && view.finding.kind === 'looking' && (
          <p className={css.hint} role="status">
            {t(view.ready ? `hand.own.hint.${view.finding.hint}` : 'hand.own.hint.starting')}
          </p>
        )}
      </figure>
      <OwnHandWords
        hand={hand}
        view={view}
        onTurnOn={turnOn}
        onFreeze={freeze}
        onLookAgain={lookAgain}
        onDrawing={onLeave}
        onAche={() => onAche(hand)}
      />
      <footer className={css.privacy}>
        <Icon name="padlock" />
        <span>{t('hand.own.privacy')}</span>
      </footer>
    </section>
  )
}
