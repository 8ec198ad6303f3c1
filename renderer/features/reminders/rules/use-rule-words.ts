import { FOLLOW_UPS_A_DAY, type Rule } from '@core/reminders/rule'
import { plannedVisits } from '@core/reminders/visits'
import type { TextKey } from '@core/text/en/catalogue'
import { dateOfDay } from '@core/time/local-day'
import { useApp } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { usualName } from './new-rule'
import { daysKind, useWallWords } from '../fields/use-wall-words'

/** A sentence not yet said: `Strong` shows its bold parts, `t` says it plain. */
export interface Said {
  readonly id: TextKey
  readonly values: Record<string, string | number>
}

export interface RuleWords {
  sentence(rule: Rule): Said
  /** One quiet line: a name of its own, what else it does, and its sound where it has one. */
  detail(rule: Rule): string
}

/** A rule as the plain sentence that it is. */
export function useRuleWords(): RuleWords {
  const { t } = useText()
  const wall = useWallWords()
  const hand = useApp((app) => app.settings.session.hand)
  const minutes = useApp((app) => app.settings.session.minutes)
  const inMinutes = (n: number) => t('common.minutes', { n })

  const timed = (id: TextKey, rule: Extract<Rule, { kind: 'clock' | 'check-in' }>): Said => ({
    id,
    values: {
      times: wall.list(rule.times.map(wall.time)),
      days: daysKind(rule.weekdays),
      names: wall.weekdays(rule.weekdays),
    },
  })

  const visit = (rule: Extract<Rule, { kind: 'visit' }>): Said => {
    const last = plannedVisits(rule).at(-1)
    return {
      id: 'reminderScreens.rule.visit',
      values: {
        slots: wall.list(
          rule.slots.map(({ weekday, time }) =>
            t('reminderScreens.rule.slot', { day: wall.weekday(weekday), time: wall.time(time) }),
          ),
        ),
        until: last ? wall.date(dateOfDay(last.day)) : '–',
      },
    }
  }

  const sentence = (rule: Rule): Said => {
    switch (rule.kind) {
      case 'clock':
        return timed('reminderScreens.rule.clock', rule)
      case 'check-in':
        return timed('reminderScreens.rule.checkIn', rule)
      case 'interval':
        return rule.hours === null
          ? { id: 'reminderScreens.rule.interval', values: { minutes: inMinutes(rule.everyMinutes || 0) } }
          : {
              id: 'reminderScreens.rule.intervalHours',
              values: { minutes: inMinutes(rule.everyMinutes || 0), hours: wall.spans(rule.hours) },
            }
      case 'follow-up':
        return { id: 'reminderScreens.rule.followUp', values: { minutes: inMinutes(rule.afterMinutes) } }
      case 'visit':
        return visit(rule)
    }
  }

  const more = (rule: Rule): string => {
    switch (rule.kind) {
      case 'clock': {
        const words = {
          left: 'common.leftHand',
          right: 'common.rightHand',
          both: 'reminderScreens.bothHands',
        }
        return t('reminderScreens.detail.clock', {
          hand: t(words[hand] as TextKey),
          minutes: inMinutes(minutes),
        })
      }
      case 'interval':
        return t('reminderScreens.detail.interval')
      case 'follow-up':
        return t('reminderScreens.detail.followUp', { n: FOLLOW_UPS_A_DAY })
      case 'check-in':
        return t('reminderScreens.detail.checkIn')
      case 'visit':
        return rule.minutesBefore === 0
          ? t('reminderScreens.detail.visitAtTime', { time: wall.time(rule.dayBeforeAt) })
          : t('reminderScreens.detail.visit', {
              time: wall.time(rule.dayBeforeAt),
              before: inMinutes(rule.minutesBefore),
            })
    }
  }

  return {
    sentence,
    detail: (rule) =>
      [
        ...(rule.name === t(usualName(rule.kind)) ? [] : [rule.name]),
        more(rule),
        ...(rule.sound ? [t('reminderScreens.withSound')] : []),
      ].join(' · '),
  }
}
