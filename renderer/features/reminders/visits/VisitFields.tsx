import { COURSE_PRESETS, OWN_COURSE_WEEKS, type Course, type VisitRule } from '@core/reminders/rule'
import { clampWeeks, visitsOf, weeksOf } from '@core/reminders/visits'
import type { Weekday } from '@core/time/local-day'
import { useText } from '../../../bridge/use-text'
import { Segments } from '../../../ui/choice/Segments'
import { Captioned, Field } from '../fields/Field'
import type { RuleProblems } from '../rules/rule-problems'
import { useWallWords } from '../fields/use-wall-words'
import css from '../fields/fields.module.css'

const MINUTES_BEFORE = [0, 30, 60, 90, 120, 180] as const

const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)

const perWeekOf = (rule: VisitRule): 1 | 2 => (rule.slots.length > 1 ? 2 : 1)

const withPerWeek = (rule: VisitRule, perWeek: 1 | 2): VisitRule => {
  const [first, second] = rule.slots
  if (!first) return rule
  const later = ((first.weekday + 2) % 7) + 1
  const slots = perWeek === 1 ? [first] : [first, second ?? { weekday: later as Weekday, time: first.time }]
  if (rule.course !== 'own') return { ...rule, slots }
  const weeks = clampWeeks(weeksOf(rule.visits, rule.slots.length))
  return { ...rule, slots, visits: visitsOf('own', perWeek, weeks) }
}

const withCourse = (rule: VisitRule, course: Course): VisitRule => {
  if (course !== 'own') {
    const { visits, perWeek } = COURSE_PRESETS[course]
    return withPerWeek({ ...rule, course, visits: visits.usual }, perWeek)
  }
  const perWeek = perWeekOf(rule)
  return { ...rule, course, visits: visitsOf('own', perWeek, OWN_COURSE_WEEKS.min) }
}

interface VisitFieldsProps {
  readonly rule: VisitRule
  readonly problems: RuleProblems
  readonly onChange: (rule: VisitRule) => void
}

/** A course of visits: how many, on which weekdays, and when to remind. */
export function VisitFields({ rule, problems, onChange }: VisitFieldsProps) {
  const { t } = useText()
  const courses: readonly Course[] = ['acute', 'chronic', 'own']
  const before = [...new Set([...MINUTES_BEFORE, rule.minutesBefore])].sort((a, b) => a - b)
  return (
    <>
      <Captioned label={t('reminderScreens.field.course')} hint={t('reminderScreens.field.courseNote')}>
        <Segments
          label={t('reminderScreens.field.course')}
          value={rule.course}
          choices={courses.map((value) => ({ value, label: t(`reminderScreens.field.${value}`) }))}
          onChange={(course) => onChange(withCourse(rule, course))}
        />
      </Captioned>
      <div className={css.row}>
        <HowMany rule={rule} onChange={onChange} />
        <Captioned label={t('reminderScreens.field.perWeek')}>
          <Segments
            label={t('reminderScreens.field.perWeek')}
            value={String(perWeekOf(rule))}
            choices={['1', '2'].map((value) => ({ value, label: value }))}
            onChange={(value) => onChange(withPerWeek(rule, value === '2' ? 2 : 1))}
          />
        </Captioned>
        <Field label={t('reminderScreens.field.startDate')} problem={problems.startDate}>
          {(input) => (
            <input
              {...input}
              type="date"
              className={css.input}
              value={rule.startDate}
              onChange={(event) => onChange({ ...rule, startDate: event.target.value })}
            />
          )}
        </Field>
      </div>
      {rule.slots.map((_, i) => (
        <SlotFields key={i} index={i} rule={rule} problems={problems} onChange={onChange} />
      ))}
      <div className={css.row}>
        <Field label={t('reminderScreens.field.dayBeforeAt')} problem={problems.dayBeforeAt}>
          {(input) => (
            <input
              {...input}
              type="time"
              className={css.input}
              value={rule.dayBeforeAt}
              onChange={(event) => onChange({ ...rule, dayBeforeAt: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('reminderScreens.field.minutesBefore')}>
          {(input) => (
            <select
              {...input}
              className={css.input}
              value={rule.minutesBefore}
              onChange={(event) => onChange({ ...rule, minutesBefore: Number(event.target.value) })}
            >
              {before.map((n) => (
                <option key={n} value={n}>
                  {n === 0
                    ? t('reminderScreens.field.atTime')
                    : t('reminderScreens.field.before', { span: t('common.minutes', { n }) })}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </>
  )
}

/** Visits by the course's own range; for a course of one's own, its weeks. */
function HowMany({ rule, onChange }: Omit<VisitFieldsProps, 'problems'>) {
  const { t } = useText()
  const own = rule.course === 'own'
  const range = rule.course === 'own' ? OWN_COURSE_WEEKS : COURSE_PRESETS[rule.course].visits
  const value = own ? clampWeeks(weeksOf(rule.visits, rule.slots.length)) : rule.visits
  return (
    <Field label={t(own ? 'reminderScreens.field.weeks' : 'reminderScreens.field.visits')}>
      {(input) => (
        <select
          {...input}
          className={css.input}
          value={value}
          onChange={(event) => {
            const n = Number(event.target.value)
            onChange({ ...rule, visits: own ? visitsOf('own', perWeekOf(rule), n) : n })
          }}
        >
          {numbers(range.min, range.max).map((n) => (
            <option key={n} value={n}>
              {own ? t('reminderScreens.field.weeksValue', { n }) : n}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Weekday and time of one visit in the week. */
function SlotFields({ rule, problems, onChange, index }: VisitFieldsProps & { readonly index: number }) {
  const { t } = useText()
  const wall = useWallWords()
  const slot = rule.slots[index]
  if (!slot) return null
  const change = (part: Partial<typeof slot>) =>
    onChange({ ...rule, slots: rule.slots.with(index, { ...slot, ...part }) })
  return (
    <div className={css.row}>
      <Field label={t('reminderScreens.field.slot', { n: index + 1 })}>
        {(input) => (
          <select
            {...input}
            className={css.input}
            value={slot.weekday}
            onChange={(event) => change({ weekday: Number(event.target.value) as Weekday })}
          >
            {wall.week.map((day) => (
              <option key={day} value={day}>
                {wall.weekday(day)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={t('reminderScreens.field.slotTime', { n: index + 1 })}
        problem={slot.time === '' ? problems.slots : undefined}
      >
        {(input) => (
          <input
            {...input}
            type="time"
            className={css.input}
            value={slot.time}
            onChange={(event) => change({ time: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}
