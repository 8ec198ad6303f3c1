import type { Ref } from 'react'
import { PASSPHRASE_MAX } from '@core/lock/passphrase'
import css from './lock.module.css'

interface PassphraseFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoFocus?: boolean
  /** Id of the sentence that says what is wrong with it, while there is one. */
  readonly problemId?: string | undefined
  readonly ref?: Ref<HTMLInputElement>
}

/** Hidden words, and their label above. */
export function PassphraseField({ label, value, onChange, autoFocus, problemId, ref }: PassphraseFieldProps) {
  return (
    <label className={css.field}>
      <span>{label}</span>
      <input
        ref={ref}
        type="password"
        autoComplete="off"
        spellCheck={false}
        maxLength={PASSPHRASE_MAX}
        autoFocus={autoFocus}
        aria-invalid={problemId !== undefined}
        aria-describedby={problemId}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
