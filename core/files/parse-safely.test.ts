import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readSettings } from '../settings/settings-file'
import { readReminderConfig, usualConfig } from '../reminders/rule-schema'
import { parseEntry } from '../log/entry/entry-schema'
import { parseSafely } from './parse-safely'

/** An object that seems to have a length, which cannot be compared with anything. */
const trap = (): unknown => JSON.parse('{"length":{"toString":"x","valueOf":1}}')

describe('parseSafely', () => {
  it('refuses a value that makes the schema itself throw', () => {
    const schema = z.strictObject({ id: z.string().max(100) })
    expect(() => schema.safeParse({ id: trap() })).toThrow()
    expect(parseSafely(schema, { id: trap() })).toMatchObject({ success: false })
    expect(parseSafely(schema, { id: 'x' })).toEqual({ success: true, data: { id: 'x' } })
  })

  it('keeps such values from breaking files, settings and entries', () => {
    expect(parseEntry({ kind: 'visit', id: trap(), note: trap() }).kind).toBe('failed')
    const usual = usualConfig('Better now?')
    expect(readReminderConfig({ rules: [{ kind: 'clock', id: 'a', name: trap() }] }, usual).unreadable).toBe(
      1,
    )
    const text = JSON.stringify({
      format: 'linggu-settings',
      version: 1,
      reminders: trap(),
      routines: trap(),
    })
    expect(readSettings(text).kind).toBe('refused')
  })
})
