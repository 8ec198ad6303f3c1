import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { DAY_MS, MINUTE_MS } from '../../time/units'
import type { Year } from '../testing/year'

/** Builds the year as the app is built, and lives through it in a process of its own. */
async function liveThroughAYear(): Promise<Year> {
  const outDir = mkdtempSync(join(tmpdir(), 'linggu-year-'))
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: join(import.meta.dirname, '../testing/year.ts'),
        outDir,
        emptyOutDir: true,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'year.mjs' } },
      },
      ssr: { noExternal: true },
    })
    return JSON.parse(
      execFileSync(process.execPath, [join(outDir, 'year.mjs')], { encoding: 'utf8' }),
    ) as Year
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

describe('a simulated year', () => {
  it('with 20 rules and a tick at least every minute runs in under 2 seconds', async () => {
    const year = await liveThroughAYear()
    expect(year.rules).toBe(20)
    expect(year.steps).toBeGreaterThanOrEqual((365 * DAY_MS) / MINUTE_MS)
    expect(year.prompts).toBeGreaterThan(365 * 4)
    expect(year.took).toBeLessThan(2_000)
  }, 120_000)
})
