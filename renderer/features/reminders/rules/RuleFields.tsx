import { DESK_HOURS } from '@core/reminders/active-hours'
import {
  FOLLOW_UP_MINUTES,
  INTERVAL_MINUTES,
  type FollowUpMinutes,
  type FollowUpRule,
  type IntervalRule,
  type Rule,
} from '@core/reminders/rule'
import { useText } from '../../../bridge/use-text'
import { Segments } from '../../../ui/choice/Segments'
import { Captioned, Field } from '../fields/Field'
import { HoursField } from '../fields/HoursField'
import { ReachLine } from '../fields/ReachLine'
import type { RuleProblems } from './rule-problems'
import { TimesField } from '../fields/TimesField'
import { VisitFields } from '../visits/VisitFields'
import { WeekdaysField } from '../fields/WeekdaysField'
import css from '../fields/fields.module.css'

interface RuleFieldsProps<R extends Rule = Rule> {
  readonly rule: R
  readonly problems: RuleProblems
  readonly onChange: (rule: R) => void
}

/** What can be set about a rule, and where the active hours keep it from coming. */
export function RuleFields({ rule, problems, onChange }: RuleFieldsProps) {
  return (
    <>
      <KindFields rule={rule} problems={problems} onChange={onChange} />
      <ReachLine rule={rule} onChange={onChange} />
    </>
  )
}

function KindFields({ rule, problems, onChange }: RuleFieldsProps) {
  switch (rule.kind) {
    case 'clock':
    case 'check-in':
      return (
        <>
          <TimesField
            times={rule.times}
            problem={problems.times}
            onChange={(times) => onChange({ ...rule, times })}
          />
          <WeekdaysField
            weekdays={rule.weekdays}
            problem={problems.weekdays}
            onChange={(weekdays) => onChange({ ...rule, weekdays })}
          />
        </>
      )
    case 'interval':
      return <IntervalFields rule={rule} problems={problems} onChange={onChange} />
    case 'follow-up':
      return <FollowUpFields rule={rule} problems={problems} onChange={onChange} />
    case 'visit':
      return <VisitFields rule={rule} problems={problems} onChange={onChange} />
  }
}

function IntervalFields({ rule, problems, onChange }: RuleFieldsProps<IntervalRule>) {
  const { t } = useText()
  return (
    <>
      <Field
        label={t('reminderScreens.field.everyMinutes')}
        problem={problems.everyMinutes}
        hint={t('reminderScreens.field.everyHint', INTERVAL_MINUTES)}
      >
        {(input) => (
          <input
            {...input}
            type="number"
            className={`${css.input} ${css.number}`}
            min={INTERVAL_MINUTES.min}
            max={INTERVAL_MINUTES.max}
            step={5}
            value={Number.isNaN(rule.everyMinutes) ? '' : rule.everyMinutes}
            onChange={(event) => onChange({ ...rule, everyMinutes: event.target.valueAsNumber })}
          />
        )}
      </Field>
      <Captioned label={t('reminderScreens.field.when')}>
        <Segments
          label={t('reminderScreens.field.when')}
          value={rule.hours === null ? 'all' : 'own'}
          choices={[
            { value: 'all', label: t('reminderScreens.field.allHours') },
            { value: 'own', label: t('reminderScreens.field.ownHours') },
          ]}
          onChange={(choice) => onChange({ ...rule, hours: choice === 'all' ? null : DESK_HOURS })}
        />
      </Captioned>
      {rule.hours !== null && (
        <HoursField
          label={t('reminderScreens.field.ownHours')}
          hours={rule.hours}
          problem={problems.hours}
          onChange={(hours) => onChange({ ...rule, hours })}
        />
      )}
    </>
  )
}

function FollowUpFields({ rule, onChange }: RuleFieldsProps<FollowUpRule>) {
  const { t } = useText()
  return (
    <Captioned label={t('reminderScreens.field.afterMinutes')}>
      <Segments
        label={t('reminderScreens.field.afterMinutes')}
        value={String(rule.afterMinutes)}
        choices={FOLLOW_UP_MINUTES.map((n) => ({ value: String(n), label: t('common.minutes', { n }) }))}
        onChange={(value) => onChange({ ...rule, afterMinutes: Number(value) as FollowUpMinutes })}
      />
    </Captioned>
  )
}
