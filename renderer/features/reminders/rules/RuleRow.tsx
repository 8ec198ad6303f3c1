import type { Rule } from '@core/reminders/rule'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Strong } from '../../../ui/Strong'
import { Switch } from '../../../ui/choice/Switch'
import { useReachWords } from '../fields/use-reach-words'
import { useRuleWords } from './use-rule-words'
import css from './rules.module.css'

interface RuleRowProps {
  readonly rule: Rule
  readonly onToggle: (enabled: boolean) => void
  readonly onEdit: () => void
}

/** A rule as a sentence, with its switch and Edit. */
export function RuleRow({ rule, onToggle, onEdit }: RuleRowProps) {
  const { t } = useText()
  const words = useRuleWords()
  const { id, values } = words.sentence(rule)
  const outside = useReachWords()(rule)
  const sentenceId = `rule-${rule.id}`
  return (
    <div className={`${css.row} ${rule.enabled ? '' : css.off}`}>
      <Switch label={t(id, values)} checked={rule.enabled} onChange={onToggle} hideLabel />
      <div>
        <p id={sentenceId} className={css.sentence}>
          <Strong id={id} values={values} />
        </p>
        <p className={css.detail}>{words.detail(rule)}</p>
        {rule.enabled && outside !== null && <p className={css.detail}>{outside}</p>}
      </div>
      <Button look="text" aria-describedby={sentenceId} onClick={onEdit}>
        {t('reminderScreens.edit')}
      </Button>
    </div>
  )
}
