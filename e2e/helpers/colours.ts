import type { App } from '../rig/app'
import type { Rectangle } from '../rig/desktop/wayland'

/** How many different colours a part of a picture has, of every 7th pixel: a blank window has one or two. */
export function coloursIn(app: App, file: string, part: Rectangle): Promise<number> {
  return app.electron.evaluate(
    ({ nativeImage }, { file, part }) => {
      const pixels = nativeImage.createFromPath(file).crop(part).toBitmap()
      const found = new Set<number>()
      for (let at = 0; at + 4 <= pixels.length; at += 28) found.add(pixels.readUInt32LE(at))
      return found.size
    },
    { file, part },
  )
}
