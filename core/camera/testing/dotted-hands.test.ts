import { expect, it } from 'vitest'
import { distance } from '../../points/position'
import { measure, readDots, readPpm, tableOfDots, type DottedHand } from './dotted-hands'
import { modelsInNode } from './models-in-node'
import { renderHands } from './rendered-hand'

const HEAD = 'file,person,hand,skin,dot_x,dot_y,knuckles_mm'

it('reads the dots, and names the line that is not right', () => {
  expect(readDots(`${HEAD}\r\na.ppm, p1, left, dark, 320, 240.5, 66\n\n`)).toEqual([
    { file: 'a.ppm', person: 'p1', hand: 'left', skin: 'dark', dot: [320, 240.5], knucklesMm: 66 },
  ])
  expect(() => readDots('file,hand\na,left')).toThrow(/first line/)
  for (const line of [
    'a.ppm,p1,both,dark,1,1,66',
    'a.ppm,p1,left,dark,x,1,66',
    ',p1,left,dark,1,1,66',
    'a.ppm',
  ])
    expect(() => readDots(`${HEAD}\n${line}`)).toThrow(/Line 2/)
})

it('measures the distance from the dot to the ring on that hand', async () => {
  const { width, height, rgb, joints } = renderHands({ hands: [{ hand: 'left' }] })
  const ppm = Buffer.concat([Buffer.from(`P6\n# a comment\n${width} ${height}\n255\n`), rgb])
  const planes = readPpm(ppm)
  const index = joints[0]!.get('index-finger-metacarpal')!
  const dotted: DottedHand = {
    file: 'a.ppm',
    person: 'p1',
    hand: 'left',
    skin: 'medium',
    dot: index,
    knucklesMm: 66,
  }
  const models = await modelsInNode()
  const outcome = await measure(models, planes, dotted)
  if (outcome.kind !== 'ring') throw new Error(outcome.why)
  expect(outcome.errorMm).toBeLessThan(40)
  const further = { ...dotted, dot: [index[0], index[1] + 400] as const }
  const far = await measure(models, planes, further)
  if (far.kind !== 'ring') throw new Error(far.why)
  expect(far.errorMm - outcome.errorMm).toBeLessThanOrEqual(distance(index, further.dot))
  expect(far.errorMm).toBeGreaterThan(100)
  expect(await measure(models, planes, { ...dotted, hand: 'right' })).toEqual({
    kind: 'refused',
    why: 'other',
  })
  expect(() => readPpm(Buffer.from('P3 1 1 255 0 0 0'))).toThrow(/PPM/)
}, 60_000)

it('makes the table, and holds the bars to it', () => {
  const people = Array.from({ length: 10 }, (_, i) => i)
  const results = (errorMm: number, refusals = 0) =>
    people.flatMap((person) =>
      (['left', 'right'] as const).map((hand) => ({
        file: '',
        person: `p${person}`,
        hand,
        skin: person % 2 ? 'dark' : 'light',
        dot: [1, 1] as const,
        knucklesMm: 66,
        outcome:
          person < refusals
            ? ({ kind: 'refused', why: 'flat' } as const)
            : ({ kind: 'ring', errorMm } as const),
      })),
    )
  expect(tableOfDots(results(7)).holds).toBe(true)
  expect(tableOfDots(results(9)).holds).toBe(false)
  expect(tableOfDots(results(7, 1)).holds).toBe(false)
  expect(tableOfDots(results(7).slice(2)).holds).toBe(false)
  expect(tableOfDots([]).holds).toBe(false)
  expect(tableOfDots(results(7, 1)).text).toContain('| skin: light | 5 | 10 | 80 % | 7.0 | 7.0 |')
})
