import { useText } from '../../bridge/use-text'
import { Button } from '../Button'
import css from './draft-line.module.css'

/** Says that a form begins with what was typed into it earlier, and offers to forget that. */
export function DraftLine({ onDiscard }: { readonly onDiscard: () => void }) {
  const { t } = useText()
  return (
    <p className={css.draft} role="status">
      <span>{t('common.draftKept')}</span>
      <Button look="text" onClick={onDiscard}>
        {t('common.discard')}
      </Button>
    </p>
  )
}
