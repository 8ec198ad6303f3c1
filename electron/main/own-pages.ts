/** What belongs to the app among all addresses. */
export interface OwnPages {
  /** The one page, without the part after `#`. */
  readonly root: string
  /** True for that page on any of its screens: only it may send requests, and only it may be navigated to. */
  readonly isPage: (url: string) => boolean
  /** True for whatever the page may load. */
  readonly isOwn: (url: string) => boolean
}

const withoutPlace = (url: string): string => url.replace(/#.*$/s, '')

/**
 * @param origin of the app's own protocol
 * @param dev address of the page server of electron-vite, in development only
 */
export function ownPages(origin: string, dev: string | undefined): OwnPages {
  const root = dev ?? `${origin}/index.html`
  // The dev server also speaks over a socket.
  const origins = dev ? [origin, new URL(dev).origin, new URL(dev).origin.replace('http', 'ws')] : [origin]
  const pages = dev ? [root, new URL(dev).href] : [root]
  return {
    root,
    isPage: (url) => pages.includes(withoutPlace(url)),
    isOwn: (url) => origins.some((own) => url === own || url.startsWith(`${own}/`)),
  }
}
