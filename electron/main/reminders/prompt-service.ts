import type { Place } from '@core/ipc/routes'
import type { AnswerKind } from '@core/reminders/rule'
import type { Prompt } from '@core/reminders/state'
import { plainLine } from '@core/text/plain-line'
import type { TextKey } from '@core/text/en/catalogue'
import type { Cancel, Clock, Diary, NoticeMeans, Notifier, TrayView } from '../ports'
import type { LogStore } from '../log/log-store'
import type { LanguageService } from '../settings/language-service'
import type { ReminderService } from './reminder-service'
import type { SessionNews, SessionService } from '../session/session-service'
import type { SettingsService } from '../settings/settings-service'
import type { StartService } from '../session/start-service'
import { createVisitLog } from './visit-log'

interface PromptParts {
  readonly clock: Clock
  readonly notifier: Notifier
  readonly tray: TrayView
  readonly log: LogStore
  readonly diary: Diary
  readonly language: LanguageService
  readonly settings: SettingsService
  readonly sessions: Pick<SessionService, 'onNews'>
  readonly reminders: ReminderService
  readonly starts: StartService
  readonly show: (place: Place) => void
  /** Whether the person looks at the window just now, where a line says what is due. */
  readonly isInFront: () => boolean
  /** The system's sound for what needs a look. */
  readonly beep: () => void
  readonly onLogged: (id: string) => void
}

/** Answers that a notification's buttons offer, where buttons exist; clicking the notification is the first. */
const BUTTONS: readonly AnswerKind[] = ['start', 'rate', 'eased', 'visit-done', 'later', 'not-today']
const WORDS: Readonly<Partial<Record<AnswerKind, TextKey>>> = {
  start: 'tray.notice.start',
  rate: 'tray.rate',
  eased: 'tray.itEased',
  'visit-done': 'tray.visitDone',
  later: 'tray.later',
  'not-today': 'tray.notToday',
}
const LATER = 15

/** Carries out what the reminders decide: notifications, starts, visits. The prompt never takes the focus. */
export function createPromptService(parts: PromptParts): { dispose(): void } {
  const { notifier, diary, language, settings, sessions, reminders, starts, show } = parts

  const answered = (prompt: Prompt, answer: string) => {
    if (answer === 'click') return clicked(prompt)
    if (answer === 'later') return reminders.answer({ kind: 'later', minutes: LATER }, prompt.id)
    reminders.answer({ kind: answer as Exclude<AnswerKind, 'later'> }, prompt.id)
  }

  /** A click on a notification with buttons only opens the screen; only the Start button starts a session. */
  const clicked = (prompt: Prompt) => {
    const first = prompt.answers[0]
    if (first === 'rate' || (first === 'start' && !notifier.hasActions)) {
      reminders.answer({ kind: first }, prompt.id)
    } else show(first === 'start' ? 'session' : 'reminders')
  }

  /** One quiet notice of a session that nobody came back to. */
  const followSession = (news: SessionNews) => {
    if (news.kind !== 'ended' || !news.leftAlone) return
    const { t } = language
    notifier.show(
      {
        id: `left-${news.session.id}`,
        title: t('tray.notice.leftAloneTitle'),
        body: t('tray.notice.leftAloneBody'),
        silent: true,
        actions: [],
      },
      { onAnswer: () => show('session'), onFate: () => {} },
    )
  }

  const notify = (prompt: Prompt) => {
    const { t } = language
    const words = notificationWords(
      prompt,
      settings.current.app.discreet,
      t,
      parts.tray.host().state === 'works',
    )
    const buttons = BUTTONS.filter((kind) => prompt.answers.includes(kind)).map((kind) => ({
      id: kind,
      label: t(WORDS[kind] ?? 'tray.start'),
    }))
    // The notifier always reports whether the system accepted it, perhaps seconds later.
    reminders.tell({ kind: 'prompt-delivered', promptId: prompt.id })
    // The window's own line says it already, and a notification would cover its buttons.
    if (parts.isInFront()) return prompt.sound ? parts.beep() : undefined
    notifier.show(
      { id: prompt.id, ...words, open: t('tray.open'), silent: !prompt.sound, actions: buttons },
      {
        onAnswer: (answer) => answered(prompt, answer),
        onFate(fate) {
          if (fate === 'taken') return
          diary.note('A notification was not taken; tray and window say it')
          reminders.tell({ kind: 'prompt-failed', promptId: prompt.id })
        },
      },
    )
  }

  const visits = createVisitLog(parts)

  const stops: readonly Cancel[] = [
    sessions.onNews(followSession),
    reminders.onEffect((effect) => {
      switch (effect.kind) {
        case 'show':
          return notify(effect.prompt)
        case 'restore':
          return
        case 'withdraw':
          return notifier.withdraw(effect.promptId)
        case 'start-session':
          return starts.request(effect.spike ? 'spike' : 'reminder', null)
        case 'ask-rating':
          return show('rate')
        case 'log-visit':
          return visits.log(effect)
        case 'unlog-visit':
          return visits.unlog(effect)
      }
    }),
  ]
  return { dispose: () => stops.forEach((stop) => stop()) }
}

/** How to answer, as it is true on this desktop; nothing where buttons say it. */
const HOW = {
  start: { tray: 'tray.notice.clickStartOrTray', none: 'tray.notice.clickStart' },
  open: { tray: 'tray.notice.clickOrTray', none: 'tray.notice.click' },
  away: { tray: 'tray.notice.tray', none: 'tray.notice.window' },
} as const satisfies Record<string, Record<string, TextKey>>

/** Neutral while discreet: nothing about health on a screen that others may see. */
function notificationWords(prompt: Prompt, discreet: boolean, t: LanguageService['t'], hasTray: boolean) {
  const by = prompt.answers[0] === 'start' ? 'start' : 'open'
  const how = ({ buttons, click }: NoticeMeans) =>
    buttons ? '' : t(HOW[click ? by : 'away'][hasTray ? 'tray' : 'none'])
  if (discreet) return { title: t('tray.notice.discreetTitle'), body: how }
  // The person's words go into the title alone: it is plain text everywhere, while many desktops read markup in a body.
  const title = plainLine(prompt.ruleName) || t('tray.discreetName')
  const what = t(`tray.notice.${prompt.kind}`)
  return { title, body: (can: NoticeMeans) => [what, how(can)].filter(Boolean).join(' ') }
}
