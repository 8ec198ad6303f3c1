import type { NoticeView } from '@core/ipc/views'
import { useApp, useRequest } from '../../bridge/use-app'
import { useText, type TextKey } from '../../bridge/use-text'
import { Icon } from '../Icon'
import { ChineseFontNote, useChineseIsBoxes } from './ChineseFontNote'
import css from './notice-bar.module.css'

const SENTENCE: Readonly<Record<NoticeView['kind'], TextKey>> = {
  'settings-moved': 'app.notice.settingsMoved',
  'settings-from-copy': 'app.notice.settingsFromCopy',
  'settings-partly': 'app.notice.settingsPartly',
  'reminders-moved': 'app.notice.remindersMoved',
  'reminders-partly': 'app.notice.remindersPartly',
  'file-moved': 'app.notice.fileMoved',
  'file-from-copy': 'app.notice.fileFromCopy',
  'files-unsaved': 'app.notice.filesUnsaved',
  'clock-wrong': 'app.notice.clockWrong',
  'log-problem': 'app.notice.logProblem',
  'shortcut-refused': 'app.notice.shortcutRefused',
  'login-refused': 'app.notice.loginRefused',
}

/**
 * What the app has to say, the newest first, one line at the top of the page. It pushes, never covers.
 * @param shown whether it is its turn
 */
export function NoticeBar({ shown }: { readonly shown: boolean }) {
  const { t } = useText()
  const request = useRequest()
  const notices = useApp((app) => app.notices)
  const unreadable = useChineseIsBoxes()
  const notice = shown ? notices.at(-1) : undefined
  if (!notice && !unreadable) return null
  return (
    <ul className={css.bar} aria-label={t('app.notice.label')}>
      {!notice && unreadable && (
        <li>
          <ChineseFontNote />
        </li>
      )}
      {notice && (
        <li key={notice.id} className={css.notice} role="status">
          <Icon name="info" />
          <p>{t(SENTENCE[notice.kind], notice.values)}</p>
          <button
            type="button"
            className={css.close}
            aria-label={t('app.notice.dismiss')}
            onClick={() => void request('notice:dismiss', { id: notice.id })}
          >
            <Icon name="close" size={16} />
          </button>
        </li>
      )}
    </ul>
  )
}
