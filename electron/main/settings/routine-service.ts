import { done, failed, type Reply } from '@core/ipc/request'
import { readRoutine, writeRoutine } from '@core/session/routine-file'
import { freeName, routineFromChoice, ROUTINES_MAX, type Routine } from '@core/session/routine'
import type { UserFiles } from '../log/files/user-files-port'
import { pickOwnFile, writtenReply } from '../log/files/file-reply'
import type { LanguageService } from './language-service'
import type { SettingsService } from './settings-service'

export interface RoutineService {
  /** Keeps the present choices under a name nobody has. */
  save(name: string): Reply<void>
  rename(id: string, name: string): Reply<void>
  remove(id: string): Reply<void>
  /** Gives the path, or null when the dialog was closed. */
  exportOne(id: string): Promise<Reply<string | null>>
  /** Gives the name under which it is kept, or null when the dialog was closed. */
  importOne(): Promise<Reply<string | null>>
}

interface RoutineParts {
  readonly settings: SettingsService
  readonly language: LanguageService
  readonly userFiles: UserFiles
  readonly newId: () => string
}

/** A file name from a routine's name: what no file system refuses. */
const fileName = (name: string) =>
  `${
    name
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .slice(0, 60) || 'routine'
  }.json`

/** Routines in `config.json`, and as files. */
export function createRoutineService({ settings, language, userFiles, newId }: RoutineParts): RoutineService {
  const all = () => settings.current.routines
  const keep = (routines: readonly Routine[]) => settings.set('routines', routines)
  const full = () => failed(language.t('settings.routine.full', { n: ROUTINES_MAX }))

  /** Why a name cannot be used, or null. */
  const nameProblem = (name: string, own: string | null) => {
    if (name === '') return language.t('settings.routine.nameMissing')
    const taken = all().some((routine) => routine.name === name && routine.id !== own)
    return taken ? language.t('settings.routine.nameTaken') : null
  }

  return {
    save(given) {
      const name = given.trim()
      const problem = nameProblem(name, null)
      if (problem !== null) return failed(problem)
      if (all().length >= ROUTINES_MAX) return full()
      keep([...all(), routineFromChoice(newId(), name, settings.current.session, all())])
      return done(undefined)
    },
    rename(id, given) {
      const name = given.trim()
      const problem = nameProblem(name, id)
      if (problem !== null) return failed(problem)
      keep(all().map((routine) => (routine.id === id ? { ...routine, name } : routine)))
      return done(undefined)
    },
    remove(id) {
      const { session } = settings.current
      if (session.routine === id) settings.set('session', { ...session, routine: null })
      keep(all().filter((routine) => routine.id !== id))
      return done(undefined)
    },
    async exportOne(id) {
      const routine = all().find((each) => each.id === id)
      if (!routine) return failed(language.t('settings.routine.gone'))
      const kind = { label: language.t('settings.data.json'), extensions: ['json'] }
      return writtenReply(
        language.t,
        await userFiles.write(fileName(routine.name), kind, writeRoutine(routine)),
      )
    },
    async importOne() {
      if (all().length >= ROUTINES_MAX) return full()
      const taken = await pickOwnFile(language.t, userFiles, readRoutine)
      if (!taken.ok || taken.value === null) return taken as Reply<null>
      const content = taken.value.value
      const name = freeName(content.name, all())
      keep([...all(), { id: newId(), ...content, name }])
      return done(name)
    },
  }
}
