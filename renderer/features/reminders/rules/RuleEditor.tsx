import { useState } from 'react'
import { changedFields } from '@core/drafts/draft'
import type { Rule } from '@core/reminders/rule'
import { useDraft } from '../../../bridge/use-draft'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { DraftLine } from '../../../ui/text/DraftLine'
import { onEscape } from '../../../ui/keys/escape'
import { LimitedText, overLimit } from '../../../ui/text/LimitedText'
import { Switch } from '../../../ui/choice/Switch'
import { Field } from '../fields/Field'
import { usualName } from './new-rule'
import { isWhole, problemsOf, tidyRule } from './rule-problems'
import { RuleFields } from './RuleFields'
import css from './rule-editor.module.css'
import fields from '../fields/fields.module.css'

const NAME_MAX = 80

interface RuleEditorProps {
  readonly rule: Rule
  readonly isNew: boolean
  /** Where what is typed is kept until it is saved. */
  readonly draftKey: string
  /** The rule as it stands now, for the preview; null while it cannot be kept. */
  readonly onTrial: (rule: Rule | null) => void
  /** Keeps the rule; resolves to a sentence when main refuses. */
  readonly onSave: (rule: Rule) => Promise<string | null>
  /** Closes the editor. */
  readonly onClose: () => void
  readonly onDelete: () => void
}

/** A rule opened in place of its row. What is missing is said at once, and saving says it again. */
export function RuleEditor({ rule, isNew, draftKey, onTrial, onSave, onClose, onDelete }: RuleEditorProps) {
  const { t } = useText()
  // An existing rule may change while it is open: only what was touched here is laid over it.
  const { touched, kept, put, drop } = useDraft<Rule>(draftKey, rule)
  const draft = { ...rule, ...touched } as Rule
  const [failure, setFailure] = useState<string | null>(null)
  const usual = t(usualName(rule.kind))
  const problems = problemsOf(draft)

  const change = (next: Rule) => {
    put(changedFields(draft, next))
    setFailure(null)
    // A rule that is switched off is still worth seeing on trial.
    onTrial(isWhole(next) ? tidyRule({ ...next, enabled: true }, usual) : null)
  }
  const save = async (form: HTMLFormElement) => {
    const over = overLimit(draft.name, NAME_MAX)
    if (over > 0) return setFailure(t('common.tooLong', { over, max: NAME_MAX }))
    if (isWhole(draft)) {
      const refused = await onSave(tidyRule(draft, usual))
      if (refused === null) drop()
      return setFailure(refused)
    }
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
      onKeyDown={onEscape(onClose)}
    >
      {kept && (
        <DraftLine
          onDiscard={() => {
            drop()
            onTrial({ ...rule, enabled: true })
          }}
        />
      )}
      <Field label={t('reminderScreens.field.name')}>
        {(input) => (
          <LimitedText text={draft.name} max={NAME_MAX}>
            <input
              {...input}
              autoFocus
              type="text"
              className={`${fields.input} ${fields.wide}`}
              placeholder={usual}
              value={draft.name}
              onChange={(event) => change({ ...draft, name: event.target.value })}
            />
          </LimitedText>
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
        <Button
          look="line"
          onClick={() => {
            drop()
            onClose()
          }}
        >
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
