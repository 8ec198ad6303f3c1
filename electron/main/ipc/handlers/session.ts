import type { LaterRatingService } from '../../session/later-rating-service'
import type { SessionJournal } from '../../session/session-journal'
import type { SessionService } from '../../session/session-service'
import type { StartService } from '../../session/start-service'
import type { Windows } from '../../ports'
import type { HandlersOf } from '../handler-types'
import { act } from './act'

export interface SessionHandlerParts {
  readonly starts: StartService
  readonly sessions: SessionService
  readonly journal: SessionJournal
  readonly later: LaterRatingService
  readonly windows: Pick<Windows, 'setFullScreen'>
}

export const sessionHandlers = ({
  starts,
  sessions,
  journal,
  later,
  windows,
}: SessionHandlerParts): HandlersOf<'session'> => ({
  'session:start': ({ origin, before, activity, hand }) =>
    act(() => starts.request(origin, before, activity, hand)),
  'session:pause': () => act(() => sessions.pause('user')),
  'session:resume': () => act(() => sessions.resume()),
  'session:skip': () => act(() => sessions.skip()),
  'session:stop': () => act(() => sessions.stop()),
  'session:rate-before': ({ rating }) => act(() => sessions.rateBefore(rating)),
  'session:check-in': (answers) => journal.checkIn(answers),
  'session:discard': () => journal.discard(),
  'session:cue-device-lost': () => act(() => sessions.pause('sound-lost')),
  'session:rate-later': ({ rating, entryId }) => later.answer(rating, entryId),
  'session:full-screen': ({ on }) => act(() => windows.setFullScreen(on)),
  'session:cancel-start': () => act(() => starts.cancel()),
})
