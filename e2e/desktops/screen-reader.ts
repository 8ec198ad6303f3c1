import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { test } from '@playwright/test'
import * as dbus from '@jellybrick/dbus-next'
import type { Rig } from '../rig/test'
import type { Desktop } from './desktop'
import { eventually, run } from './program'

/** Speech that makes no sound: the words are what is tested. */
const SPEECH = 'AddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\n'
/** Orca runs this at its start: it would write its notes by the block. */
const NOTES_AT_ONCE = 'from orca import debug\ndebug.debugFile.reconfigure(line_buffering=True)\n'
const A11Y = {
  destination: 'org.a11y.Bus',
  path: '/org/a11y/bus',
  interface: 'org.freedesktop.DBus.Properties',
}
/** What Orca notes of each thing that it says. */
const SAID = /SPEECH OUTPUT: '(.*)'(?: ?\{.*)?$/gm
const TABS_AT_MOST = 30
const SPEAKS_WITHIN_MS = 5_000
const SILENT_FOR_MS = 500

/** Orca, with what it said. */
export interface ScreenReader {
  /** Waits until it says this, after all that was waited for before. */
  says(words: RegExp): Promise<void>
  /** Presses Tab until it says this. */
  tabTo(words: RegExp): Promise<void>
  press(key: string): Promise<void>
  /** All it said, and the keys that were pressed. */
  transcript(): readonly string[]
  /** Keeps the transcript beside the pictures. */
  keep(): void
}

/** Starts Orca on a desktop, as its user does: by switching on the desktop's support for screen readers. */
export async function startOrca(rig: Rig, { bus, env }: Desktop): Promise<ScreenReader> {
  const { display, up } = rig
  const speech = join(up.env['XDG_CONFIG_HOME']!, 'speech-dispatcher')
  mkdirSync(speech, { recursive: true })
  writeFileSync(join(speech, 'speechd.conf'), SPEECH)
  const settings = join(up.env['XDG_DATA_HOME']!, 'orca')
  mkdirSync(settings, { recursive: true })
  writeFileSync(join(settings, 'orca-customizations.py'), NOTES_AT_ONCE)
  for (const what of ['IsEnabled', 'ScreenReaderEnabled'])
    await bus.call(A11Y, 'Set', 'ssv', 'org.a11y.Status', what, new dbus.Variant('b', true))
  const file = join(up.logs, 'orca-debug.txt')
  writeFileSync(file, '')
  run(rig, { ...env, LANG: 'en_US.UTF-8' }, 'orca', [`--debug-file=${file}`, '--replace'])
  const utterances = () =>
    [...readFileSync(file, 'utf8').matchAll(SAID)].map(([, words = '']) => words.trim())
  await eventually(utterances).toContain('Screen reader on.')

  let position = 0
  const pressed: { readonly key: string; readonly at: number }[] = []
  const found = (words: RegExp) => {
    const at = utterances().findIndex((said, index) => index >= position && words.test(said))
    if (at >= 0) position = at + 1
    return at >= 0
  }
  const press = async (key: string) => {
    pressed.push({ key, at: utterances().length })
    await display.press(key)
  }
  /** Resolves when it has said something about the last key and been silent for a while. */
  const quiet = async () => {
    const { at } = pressed.at(-1)!
    const end = performance.now() + SPEAKS_WITHIN_MS
    for (let last = at, since = performance.now(); performance.now() < end;) {
      await wait(50)
      const now = utterances().length
      if (now !== last) since = performance.now()
      last = now
      // Its first words are the key's own name.
      if (now > at + 1 && performance.now() - since >= SILENT_FOR_MS) return
    }
  }
  const transcript = () =>
    [...utterances(), ''].flatMap((said, index) => [
      ...pressed.filter(({ at }) => at === index).map(({ key }) => `[${key}]`),
      ...(said === '' ? [] : [said]),
    ])
  return {
    press,
    transcript,
    says: (words) =>
      eventually(() => found(words), { message: `Orca says ${String(words)}`, timeout: 60_000 }).toBe(true),
    async tabTo(words) {
      for (let count = 0; count < TABS_AT_MOST; count++) {
        await press('Tab')
        await quiet()
        if (found(words)) return
      }
      throw new Error(`Tab led to nothing of which Orca says ${String(words)}`)
    },
    keep: () => writeFileSync(test.info().outputPath('orca.txt'), `${transcript().join('\n')}\n`),
  }
}
