import address from './worker?worker&url'

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string }
}

/**
 * The one policy of Trusted Types that the page's policy allows. It is made when the page loads, so that no other
 * script can make it, and it makes the address of the one worker whatever it is asked for.
 */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('hand-worker', {
  createScriptURL: () => address,
})

/** The address of the worker that finds a hand in the camera's pictures, as `Worker` takes it. */
export const handWorkerAddress = (): string => policy?.createScriptURL('') ?? address
