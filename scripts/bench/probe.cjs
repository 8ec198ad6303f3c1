/* global require, process, performance, setTimeout */
/* eslint-disable @typescript-eslint/no-require-imports -- preloaded by `-r`, which takes CommonJS */
// Preloaded into every program that is measured, the app and those it is compared with, so that it costs all the same. It
// writes moments to a file, one JSON line each, as epoch ms.
const { app } = require('electron')
const { appendFileSync } = require('node:fs')

const now = () => performance.timeOrigin + performance.now()
const note = (name, at = now(), value = undefined) =>
  appendFileSync(process.env.LINGGU_BENCH_FILE, `${JSON.stringify({ name, at, value })}\n`)

/** In a page: the first moment that something is there and the page has drawn it, epoch ms. */
const drawn = (selector) => `new Promise((resolve) => {
  const found = () => document.querySelector(${JSON.stringify(selector)})
  const finish = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())))
  if (found()) return finish()
  const observer = new MutationObserver(() => { if (found()) { observer.disconnect(); finish() } })
  observer.observe(document, { childList: true, subtree: true })
})`

// What a second launch with --spike does is asked for by SIGUSR2.
const wish = { spike: false }
const watch = (contents) => {
  const [name, selector] = wish.spike ? ['spike', '[role=timer]'] : ['usable', 'button:not([disabled])']
  const drawnAt = contents.executeJavaScript(drawn(selector))
  drawnAt.then((at) => note(name, at)).catch(() => undefined)
}
app.once('ready', () => note('ready'))
app.on('browser-window-created', (_event, window) => {
  window.once('show', () => note('shown'))
  window.webContents.once('dom-ready', () => watch(window.webContents))
})
process.on('SIGUSR2', () => {
  wish.spike = true
  note('wish')
  const [window] = require('electron').BrowserWindow.getAllWindows()
  app.emit('second-instance', {}, ['linggu', '--spike'], '', undefined)
  if (window) watch(window.webContents)
})

/** In the page of a running session: ms between its picture and its clock, and ms from a press on Pause to a still picture. */
const MOTION = `(async () => {
  const moving = () => document.getAnimations().filter((one) => !('animationName' in one || 'transitionProperty' in one))
  const asked = performance.now()
  const { value } = await linggu.request('app:snapshot')
  const elapsed = value.session.elapsedMs + (performance.now() - asked) / 2
  const running = moving().filter(({ playState }) => playState === 'running')
  const apartMs = Math.max(...running.map(({ currentTime }) => Math.abs(Number(currentTime) - elapsed)))
  const pause = document.querySelector('section button:has(svg)')
  const pressed = performance.now()
  pause.click()
  while (moving().some(({ playState }) => playState === 'running')) await new Promise((go) => setTimeout(go, 1))
  const pauseMs = await new Promise((go) => requestAnimationFrame(() => go(performance.now() - pressed)))
  return { apartMs, pauseMs }
})()`
// How a running session moves is asked for by SIGWINCH: a trace of so many ms, then a pause.
process.on('SIGWINCH', async () => {
  const { BrowserWindow, contentTracing } = require('electron')
  const [window] = BrowserWindow.getAllWindows()
  await contentTracing.startRecording({ included_categories: ['cc', 'benchmark', 'viz'] })
  await new Promise((go) => setTimeout(go, Number(process.env.LINGGU_BENCH_TRACE_MS)))
  const trace = await contentTracing.stopRecording()
  note('motion', now(), { trace, ...(await window.webContents.executeJavaScript(MOTION)) })
})
const write = process.stdout.write.bind(process.stdout)
process.stdout.write = (text, ...rest) => {
  if (String(text).includes('Linggu is ready')) note('app-ready')
  return write(text, ...rest)
}
