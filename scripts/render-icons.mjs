// Draws the icon files that systems want as pixels from the SVGs beside them: `npm run icons`.
// The PNGs are committed: building the app needs no browser.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { chromium } from 'playwright'

const folder = fileURLToPath(new URL('../resources/icons', import.meta.url))
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

for (const name of readdirSync(folder).filter((file) => /^tray-.*-(16|22|32)\.svg$/.test(file))) {
  const size = Number(/-(\d+)\.svg$/.exec(name)?.[1])
  writeFileSync(
    join(folder, name.replace('.svg', '.png')),
    await draw(readFileSync(join(folder, name), 'utf8'), size),
  )
}
const app = readFileSync(join(folder, 'app.svg'), 'utf8')
for (const size of APP_SIZES) writeFileSync(join(folder, `app-${size}.png`), await draw(app, size))
await browser.close()
