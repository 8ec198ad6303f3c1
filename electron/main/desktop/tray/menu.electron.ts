import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { AppMenu, MenuPart } from './app-menu'

/** Keeps Electron from making its usual menu of some fifty entries at every start: the app brings its own. */
export const startWithoutMenu = (): void => Menu.setApplicationMenu(null)

function toTemplate(parts: readonly MenuPart[]): MenuItemConstructorOptions[] {
  return parts.map((part): MenuItemConstructorOptions => {
    switch (part.kind) {
      case 'line':
        return { type: 'separator' }
      case 'role':
        return { role: part.role, label: part.label }
      case 'action':
        return {
          label: part.label,
          click: part.run,
          ...(part.keys === null ? {} : { accelerator: part.keys }),
        }
      case 'menu':
        return {
          label: part.label,
          submenu: toTemplate(part.items),
          ...(part.role === undefined ? {} : { role: part.role }),
        }
    }
  })
}

/** The application's menu and about panel by the platform's own means. @param icon path of the app's icon */
export const electronMenu = (icon: string): AppMenu => ({
  render(menu, about) {
    Menu.setApplicationMenu(Menu.buildFromTemplate(toTemplate(menu)))
    app.setAboutPanelOptions({
      applicationName: about.name,
      applicationVersion: about.version,
      // Without Electron's version, which macOS would show beside the app's.
      version: '',
      copyright: about.copyright,
      credits: about.credits,
      iconPath: icon,
    })
  },
})
