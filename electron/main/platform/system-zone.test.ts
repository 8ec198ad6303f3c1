import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** What the system clock says in a process of its own, started with `TZ`. */
interface Said {
  readonly zone: string
  readonly winter: string
  readonly summer: string
  readonly shown: string
}

const scratch = mkdtempSync(join(tmpdir(), 'zone-'))
const source = join(scratch, 'say-zone.ts')
const program = join(scratch, 'built/say-zone.mjs')
const WINTER = Date.UTC(2026, 0, 15, 12)

const PROGRAM = `
  import { systemClock } from '${resolve('electron/main/platform/system-clock.ts')}'
  import { dateFormat, utcOffsetMinutes } from '@core/time/utc-offset'
  import { instantOf, localMoment } from '@core/time/local-day'
  import { entrySchema } from '@core/log/entry/entry-schema'
  import { sessionEntry } from '@core/log/testing/answers'
  import { localDateOf } from '@core/log/entry/entry'
  const clock = systemClock()
  const offsets = [${WINTER}, ${Date.UTC(2026, 6, 15, 12)}].map((at) => {
    const zone = clock.zone(at)
    const offset = utcOffsetMinutes(at, zone)
    const { day, minute } = localMoment(at, zone)
    if (instantOf(day, minute, zone) !== at) throw new Error('does not reckon in ' + zone)
    entrySchema.parse(sessionEntry('entry-0001', at, { zone, utcOffsetMinutes: offset, localDate: localDateOf(at, offset) }))
    return offset
  })
  const shown = dateFormat('en-GB', { timeStyle: 'short' }, clock.zone(${WINTER}))(${WINTER})
  console.log(JSON.stringify({ zone: clock.zone(), winter: offsets[0], summer: offsets[1], shown }))
`

beforeAll(async () => {
  writeFileSync(source, PROGRAM)
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@core': resolve('core') } },
    ssr: { noExternal: true },
    build: {
      ssr: source,
      outDir: dirname(program),
      rolldownOptions: { output: { entryFileNames: basename(program) } },
    },
  })
  symlinkSync('/usr/share/zoneinfo/Europe/Berlin', join(scratch, 'localtime'))
})
afterAll(() => rmSync(scratch, { recursive: true }))

const say = (TZ: string): Said => {
  const ran = spawnSync(process.execPath, [program], { env: { ...process.env, TZ }, encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(ran.stderr)
  return JSON.parse(ran.stdout) as Said
}

const here = execFileSync('date', ['-d', '2026-01-15T12:00:00Z', '+%H:%M'], {
  env: { ...process.env, TZ: ':/etc/localtime' },
  encoding: 'utf8',
}).trim()

test.each([
  ['Europe/Berlin', 'Europe/Berlin', 60, 120, '13:00'],
  [':Europe/Berlin', 'Europe/Berlin', 60, 120, '13:00'],
  [':/usr/share/zoneinfo/Europe/Berlin', 'Europe/Berlin', 60, 120, '13:00'],
  [`:${join(scratch, 'localtime')}`, 'Europe/Berlin', 60, 120, '13:00'],
  ['/usr/share/zoneinfo/Asia/Tokyo', 'Asia/Tokyo', 540, 540, '21:00'],
  ['GMT+1', '-01:00', -60, -60, '11:00'],
  ['GMT-1', '+01:00', 60, 60, '13:00'],
  ['UTC-3', '+03:00', 180, 180, '15:00'],
  ['UTC+3', '-03:00', -180, -180, '09:00'],
  ['UTC-20', '+20:00', 1200, 1200, '08:00'],
  ['Mars/Phobos', 'UTC', 0, 0, '12:00'],
  ['Etc/Unknown', 'UTC', 0, 0, '12:00'],
  ['Factory', 'UTC', 0, 0, '12:00'],
  ['', 'UTC', 0, 0, '12:00'],
  [':/no/such/file', 'UTC', 0, 0, '12:00'],
])('with TZ=%s the clock goes by %s', (TZ, zone, winter, summer, shown) => {
  const said = say(TZ)
  expect(said).toEqual({ zone, winter, summer, shown })
})

test('TZ=:/etc/localtime is what the machine shows without TZ', () => {
  expect(say(':/etc/localtime').shown).toBe(here)
})
