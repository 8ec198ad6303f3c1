import { RuleTester } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, it } from 'vitest'
import { plainWords } from './plain-words.mjs'

RuleTester.describe = describe
RuleTester.it = it

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } })

tester.run('plain-words', plainWords, {
  valid: [
    'const pending = null',
    '/** Called once, when the first window shows. */ export const onShown = 1',
    // A word of the domain, as a value: a reminder is held while a session runs.
    "const decision = 'held'",
    '// The desktop has no tray.',
    'const floor = Math.floor(1)',
    'interface View { held: number }',
    { code: '// The cue that was heard last.', options: [{ mayBeHeard: true }] },
  ],
  invalid: [
    { code: 'const held = null', errors: [{ messageId: 'name' }] },
    { code: 'const state = { told: false }', errors: [{ messageId: 'name' }] },
    { code: 'interface Timers { letGo: number }', errors: [{ messageId: 'name' }] },
    { code: 'function heard(failure) { return failure }', errors: [{ messageId: 'name' }] },
    { code: 'const run = (desk) => desk', errors: [{ messageId: 'name' }] },
    { code: '/** Told once for each hang. */ export const a = 1', errors: [{ messageId: 'word' }] },
    { code: '// Nothing else of an address is obeyed.', errors: [{ messageId: 'word' }] },
    { code: '// The cue that was heard last.', errors: [{ messageId: 'word' }] },
    { code: 'const heard = 1', options: [{ mayBeHeard: true }], errors: [{ messageId: 'name' }] },
    { code: '// A minute of peace.', errors: [{ messageId: 'word' }] },
  ],
})
