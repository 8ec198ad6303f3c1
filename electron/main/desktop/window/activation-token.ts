/** The answer that a token belongs to comes right after it; so long, ms, it waits for the window that is to use it. */
const KEPT_MS = 5_000

/** What a Wayland desktop gives along with a click, so that the window that was asked for may come to the front. */
export interface ActivationToken {
  came(token: string): void
  /** Hands it to Chromium if there is one; resolves to whether there was. */
  pass(): Promise<boolean>
  dispose(): void
}

/**
 * Chromium takes a token only from the environment of a launch, and passes it from a second launch to the first
 * (electron/electron#43481). Electron has no other way to set one.
 * @param launch starts the app a second time, with a token in `XDG_ACTIVATION_TOKEN`; resolves when that one has ended
 */
export function activationToken(launch: (token: string) => Promise<void>): ActivationToken {
  const state = { token: null as string | null, timer: undefined as NodeJS.Timeout | undefined }
  const forget = () => {
    clearTimeout(state.timer)
    state.token = null
  }
  return {
    came(token) {
      forget()
      state.token = token
      state.timer = setTimeout(forget, KEPT_MS)
      state.timer.unref()
    },
    async pass() {
      const { token } = state
      forget()
      if (token === null) return false
      await launch(token)
      return true
    },
    dispose: forget,
  }
}
