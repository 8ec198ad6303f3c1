import type { WebContents } from 'electron'
import type { Printer } from '../ports/printer'

/** Margins in inches, which is what Chromium asks for: 14 mm. */
const MARGIN = 0.55

/** Prints the window's page to a PDF, offline, in whatever language it shows. */
export const electronPrinter = (contents: () => WebContents | null): Printer => ({
  async pdf(paper) {
    const page = contents()
    if (!page) throw new Error('There is no page to print')
    return page.printToPDF({
      pageSize: paper,
      printBackground: true,
      generateTaggedPDF: true,
      margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    })
  },
})
