import { AlertDialog } from 'radix-ui'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import css from './stop-dialog.module.css'

interface StopDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onStop: () => void
}

/** Asked once, without blame: the minutes so far are kept. */
export function StopDialog({ open, onOpenChange, onStop }: StopDialogProps) {
  const { t } = useText()
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={css.veil} />
        <AlertDialog.Content className={css.dialog}>
          <AlertDialog.Title className={css.title}>{t('session.stopAsk')}</AlertDialog.Title>
          <AlertDialog.Description>{t('session.stopAskBody')}</AlertDialog.Description>
          <div className={css.answers}>
            <AlertDialog.Cancel asChild>
              <Button look="primary" size="large">
                {t('session.stopNo')}
              </Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button size="large" onClick={onStop}>
                {t('session.stopYes')}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
