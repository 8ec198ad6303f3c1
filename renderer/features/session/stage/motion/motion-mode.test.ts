import { expect, test } from 'vitest'
import { chooseMotion } from './motion-mode'

const found = { reduced: false, onBattery: false, missed: 0, drawnBy: 'card' } as const

test.each([
  [found, 'card'],
  [{ ...found, missed: null }, 'card'],
  [{ ...found, drawnBy: 'software' }, 'processor'],
  [{ ...found, missed: 0.05 }, 'card'],
  [{ ...found, missed: 0.06 }, 'missed'],
  [{ ...found, missed: 0.06, drawnBy: 'software' }, 'missed'],
  [{ ...found, onBattery: true, drawnBy: 'software' }, 'battery'],
  [{ ...found, onBattery: true, missed: 0.5, reduced: true }, 'reduced'],
] as const)('%o moves as %s', (what, choice) => expect(chooseMotion(what)).toBe(choice))
