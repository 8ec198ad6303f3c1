import type { NoticeView, SetupReading, SetupSentence } from '@core/ipc/views'
import { routineFromChoice } from '@core/session/routine'
import type { GalleryGroup, GalleryState } from '../state'

const FILE = { file: 'config.json.damaged-2026-03-02', name: 'reminders.json' }
const NOTICES: Readonly<Record<NoticeView['kind'], NoticeView['values']>> = {
  'settings-moved': FILE,
  'settings-from-copy': FILE,
  'settings-partly': FILE,
  'reminders-moved': FILE,
  'reminders-partly': FILE,
  'file-moved': FILE,
  'file-from-copy': FILE,
  'files-unsaved': { reason: 'the disk is full. Make some room and try again.' },
  'clock-wrong': { year: 1970 },
  'log-problem': { reason: 'another program is using it. Close that program and try again.' },
  'shortcut-refused': { keys: 'Ctrl+Alt+L' },
  'login-refused': { wanted: 'on' },
}

const notice = (kind: NoticeView['kind']): GalleryState => ({
  id: `notice-${kind}`,
  place: 'session',
  snapshot: () => ({ notices: [{ id: kind, kind, values: NOTICES[kind] }] }),
})

const reading = (
  part: SetupReading['part'],
  state: SetupReading['state'],
  says: SetupSentence,
  value: number | null = null,
): SetupReading => ({ part, state, says, means: 'org.freedesktop', value })

const READINGS: readonly SetupReading[] = [
  reading('notifications', 'works', 'notifications.works'),
  reading('tray', 'missing', 'tray.missing'),
  reading('idle', 'works', 'idle.works', 3),
  reading('lock', 'unknown', 'lock.unseen'),
  reading('screen', 'works', 'screen.works'),
  reading('suspend', 'works', 'suspend.works'),
  reading('autostart', 'off', 'autostart.off'),
]

export const settingsGroup: GalleryGroup = {
  title: 'Settings, notices, lock, help',
  states: [
    { id: 'settings', place: 'settings' },
    {
      id: 'settings-with-routines',
      place: 'settings',
      snapshot: ({ settings }) => ({
        settings: {
          ...settings,
          routines: ['Morning', 'At the office, quietly, with the long name that somebody gave it'].map(
            (name, i) => routineFromChoice(`gallery-routine-${i}`, name, settings.session, []),
          ),
        },
      }),
    },
    { id: 'settings-safety', place: 'settings-safety' },
    { id: 'computers', place: 'computers' },
    {
      id: 'setup-check',
      place: 'setup-check',
      answers: () => ({ 'setup:check': () => ({ readings: READINGS }) }),
    },
    ...(Object.keys(NOTICES) as NoticeView['kind'][]).map(notice),
    {
      id: 'notices-all',
      place: 'session',
      snapshot: () => ({
        notices: (Object.keys(NOTICES) as NoticeView['kind'][]).map((kind) => ({
          id: kind,
          kind,
          values: NOTICES[kind],
        })),
      }),
    },
    { id: 'locked', place: 'session', snapshot: () => ({ lock: { set: true, locked: true } }) },
    { id: 'help', place: 'help' },
    {
      id: 'help-urgent',
      place: 'help',
      acts: async ({ t, click }) => {
        await click(t('safety.redFlags.urgent.bladder'))
        await click(t('safety.redFlags.answer'))
      },
    },
    { id: 'learn', place: 'learn' },
    { id: 'finder', place: 'finder' },
  ],
}
