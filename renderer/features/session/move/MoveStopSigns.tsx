import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import css from '../stop/stop-dialog.module.css'

/** Signs to stop a move or the set for, in the order of the list. */
const SIGNS = ['spreads', 'newPain', 'tingling', 'weakness', 'chest', 'dizzy'] as const

interface MoveStopSignsProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onGoOn: () => void
  /** Passes over this move and goes on with the next. */
  readonly onSkip: () => void
  readonly onStop: () => void
  /** Stops, and shows the signs that need help. */
  readonly onHelp: () => void
}

/** Every sign to stop moving for; the session stands meanwhile. */
export function MoveStopSigns({ open, onClose, onGoOn, onSkip, onStop, onHelp }: MoveStopSignsProps) {
  const { t } = useText()
  return (
    <Dialog open={open} onClose={onClose} titleId="move-signs-title" asks>
      <div className={css.ask}>
        <h2 id="move-signs-title">{t('moving.stopsTitle')}</h2>
        <ul className={css.signs}>
          {SIGNS.map((each) => (
            <li key={each} className={css.sign}>
              {t(`moving.stops.${each}`)}
            </li>
          ))}
        </ul>
        <p className={css.after}>{t('move.goodSign')}</p>
        <div className={`${css.answers} ${css.held}`}>
          <Button look="primary" size="large" autoFocus onClick={onGoOn}>
            {t('session.stopNo')}
          </Button>
          <Button size="large" onClick={onSkip}>
            {t('moving.skip')}
          </Button>
          <Button size="large" onClick={onStop}>
            {t('session.stopYes')}
          </Button>
          <Button size="large" className={css.help} onClick={onHelp}>
            {t('safety.note.seeSigns')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
