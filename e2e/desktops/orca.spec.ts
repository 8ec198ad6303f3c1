import { expect, test } from '../rig/test'
import { startOrca, type ScreenReader } from './screen-reader'
import { startProgram } from './walk'
import { startXfce } from './xfce-desktop'

const firstRun = async ({ says, tabTo, press }: ScreenReader) => {
  await tabTo(/^Begin push button/)
  await press('Return')
  await says(/two safety questions/)
  await tabTo(/^Are you pregnant\?/)
  await says(/^Do not press this point if you are, or might be, pregnant/)
  await press('space')
  await says(/^selected/)
  await tabTo(/^Is any of this true right now\?/)
  await says(/go to A&E or call your emergency number/)
  await tabTo(/^None of these check box/)
  await press('space')
  await says(/^checked/)
  await tabTo(/^Continue push button/)
  await press('Return')
  await says(/hand/)
  await tabTo(/^Done push button/)
  await press('Return')
  await says(/^Ready when you are|^Start session/)
}

/** Orca keeps digits for itself in browse mode. */
const switchMode = async ({ says, press }: ScreenReader, to: 'Focus' | 'Browse') => {
  await press('Insert+a')
  await says(new RegExp(`^${to} mode`))
}

const session = async (reader: ScreenReader) => {
  const { says, press } = reader
  // Start session has the focus.
  await press('Return')
  await says(/^Find the spot\. How is the leg pain right now\?/)
  await switchMode(reader, 'Focus')
  await press('6')
  await says(/^Pain before: 6/)
  await says(/^Press\. Minute 1 of 3\. Stop if it turns sharp, tingles, goes numb or throbs\./)
  await press('Escape')
  await says(/^Stop now\?/)
  await says(/The minutes so far are kept\./)
}

const checkIn = async (reader: ScreenReader) => {
  const { says, tabTo, press } = reader
  await tabTo(/^Stop and keep push button/)
  await press('Return')
  await says(/Pain after/)
  await says(/How is the pain now\?/)
  // The dialog led back to browse mode.
  await press('Down')
  await says(/^1/)
  await press('Return')
  await says(/^Before pressing you chose 6/)
  await switchMode(reader, 'Focus')
  await press('3')
  await says(/^3/)
  await tabTo(/^Save push button/)
}

test('Orca reads the first run, a session and the question after it', async ({ rig }) => {
  const desktop = await startXfce(rig)
  const reader = await startOrca(rig, desktop)
  try {
    startProgram(rig, desktop)
    await reader.says(/^Finished loading Linggu/)
    await test.step('first run', () => firstRun(reader))
    await test.step('session', () => session(reader))
    await desktop.picture('orca-session')
    await test.step('check-in', () => checkIn(reader))
    expect(reader.transcript().filter((said) => said.includes('Stop if it turns sharp'))).toHaveLength(1)
  } finally {
    reader.keep()
  }
})
