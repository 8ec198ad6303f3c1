import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import css from './stop-dialog.module.css'

interface StopDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onStop: () => void
}

/** Asked once, without blame: the minutes so far are kept. */
export function StopDialog({ open, onClose, onStop }: StopDialogProps) {
  const { t } = useText()
  return (
    <Dialog open={open} onClose={onClose} titleId="stop-title">
      <div className={css.ask}>
        <h2 id="stop-title">{t('session.stopAsk')}</h2>
        <p>{t('session.stopAskBody')}</p>
        <div className={css.answers}>
          <Button look="primary" size="large" autoFocus onClick={onClose}>
            {t('session.stopNo')}
          </Button>
          <Button size="large" onClick={onStop}>
            {t('session.stopYes')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
