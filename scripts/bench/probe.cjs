/* global require, process */
// Preloaded by `-r` into every program that is measured, the floors as well as the app, so that all pay the same for it.
// It writes moments to a file, one JSON line each, as epoch ms. Nothing here runs in the page before it has painted.
/* eslint-disable @typescript-eslint/no-require-imports -- preloaded by `-r`, which takes CommonJS */
const { app } = require('electron')
const { appendFileSync } = require('node:fs')
const { PerformanceObserver, performance } = require('node:perf_hooks')

const note = (name, at = performance.timeOrigin + performance.now(), more = {}) =>
  appendFileSync(process.env.LINGGU_BENCH_FILE, JSON.stringify({ name, at, ...more }) + '\n')

/** First contentful paint, then the first moment that a control is there and the page answers. */
const inPage = (selector) => `new Promise((resolve) => {
  const done = {}
  const now = () => performance.timeOrigin + performance.now()
  const finish = () => done.paint && done.usable && resolve(done)
  new PerformanceObserver((list) => {
    const paint = list.getEntriesByName('first-contentful-paint')[0]
    if (paint) { done.paint = performance.timeOrigin + paint.startTime; finish() }
  }).observe({ type: 'paint', buffered: true })
  const found = () => document.querySelector(${JSON.stringify(selector)})
  const usable = () => requestAnimationFrame(() => setTimeout(() => {
    done.usable = now()
    // Chunks that are loaded later are announced as links by Vite; a scheme of one's own has no resource timing.
    done.files = [...document.querySelectorAll('script[src], link[href]')].map((e) => e.src || e.href)
    finish()
  }))
  if (found()) usable()
  else {
    const observer = new MutationObserver(() => { if (found()) { observer.disconnect(); usable() } })
    observer.observe(document, { childList: true, subtree: true })
  }
})`

const RUNNING = 'section[class*="_run_"]'
const asking = { spikeAt: null }

note('probe')
new PerformanceObserver((list) => {
  for (const mark of list.getEntries()) note(mark.name, performance.timeOrigin + mark.startTime)
}).observe({ type: 'mark' })
app.once('ready', () => note('electron-ready'))

const watch = async (contents, name, selector, since) => {
  const done = await contents.executeJavaScript(inPage(selector)).catch(() => null)
  if (done === null) return
  note(`${name}-paint`, done.paint)
  note(`${name}-usable`, done.usable, { since, files: done.files })
}
app.on('browser-window-created', (_event, window) => {
  window.once('show', () => note('window-shown'))
  window.webContents.once('dom-ready', () => {
    if (asking.spikeAt === null) void watch(window.webContents, 'page', 'button:not([disabled])', null)
    else void watch(window.webContents, 'spike', RUNNING, asking.spikeAt)
  })
})
// What a second launch with --spike does, and the tray's item after its hop over the bus.
process.on('SIGUSR2', () => {
  asking.spikeAt = performance.timeOrigin + performance.now()
  const { BrowserWindow } = require('electron')
  const [window] = BrowserWindow.getAllWindows()
  app.emit('second-instance', {}, ['linggu', '--spike'], '', undefined)
  if (window) void watch(window.webContents, 'spike', RUNNING, asking.spikeAt)
})
