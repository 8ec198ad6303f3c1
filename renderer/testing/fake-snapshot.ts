import type { AppSnapshot } from '@core/ipc/views'
import type { Language } from '@core/text/language'
import { UNANSWERED } from '@core/safety/screening'
import { DEFAULT_ACTIVE_HOURS } from '@core/reminders/active-hours'
import { DEFAULT_APP, DEFAULT_SESSION, DEFAULT_SOUND, type ThemeChoice } from '@core/settings/settings'

export interface FakeChoices {
  readonly language: Language
  readonly theme: ThemeChoice
  /** False shows the first run. */
  readonly acknowledged: boolean
}

/** The state of an app that somebody has just set up; for components away from main. */
export const fakeSnapshot = ({ language, theme, acknowledged }: FakeChoices): AppSnapshot => ({
  graphics: 'card',
  session: { kind: 'idle' },
  screenMayLock: false,
  later: null,
  settings: {
    app: { ...DEFAULT_APP, theme, language },
    session: DEFAULT_SESSION,
    sound: DEFAULT_SOUND,
    routines: [],
    ownCues: {},
  },
  safety: {
    answers: { ...UNANSWERED, acknowledged, pregnancy: acknowledged ? 'no' : null },
    check: acknowledged ? { at: 0, ticked: [] } : null,
    lighter: null,
    waiting: null,
  },
  locale: { language, tag: language === 'en' ? 'en-GB' : 'zh-CN', zone: 'Europe/Berlin', country: 'GB' },
  notices: [],
  load: { minutesByThumb: { left: 0, right: 0 }, advice: [] },
  logTrouble: null,
  backupTrouble: null,
  reminders: {
    config: { rules: [], hours: DEFAULT_ACTIVE_HOURS, spikeIgnoresHours: false, maxPerDay: 6 },
    next: null,
    prompt: null,
    held: 0,
    dayOff: false,
    visits: {},
    paused: null,
    spike: null,
    tomorrowMs: Date.UTC(2026, 5, 11, 6),
  },
  clockAheadMs: 0,
  drafts: {},
  lock: { set: false, locked: false },
  about: {
    version: '0.0.0',
    dataFolder: '/home/you/.config/Linggu',
    platform: 'linux',
    camera: true,
    spikeCommand: 'linggu --spike',
  },
})
