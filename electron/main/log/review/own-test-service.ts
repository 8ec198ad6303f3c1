import { done, failed, type Reply } from '@core/ipc/request'
import type { OwnTestView } from '@core/ipc/requests/log-files'
import type { SessionEntry, TestTurn } from '@core/log/entry/entry'
import { drawArms, sealArms, type Chance } from '@core/log/own-test/experiment-draw'
import type { OwnTest } from '@core/log/own-test/experiment-plan'
import { experimentResult, isOver } from '@core/log/own-test/experiment-result'
import type { Clock, Diary } from '../../ports'
import type { LogFailure, LogStore } from '../log-store'
import type { LanguageService } from '../../settings/language-service'

/** What a spike's session should be, by the draw. */
export interface SpikeTurn extends TestTurn {
  /** Minutes pressed or rested. */
  readonly minutes: number
}

export interface OwnTestService {
  tests(): Reply<readonly OwnTestView[]>
  /** Draws the order of press and rest and stores it unreadably, until a spike opens its turn. */
  start(turns: number, minutes: number): Reply<void>
  /** Ends it before its last spike; that is kept with it. */
  stop(id: string): Reply<void>
  /**
   * What to do at this spike, or `null` where no test runs or this spike has had its turn. Asked by the start of
   * a session. The answer is fixed and counted once it has been given: a session that was stopped early or
   * discarded and is started again gets the same answer.
   */
  turnFor(spikeId: string): SpikeTurn | null
}

interface OwnTestParts {
  readonly clock: Clock
  readonly log: LogStore
  readonly language: LanguageService
  readonly diary: Diary
  readonly newId: () => string
  /** A source of chance: at least 0 and below 1. */
  readonly chance: Chance
  readonly onLogChanged: (id: string | null) => void
}

/** "My own test": draws, opens turn after turn, and shows a result only when it is over. */
export function createOwnTestService(parts: OwnTestParts): OwnTestService {
  const { clock, log, language, diary } = parts
  const refuse = (failure: LogFailure): Reply<never> => {
    diary.note(`An own test was refused: ${failure.reason}`, failure.detail)
    const known = failure.reason === 'test-state' || failure.reason === 'not-found' ? failure.reason : 'io'
    return failed(language.t(`logFiles.trouble.${known}`))
  }
  const viewOf = (test: OwnTest): OwnTestView => {
    if (!isOver(test)) return { test, result: null }
    const entries = log.testEntries(test.id)
    const sessions = entries.kind === 'ok' ? entries.value : []
    return {
      test,
      result: experimentResult(
        test,
        sessions.filter((entry): entry is SessionEntry => entry.kind === 'session'),
      ),
    }
  }
  /** Whether a session of this turn was completed: then the spike may have any other session. */
  const isDone = (testId: string, turn: number): boolean => {
    const entries = log.testEntries(testId)
    return (
      entries.kind === 'ok' &&
      entries.value.some(
        (entry) =>
          entry.kind === 'session' &&
          entry.test?.turn === turn &&
          entry.ending === 'completed' &&
          entry.deletedAt === null,
      )
    )
  }
  return {
    tests() {
      const tests = log.tests()
      return tests.kind === 'ok' ? done(tests.value.map(viewOf)) : refuse(tests.error)
    },
    start(turns, minutes) {
      const id = parts.newId()
      const sealed = sealArms(drawArms(turns, parts.chance), id, parts.chance)
      const test = { id, startedAt: clock.now(), turns, minutes, opened: 0, stoppedAt: null, sealed }
      const started = log.startTest(test)
      if (started.kind === 'failed') return refuse(started.error)
      parts.onLogChanged(null)
      return done(undefined)
    },
    stop(id) {
      const stopped = log.stopTest(id, clock.now())
      if (stopped.kind === 'failed') return refuse(stopped.error)
      parts.onLogChanged(null)
      return done(undefined)
    },
    turnFor(spikeId) {
      const tests = log.tests()
      // The newest one that was not stopped: its last turn may still have to be gone on with.
      const test = tests.kind === 'ok' ? tests.value.find(({ stoppedAt }) => stoppedAt === null) : undefined
      if (!test) return null
      const opened = log.openTurn(test.id, spikeId, clock.now())
      if (opened.kind === 'failed') {
        if (!isOver(test))
          diary.note(`A turn could not be opened: ${opened.error.reason}`, opened.error.detail)
        return null
      }
      const { turn, arm, again } = opened.value
      if (again && isDone(test.id, turn)) return null
      if (!again) parts.onLogChanged(null)
      return { testId: test.id, turn, arm, minutes: test.minutes }
    },
  }
}
