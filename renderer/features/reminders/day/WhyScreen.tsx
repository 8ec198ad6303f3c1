import { useMemo, useState } from 'react'
import type { Place } from '@core/ipc/routes'
import type { LedgerEntry } from '@core/reminders/ledger'
import { useApp } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { useFormats } from '../../../ui/use-when'
import { byDay } from './day-lines'
import { DayStrip } from './DayStrip'
import { DecisionMark } from './DecisionMark'
import { useLedger, useMinute } from './use-ledger'
import { useLedgerWords } from './use-ledger-words'
import page from '../../../ui/frame/column-page.module.css'
import css from './why.module.css'
import fields from '../fields/fields.module.css'

const PAGE = 200
/** All that main hands out: to filter, everything is looked through. */
const EVERYTHING = 5000
const ALL = 'all'
const APP = 'app'

interface Choice {
  readonly id: string
  readonly name: string
}

/** The rules there are, and those that are gone but still have lines. */
function useChoices(ledger: readonly LedgerEntry[]): readonly Choice[] {
  const rules = useApp((app) => app.reminders.config.rules)
  return useMemo(() => {
    const names = new Map(rules.map(({ id, name }) => [id, name]))
    for (const { ruleId, data } of ledger) {
      if (ruleId !== null && !names.has(ruleId) && data.ruleName) names.set(ruleId, data.ruleName)
    }
    return [...names].map(([id, name]) => ({ id, name }))
  }, [rules, ledger])
}

const wanted = (filter: string, { ruleId }: LedgerEntry): boolean => {
  if (filter === ALL) return true
  return filter === APP ? ruleId === null : ruleId === filter
}

/** The ledger: newest first, by day, each line with its time and reason. */
export function WhyScreen({ onGo }: { readonly onGo: (place: Place) => void }) {
  const { t } = useText()
  const formats = useFormats()
  const [filter, setFilter] = useState(ALL)
  const [shown, setShown] = useState(PAGE)
  const now = useMinute()
  const ledger = useLedger(filter === ALL ? shown + 1 : EVERYTHING)
  const choices = useChoices(ledger ?? [])
  const lines = (ledger ?? []).filter((entry) => wanted(filter, entry))
  const days = byDay(lines.slice(0, shown), formats.longDay)
  return (
    <section className={page.screen} aria-labelledby="why-title">
      <div className={page.column}>
        <Button look="text" className={page.back} onClick={() => onGo('reminders')}>
          {t('reminderScreens.why.back')}
        </Button>
        <h1 id="why-title">{t('reminderScreens.why.title')}</h1>
        <div className={css.head}>
          <p>{t('reminderScreens.why.lead')}</p>
          <label className={css.filter}>
            <span>{t('reminderScreens.why.filter')}</span>
            <select
              className={fields.input}
              value={filter}
              onChange={(event) => {
                setFilter(event.target.value)
                setShown(PAGE)
              }}
            >
              <option value={ALL}>{t('reminderScreens.why.all')}</option>
              {choices.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
              <option value={APP}>{t('reminderScreens.why.app')}</option>
            </select>
          </label>
        </div>
        {ledger !== null && lines.length === 0 && (
          <p className={css.empty}>
            {t(filter === ALL ? 'reminderScreens.why.empty' : 'reminderScreens.why.emptyOf')}
          </p>
        )}
        {days.map(({ day, entries }) => (
          <section key={day} className={css.day}>
            <h2>{day}</h2>
            <DayStrip entries={entries} now={now} />
            <ul>
              {entries.map((entry, i) => (
                <Line key={entries.length - i} entry={entry} />
              ))}
            </ul>
          </section>
        ))}
        {lines.length > shown && (
          <Button onClick={() => setShown(shown + PAGE)}>{t('reminderScreens.why.older')}</Button>
        )}
      </div>
    </section>
  )
}

function Line({ entry }: { readonly entry: LedgerEntry }) {
  const { t } = useText()
  const formats = useFormats()
  const say = useLedgerWords()
  const name = entry.data.ruleName
  return (
    <li className={css.line}>
      <time>{formats.time(entry.at)}</time>
      <DecisionMark decision={entry.decision} />
      <p>
        <b>{t(`reminderScreens.decision.${entry.decision}`)}</b>
        {name && <span className={css.name}>{name}</span>}
        <span className={css.reason}>{say(entry)}</span>
      </p>
    </li>
  )
}
