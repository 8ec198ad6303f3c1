import { useState } from 'react'
import type { Rule } from '@core/reminder/rule'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { Switch } from '../../ui/Switch'
import { Field } from './Field'
import { usualName } from './new-rule'
import { isWhole, problemsOf, tidyRule } from './rule-problems'
import { RuleFields } from './RuleFields'
import css from './rule-editor.module.css'
import fields from './fields.module.css'

const NAME_MAX = 80

interface RuleEditorProps {
  readonly rule: Rule
  readonly isNew: boolean
  /** The rule as it stands now, for the preview; null while it cannot be kept. */
  readonly onTrial: (rule: Rule | null) => void
  /** Keeps the rule; resolves to a sentence when main refuses. */
  readonly onSave: (rule: Rule) => Promise<string | null>
  readonly onCancel: () => void
  readonly onDelete: () => void
}

/** A rule opened in place of its row. What is missing is said at once, and saving says it again. */
export function RuleEditor({ rule, isNew, onTrial, onSave, onCancel, onDelete }: RuleEditorProps) {
  const { t } = useText()
  const [draft, setDraft] = useState(rule)
  const [failure, setFailure] = useState<string | null>(null)
  const usual = t(usualName(rule.kind))
  const problems = problemsOf(draft)

  const change = (next: Rule) => {
    setDraft(next)
    setFailure(null)
    // A rule that is switched off is still worth seeing on trial.
    onTrial(isWhole(next) ? tidyRule({ ...next, enabled: true }, usual) : null)
  }
  const save = async (form: HTMLFormElement) => {
    if (isWhole(draft)) return setFailure(await onSave(tidyRule(draft, usual)))
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  return (
    <form
      className={css.editor}
      aria-label={isNew ? t('reminderScreens.new') : t('reminderScreens.editOf', { rule: draft.name })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save(event.currentTarget)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <Field label={t('reminderScreens.field.name')}>
        {(input) => (
          <input
            {...input}
            autoFocus
            type="text"
            className={`${fields.input} ${fields.wide}`}
            maxLength={NAME_MAX}
            placeholder={usual}
            value={draft.name}
            onChange={(event) => change({ ...draft, name: event.target.value })}
          />
        )}
      </Field>
      <RuleFields rule={draft} problems={problems} onChange={change} />
      <Switch
        label={t('reminderScreens.field.sound')}
        checked={draft.sound}
        onChange={(sound) => change({ ...draft, sound })}
      />
      {failure && (
        <p className={css.failure} role="alert">
          {t('reminderScreens.failed', { reason: failure })}
        </p>
      )}
      <div className={css.acts}>
        <Button look="primary" type="submit">
          {t('reminderScreens.save')}
        </Button>
        <Button look="line" onClick={onCancel}>
          {t('reminderScreens.cancel')}
        </Button>
        {!isNew && (
          <Button look="text" className={css.delete} onClick={onDelete}>
            {t('reminderScreens.delete')}
          </Button>
        )}
      </div>
    </form>
  )
}
