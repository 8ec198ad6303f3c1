/** A part of the page, px from its upper left corner. */
export interface PageArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Turns the page on the screen into a PDF by its own print styles, or a part of it into a picture as it stands. */
export interface Printer {
  /** Rejects when there is no page. */
  pdf(paper: 'A4' | 'Letter'): Promise<Uint8Array>
  /** Puts a part of the page on the clipboard. Rejects when there is no page, or nothing of it was drawn. */
  copyPicture(area: PageArea): Promise<void>
}
