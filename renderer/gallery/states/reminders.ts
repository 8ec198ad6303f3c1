import type { LedgerEntry } from '@core/reminders/ledger'
import { answersFor, type Rule, type RuleKind } from '@core/reminders/rule'
import type { Prompt } from '@core/reminders/state'
import { NOW, type GalleryGroup, type GalleryState } from '../state'

const MINUTE_MS = 60_000
const base = { enabled: true, sound: false }

const RULES: readonly Rule[] = [
  {
    ...base,
    kind: 'clock',
    id: 'clock',
    name: 'Desk pause',
    times: ['10:30', '14:30', '17:00'],
    weekdays: [1, 2, 3, 4, 5],
  },
  {
    ...base,
    kind: 'interval',
    id: 'every',
    name: 'Hand break',
    everyMinutes: 90,
    hours: null,
    enabled: false,
  },
  { ...base, kind: 'follow-up', id: 'spike', name: 'Ask again', afterMinutes: 60 },
  {
    ...base,
    kind: 'check-in',
    id: 'day',
    name: 'The day’s pain',
    times: ['20:30'],
    weekdays: [1, 2, 3, 4, 5, 6, 7],
  },
  {
    ...base,
    kind: 'visit',
    id: 'visit',
    name: 'Li',
    course: 'chronic',
    startDate: '2026-03-04',
    slots: [{ weekday: 3, time: '16:00' }],
    visits: 6,
    dayBeforeAt: '18:00',
    minutesBefore: 60,
  },
]

const rules =
  (change: (rules: readonly Rule[]) => readonly Rule[] = (all) => all): GalleryState['snapshot'] =>
  ({ reminders }) => ({
    reminders: {
      ...reminders,
      config: { ...reminders.config, rules: change(RULES) },
      next: { atMs: NOW + 90 * MINUTE_MS, ruleId: 'clock', name: 'Desk pause' },
    },
  })

const reminders = (
  id: string,
  snapshot: GalleryState['snapshot'],
  place: GalleryState['place'] = 'reminders',
) => ({
  id: id === '' ? 'reminders' : `reminders-${id}`,
  place,
  ...(snapshot && { snapshot }),
})

const NAMES: Readonly<Record<RuleKind, string>> = {
  clock: 'Desk pause',
  interval: 'Hand break',
  'follow-up': 'Ask again',
  'check-in': 'The day’s pain',
  visit: 'Li',
}

const prompt = (kind: RuleKind, rest: Partial<Prompt> = {}): GalleryState => ({
  id: `reminder-due-${kind}${rest.catchUp ? '-late' : ''}`,
  place: 'session',
  snapshot: (usual) => ({
    reminders: {
      ...usual.reminders,
      prompt: {
        id: `${kind}~1`,
        key: `${kind}~1`,
        ruleId: kind,
        ruleName: NAMES[kind],
        kind,
        due: NOW,
        shownAt: NOW,
        sound: false,
        snoozes: 0,
        catchUp: false,
        merged: 0,
        answers: answersFor(kind),
        delivered: true,
        repeated: false,
        ...(kind === 'visit'
          ? { visit: { number: 2, date: '2026-03-04', time: '16:00', when: 'on-day' as const } }
          : {}),
        ...rest,
      },
    },
  }),
})

const decided = (
  minutesAgo: number,
  decision: LedgerEntry['decision'],
  reason: LedgerEntry['reason'],
): LedgerEntry => ({
  at: NOW - minutesAgo * MINUTE_MS,
  ruleId: 'clock',
  occurrenceKey: `clock~${minutesAgo}`,
  due: NOW - minutesAgo * MINUTE_MS,
  decision,
  reason,
  data: {},
})

const LEDGER: readonly LedgerEntry[] = [
  decided(15, 'noted', 'answered-start'),
  decided(20, 'shown', 'due'),
  decided(80, 'held', 'locked'),
  decided(95, 'merged', 'recent-prompt'),
  decided(140, 'snoozed', 'later'),
  decided(200, 'skipped', 'outside-hours'),
  decided(900, 'missed', 'too-late'),
  decided(1500, 'noted', 'slept'),
]

export const remindersGroup: GalleryGroup = {
  title: 'Reminders',
  states: [
    reminders('empty', undefined),
    reminders('', rules()),
    reminders(
      'long-names',
      rules((all) => all.map((rule) => ({ ...rule, name: 'Stand up, stretch, drink, breathe '.repeat(3) }))),
    ),
    reminders('paused', (usual) => ({
      reminders: {
        ...usual.reminders,
        ...rules()?.(usual).reminders,
        paused: { untilMs: NOW + 30 * MINUTE_MS },
      },
    })),
    reminders('day-off', (usual) => ({
      reminders: { ...usual.reminders, ...rules()?.(usual).reminders, dayOff: true, next: null },
    })),
    {
      ...reminders('new', rules()),
      acts: async ({ t, click }) => click(t('reminderScreens.new')),
    },
    reminders('why-empty', undefined, 'why'),
    { ...reminders('why', rules(), 'why'), answers: () => ({ 'reminders:ledger': () => LEDGER }) },
    prompt('clock'),
    prompt('interval', { due: NOW - 30 * MINUTE_MS, catchUp: true }),
    prompt('follow-up'),
    prompt('check-in'),
    prompt('visit'),
  ],
}
