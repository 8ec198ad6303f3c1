import type { Page } from '@playwright/test'
import type { Bridge } from '../../core/ipc/bridge'
import type { AppSnapshot } from '../../core/ipc/views'

/** Asks main, through the page's own bridge, for all it would tell a page that opens. */
export async function askSnapshot(page: Page): Promise<AppSnapshot> {
  return page.evaluate(async () => {
    const { linggu } = window as unknown as { linggu: Bridge }
    const reply = await linggu.request('app:snapshot')
    if (!reply.ok) throw new Error('main refused the snapshot')
    return reply.value
  })
}
