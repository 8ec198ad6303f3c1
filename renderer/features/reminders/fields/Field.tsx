import { useId, type ReactNode } from 'react'
import type { TextKey } from '@core/text/en/catalogue'
import { useText } from '../../../bridge/use-text'
import css from './fields.module.css'

/** What a screen reader needs to name an input. */
export interface FieldInput {
  readonly id: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby': string | undefined
}

interface FieldProps {
  readonly label: string
  readonly problem?: TextKey | undefined
  readonly hint?: string
  readonly children: (input: FieldInput) => ReactNode
}

/** One labelled input; its hint and what is wrong with it stand below, as sentences. */
export function Field({ label, problem, hint, children }: FieldProps) {
  const { t } = useText()
  const id = useId()
  const said = problem !== undefined || hint !== undefined
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-invalid': problem !== undefined,
        'aria-describedby': said ? `${id}-said` : undefined,
      })}
      {said && (
        <p id={`${id}-said`} className={problem ? css.problem : css.hint}>
          {problem ? t(problem) : hint}
        </p>
      )}
    </div>
  )
}

interface GroupProps {
  readonly label: string
  readonly problem?: TextKey | undefined
  readonly hint?: ReactNode
  readonly children: ReactNode
}

/** Several inputs under one heading. */
export function FieldGroup({ label, problem, hint, children }: GroupProps) {
  const { t } = useText()
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} aria-describedby={`${id}-said`} className={css.field}>
      <span id={id} className={css.label}>
        {label}
      </span>
      {children}
      <div id={`${id}-said`}>
        {problem ? (
          <p className={css.problem}>{t(problem)}</p>
        ) : (
          hint !== undefined && <p className={css.hint}>{hint}</p>
        )}
      </div>
    </div>
  )
}

/** A control that carries its own accessible name, such as segments or chips, under the same word to read. */
export function Captioned({ label, problem, hint, children }: GroupProps) {
  const { t } = useText()
  return (
    <div className={css.field}>
      <span className={css.label} aria-hidden="true">
        {label}
      </span>
      {children}
      {problem ? (
        <p className={css.problem}>{t(problem)}</p>
      ) : (
        hint !== undefined && <p className={css.hint}>{hint}</p>
      )}
    </div>
  )
}
