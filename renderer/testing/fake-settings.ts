import { routineFromChoice, type Routine } from '@core/session/routine'
import type { SettingsView } from '@core/ipc/views'
import type { FakeAnswers, FakeBridge } from './fake-bridge'

type SettingsAnswers = Pick<FakeAnswers, Extract<keyof FakeAnswers, `settings:${string}`>>

/** Settings and routines of a page on its own; files are never there. */
export function fakeSettings(bridge: FakeBridge): SettingsAnswers {
  const settings = () => bridge.snapshot.settings
  const change = (part: Partial<SettingsView>) => bridge.change({ settings: { ...settings(), ...part } })
  const changeRoutines = (update: (routines: readonly Routine[]) => readonly Routine[]) =>
    change({ routines: update(settings().routines) })
  return {
    'settings:app': (app) => change({ app }),
    'settings:session': (session) => change({ session }),
    'settings:sound': (sound) => change({ sound }),
    'settings:show-folder': () => undefined,
    'settings:export': () => null,
    'settings:import': () => false,
    'settings:undo-import': () => undefined,
    'settings:routine-save': ({ name }) =>
      changeRoutines((routines) => [
        ...routines,
        routineFromChoice(crypto.randomUUID(), name, settings().session, routines),
      ]),
    'settings:routine-rename': ({ id, name }) =>
      changeRoutines((routines) => routines.map((each) => (each.id === id ? { ...each, name } : each))),
    'settings:routine-remove': ({ id }) =>
      changeRoutines((routines) => routines.filter((each) => each.id !== id)),
    'settings:routine-export': () => null,
    'settings:routine-import': () => null,
    'settings:own-cue-pick': () => null,
    'settings:own-cue-keep': () => undefined,
    'settings:own-cue-remove': () => undefined,
  }
}
