import { describe, expect, it } from 'vitest'
import { FileTrouble } from './file-trouble'
import { createSteadyDocuments } from './steady-documents'
import { benchClock, memoryDocuments } from '../../session/testing/session-bench'

const bench = () => {
  const { clock, controls } = benchClock()
  const disk = memoryDocuments()
  const state = { full: false }
  const told: (string | null)[] = []
  const refuse = () => {
    if (state.full) throw new FileTrouble(Object.assign(new Error('no room'), { code: 'ENOSPC' }))
  }
  const documents = createSteadyDocuments({
    clock,
    documents: {
      ...disk,
      write: (name, value) => {
        refuse()
        disk.write(name, value)
      },
      remove: (name) => {
        refuse()
        disk.remove(name)
      },
    },
    diary: { note: () => {} },
    onTrouble: (reason) => told.push(reason),
  })
  return { documents, disk, controls, state, told }
}

describe('documents on a disk that fills up', () => {
  it('are held, read from where they are held, and written when there is room', () => {
    const { documents, disk, controls, state, told } = bench()
    documents.write('reminders', { n: 1 })
    documents.write('session', { running: true })
    state.full = true
    documents.write('reminders', { n: 2 })
    documents.write('reminders', { n: 3 })
    documents.remove('session')
    expect(documents.read('reminders')).toEqual({ n: 3 })
    expect(documents.read('session')).toBeUndefined()
    expect(disk.held.get('reminders')).toEqual({ n: 1 })
    expect(told).toEqual(['disk-full'])
    controls.advance(60_000)
    expect(told).toEqual(['disk-full'])
    state.full = false
    controls.advance(5_000)
    expect(Object.fromEntries(disk.held)).toEqual({ reminders: { n: 3 } })
    expect(told).toEqual(['disk-full', null])
  })

  it('are tried a last time when the app ends', () => {
    const { documents, disk, state } = bench()
    state.full = true
    documents.write('reminders', { n: 1 })
    state.full = false
    documents.dispose()
    expect(disk.held.get('reminders')).toEqual({ n: 1 })
  })
})
