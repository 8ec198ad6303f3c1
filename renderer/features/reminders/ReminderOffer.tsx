import { localDate } from '@core/time/local-day'
import { useNow } from '../../bridge/use-now'
import { useText } from '../../bridge/use-text'
import { Choices } from '../../ui/Choices'
import { OFFERED_REMINDERS, offeredRule, type OfferedReminder } from './offered-reminder'
import { useRuleWords } from './use-rule-words'
import css from './reminder-offer.module.css'

interface ReminderOfferProps {
  readonly value: OfferedReminder | null
  readonly onChange: (value: OfferedReminder | null) => void
}

const NONE = 'none'

/** A usual reminder for those who want one, in the words it will have on the Reminders screen. None is chosen first. */
export function ReminderOffer({ value, onChange }: ReminderOfferProps) {
  const { t, zone } = useText()
  const now = useNow()
  const words = useRuleWords()
  const offered = OFFERED_REMINDERS.map((kind) => {
    const { id, values } = words.sentence(offeredRule(kind, kind, t, localDate(now(), zone)))
    return { value: kind, label: t(id, values) }
  })
  return (
    <section className={css.offer}>
      <h2>{t('reminderScreens.offer.ask')}</h2>
      <p>{t('reminderScreens.offer.hint')}</p>
      <Choices<OfferedReminder | typeof NONE>
        label={t('reminderScreens.offer.ask')}
        choices={[{ value: NONE, label: t('reminderScreens.offer.none') }, ...offered]}
        value={value ?? NONE}
        onChange={(next) => onChange(next === NONE ? null : next)}
        stacked
      />
    </section>
  )
}
