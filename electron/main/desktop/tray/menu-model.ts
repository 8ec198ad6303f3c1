import { SETTINGS_KEYS } from '@core/settings/accelerator'
import type { TextKey } from '@core/text/en/catalogue'
import type { Translate } from '@core/text/translator'
import type { MenuModel, MenuPart, MenuRole } from './app-menu'

export interface MenuActions {
  readonly settings: () => void
  readonly help: () => void
  readonly keys: () => void
}

interface MenuParts {
  readonly t: Translate<TextKey>
  readonly platform: NodeJS.Platform
  readonly actions: MenuActions
}

const LINE: MenuPart = { kind: 'line' }

/**
 * The application's menu as its platform expects it. On macOS it stands at the top of the screen; elsewhere the bar
 * stays hidden until Alt is pressed, and is there for its keys.
 */
export function menuModel({ t, platform, actions }: MenuParts): MenuModel {
  const mac = platform === 'darwin'
  const role = (name: MenuRole, key: TextKey): MenuPart => ({ kind: 'role', role: name, label: t(key) })
  const menu = (key: TextKey, items: readonly MenuPart[], name?: 'help' | 'window'): MenuPart => ({
    kind: 'menu',
    label: t(key),
    items,
    ...(name ? { role: name } : {}),
  })
  const about = role('about', 'menu.about')
  const settings: MenuPart = {
    kind: 'action',
    label: t('menu.settings'),
    keys: SETTINGS_KEYS,
    run: actions.settings,
  }
  const quit = role('quit', 'menu.quit')

  const first: MenuPart = {
    kind: 'menu',
    label: t('app.name'),
    items: mac
      ? [
          about,
          LINE,
          settings,
          LINE,
          role('services', 'menu.services'),
          LINE,
          role('hide', 'menu.hide'),
          role('hideOthers', 'menu.hideOthers'),
          role('unhide', 'menu.showAll'),
          LINE,
          quit,
        ]
      : [settings, LINE, role('close', 'menu.close'), quit],
  }
  const edit = menu('menu.edit', [
    role('undo', 'menu.undo'),
    role('redo', 'menu.redo'),
    LINE,
    role('cut', 'menu.cut'),
    role('copy', 'menu.copy'),
    role('paste', 'menu.paste'),
    role('selectAll', 'menu.selectAll'),
  ])
  const zoom = [
    role('resetZoom', 'menu.actualSize'),
    role('zoomIn', 'menu.zoomIn'),
    role('zoomOut', 'menu.zoomOut'),
  ]
  // Elsewhere F11 belongs to the page, which makes a session's full screen dim as well.
  const view = menu('menu.view', mac ? [...zoom, LINE, role('togglefullscreen', 'menu.fullScreen')] : zoom)
  const window = menu(
    'menu.window',
    [role('minimize', 'menu.minimise'), role('close', 'menu.close'), LINE, role('front', 'menu.allToFront')],
    'window',
  )
  const keys: MenuPart = { kind: 'action', label: t('menu.keys'), keys: null, run: actions.keys }
  const getHelp: MenuPart = { kind: 'action', label: t('app.nav.help'), keys: null, run: actions.help }
  const help = menu('menu.help', mac ? [getHelp, keys] : [getHelp, keys, LINE, about], 'help')
  return mac ? [first, edit, view, window, help] : [first, edit, view, help]
}
