import { app, type Session, type WebContents } from 'electron'
import type { OwnPages } from '../../own-pages'

/** Only the app's own pages may load; nothing may open a window, get a permission or use the network. */
export function hardenContents({ isPage, isOwn }: Pick<OwnPages, 'isPage' | 'isOwn'>): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => {
      if (!isPage(event.url)) event.preventDefault()
    })
    // The page has no frames, so a request of a frame is refused.
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    // WebRTC would bypass the request filter.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
  // Every session, not only the window's.
  app.on('session-created', (session) => hardenSession(session, isOwn))
}

/** Cancels every request that is not the app's own, and refuses every permission but choosing a speaker. */
export function hardenSession(session: Session, isOwnUrl: (url: string) => boolean): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    const own =
      isOwnUrl(details.url) || details.url.startsWith('data:') || details.url.startsWith('devtools:')
    callback({ cancel: !own })
  })
  session.setPermissionRequestHandler((_contents, permission, callback) =>
    callback((permission as string) === 'speaker-selection'),
  )
  // `media` is only ever checked, never granted: Chromium names the loudspeakers to those who pass the check.
  session.setPermissionCheckHandler((_contents, permission, _origin, details) =>
    permission === 'media' ? details.mediaType === 'audio' : (permission as string) === 'speaker-selection',
  )
  session.setDevicePermissionHandler(() => false)
  // Files leave by the system's dialogs only.
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
}
