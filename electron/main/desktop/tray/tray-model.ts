import type { LaterView, RemindersView, SessionView } from '@core/ipc/views'
import { LATER_MINUTES, type Answer, type AnswerKind } from '@core/reminders/rule'
import { plainLine } from '@core/text/plain-line'
import type { Translate } from '@core/text/translator'
import type { TextKey } from '@core/text/en/catalogue'
import type { TrayItem, TrayModel, TrayStateName } from '../../ports'

export type PauseChoice = 'thirty-minutes' | 'hour' | 'until-tomorrow' | 'until-resumed'

export interface TrayActions {
  readonly start: () => void
  readonly spike: () => void
  readonly pauseSession: () => void
  readonly resumeSession: () => void
  readonly stopSession: () => void
  readonly answer: (answer: Answer) => void
  readonly eased: () => void
  readonly pauseReminders: (choice: PauseChoice) => void
  readonly resumeReminders: () => void
  readonly open: () => void
  readonly log: () => void
  readonly why: () => void
  readonly quit: () => void
}

export interface TrayInput {
  readonly t: Translate<TextKey>
  readonly session: SessionView
  /** The quiet question after a session, while it is asked. */
  readonly later: LaterView | null
  readonly reminders: RemindersView
  /** The window crashed too often and was closed. */
  readonly windowLost: boolean
  /** Epoch ms. */
  readonly nowMs: number
  /** Why there was no backup lately, as a sentence. */
  readonly backupTrouble: string | null
  /** Neutral words: nothing about health on a screen that others may see. */
  readonly discreet: boolean
  /** A moment (epoch ms) as the reader's words: `14:30`, `tomorrow at 9:00`. */
  readonly when: (atMs: number) => string
  /** A moment (epoch ms) with its date. */
  readonly moment: (atMs: number) => string
  readonly actions: TrayActions
}

const line: TrayItem = { kind: 'line' }

/** Minutes left, rounded up: the tray must not change every second. */
const minutesLeft = (ms: number) => Math.max(1, Math.ceil(ms / 60_000))

const ANSWER_WORDS = {
  start: 'tray.start',
  rate: 'tray.rate',
  'not-today': 'tray.notToday',
  eased: 'tray.itEased',
  seen: 'tray.seen',
  'visit-done': 'tray.visitDone',
  'later-away': 'tray.laterAway',
} as const satisfies Record<Exclude<AnswerKind, 'later'>, TextKey>

/** A reminder's name as a line of text; neutral words while discreet, or where nothing of it can be shown. */
const shownName = (name: string, { t, discreet }: Pick<TrayInput, 't' | 'discreet'>) =>
  (!discreet && plainLine(name)) || t('tray.discreetName')

/** The due reminder is at the top, with its answers; both kinds of "later" are in one submenu. */
function promptItems({ t, reminders, actions, discreet }: TrayInput): TrayItem[] {
  const { prompt } = reminders
  if (!prompt) return []
  const name = shownName(prompt.ruleName, { t, discreet })
  const plain = (kind: Exclude<AnswerKind, 'later'>): TrayItem => ({
    kind: 'action',
    label: t(ANSWER_WORDS[kind]),
    run: () => actions.answer({ kind }),
  })
  const later: TrayItem = {
    kind: 'menu',
    label: t('tray.later'),
    items: [
      ...LATER_MINUTES.map((minutes): TrayItem => ({
        kind: 'action',
        label: t('tray.laterMinutes', { minutes }),
        run: () => actions.answer({ kind: 'later', minutes }),
      })),
      plain('later-away'),
    ],
  }
  const answers = prompt.answers.flatMap((kind) => {
    if (kind === 'later-away') return []
    return kind === 'later' ? [later] : [plain(kind)]
  })
  return [{ kind: 'note', label: t('tray.due', { name }) }, ...answers, line]
}

/** A check-in that waits, or the quiet question after it; both open in the window, which never opens by itself. */
function answerItems({ t, session, later, actions }: TrayInput): TrayItem[] {
  if (session.kind === 'ended') return [{ kind: 'action', label: t('tray.checkIn'), run: actions.open }, line]
  return later ? [{ kind: 'action', label: t('tray.askedLater'), run: actions.open }, line] : []
}

function troubleItems({ t, windowLost }: TrayInput): TrayItem[] {
  if (!windowLost) return []
  return [
    { kind: 'note', label: t('tray.windowLost') },
    { kind: 'note', label: t('tray.windowLostHow') },
    line,
  ]
}

/** Shown above "Open" until a backup succeeds. */
function backupItems({ backupTrouble }: TrayInput): TrayItem[] {
  return backupTrouble === null ? [] : [{ kind: 'note', label: backupTrouble }, line]
}

function sessionItems({ t, session, actions, nowMs, when }: TrayInput): TrayItem[] {
  if (session.kind !== 'active') return []
  const doneAtMs = nowMs + session.countInMs + session.plan.totalMs - session.elapsedMs
  return [
    ...(session.running
      ? [{ kind: 'note', label: t('tray.doneAt', { when: when(doneAtMs) }) } as const]
      : []),
    session.running
      ? { kind: 'action', label: t('tray.pause'), run: actions.pauseSession }
      : { kind: 'action', label: t('tray.resume'), run: actions.resumeSession },
    { kind: 'action', label: t('tray.stop'), run: actions.stopSession },
    line,
  ]
}

/** The open spike can be closed at any time, also while its session runs. */
function spikeItems({ t, reminders, actions, when }: TrayInput): TrayItem[] {
  if (!reminders.spike || reminders.prompt?.kind === 'follow-up') return []
  return [
    { kind: 'note', label: t('tray.spikeOpen', { when: when(reminders.spike.openedAtMs) }) },
    { kind: 'action', label: t('tray.itEased'), run: actions.eased },
  ]
}

function startItems(input: TrayInput): TrayItem[] {
  const { t, session, reminders, actions } = input
  const eased = spikeItems(input)
  if (session.kind === 'active') return eased.length > 0 ? [...eased, line] : []
  const items: TrayItem[] = []
  // While a prompt is at the top, its Start replaces this one.
  if (!reminders.prompt?.answers.includes('start'))
    items.push({ kind: 'action', label: t('tray.start'), run: actions.start })
  items.push({ kind: 'action', label: t('tray.spike'), run: actions.spike })
  return [...items, ...eased, line]
}

function reminderItems({ t, reminders, actions, when, moment, discreet }: TrayInput): TrayItem[] {
  const { next, paused } = reminders
  if (paused) {
    const label =
      paused.untilMs === null ? t('tray.paused') : t('tray.pausedUntil', { when: when(paused.untilMs) })
    return [
      { kind: 'note', label },
      { kind: 'action', label: t('tray.resumeReminders'), run: actions.resumeReminders },
    ]
  }
  const name = next && shownName(next.name, { t, discreet })
  const pause = (label: string, choice: PauseChoice): TrayItem => ({
    kind: 'action',
    label,
    run: () => actions.pauseReminders(choice),
  })
  return [
    {
      kind: 'note',
      label: next && name ? t('tray.next', { name, when: when(next.atMs) }) : t('tray.noNext'),
    },
    {
      kind: 'menu',
      label: t('tray.pauseReminders'),
      items: [
        pause(t('tray.pauseThirty'), 'thirty-minutes'),
        pause(t('tray.pauseHour'), 'hour'),
        pause(t('tray.pauseTomorrow', { when: moment(reminders.tomorrowMs) }), 'until-tomorrow'),
        pause(t('tray.pauseUntilResumed'), 'until-resumed'),
      ],
    },
  ]
}

function stateOf({ session, reminders }: TrayInput): TrayStateName {
  if (session.kind === 'active') return session.running ? 'running' : 'paused'
  if (reminders.prompt || session.kind === 'ended') return 'due'
  if (reminders.paused) return 'paused'
  return reminders.spike ? 'spike' : 'idle'
}

function tooltipOf({ t, session, reminders, when, discreet }: TrayInput): string {
  const neutral = (name: string) => shownName(name, { t, discreet })
  if (session.kind === 'active') {
    const left = t('common.minutes', { n: minutesLeft(session.plan.totalMs - session.elapsedMs) })
    return t(session.running ? 'tray.tooltip.running' : 'tray.tooltip.standing', { left })
  }
  if (session.kind === 'ended') return t('tray.tooltip.done')
  if (reminders.prompt) return t('tray.tooltip.due', { name: neutral(reminders.prompt.ruleName) })
  if (reminders.paused) return t('tray.tooltip.paused')
  if (!reminders.next) return t('tray.tooltip.idle')
  return t('tray.tooltip.next', { name: neutral(reminders.next.name), when: when(reminders.next.atMs) })
}

/** Twelfths of a session that are over. */
export const FILL_STEPS = 12
const filledOf = (session: SessionView): number =>
  session.kind === 'active'
    ? Math.min(FILL_STEPS, Math.floor((session.elapsedMs / session.plan.totalMs) * FILL_STEPS))
    : 0

/** The whole tray as data: what is due on top, then the session, then the rest. */
export function trayModel(input: TrayInput): TrayModel {
  const { t, actions } = input
  return {
    state: stateOf(input),
    filled: filledOf(input.session),
    tooltip: [tooltipOf(input), ...(input.backupTrouble === null ? [] : [input.backupTrouble])].join('\n'),
    items: [
      ...troubleItems(input),
      ...promptItems(input),
      ...sessionItems(input),
      ...answerItems(input),
      ...startItems(input),
      ...reminderItems(input),
      line,
      ...backupItems(input),
      { kind: 'action', label: t('tray.open'), run: actions.open },
      { kind: 'action', label: t('tray.log'), run: actions.log },
      { kind: 'action', label: t('tray.why'), run: actions.why },
      line,
      { kind: 'action', label: t('tray.quit'), run: actions.quit },
    ],
  }
}
