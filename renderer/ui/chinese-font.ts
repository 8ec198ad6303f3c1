const SIZE_PX = 32

/** What a character looks like, as text; `null` where nothing can be drawn (tests without a browser). */
function pixelsOf(character: string): string | null {
  const canvas = document.createElement('canvas')
  canvas.width = SIZE_PX
  canvas.height = SIZE_PX
  const context = canvas.getContext('2d')
  if (!context) return null
  context.font = `${SIZE_PX - 8}px sans-serif`
  context.fillText(character, 0, SIZE_PX - 8)
  return context.getImageData(0, 0, SIZE_PX, SIZE_PX).data.join()
}

/** Whether this computer has a font for Chinese: without one, all its characters are drawn as the same box. */
export function drawsChinese(): boolean {
  const one = pixelsOf('灵')
  return one === null || one !== pixelsOf('骨')
}
