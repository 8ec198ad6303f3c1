import * as electron from 'electron'
import { BrowserWindow, clipboard, type NativeImage, type WebContents } from 'electron'
import type { Printer } from './printer'

/** Margins in inches, which is what Chromium asks for: 14 mm. */
const MARGIN = 0.55
const PAPER = '#ffffff'

/** Chromium puts in the numbers. It gives these templates no style: without a size their text is 0 px high. */
const PAGE_NUMBER = `<p style="width: 100%; margin: 0 0 16px; text-align: center; color: #665e50; font: 9px sans-serif">
  <span class="pageNumber"></span> / <span class="totalPages"></span>
</p>`
const NOTHING = '<p></p>'

/** Electron before 44 has this in place of items, whose class it does not have. */
interface OlderClipboard {
  readonly writeImage?: (picture: NativeImage) => void
}

const writePicture = async (picture: NativeImage): Promise<void> => {
  const older = clipboard as OlderClipboard
  if (older.writeImage) return older.writeImage(picture)
  const png = new Blob([new Uint8Array(picture.toPNG())], { type: 'image/png' })
  await clipboard.write([new electron.ClipboardItem({ 'image/png': png })])
}

/**
 * Prints the window's page to a PDF on white paper in every theme. Chromium fills the margins with the window's
 * background colour, so that colour is white while it prints.
 */
export const electronPrinter = (contents: () => WebContents | null): Printer => {
  const print = async (paper: Parameters<Printer['pdf']>[0]): Promise<Uint8Array> => {
    const page = contents()
    if (!page) throw new Error('There is no page to print')
    const window = BrowserWindow.fromWebContents(page)
    const colour = window?.getBackgroundColor()
    window?.setBackgroundColor(PAPER)
    try {
      return await page.printToPDF({
        pageSize: paper,
        printBackground: true,
        generateTaggedPDF: true,
        displayHeaderFooter: true,
        headerTemplate: NOTHING,
        footerTemplate: PAGE_NUMBER,
        margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      })
    } finally {
      if (colour !== undefined && !window?.isDestroyed()) window?.setBackgroundColor(colour)
    }
  }
  // One after another, because the next print would take this print's white for the window's colour.
  const queue: { last: Promise<unknown> } = { last: Promise.resolve() }
  return {
    pdf(paper) {
      const printed = queue.last.then(() => print(paper))
      queue.last = printed.catch(() => undefined)
      return printed
    },
    async copyPicture(area) {
      const picture = await contents()?.capturePage(area)
      if (!picture || picture.isEmpty()) throw new Error('There is no picture of the page')
      await writePicture(picture)
    },
  }
}
