import type { RemindersView } from '@core/ipc/views'
import { mustSave, step } from '@core/reminders/step/step'
import type { ReminderEffect, ReminderEvent, StepContext } from '@core/reminders/events'
import { readReminderConfig, RULES_MAX, usualConfig } from '@core/reminders/rule-schema'
import type { LedgerEntry } from '@core/reminders/ledger'
import { nextTickIn } from '@core/reminders/decide'
import { nextPrompt, previewDays, type PreviewDay } from '@core/reminders/preview'
import type { Answer, ReminderConfig, Rule } from '@core/reminders/rule'
import {
  freshReminderState,
  type Pause,
  type ReminderState,
  rescueReminderState,
} from '@core/reminders/state'
import { dayToTakeOff, personDay, personDayStart } from '@core/reminders/active-hours'
import type { Cancel, Clock, Diary, Documents, Lines } from '../ports'
import { emitter } from '../platform/emitter'
import { createLedger } from './ledger'
import type { LanguageService } from '../settings/language-service'
import type { PauseChoice } from '../desktop/tray/tray-model'
import type { SessionNews, SessionService } from '../session/session-service'
import type { SettingsService } from '../settings/settings-service'
import { MINUTE_MS } from '@core/time/units'

const STATE = 'reminders'
/** The last look at the clocks is on disk at least this fresh, in ms. */
const SAVE_AT_LEAST_MS = 5 * MINUTE_MS

export interface ReminderService {
  /** Id of the open spike, for the entries that belong to it. */
  readonly spikeId: string | null
  /** Opens a spike, or goes on with the one that is open; gives its id. */
  openSpike(): string
  readonly config: ReminderConfig
  view(): RemindersView
  /** Makes a step with this event and carries out its effects. */
  tell(event: ReminderEvent): void
  answer(answer: Answer, promptId?: string): void
  pause(choice: PauseChoice): void
  /**
   * @param at place of a rule that is new, from 0; the end unless given
   * @returns false when there are already as many rules as can be kept, and this would be one more
   */
  saveRule(rule: Rule, at?: number): boolean
  removeRule(id: string): void
  /** Goes on with rules that were written together with the other settings. */
  adopt(config: ReminderConfig): void
  setLimits(limits: Omit<ReminderConfig, 'rules'>): void
  preview(days: number, trial: Rule | null): readonly PreviewDay[]
  ledger(limit: number): readonly LedgerEntry[]
  onChange(listener: () => void): Cancel
  onEffect(listener: (effect: ReminderEffect) => void): Cancel
  dispose(): void
}

interface Held {
  state: ReminderState
  config: ReminderConfig
  /** The view of the last step, computed when it is asked for: the preview in it costs more than the step. */
  view: RemindersView | null
  timer: Cancel
  savedAtMono: number
}

interface ReminderParts {
  readonly clock: Clock
  readonly documents: Documents
  readonly ledgerLines: Lines
  readonly diary: Diary
  readonly settings: SettingsService
  readonly sessions: Pick<SessionService, 'onNews' | 'recovered'>
  readonly language: LanguageService
}

/**
 * Runs the reminder engine: one state, one timer. The result of a step is on disk before its effects are carried out,
 * so that a crash can neither lose a reminder nor show it twice.
 */
export function createReminderService(parts: ReminderParts): ReminderService {
  const { clock, documents, diary, settings, sessions, language } = parts
  const onError = (error: unknown) => diary.note('A reminder listener failed', error)
  const changes = emitter<void>(onError)
  const effects = emitter<ReminderEffect>(onError)
  const ledger = createLedger(parts.ledgerLines, clock.now, diary)

  const usual = usualConfig(language.t('tray.followUpName'))
  const read = readReminderConfig(settings.current.reminders, usual)
  if (read.unreadable > 0) {
    documents.keepAside('config')
    diary.note(`${read.unreadable} reminder rules could not be read and were left out`)
  }
  const stored = documents.read(STATE, {
    isRight: (content) => rescueReminderState(content) !== null,
    isWhole: (content) => rescueReminderState(content)?.lost.length === 0,
  })
  const rescued = stored === undefined ? null : rescueReminderState(stored)
  if (rescued !== null && rescued.lost.length > 0) {
    documents.keepAside(STATE)
    diary.note(`Parts of the reminders' state could not be read: ${rescued.lost.join(', ')}`)
  }
  const lost = rescued === null && documents.movedAside.some(({ name }) => name === STATE)
  const known = lost ? null : (rescued?.state ?? freshReminderState())
  const current: Held = {
    state: known ?? freshReminderState(),
    config: read.config,
    view: null,
    timer: () => {},
    // What was read is as fresh as the last save of the run before.
    savedAtMono: rescued === null ? -Infinity : clock.mono(),
  }

  const context = (): StepContext => ({
    now: clock.now(),
    zone: clock.zone(),
    steady: clock.steady(),
    config: current.config,
  })

  const keep = () => {
    documents.write(STATE, current.state)
    current.savedAtMono = clock.mono()
  }

  const tell = (event: ReminderEvent) => {
    const result = step(current.state, event, context())
    const urgent = mustSave(current.state, result.state)
    current.state = result.state
    current.view = null
    if (urgent || clock.mono() - current.savedAtMono > SAVE_AT_LEAST_MS) keep()
    ledger.add(result.ledger)
    for (const effect of result.effects) effects.tell(effect)
    arm()
    changes.tell()
  }

  const arm = () => {
    current.timer()
    const wait = nextTickIn(current.state, clock.now())
    current.timer = clock.after(wait, () => tell({ kind: 'tick' }))
  }

  const setConfig = (config: ReminderConfig) => {
    settings.set('reminders', config)
    current.config = config
    tell({ kind: 'config-changed' })
  }

  const followSession = (news: SessionNews) => {
    switch (news.kind) {
      case 'started':
        return tell({ kind: 'session-started', spike: news.session.origin === 'spike' })
      case 'ended': {
        const { completed, endedAtMs: endedAt } = news.session
        const outcome = completed ? 'complete' : news.begun ? 'partial' : 'discarded'
        return tell({ kind: 'session-ended', outcome, endedAt })
      }
      case 'stored':
        if (typeof news.answers?.after === 'number') tell({ kind: 'rated-after', rating: news.answers.after })
        return
      case 'discarded':
        return tell({ kind: 'session-discarded' })
      case 'recovered':
        // The `started` event has already ended it.
        if (!news.begun) tell({ kind: 'session-discarded' })
    }
  }

  const spikeId = () => (current.state.episode ? `spike-${current.state.episode.openedAt}` : null)

  const wasRunning = current.state.session !== null
  tell({ kind: 'started', sessionRunning: false, stateLost: known === null })
  // It left no checkpoint, so it had not come as far as counting.
  if (wasRunning && sessions.recovered === null) tell({ kind: 'session-discarded' })
  const stops = [clock.onMoved(() => tell({ kind: 'tick' })), sessions.onNews(followSession)]
  return {
    get spikeId() {
      return spikeId()
    },
    openSpike() {
      tell({ kind: 'spike-began' })
      return spikeId()!
    },
    get config() {
      return current.config
    },
    view: () => (current.view ??= viewOf(current.state, current.config, context())),
    tell,
    answer(answer, promptId = current.state.open?.id) {
      if (promptId !== undefined) tell({ kind: 'answered', promptId, answer })
    },
    pause(choice) {
      const minutes = choice === 'thirty-minutes' ? 30 : choice === 'hour' ? 60 : null
      if (minutes !== null) tell({ kind: 'pause', until: { ms: minutes * MINUTE_MS } })
      else tell({ kind: 'pause', until: choice === 'until-tomorrow' ? 'tomorrow' : 'resumed' })
    },
    saveRule(rule, at = Infinity) {
      const others = current.config.rules
      const index = others.findIndex(({ id }) => id === rule.id)
      if (index < 0 && others.length >= RULES_MAX) return false
      const rules = index < 0 ? others.toSpliced(at, 0, rule) : others.with(index, rule)
      setConfig({ ...current.config, rules })
      return true
    },
    removeRule: (id) =>
      setConfig({ ...current.config, rules: current.config.rules.filter((rule) => rule.id !== id) }),
    adopt(config) {
      current.config = config
      tell({ kind: 'config-changed' })
    },
    setLimits: (limits) => setConfig({ ...current.config, ...limits, rules: current.config.rules }),
    preview(days, trial) {
      const rules = trial
        ? [...current.config.rules.filter(({ id }) => id !== trial.id), trial]
        : current.config.rules
      return previewDays({ ...current.config, rules }, current.state, clock.now(), clock.zone(), days)
    },
    ledger: ledger.newest,
    onChange: changes.on,
    onEffect: effects.on,
    dispose() {
      current.timer()
      stops.forEach((stop) => stop())
      keep()
    },
  }
}

/** When a pause ends by itself (epoch ms); null when only the user ends it. */
function pauseEnd(pause: Pause, { hours }: ReminderConfig, zone: string): number | null {
  if (pause.kind === 'until') return pause.at
  return pause.kind === 'until-tomorrow' ? personDayStart(hours, pause.day + 1, zone) : null
}

function viewOf(state: ReminderState, config: ReminderConfig, context: StepContext): RemindersView {
  const { now, zone } = context
  const { hours } = config
  const next = nextPrompt(config, state, now, zone)
  const { pause, episode } = state
  return {
    config,
    next: next && { atMs: next.shownAt, ruleId: next.ruleId, name: next.ruleName },
    prompt: state.open,
    held: state.pending.length,
    // Kept after that day, so that it applies again when the clock is set back.
    dayOff: state.dayOff === dayToTakeOff(hours, now, zone),
    paused: pause && { untilMs: pauseEnd(pause, config, zone) },
    spike: episode && { openedAtMs: episode.openedAt },
    tomorrowMs: personDayStart(hours, personDay(hours, now, zone) + 1, zone),
    visits: state.visits,
  }
}
