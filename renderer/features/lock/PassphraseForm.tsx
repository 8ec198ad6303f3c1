import { useId, useRef, useState } from 'react'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { PassphraseField } from './PassphraseField'
import css from './lock.module.css'

interface PassphraseFormProps {
  readonly label: string
  readonly action: string
  readonly onCancel?: () => void
  readonly autoFocus?: boolean
  /** Gives what is wrong, as a sentence, or null. */
  readonly onGiven: (passphrase: string) => Promise<string | null>
}

/** One passphrase that is there already: to open the window, a file or a backup. */
export function PassphraseForm({ label, action, onCancel, autoFocus, onGiven }: PassphraseFormProps) {
  const { t } = useText()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [trying, setTrying] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const give = async () => {
    if (typed === '' || trying) return
    setTrying(true)
    setProblem(null)
    const wrong = await onGiven(typed)
    setTrying(false)
    setProblem(wrong)
    if (wrong === null) return
    setTyped('')
    field.current?.focus()
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void give()
      }}
    >
      <PassphraseField
        ref={field}
        label={label}
        value={typed}
        onChange={setTyped}
        autoFocus={autoFocus ?? false}
        problemId={problem === null ? undefined : id}
      />
      <div className={css.acts}>
        <Button look="primary" type="submit" aria-disabled={trying}>
          {trying ? t('lock.trying') : action}
        </Button>
        {onCancel && (
          <Button look="text" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
      <p id={id} role="alert" className={css.problem}>
        {problem}
      </p>
    </form>
  )
}
