import { Menu, nativeImage, Tray, type MenuItemConstructorOptions, type NativeImage } from 'electron'
import { join } from 'node:path'
import type { TrayItem, TrayModel, TrayStateName, TrayView } from '../ports'

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
export type TrayIcon = Omit<TrayView, 'host'> & { dispose(): void }

/** The tray icon: a shape for each state, template images where the system tints icons itself. */
export function electronTray(iconFolder: string): TrayIcon {
  const template = process.platform === 'darwin'
  const images = new Map<TrayStateName, NativeImage>()
  const imageFor = (state: TrayStateName): NativeImage => {
    const known = images.get(state)
    if (known) return known
    const name = `tray${template ? '-template' : ''}-${state}`
    const image = process.platform === 'linux' ? forLinux(name) : forTwoScales(name)
    images.set(state, image)
    return image
  }
  const forLinux = (name: string) => nativeImage.createFromPath(join(iconFolder, `${name}-22.png`))
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

  const tray = new Tray(imageFor('idle'))
  const state: { shown: TrayStateName } = { shown: 'idle' }
  return {
    render(model: TrayModel) {
      if (model.state !== state.shown) {
        tray.setImage(imageFor(model.state))
        state.shown = model.state
      }
      tray.setToolTip(model.tooltip)
      tray.setContextMenu(Menu.buildFromTemplate(toTemplate(model.items)))
    },
    onActivate(listener) {
      tray.on('click', listener)
      return () => tray.removeListener('click', listener)
    },
    dispose: () => tray.destroy(),
  }
}
