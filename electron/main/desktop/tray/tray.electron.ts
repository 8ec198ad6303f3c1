import { Menu, nativeImage, screen, Tray, type MenuItemConstructorOptions, type NativeImage } from 'electron'
import { join } from 'node:path'
import type { Cancel, TrayItem, TrayModel, TrayView } from '../../ports'
import { trayIconName } from './tray-icon-name'

/** An ampersand would mark the next letter as the item's access key. */
const labelled = (label: string) => label.replaceAll('&', '&&')

function toTemplate(items: readonly TrayItem[]): MenuItemConstructorOptions[] {
  return items.map((item): MenuItemConstructorOptions => {
    switch (item.kind) {
      case 'line':
        return { type: 'separator' }
      case 'note':
        return { label: labelled(item.label), enabled: false }
      case 'menu':
        return { label: labelled(item.label), submenu: toTemplate(item.items) }
      case 'action':
        return item.checked === undefined
          ? { label: labelled(item.label), click: item.run }
          : { label: labelled(item.label), type: 'checkbox', checked: item.checked, click: item.run }
    }
  })
}

/** The icon and its menu; whether the desktop shows it is known to others. */
export type TrayIcon = Omit<TrayView, 'host'> & {
  /** Makes the icon anew, for a panel that does not know it. */
  remake(): void
  dispose(): void
}

/** The tray icon: a shape for each state, template images where the system tints icons itself. */
export function electronTray(iconFolder: string): TrayIcon {
  const template = process.platform === 'darwin'
  const images = new Map<string, NativeImage>()
  const imageFor = (state: string): NativeImage => {
    const known = images.get(state)
    if (known) return known
    const name = `tray${template ? '-template' : ''}-${state}`
    const image = process.platform === 'linux' ? forLinux(name) : forTwoScales(name)
    images.set(state, image)
    return image
  }
  /** A panel is given the pixels of one size: twice as many where a screen has small ones. */
  const forLinux = (name: string) => {
    const isFine = screen.getAllDisplays().some(({ scaleFactor }) => scaleFactor > 1)
    return nativeImage.createFromPath(join(iconFolder, `${name}-${isFine ? 44 : 22}.png`))
  }
  const forTwoScales = (name: string) => {
    const image = nativeImage.createEmpty()
    for (const [size, scaleFactor] of [
      [16, 1],
      [32, 2],
    ] as const) {
      const buffer = nativeImage.createFromPath(join(iconFolder, `${name}-${size}.png`)).toPNG()
      image.addRepresentation({ scaleFactor, buffer, width: 16, height: 16 })
    }
    if (template) image.setTemplateImage(true)
    return image
  }

  const listeners = new Set<() => void>()
  const made = () => {
    const tray = new Tray(imageFor('idle'))
    tray.on('click', () => listeners.forEach((listener) => listener()))
    return tray
  }
  const state: { tray: Tray; shown: string; model: TrayModel | null } = {
    tray: made(),
    shown: 'idle',
    model: null,
  }
  const render = (model: TrayModel) => {
    const { tray } = state
    state.model = model
    const name = trayIconName(model)
    if (name !== state.shown) {
      tray.setImage(imageFor(name))
      state.shown = name
    }
    tray.setToolTip(model.tooltip)
    tray.setContextMenu(Menu.buildFromTemplate(toTemplate(model.items)))
  }
  return {
    render,
    onActivate(listener): Cancel {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    remake() {
      state.tray.destroy()
      Object.assign(state, { tray: made(), shown: 'idle' })
      if (state.model) render(state.model)
    },
    dispose: () => state.tray.destroy(),
  }
}
