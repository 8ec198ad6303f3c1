import { done, failed } from '@core/ipc/request'
import { RULES_MAX } from '@core/reminders/rule-schema'
import type { LanguageService } from '../../settings/language-service'
import type { ReminderService } from '../../reminders/reminder-service'
import type { HandlersOf } from '../handler-types'
import { act, DONE } from './act'

export interface RemindersHandlerParts {
  readonly reminders: ReminderService
  readonly language: LanguageService
}

export const remindersHandlers = ({
  reminders,
  language,
}: RemindersHandlerParts): HandlersOf<'reminders'> => ({
  'reminders:save-rule': ({ rule, at }) =>
    reminders.saveRule(rule, at) ? DONE : failed(language.t('reminderScreens.full', { most: RULES_MAX })),
  'reminders:remove-rule': ({ id }) => act(() => reminders.removeRule(id)),
  'reminders:limits': (limits) => act(() => reminders.setLimits(limits)),
  'reminders:answer': ({ promptId, answer }) => act(() => reminders.answer(answer, promptId)),
  'reminders:pause': ({ until }) => act(() => reminders.pause(until)),
  'reminders:resume': () => act(() => reminders.tell({ kind: 'unpause' })),
  'reminders:day-off': ({ on }) => act(() => reminders.tell({ kind: 'day-off', on })),
  'reminders:eased': () => act(() => reminders.tell({ kind: 'eased' })),
  'reminders:visit-done': ({ id, visit, done: isDone }) =>
    act(() => reminders.tell({ kind: 'visit-done', ruleId: id, visit, done: isDone })),
  'reminders:visit-moved': ({ id, visit, date, time }) =>
    act(() => reminders.tell({ kind: 'visit-moved', ruleId: id, visit, date, time })),
  'reminders:preview': ({ days, trial }) => done(reminders.preview(days, trial)),
  'reminders:ledger': ({ limit }) => done(reminders.ledger(limit)),
})
