import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { MOVE_IDS, moveOf, type MoveId } from '../move/moves'
import { MOVE_SETS, moveSets } from '../move/sets'
import { RATINGS } from '../log/entry/rating'
import {
  allowedMoves,
  blocksOf,
  type MOVE_CONDITIONS,
  MOVE_STOPS,
  moveGate,
  MOVING_TICKS,
  MOVING_UNANSWERED,
  withHurt,
  type MovingAnswers,
} from './moving'

const answered: MovingAnswers = { ...MOVING_UNANSWERED, ticked: [], steadyChair: true }
const fine = { bothLegs: false, pain: null } as const
const all = MOVE_IDS.map((move) => ({ move, seconds: 30 }))
const leftOut = (answers: Partial<MovingAnswers>, pain: 0 | 3 | 4 | null = 0) =>
  allowedMoves(all, { ...answered, slider: true, ...answers }, pain).leftOut.map(({ move }) => move)

describe('before a set', () => {
  it('what was never asked is asked, the chair only where a move needs one', () => {
    expect(moveGate(moveSets.feet, MOVING_UNANSWERED, fine)).toEqual({ kind: 'ask', chair: true })
    expect(moveGate(moveSets.walk, MOVING_UNANSWERED, fine)).toEqual({ kind: 'ask', chair: false })
    expect(moveGate(moveSets.chair, { ...answered, steadyChair: null }, fine)).toEqual({
      kind: 'ask',
      chair: true,
    })
    expect(moveGate(moveSets.walk, { ...answered, steadyChair: null }, fine).kind).toBe('open')
  })
  it.each(MOVE_STOPS)('%s stops every set', (stop) => {
    for (const set of MOVE_SETS)
      expect(moveGate(moveSets[set], { ...answered, ticked: [stop] }, fine)).toEqual({
        kind: 'blocked',
        why: stop,
      })
  })
  it('pain in both legs stops every set', () => {
    for (const set of MOVE_SETS)
      expect(moveGate(moveSets[set], answered, { ...fine, bothLegs: true })).toEqual({
        kind: 'blocked',
        why: 'both-legs',
      })
  })
  it('a set of which nothing is left does not start', () => {
    expect(moveGate(moveSets.walk, { ...answered, ticked: ['dizzy-standing'] }, fine)).toEqual({
      kind: 'blocked',
      why: 'nothing-left',
    })
  })
})

describe('what is left out', () => {
  it.each<readonly [(typeof MOVE_CONDITIONS)[number], readonly MoveId[]]>([
    ['hip-precautions', ['turn', 'four', 'hinge', 'ham']],
    ['osteoporosis', ['turn', 'ham']],
    ['pelvic-girdle-pain', ['four', 'ham']],
    ['legs-worse-standing', ['back']],
    ['dizzy-standing', ['stand', 'back', 'hinge', 'walk', 'calf', 'ham']],
    ['swollen-calf', ['calf']],
  ])('with %s', (condition, moves) => {
    expect(new Set(leftOut({ ticked: [condition] }))).toEqual(new Set(moves))
  })
  it('without a steady chair, all that sit on one', () =>
    expect(new Set(leftOut({ steadyChair: false }))).toEqual(
      new Set(['rock', 'turn', 'four', 'slider', 'stand']),
    ))
  it('the nerve slider until it is chosen', () => expect(leftOut({ slider: false })).toEqual(['slider']))
  it('nothing once it was chosen: it follows the slump', () => {
    const moves = (set: 'chair' | 'feet') => blocksOf(set, { slider: true }).map(({ move }) => move)
    expect(moves('chair')).toEqual(['rock', 'slider', 'turn', 'four'])
    expect(moves('feet')).toEqual(moveSets.feet.map(({ move }) => move))
  })
  it('the step where leg pain is more than 3, or not rated', () => {
    expect(leftOut({}, 3)).toEqual([])
    expect(leftOut({}, 4)).toEqual(['ham'])
    expect(leftOut({}, null)).toEqual(['ham'])
  })
  it('no set of the app has the slider or the step in it', () => {
    for (const set of MOVE_SETS)
      for (const { move } of moveSets[set]) expect(['slider', 'ham']).not.toContain(move)
  })
  it('osteoporosis and a new hip make the slump gentler', () => {
    for (const ticked of [['osteoporosis'], ['hip-precautions']] as const)
      expect(allowedMoves(moveSets.chair, { ...answered, ticked }, null).gentler).toEqual(['rock'])
    expect(allowedMoves(moveSets.chair, answered, null).gentler).toEqual([])
  })
  it('a move that hurt, until it is put back', () => {
    const hurt = withHurt(answered, ['back', 'back'], 5)
    expect(hurt.hurt).toEqual([{ move: 'back', at: 5 }])
    expect(withHurt(hurt, ['back'], 9).hurt).toEqual([{ move: 'back', at: 9 }])
    expect(allowedMoves(moveSets.feet, hurt, null)).toMatchObject({
      leftOut: [{ move: 'back', why: 'hurt' }],
    })
  })
  it('never leaves in what is off for an answer, for all answers', () => {
    const answers = fc.record({
      ticked: fc.subarray([...MOVING_TICKS]),
      steadyChair: fc.boolean(),
      slider: fc.boolean(),
      hurt: fc
        .uniqueArray(fc.constantFrom(...MOVE_IDS))
        .map((moves) => moves.map((move) => ({ move, at: 1 }))),
    })
    fc.assert(
      fc.property(answers, fc.constantFrom(null, ...RATINGS), fc.boolean(), (given, pain, bothLegs) => {
        const gate = moveGate(all, given, { bothLegs, pain })
        if (gate.kind !== 'open') return
        expect(bothLegs).toBe(false)
        for (const { move } of gate.blocks) {
          const { offFor, needs, optIn, legPainAtMost } = moveOf(move)
          expect(offFor.some((condition) => given.ticked.includes(condition))).toBe(false)
          expect(needs.includes('steady-chair') && !given.steadyChair).toBe(false)
          expect(optIn === true && !given.slider).toBe(false)
          expect(legPainAtMost !== undefined && (pain ?? 10) > legPainAtMost).toBe(false)
          expect(given.hurt.some((one) => one.move === move)).toBe(false)
        }
        expect(gate.blocks.length + gate.leftOut.length).toBe(all.length)
      }),
    )
  })
})
