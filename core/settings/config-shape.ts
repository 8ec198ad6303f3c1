import { readSafety } from '../safety/safety-schema'
import { readRoutines } from '../session/routine-schema'
import { readApp, readSession, readSound } from './settings-schema'

type Content = Readonly<Record<string, unknown>>

/** Sections that only `config.json` has. */
const OWN_SECTIONS = ['app', 'sound', 'safety', 'reminders', 'routines', 'ownCues']
const KNOWN = new Set(['version', 'session', ...OWN_SECTIONS])

const isSection = (value: unknown) => typeof value === 'object' && value !== null

/** Whether a document is settings at all, of whatever version, and not another file under that name. */
export const isConfig = (content: Content): boolean =>
  OWN_SECTIONS.some((name) => isSection(content[name])) ||
  Object.keys(content).every((name) => KNOWN.has(name))

/** What of stored settings cannot be read and would become its default, by section; empty when all is well. */
export function unreadableParts(content: Content): readonly string[] {
  const { app, session, sound, safety, routines } = content
  const parts = {
    app: readApp(app).replaced.length,
    session: readSession(session).replaced.length,
    sound: readSound(sound).replaced.length,
    routines: readRoutines(routines).unreadable,
    safety: safety !== undefined && readSafety(safety) === null ? 1 : 0,
  }
  const notObjects = ['app', 'session', 'sound', 'safety', 'reminders'].filter(
    (name) => content[name] !== undefined && !isSection(content[name]),
  )
  const damaged = Object.entries(parts).flatMap(([name, count]) => (count > 0 ? [name] : []))
  return [...new Set([...damaged, ...notObjects])]
}
