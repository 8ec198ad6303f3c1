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
  const missing = {
    matchMedia: media,
    ResizeObserver: Observer,
    IntersectionObserver: Observer,
    requestIdleCallback: (task: () => void) => window.setTimeout(task, 0),
    cancelIdleCallback: (id: number) => window.clearTimeout(id),
  }
  Object.assign(window, missing)
  Object.assign(Element.prototype, {
    scrollIntoView: () => {},
    scrollTo: () => {},
    animate: () => animation,
    getAnimations: () => [],
  })
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
