import type { Place } from '@core/ipc/routes'
import { useState } from 'react'
import type { Rule, VisitRule } from '@core/reminders/rule'
import { useApp } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'
import { DayAside } from './day/DayAside'
import { Limits } from './Limits'
import { PauseControls } from './PauseControls'
import { RuleList } from './rules/RuleList'
import { VisitList } from './visits/VisitList'
import css from './reminders-screen.module.css'

const isVisits = (rule: Rule): rule is VisitRule => rule.kind === 'visit'

/** The rules as sentences, and the day that they make. */
export function RemindersScreen({ onGo }: { readonly onGo: (place: Place) => void }) {
  const { t } = useText()
  const rules = useApp((app) => app.reminders.config.rules)
  const [trial, setTrial] = useState<Rule | null>(null)
  const title = <h1 id="reminders-title">{t('reminderScreens.title')}</h1>
  const parts = [
    <div key="rules" className={css.rules}>
      <RuleList title={title} onTrial={setTrial} />
      <Limits />
      <PauseControls />
      {rules.filter(isVisits).map((rule) => (
        <VisitList key={rule.id} rule={rule} />
      ))}
    </div>,
    <DayAside key="day" trial={trial} onWhy={() => onGo('why')} />,
  ]
  return (
    <section className={css.screen} aria-labelledby="reminders-title">
      {parts}
    </section>
  )
}
