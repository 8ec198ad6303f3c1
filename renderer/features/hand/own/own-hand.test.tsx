// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Sighting } from '@core/camera/sighting'
import type { CameraAnswer, CameraClosed } from '@core/ipc/views'
import { drawnLandmarks } from '@core/camera/testing/drawn-landmarks'
import type { Hand } from '@core/points/hand'
import type { Position } from '@core/points/position'
import { installFakeCamera } from '../../../testing/fake-camera'
import { openPage } from '../../../testing/page'
// Loaded before the tests: on a busy machine this takes longer than a test waits.
import '../finder/FinderScreen'
import './OwnHand'

afterEach(cleanup)

const sighting = (hand: Hand, more: Partial<Sighting> = {}): Sighting => ({
  size: { width: 640, height: 640 },
  landmarks: drawnLandmarks(hand).map(([x, y]): Position => [x + 60, y + 60]),
  side: hand,
  presence: 0.98,
  light: 0.5,
  covered: false,
  ms: 40,
  ...more,
})
const palm = sighting('left', { landmarks: sighting('right').landmarks })

async function openOwnHand(answer: CameraAnswer = 'open') {
  const camera = installFakeCamera()
  const started: unknown[] = []
  const closed = vi.fn()
  const page = await openPage({
    answers: () => ({
      'camera:open': () => answer,
      'camera:close': closed,
      'session:start': (wish) => void started.push(wish),
    }),
  })
  page.go('finder')
  await page.user.click(await screen.findByRole('button', { name: 'On your own hand (camera)' }))
  const turnOn = async () =>
    page.user.click(await screen.findByRole('button', { name: 'Turn on the camera' }))
  let atMs = 1000
  vi.spyOn(performance, 'now').mockImplementation(() => atMs)
  /** The camera shows the same for so many pictures, ten a second. */
  const show = (picture: Sighting, pictures = 8) =>
    act(() => {
      for (let i = 0; i < pictures; i++, atMs += 100) camera.say({ kind: 'sighting', sighting: picture })
    })
  return { ...page, camera, started, closed, turnOn, show }
}
afterEach(() => void vi.restoreAllMocks())

const title = (name: string) => screen.findByRole('heading', { name })
const OFF = { tracks: 0, workers: 0 }

describe('the finder on one’s own hand', () => {
  it('turns nothing on before it is asked to, and says what it cannot do', async () => {
    const { camera } = await openOwnHand()
    await title('See the spot on your own hand')
    expect(screen.getByText(/has not yet been checked on people’s hands/)).toBeTruthy()
    expect(screen.getByText(/never stored or sent/)).toBeTruthy()
    expect(screen.getByText('Camera off')).toBeTruthy()
    expect(camera.on).toEqual(OFF)
  })

  it('leads from the hint to the ring, freezes it, and starts the session with that hand', async () => {
    const { camera, turnOn, show, user, started } = await openOwnHand()
    await turnOn()
    await title('Show the back of your left hand')
    expect(screen.getByText('Starting. Hold up your hand.')).toBeTruthy()
    act(() => camera.say({ kind: 'ready', ms: 900 }))
    expect(screen.getByText('Hold your hand into the picture')).toBeTruthy()
    expect(screen.queryByTestId('own-ring')).toBeNull()
    show(sighting('left'))
    await title('Somewhere under this ring')
    expect(screen.getByTestId('own-ring')).toBeTruthy()
    expect(screen.getByText(/About here/)).toBeTruthy()
    await user.keyboard(' ')
    await title('The ring stays here')
    show(palm)
    expect(screen.getByTestId('own-ring')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'I feel the ache' }))
    expect(started).toEqual([{ origin: 'manual', before: null, activity: 'press', hand: 'left' }])
  })

  it('asks for fewer pictures once the ring is there, and for none once it is frozen', async () => {
    const { camera, turnOn, show, user } = await openOwnHand()
    await turnOn()
    show(sighting('left'))
    await user.click(await screen.findByRole('button', { name: 'Freeze the ring' }))
    await user.click(await screen.findByRole('button', { name: 'Look again' }))
    await title('Show the back of your left hand')
    expect(camera.asked.flatMap((asked) => (asked.kind === 'pace' ? [asked.everyMs] : []))).toEqual([
      200,
      null,
      100,
    ])
  })

  it('freezes by itself when the other hand covers the spot', async () => {
    const { turnOn, show } = await openOwnHand()
    await turnOn()
    show(sighting('left'))
    show(sighting('left', { covered: true }), 3)
    await title('The ring stays here')
  })

  it.each<[string, Sighting]>([
    ['Turn your hand over: show its back', palm],
    ['Show your other hand', sighting('right')],
    ['Make more light', sighting('left', { landmarks: null, side: null, presence: 0, light: 0.05 })],
    [
      'Bring your wrist into the picture',
      sighting('left', { landmarks: drawnLandmarks('left').map(([x, y]): Position => [x + 60, y + 150]) }),
    ],
    ['Hold your hand still', sighting('left', { presence: 0.7 })],
  ])('says "%s" and draws no ring', async (words, picture) => {
    const { camera, turnOn, show } = await openOwnHand()
    await turnOn()
    await title('Show the back of your left hand')
    act(() => camera.say({ kind: 'ready', ms: 900 }))
    show(picture)
    expect(await screen.findByText(words)).toBeTruthy()
    expect(screen.queryByTestId('own-ring')).toBeNull()
  })

  it('says so where pictures take long', async () => {
    const { turnOn, show } = await openOwnHand()
    await turnOn()
    await title('Show the back of your left hand')
    show(sighting('right', { ms: 400 }))
    expect(await screen.findByText(/takes its time/)).toBeTruthy()
  })
})

describe('the camera goes off', () => {
  const leave: readonly [string, (page: Awaited<ReturnType<typeof openOwnHand>>) => Promise<unknown>][] = [
    ['Back', ({ user }) => user.click(screen.getByRole('button', { name: 'Find Linggu' }))],
    ['Escape', ({ user }) => user.keyboard('{Escape}')],
    ['the drawing', ({ user }) => user.click(screen.getByRole('button', { name: 'Use the drawing' }))],
    ['another screen', ({ go }) => Promise.resolve(act(() => go('log')))],
  ]
  it.each(leave)('with %s', async (_, by) => {
    const page = await openOwnHand()
    await page.turnOn()
    await title('Show the back of your left hand')
    expect(page.camera.on).toEqual({ tracks: 1, workers: 1 })
    await by(page)
    await waitFor(() => expect(page.camera.on).toEqual(OFF))
    expect(page.closed).toHaveBeenCalled()
  })

  it.each<[CameraClosed, RegExp]>([
    ['time', /after five minutes/],
    ['hidden', /window is hidden/],
    ['locked', /is locked/],
    ['asleep', /computer sleeps/],
  ])('when main closes it: %s', async (why, words) => {
    const { bridge, camera, turnOn } = await openOwnHand()
    await turnOn()
    await title('Show the back of your left hand')
    act(() => bridge.tell('camera:closed', { why }))
    await title('Camera off')
    expect(screen.getByRole('alert').textContent).toMatch(words)
    expect(camera.on).toEqual(OFF)
    await turnOn()
    await title('Show the back of your left hand')
    expect(camera.on).toEqual({ tracks: 1, workers: 1 })
  })

  it('also where the person left while the system was still asking', async () => {
    const { camera, turnOn, user } = await openOwnHand()
    const system = camera.wait()
    await turnOn()
    await title('Waiting for the camera')
    await user.keyboard('{Escape}')
    system.go()
    await screen.findByRole('button', { name: 'On your own hand (camera)' })
    await waitFor(() => expect(camera.on).toEqual(OFF))
  })
})

describe('without a picture it says why, and leads to the drawing', () => {
  const refusals: readonly [string, string][] = [
    ['NotFoundError', 'No camera here'],
    ['NotAllowedError', 'Your system said no to the camera'],
    ['NotReadableError', 'Another program uses the camera'],
    ['TypeError', 'This can’t run here'],
  ]
  it.each(refusals)('%s', async (name, heading) => {
    const { camera, turnOn, user } = await openOwnHand()
    camera.refuse(new DOMException('', name))
    await turnOn()
    await title(heading)
    expect(camera.on).toEqual(OFF)
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Use the drawing' }))
    await screen.findByRole('list', { name: 'Steps' })
  })

  it.each<[CameraAnswer, string]>([
    ['refused', 'Your system said no to the camera'],
    ['missing', 'This can’t run here'],
    ['closed', 'Camera off'],
  ])('main answers "%s"', async (answer, heading) => {
    const { camera, turnOn } = await openOwnHand(answer)
    await turnOn()
    await title(heading)
    expect(camera.on).toEqual(OFF)
  })

  it('is unplugged midway', async () => {
    const { camera, turnOn } = await openOwnHand()
    await turnOn()
    await title('Show the back of your left hand')
    act(() => camera.unplug())
    await title('The camera stopped')
    expect(camera.on).toEqual(OFF)
  })

  it('has a damaged pack', async () => {
    const { camera, turnOn } = await openOwnHand()
    await turnOn()
    await title('Show the back of your left hand')
    act(() => camera.say({ kind: 'failed' }))
    await title('This can’t run here')
    expect(camera.on).toEqual(OFF)
  })
})

it('a build without the camera has no button for it', async () => {
  const page = await openPage()
  act(() => page.bridge.change({ about: { ...page.bridge.snapshot.about, camera: false } }))
  page.go('finder')
  await screen.findByRole('list', { name: 'Steps' })
  expect(screen.queryByRole('button', { name: /camera/ })).toBeNull()
})
