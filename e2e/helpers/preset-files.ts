import type { App } from '../rig/app'

/** What a person would choose in the next dialog of that kind; the dialog itself stays away. */
export async function chooseNext(app: App, dialog: 'open' | 'save', path: string): Promise<void> {
  await app.electron.evaluate(
    (_electron, next) => {
      const hooks = globalThis as unknown as {
        lingguTest: { files: Record<'open' | 'save', string[]> }
      }
      hooks.lingguTest.files[next.dialog].push(next.path)
    },
    { dialog, path },
  )
}
