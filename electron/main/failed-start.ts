import { app, BrowserWindow, dialog } from 'electron'
import { join } from 'node:path'
import { en, type Catalogue } from '@core/text/en/catalogue'
import { pickLanguage, type LanguageChoice } from '@core/text/language'
import { createTranslator } from '@core/text/translator'
import { zhHans } from '@core/text/zh-hans/catalogue'
import { fileDiary } from './platform/file-diary'
import { LockedElsewhere } from './platform/instance-lock'
import { argumentsToKeep, type Flags } from './flags'
import { troubleReason } from './settings/documents/file-trouble'

/** A process that was started after a failure may fail once more without ending for good when it ran this long, ms. */
const WELL_AFTER_MS = 10 * 60_000
/** Given to the process that is started after a failure. */
export const AFTER_FAILURE = '--after-failure'

const state: { ending: boolean; language: LanguageChoice } = { ending: false, language: 'system' }

/** The language of the settings, from when they have been read. */
export const speak = (language: LanguageChoice): void => void (state.language = language)

/** Writes an error to the diary and to stderr. Never throws. */
function record(message: string, error: unknown): void {
  process.stderr.write(`${message}: ${error instanceof Error ? error.stack : String(error)}\n`)
  const folder = app.getPath('userData')
  fileDiary(join(folder, 'logs'), Date.now, [
    { path: folder, as: '<data>' },
    { path: app.getAppPath(), as: '<app>' },
  ]).note(message, error)
}

const ADVICE = { 'disk-full': 'full', 'read-only': 'closed', gone: 'gone', io: 'other' } as const

const adviceFor = (error: unknown): 'file' | 'elsewhere' | (typeof ADVICE)[keyof typeof ADVICE] => {
  if (error instanceof LockedElsewhere) return 'elsewhere'
  const code = (error as { code?: unknown } | null)?.code
  return code === 'EEXIST' || code === 'ENOTDIR' ? 'file' : ADVICE[troubleReason(error)]
}

/** What happened and what to do. Uses no part of the app that may be the cause. */
function wordsFor(when: 'start' | 'run', error: unknown): { title: string; text: string } {
  const language = pickLanguage(app.getPreferredSystemLanguages(), state.language)
  const t = createTranslator(language === 'zh-Hans' ? (zhHans as Catalogue) : en, language)
  const detail = error instanceof Error ? error.message : String(error)
  const advice = t(`failedStart.advice.${adviceFor(error)}`, {
    folder: app.getPath('userData'),
    host: error instanceof LockedElsewhere ? error.host : '',
  })
  return {
    title: t(`failedStart.title.${when}`),
    text: `${advice}\n\n${t('failedStart.more', { detail })}`,
  }
}

/**
 * Ends the app with an error: says it on stderr, in the diary and in a dialog. The lock is given back before the dialog,
 * so that a launch meanwhile is not handed to a process that ends. Exit code 1.
 */
export async function endWithMessage(when: 'start' | 'run', error: unknown): Promise<void> {
  if (state.ending) return
  state.ending = true
  record(when === 'start' ? 'Linggu could not start' : 'Linggu had to stop', error)
  for (const window of BrowserWindow.getAllWindows()) window.destroy()
  app.releaseSingleInstanceLock()
  await app.whenReady()
  const { title, text } = wordsFor(when, error)
  dialog.showErrorBox(title, text)
  app.exit(1)
}

/**
 * After an error that nobody expected nothing more is written, because the state may be wrong: the app starts again from
 * what is on disk, into the tray unless its window was open. When that happens twice in a row, it ends with a message.
 */
export function restart(error: unknown, flags: Flags): void {
  if (state.ending) return
  if (flags.afterFailure && performance.now() < WELL_AFTER_MS) return void endWithMessage('run', error)
  state.ending = true
  record('Something unexpected went wrong, so Linggu starts again', error)
  const isSeen = BrowserWindow.getAllWindows().some((window) => window.isVisible())
  app.relaunch({
    // An AppImage's program is gone when its process is.
    execPath: process.env['APPIMAGE'] ?? process.execPath,
    args: [
      ...(app.isPackaged ? [] : [app.getAppPath()]),
      ...argumentsToKeep(process.argv.slice(1)),
      AFTER_FAILURE,
      ...(isSeen ? [] : ['--hidden']),
    ],
  })
  app.exit(1)
}
