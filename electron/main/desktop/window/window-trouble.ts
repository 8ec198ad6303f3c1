import type { Cancel, Diary, Notifier, Windows } from '../../ports'
import { emitter } from '../../platform/emitter'
import type { LanguageService } from '../../settings/language-service'

const NOTICE_ID = 'window-trouble'

export interface WindowTrouble {
  /** The window crashed again and again and was closed; nobody has opened it since. */
  readonly isLost: boolean
  onChange(listener: () => void): Cancel
  dispose(): void
}

interface WindowTroubleParts {
  readonly windows: Windows
  readonly notifier: Notifier
  readonly language: LanguageService
  readonly diary: Diary
  readonly open: () => void
}

/** Says plainly, on the tray and by a notification, that the window does not stay open; opening it tries anew. */
export function createWindowTrouble(parts: WindowTroubleParts): WindowTrouble {
  const { windows, notifier, language, diary } = parts
  const changes = emitter((error) => diary.note('A listener of window trouble failed', error))
  const state = { lost: false }
  const set = (lost: boolean) => {
    if (state.lost === lost) return
    state.lost = lost
    changes.tell()
  }
  const stops = [
    windows.onPageGone(({ reason, comesBack }) => {
      diary.note(`The window's page is gone: ${reason}${comesBack ? '' : ', too often'}`)
      if (comesBack) return
      set(true)
      const { t } = language
      notifier.show(
        {
          id: NOTICE_ID,
          title: t('tray.windowLost'),
          body: () => t('tray.windowLostHow'),
          open: t('tray.open'),
          silent: true,
          actions: [],
        },
        { onAnswer: () => parts.open(), onFate: () => {} },
      )
    }),
    windows.onVisibilityChanged(() => {
      if (!windows.isVisible || !state.lost) return
      notifier.withdraw(NOTICE_ID)
      set(false)
    }),
  ]
  return {
    get isLost() {
      return state.lost
    },
    onChange: changes.on,
    dispose: () => stops.forEach((stop) => stop()),
  }
}
