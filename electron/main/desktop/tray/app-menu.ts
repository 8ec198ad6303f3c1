/** What every platform knows how to do by itself; named as Electron names it. */
export type MenuRole =
  | 'about'
  | 'services'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'quit'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen'
  | 'minimize'
  | 'close'
  | 'front'

export type MenuPart =
  | { readonly kind: 'line' }
  | { readonly kind: 'role'; readonly role: MenuRole; readonly label: string }
  | {
      readonly kind: 'action'
      readonly label: string
      /** Accelerator in Electron's words, or null. */
      readonly keys: string | null
      readonly run: () => void
    }
  | {
      readonly kind: 'menu'
      readonly label: string
      readonly items: readonly MenuPart[]
      /** The menus that macOS adds things of its own to. */
      readonly role?: 'help' | 'window'
    }

export type MenuModel = readonly MenuPart[]

/** What "About" shows. Each platform shows what it has a place for. */
export interface AboutPanel {
  readonly name: string
  readonly version: string
  readonly copyright: string
  readonly credits: string
}

/** The application's own menu and its about panel. */
export interface AppMenu {
  render(menu: MenuModel, about: AboutPanel): void
}
