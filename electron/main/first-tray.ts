import { app } from 'electron'
import type { Language } from '@core/text/language'
import { tray as english } from '@core/text/en/tray'
import { tray as chinese } from '@core/text/zh-hans/tray'
import { electronTray, type TrayIcon } from './adapters/electron-tray'
import type { TrayItem } from './ports'

/**
 * The icon with the few items that are always there: a start into the tray shows it at once, and a click is obeyed as
 * soon as there is an app. The app's own menu takes its place.
 * @param obey takes what a launch would be given, such as `--spike`
 */
export function firstTray(iconFolder: string, language: Language, obey: (flag: string) => void): TrayIcon {
  const words = language === 'zh-Hans' ? chinese : english
  const item = (label: string, run: () => void): TrayItem => ({ kind: 'action', label, run })
  const icon = electronTray(iconFolder)
  icon.render({
    state: 'idle',
    filled: 0,
    tooltip: words.tooltip.idle,
    items: [
      item(words.start, () => obey('--start')),
      item(words.spike, () => obey('--spike')),
      { kind: 'line' },
      item(words.open, () => obey('--show=session')),
      item(words.quit, () => app.quit()),
    ],
  })
  performance.mark('tray-up')
  return icon
}
