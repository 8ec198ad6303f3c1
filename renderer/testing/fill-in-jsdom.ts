/** What the page asks of Chromium that jsdom does not have. Nothing of it is seen in a component test. */
export function fillInJsdom(): void {
  class Observer {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  const media = (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => {},
    removeEventListener: () => {},
  })
  const animation = {
    cancel: () => {},
    finished: Promise.resolve(),
    addEventListener: () => {},
    pause: () => {},
  }
  const idle = new Map<number, () => void>()
  let idleId = 0
  const missing = {
    matchMedia: media,
    ResizeObserver: Observer,
    IntersectionObserver: Observer,
    // Kept by a number of our own: a test may have exchanged the timers between the two.
    requestIdleCallback: (task: () => void) => {
      const id = ++idleId
      idle.set(id, task)
      window.setTimeout(() => idle.get(id)?.(), 0)
      return id
    },
    cancelIdleCallback: (id: number) => idle.delete(id),
  }
  Object.assign(window, missing)
  Object.assign(Element.prototype, {
    scrollIntoView: () => {},
    scrollTo: () => {},
    animate: () => animation,
    getAnimations: () => [],
  })
  // jsdom draws nothing and complains when asked to. A test may have put a canvas of its own there.
  const { prototype } = HTMLCanvasElement
  if (!('mock' in prototype.getContext)) prototype.getContext = () => null
  // The list of entries draws as many rows as there is room for.
  Object.defineProperties(HTMLElement.prototype, {
    clientHeight: { configurable: true, value: 600 },
    clientWidth: { configurable: true, value: 800 },
    offsetHeight: { configurable: true, value: 60 },
    offsetWidth: { configurable: true, value: 800 },
  })
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true
    },
    close(this: HTMLDialogElement) {
      this.open = false
    },
  })
}
