import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

interface Violation {
  readonly id: string
  readonly impact: string | null
  readonly help: string
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[]
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

interface AxeOptions {
  readonly within?: string
  readonly without?: readonly string[]
  /** Contrast of 7 to 1 too, as the running session has it. */
  readonly enhancedContrast?: boolean
}

/** Runs axe-core (WCAG 2.2 A and AA, and its best practices) on what the page shows now and expects no violation. */
export async function expectAccessible(page: Page, options: AxeOptions = {}): Promise<void> {
  // Through the debugger, because the page's content security policy rightly refuses an added script.
  await page.evaluate(readFileSync(AXE, 'utf8'))
  const violations = await page.evaluate(
    async ({ within, without, enhanced }) => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: object, options: object): Promise<{ violations: Violation[] }> }
      }
      const context = { include: [within ?? 'html'], exclude: (without ?? []).map((selector) => [selector]) }
      const rules = { 'color-contrast-enhanced': { enabled: enhanced } }
      return (await axe.run(context, { rules })).violations.map(({ id, impact, help, nodes }) => ({
        id,
        impact,
        help,
        nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
      }))
    },
    {
      within: options.within,
      without: options.without,
      enhanced: options.enhancedContrast ?? false,
    },
  )
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n` +
      nodes.map((node) => `  ${node.target.join(' ')}: ${node.failureSummary}`).join('\n'),
  )
  expect(found, 'axe-core found barriers').toEqual([])
}
