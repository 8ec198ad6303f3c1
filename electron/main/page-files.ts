/** Addresses of the files that a page names itself: scripts, their parts, styles. */
const NAMED = /(?:src|href)="\.(\/[^"]+)"/g

export interface PageFiles {
  readonly served: (path: string, data: Buffer) => void
  readonly allServed: Promise<void>
}

/** Waits until a page and every file that it names have been handed out. */
export function followPageFiles(): PageFiles {
  let done = () => {}
  const allServed = new Promise<void>((resolve) => (done = resolve))
  let awaited: Set<string> | null = null
  return {
    allServed,
    served(path, data) {
      if (path.endsWith('.html'))
        awaited ??= new Set(Array.from(data.toString('utf8').matchAll(NAMED), ([, named]) => named!))
      else awaited?.delete(path)
      if (awaited?.size === 0) done()
    },
  }
}
