import { describe, expect, it } from 'vitest'
import type { OutputInfo } from './output-devices'
import { createOutputWatch } from './output-watch'

const speakers = { deviceId: 'a', groupId: 'ga', label: 'Speakers' }
const headset = { deviceId: 'b', groupId: 'gb', label: 'Headset' }
const standard = (behind: OutputInfo) => ({ deviceId: 'default', groupId: behind.groupId, label: 'Default' })

describe('the watch over the outputs', () => {
  const bench = (initial: OutputInfo[]) => {
    let there = initial
    const events: string[] = []
    const target = new EventTarget()
    const watch = createOutputWatch({
      mediaDevices: {
        enumerateDevices: () =>
          Promise.resolve(
            there.map((info) => ({ ...info, kind: 'audiooutput', toJSON: () => info }) as MediaDeviceInfo),
          ),
        addEventListener: target.addEventListener.bind(target),
        removeEventListener: target.removeEventListener.bind(target),
      },
      route: (id) => {
        if (id !== '' && !there.some(({ deviceId }) => deviceId === id))
          return Promise.reject(new Error('gone'))
        events.push(`route ${id}`)
        return Promise.resolve()
      },
      revive: (id) => {
        events.push(`revive ${id}`)
        return Promise.resolve()
      },
      onLost: () => events.push('lost'),
      onChange: () => events.push('change'),
    })
    return {
      watch,
      events,
      async plug(infos: OutputInfo[]) {
        there = infos
        await watch.lookAgain()
      },
    }
  }

  it('falls back to the default when the device is unplugged and comes back when it is', async () => {
    const { watch, events, plug } = bench([standard(speakers), speakers, headset])
    expect(await watch.choose('b')).toBe(true)
    await plug([standard(speakers), speakers])
    await plug([standard(speakers), speakers, headset])
    expect(events).toEqual([
      'route b',
      'route ',
      'revive ',
      'lost',
      'change',
      'route b',
      'revive b',
      'change',
    ])
  })

  it('says when the wanted device is not there', async () => {
    const { watch, events } = bench([standard(speakers), speakers])
    expect(await watch.choose('b')).toBe(false)
    expect(events).toEqual([])
  })
})
