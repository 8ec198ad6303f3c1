import { describe, expect, it } from 'vitest'
import { choosableOutputs, outputLost, outputToUse, type OutputInfo } from './output-devices'

const speakers = { deviceId: 'a', groupId: 'ga', label: 'Speakers' }
const headset = { deviceId: 'b', groupId: 'gb', label: 'Headset' }
const standard = (behind: OutputInfo) => ({ deviceId: 'default', groupId: behind.groupId, label: 'Default' })

describe('output devices', () => {
  it('offers devices, not the names the system has for them', () => {
    expect(choosableOutputs([standard(headset), headset, speakers])).toEqual([
      { id: 'b', label: 'Headset' },
      { id: 'a', label: 'Speakers' },
    ])
  })
  it('uses the wanted device while it is there', () => {
    expect(outputToUse([standard(speakers), speakers, headset], 'b')).toBe('b')
    expect(outputToUse([standard(speakers), speakers], 'b')).toBe('')
    expect(outputToUse([standard(speakers), speakers], null)).toBe('')
  })
  it('notices the loss of the device in use, and of no other', () => {
    const both = [standard(headset), headset, speakers]
    const without = [standard(speakers), speakers]
    expect(outputLost(both, without, 'b')).toBe(true)
    expect(outputLost(both, without, 'a')).toBe(false)
    expect(outputLost(both, without, '')).toBe(true)
    expect(outputLost(without, both, '')).toBe(false)
    expect(outputLost(without, [], '')).toBe(true)
  })
  it('does not take a change of the default for a loss', () => {
    expect(
      outputLost([standard(headset), headset, speakers], [standard(speakers), headset, speakers], ''),
    ).toBe(false)
  })
})
