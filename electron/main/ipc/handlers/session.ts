import type { SessionJournal } from '../../services/session-journal'
import type { SessionService } from '../../services/session-service'
import type { StartService } from '../../services/start-service'
import type { HandlersOf } from '../handler-types'
import { act } from './act'

export interface SessionHandlerParts {
  readonly starts: StartService
  readonly sessions: SessionService
  readonly journal: SessionJournal
}

export const sessionHandlers = ({
  starts,
  sessions,
  journal,
}: SessionHandlerParts): HandlersOf<'session'> => ({
  'session:start': ({ origin, before }) => act(() => starts.request(origin, before)),
  'session:pause': () => act(() => sessions.pause('user')),
  'session:resume': () => act(() => sessions.resume()),
  'session:stop': () => act(() => sessions.stop()),
  'session:rate-before': ({ rating }) => act(() => sessions.rateBefore(rating)),
  'session:check-in': (answers) => journal.checkIn(answers),
  'session:discard': () => journal.discard(),
  'session:cue-device-lost': () => act(() => sessions.pause('sound-lost')),
  'session:cancel-start': () => act(() => starts.cancel()),
})
