// Draws the icon files that systems want as pixels from the SVGs beside them: `npm run icons`.
// The PNGs are committed: building the app needs no browser.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { chromium } from 'playwright'

const folder = fileURLToPath(new URL('../../resources/icons', import.meta.url))
const APP_SIZES = [16, 32, 48, 64, 128, 256, 512]

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const page = await browser.newPage()

/**
 * One SVG as a PNG of `size` pixels on a clear ground.
 * @param {string} svg
 * @param {number} size
 */
async function draw(svg, size) {
  await page.setViewportSize({ width: size, height: size })
  const sized = svg
    .replace(/<svg([^>]*?)\s(width|height)="[^"]*"/g, '<svg$1')
    .replace('<svg', `<svg style="display:block;width:${size}px;height:${size}px"`)
  await page.setContent(`<body style="margin:0;background:transparent">${sized}</body>`)
  return page.screenshot({ omitBackground: true })
}

/** Sizes of panels: at usual screens, and at those with twice as many pixels. */
const TRAY_SIZES = [16, 22, 32, 44]
const TEMPLATE_SIZES = [16, 32]

for (const name of readdirSync(folder).filter((file) => /^tray-.*-(16|22|32)\.svg$/.test(file))) {
  const svg = readFileSync(join(folder, name), 'utf8')
  const size = Number(/-(\d+)\.svg$/.exec(name)?.[1])
  writeFileSync(join(folder, name.replace('.svg', '.png')), await draw(svg, size))
  if (size === 22 && !name.startsWith('tray-template'))
    writeFileSync(join(folder, name.replace('-22.svg', '-44.png')), await draw(svg, 44))
}

/**
 * A running session: the ring, filled clockwise by so many twelfths.
 * @param {number} step 0 to 12
 * @param {boolean} template black alone, for a system that tints
 */
function running(step, template) {
  const [ink, paper] = template ? ['none', '#000'] : ['#25221d', '#fffdf8']
  const r = template ? 5.9 : 6.46
  const angle = (step / 12) * 2 * Math.PI
  const end = `${(11 + r * Math.sin(angle)).toFixed(3)} ${(11 - r * Math.cos(angle)).toFixed(3)}`
  const part =
    step === 12
      ? `<circle cx="11" cy="11" r="${r}" fill="${paper}"/>`
      : step === 0
        ? ''
        : `<path d="M11 11 V${11 - r} A${r} ${r} 0 ${step > 6 ? 1 : 0} 1 ${end} Z" fill="${paper}"/>`
  const ground = template
    ? ''
    : `<circle cx="11" cy="11" r="10.86" fill="${paper}"/><circle cx="11" cy="11" r="9.76" fill="${ink}"/>`
  const [ringR, ringWidth] = template ? [8.32, 2.06] : [6.46, 1.51]
  const ring = `<circle cx="11" cy="11" r="${ringR}" fill="none" stroke="${paper}" stroke-width="${ringWidth}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="22" height="22" viewBox="0 0 22 22">${ground}${ring}${part}</svg>`
}
for (let step = 0; step <= 12; step++)
  for (const [kind, sizes] of /** @type {const} */ ([
    ['tray', TRAY_SIZES],
    ['tray-template', TEMPLATE_SIZES],
  ]))
    for (const size of sizes)
      writeFileSync(
        join(folder, `${kind}-running-${step}-${size}.png`),
        await draw(running(step, kind === 'tray-template'), size),
      )
const app = readFileSync(join(folder, 'app.svg'), 'utf8')
for (const size of APP_SIZES) writeFileSync(join(folder, `app-${size}.png`), await draw(app, size))
await browser.close()
