import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import css from './stop-dialog.module.css'

interface StopDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onGoOn: () => void
  readonly onStop: () => void
  readonly onDiscard: () => void
}

/** Asked once, without blame, while the session stands. */
export function StopDialog({ open, onClose, onGoOn, onStop, onDiscard }: StopDialogProps) {
  const { t } = useText()
  return (
    <Dialog open={open} onClose={onClose} titleId="stop-title" describedBy="stop-body" asks>
      <div className={css.ask}>
        <h2 id="stop-title">{t('session.stopAsk')}</h2>
        <p id="stop-body">{t('session.stopAskBody')}</p>
        <div className={css.answers}>
          <Button look="primary" size="large" autoFocus onClick={onGoOn}>
            {t('session.stopNo')}
          </Button>
          <Button size="large" onClick={onStop}>
            {t('session.stopYes')}
          </Button>
          <Button look="text" className={css.discard} onClick={onDiscard}>
            {t('session.stopDiscard')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
