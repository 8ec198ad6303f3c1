import { app, type MediaAccessPermissionRequest, type Session, type WebContents } from 'electron'
import type { OwnPages } from '../../own-pages'

/** Whether this page may use the camera now. */
export type MayUseCamera = (url: string) => boolean
const NEVER: MayUseCamera = () => false

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
  app.on('session-created', (session) => hardenSession(session, isOwn, NEVER))
}

/** The camera alone, never together with a microphone. */
const isVideoOnly = (mediaTypes: readonly string[] | undefined): boolean =>
  mediaTypes?.length === 1 && mediaTypes[0] === 'video'

/**
 * Cancels every request that is not the app's own, and refuses every permission but two: choosing a speaker, and the
 * camera for the main frame of a page that may use it now.
 */
export function hardenSession(
  session: Session,
  isOwnUrl: (url: string) => boolean,
  mayUseCamera: MayUseCamera,
): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    const own =
      isOwnUrl(details.url) || details.url.startsWith('data:') || details.url.startsWith('devtools:')
    callback({ cancel: !own })
  })
  session.setPermissionRequestHandler((contents, permission, callback, details) => {
    if (permission !== 'media') return callback((permission as string) === 'speaker-selection')
    const { mediaTypes } = details as MediaAccessPermissionRequest
    const { isMainFrame, requestingUrl } = details
    const page = contents.mainFrame.url
    callback(isVideoOnly(mediaTypes) && isMainFrame && mayUseCamera(requestingUrl) && mayUseCamera(page))
  })
  session.setPermissionCheckHandler((contents, permission, _origin, details) => {
    if (permission !== 'media') return (permission as string) === 'speaker-selection'
    // Sound is only ever checked, never granted: Chromium names the loudspeakers to those who pass the check.
    if (details.mediaType === 'audio') return true
    const page = contents?.mainFrame.url
    return details.mediaType === 'video' && details.isMainFrame && page !== undefined && mayUseCamera(page)
  })
  session.setDevicePermissionHandler(() => false)
  // Files leave by the system's dialogs only.
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
}
