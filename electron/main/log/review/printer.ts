/** Turns the page on the screen into a PDF, by its own print styles. */
export interface Printer {
  /** Rejects when there is no page. */
  pdf(paper: 'A4' | 'Letter'): Promise<Uint8Array>
}
