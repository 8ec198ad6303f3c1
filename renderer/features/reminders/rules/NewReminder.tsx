import { useEffect, useRef } from 'react'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { onEscape } from '../../../ui/keys/escape'
import { NEW_KINDS, type NewKind } from './new-rule'
import css from './rules.module.css'

interface NewReminderProps {
  readonly onChoose: (kind: NewKind) => void
  readonly onCancel: () => void
}

/** The kinds of reminder to choose from, each with one line that says what it does. */
export function NewReminder({ onChoose, onCancel }: NewReminderProps) {
  const { t } = useText()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <section className={css.kinds} aria-labelledby="kind-title" onKeyDown={onEscape(onCancel)}>
      <h2 id="kind-title">{t('reminderScreens.kind.ask')}</h2>
      <ul>
        {NEW_KINDS.map((kind, i) => (
          <li key={kind}>
            <button
              ref={i === 0 ? first : undefined}
              type="button"
              className={css.kind}
              onClick={() => onChoose(kind)}
            >
              <b>{t(`reminderScreens.kind.${kind}`)}</b>
              <span>{t(`reminderScreens.kind.${kind}Hint`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button look="text" onClick={onCancel}>
        {t('reminderScreens.cancel')}
      </Button>
    </section>
  )
}
