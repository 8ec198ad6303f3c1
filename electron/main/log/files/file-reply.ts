import type { TextKey } from '@core/text/en/catalogue'
import { problemSentence } from '@core/files/file-problem'
import type { ReadFile } from '@core/files/own-file'
import { done, failed, type Reply } from '@core/ipc/request'
import type { Translate } from '@core/text/translator'
import type { Picked, UserFiles, Written } from './user-files-port'

type Say = Translate<TextKey>

/**
 * Larger files are refused, bytes: none of the app's own is so long, and reading a wrong file must not block the app.
 */
const OWN_FILE_MAX_BYTES = 2_000_000

/** The answer to a file that could not be opened. */
export const unopened = (t: Say, picked: Exclude<Picked, { kind: 'picked' }>): Reply<null> =>
  picked.kind === 'cancelled'
    ? done(null)
    : failed(
        `${t(picked.kind === 'too-large' || picked.kind === 'large' ? 'settings.file.tooLarge' : 'settings.file.unreadable')} ${t('settings.file.refused')}`,
      )

/** Lets the user choose a JSON file of one of our formats, and reads it. Null when the dialog was closed. */
export async function pickOwnFile<T>(
  t: Say,
  files: UserFiles,
  read: (text: string) => ReadFile<T>,
): Promise<Reply<{ readonly value: T } | null>> {
  const picked = await files.pick(
    { label: t('settings.data.json'), extensions: ['json'] },
    OWN_FILE_MAX_BYTES,
  )
  if (picked.kind !== 'picked') return unopened(t, picked)
  const taken = read(new TextDecoder().decode(picked.bytes))
  if (taken.kind === 'ok') return done({ value: taken.value })
  const lines = taken.problems.map((problem) => problemSentence(t, problem))
  return failed([t('settings.file.refused'), ...lines].join('\n'))
}

/** The path of a file that was written, or null when the dialog was closed. */
export const writtenReply = (t: Say, written: Written): Reply<string | null> => {
  if (written.kind === 'failed') return failed(t('settings.file.notWritten'))
  return done(written.kind === 'written' ? written.path : null)
}
