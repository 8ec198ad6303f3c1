import type { Bridge } from '@core/ipc/bridge'

declare global {
  interface Window {
    /** Put here by the preload, or by a typed fake in tests. */
    readonly linggu: Bridge
  }
}

export const theBridge = (): Bridge => window.linggu
