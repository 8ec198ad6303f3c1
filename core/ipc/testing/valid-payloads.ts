import { pressAnswers, visitAnswers } from './valid-answers'
import type { InputOf, RequestName } from '../contract'
import { DEFAULT_APP, DEFAULT_SESSION, DEFAULT_SOUND } from '../../settings/settings'
import { MOTION_CHOICES } from '../../session/motion-choice'
import { DEFAULT_ACTIVE_HOURS } from '../../reminders/active-hours'
import type { Rule } from '../../reminders/rule'
import { UNANSWERED } from '../../safety/screening'

type Valid = { readonly [N in RequestName]: readonly (InputOf<N> extends void ? undefined : InputOf<N>)[] }

const ID = 'made-id-12345'
const everyHour: Rule = {
  kind: 'interval',
  id: 'every-hour',
  name: 'Every hour',
  enabled: true,
  sound: false,
  everyMinutes: 60,
  hours: DEFAULT_ACTIVE_HOURS,
}
const visits: Rule = {
  kind: 'visit',
  id: 'visits',
  name: 'Visits',
  enabled: true,
  sound: true,
  course: 'acute',
  startDate: '2026-03-03',
  slots: [{ weekday: 2, time: '10:00' }],
  visits: 3,
  dayBeforeAt: '18:00',
  minutesBefore: 60,
}
const mornings: Rule = {
  kind: 'clock',
  id: 'mornings',
  name: 'Mornings',
  enabled: true,
  sound: false,
  times: ['09:00', '11:30'],
  weekdays: [1, 2, 3, 4, 5],
}
const afterSpikes: Rule = {
  kind: 'follow-up',
  id: 'spike',
  name: 'Better now?',
  enabled: true,
  sound: false,
  afterMinutes: 60,
}

/** For each request of the contract, payloads that it takes; the fuzz tests begin with these. */
export const VALID_PAYLOADS: Valid = {
  'app:snapshot': [undefined],
  'app:open-external': [{ url: 'https://www.nhsinform.scot' }],
  'notice:dismiss': [{ id: 'log' }],

  'draft:keep': [{ key: 'entry:new', content: { kind: 'rating', note: 'after the stairs' } }],
  'draft:drop': [{ key: 'entry:new' }],

  'lock:unlock': [{ passphrase: 'seven quiet herons' }],
  'lock:set': [{ passphrase: 'seven quiet herons', understood: true }],
  'lock:remove': [{ passphrase: 'seven quiet herons' }],
  'lock:now': [undefined],
  'log:import-open': [{ passphrase: 'seven quiet herons' }],

  'session:start': [
    { origin: 'manual', before: 5, activity: 'press' },
    { origin: 'spike', before: null, activity: 'breathe' },
  ],
  'session:pause': [undefined],
  'session:resume': [undefined],
  'session:stop': [undefined],
  'session:rate-before': [{ rating: 7 }, { rating: null }],
  'session:check-in': [
    {
      before: 6,
      after: 4,
      handFelt: null,
      wentAlong: [],
      medicine: false,
      note: 'after the stairs',
      areas: ['below-knee'],
      side: 'left',
      trigger: null,
      position: null,
      newNumbness: false,
      askAgainMinutes: 30,
    },
  ],
  'session:discard': [undefined],
  'session:cue-device-lost': [undefined],
  'session:rate-later': [{ rating: 3 }, { rating: null }],
  'session:full-screen': [{ on: true }, { on: false }],
  'session:cancel-start': [undefined],

  'settings:app': [DEFAULT_APP],
  'settings:session': [DEFAULT_SESSION],
  'settings:sound': [DEFAULT_SOUND],
  'settings:show-folder': [undefined],
  'settings:export': [undefined],
  'settings:import': [undefined],
  'settings:undo-import': [undefined],
  'settings:routine-save': [{ name: 'After lunch' }],
  'settings:routine-rename': [{ id: 'routine-1', name: 'Before lunch' }],
  'settings:routine-remove': [{ id: 'routine-1' }],
  'settings:routine-export': [{ id: 'routine-1' }],
  'settings:routine-import': [undefined],
  'settings:own-cue-pick': [undefined],
  'settings:own-cue-keep': [{ id: 'sound-12345', cue: 'press', gainDb: -6, faint: false }],
  'settings:own-cue-remove': [{ cue: 'press' }],

  'safety:answer': [{ ...UNANSWERED, acknowledged: true, pregnancy: 'no', lighter: ['thumb'] }],
  'safety:check': [{ ticked: [] }],

  'reminders:save-rule': [
    { rule: everyHour },
    { rule: visits },
    { rule: mornings },
    { rule: afterSpikes },
    { rule: { ...mornings, kind: 'check-in', id: 'evenings' } },
  ],
  'reminders:remove-rule': [{ id: 'every-hour' }],
  'reminders:limits': [{ hours: DEFAULT_ACTIVE_HOURS, spikeIgnoresHours: false, maxPerDay: 6 }],
  'reminders:answer': [
    { promptId: 'every-hour~1', answer: { kind: 'later', minutes: 15 } },
    { promptId: 'every-hour~1', answer: { kind: 'start' } },
  ],
  'reminders:pause': [{ until: 'hour' }, { until: 'until-tomorrow' }],
  'reminders:resume': [undefined],
  'reminders:day-off': [{ on: true }, { on: false }],
  'reminders:eased': [undefined],
  'reminders:visit-done': [{ id: 'visits', visit: 1, done: true }],
  'reminders:visit-moved': [{ id: 'visits', visit: 2, date: '2026-03-11', time: '09:30' }],
  'reminders:preview': [
    { days: 2, trial: everyHour },
    { days: 7, trial: null },
  ],
  'reminders:ledger': [{ limit: 50 }],

  'setup:check': [undefined],
  'setup:notify': [undefined],
  'setup:motion': MOTION_CHOICES.map((choice) => ({ choice })),
  'setup:diagnostics': [undefined],
  'setup:copy-diagnostics': [undefined],
  'setup:copy-command': [undefined],

  'log:page': [
    { after: null, limit: 50 },
    {
      filter: { from: '2026-01-01', to: '2026-03-02', kinds: ['session'], hands: ['left'], text: 'stairs' },
      after: { localDate: '2026-03-01', at: 1_772_000_000_000, id: ID },
      limit: 10,
    },
  ],
  'log:entry': [{ id: ID }],
  'log:add': [
    { answers: pressAnswers, when: null },
    { answers: visitAnswers, when: { localDate: '2026-02-27', minuteOfDay: 545 } },
  ],
  'log:edit': [{ id: ID, answers: pressAnswers, when: null }],
  'log:remove': [{ id: ID }],
  'log:restore': [{ id: ID }],
  'log:summary': [{ from: '2026-01-01', to: '2026-03-02' }, {}],
  'log:patterns': [{ from: '2026-01-01', to: '2026-03-02' }],
  'log:newest-at-hour': [{ from: '2026-01-01', to: '2026-03-02', weekday: 1, hour: 9 }],
  'log:course-review': [undefined],
  'log:course-answer': [{ point: 'two-weeks', answer: 'later' }],
  'log:export': [
    { as: 'csv', bom: true },
    { as: 'everything', bom: false },
  ],
  'log:import-pick': [undefined],
  'log:import-look': [
    { reading: { encoding: 'gb18030', delimiter: ';', header: null }, choice: null },
    { reading: { encoding: 'utf-8', delimiter: ',', header: 3 }, choice: null },
  ],
  'log:import-columns': [
    {
      date: 0,
      time: 1,
      offset: null,
      before: 1,
      after: null,
      notes: [2, 3],
      order: 'day-first',
      scale: '0-10',
      only: { column: 4, value: 'Pain' },
      as: { kind: 'rating' },
    },
    {
      date: 0,
      before: 1,
      time: null,
      offset: null,
      after: 2,
      notes: [],
      order: 'month-first',
      scale: 'words',
      only: null,
      as: { kind: 'session', hand: 'left', minutes: 3 },
    },
  ],
  'sync:view': [undefined],
  'sync:choose': [undefined],
  'sync:open': [{ passphrase: 'not the right one' }],
  'sync:look': [undefined],
  'sync:leave': [undefined],
  'sync:forget': [{ device: 'another-device' }],
  'sync:answer': [{ id: 'entry-id-1', keep: true }],
  'sync:note': [{ id: 'entry-id-1', note: 0 }],
  'log:import-apply': [{ bringBack: false }, { bringBack: true }],
  'log:imports': [undefined],
  'log:import-undo': [{ importId: 1 }],
  'log:backups': [undefined],
  'log:backup-now': [undefined],
  'log:backup-folder': [undefined],
  'log:backup-preview': [{ id: 'linggu-2026-03-02.db' }],
  'log:backup-pick': [undefined],
  'log:backup-restore': [{ id: 'linggu-2026-03-01.db' }],
  'log:rescue': [{ choice: 'go-on' }],
  // Not the word: the fuzz tests begin with a log that is to stay.
  'log:erase': [{ typed: 'delet' }],
  'log:report': [{ from: '2026-01-01', to: '2026-03-02' }],
  'log:report-pages': [{ paper: 'A4' }],
  'log:report-save': [{ paper: 'Letter' }],
  'log:copy-picture': [{ x: 216, y: 78, width: 832, height: 300 }],
  'log:tests': [undefined],
  'log:test-start': [{ turns: 10, minutes: 3 }],
  'log:test-stop': [{ id: 'made-test-1' }],
}
