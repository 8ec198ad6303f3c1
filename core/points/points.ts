import type { hand } from '../text/en/session/hand'
import type { KeyOf } from '../text/catalogue'
import { besideBone, lingguPosition } from './drawing/landmarks'
import { leftHand, PX_PER_MM, type HandGeometry } from './drawing/hand-geometry'
import type { Position } from './position'

/** A sentence of the area `hand`, as `useText` takes it. */
export type HandTextKey = `hand.${KeyOf<typeof hand>}`

export type PointId = 'linggu' | 'hegu' | 'dabai'

/** An acupressure point as data. Positions are on the drawing of the left hand, px. */
export interface Point {
  readonly id: PointId
  readonly position: Position
  /** Names as they are written, not translated. */
  readonly names: {
    readonly pinyin: string
    readonly pinyinToned: string
    readonly hanzi: string
    readonly traditional: string
    readonly code: string
  }
  readonly nameKey: HandTextKey
  readonly whereKey: HandTextKey
  /** What to know before anybody presses it; each point carries its own. */
  readonly cautionKey: HandTextKey
}

/** Half-way along the index metacarpal, 20.3 px to its thumb side: WHO's Hegu LI4 (S11, S12). */
export const heguPosition = (hand: HandGeometry): Position =>
  besideBone(hand, hand.metacarpals[2], { along: 0.5, aside: 20.3 })

/** 14 mm short of the index knuckle, 17 px to the thumb side: Dabai where LI3 Sanjian is (S4, S5, S6, S7). */
export const dabaiPosition = (hand: HandGeometry): Position => {
  const bone = hand.metacarpals[2]
  const lengthPx = bone.lengthMm * PX_PER_MM
  return besideBone(hand, bone, { along: 1 - (14 * PX_PER_MM) / lengthPx, aside: 17.2 })
}

/** Linggu, Tung 22.05, zone 22: palm and back of the hand (S1, S2, S4). */
export const linggu: Point = {
  id: 'linggu',
  position: lingguPosition(leftHand),
  names: { pinyin: 'Linggu', pinyinToned: 'Línggǔ', hanzi: '灵骨', traditional: '靈骨', code: '22.05' },
  nameKey: 'hand.point.linggu.name',
  whereKey: 'hand.point.linggu.where',
  cautionKey: 'hand.point.linggu.caution',
}

/** Hegu, LI4 (S11, S12): an add-on that has to be asked for, and often what is pressed in place of Linggu. */
export const hegu: Point = {
  id: 'hegu',
  position: heguPosition(leftHand),
  names: { pinyin: 'Hegu', pinyinToned: 'Hégǔ', hanzi: '合谷', traditional: '合谷', code: 'LI4' },
  nameKey: 'hand.point.hegu.name',
  whereKey: 'hand.point.hegu.where',
  cautionKey: 'hand.point.hegu.caution',
}

/** Dabai, Tung 22.04, Linggu's usual partner (S1, S4, S5, S7). */
export const dabai: Point = {
  id: 'dabai',
  position: dabaiPosition(leftHand),
  names: { pinyin: 'Dabai', pinyinToned: 'Dàbái', hanzi: '大白', traditional: '大白', code: '22.04' },
  nameKey: 'hand.point.dabai.name',
  whereKey: 'hand.point.dabai.where',
  cautionKey: 'hand.point.dabai.caution',
}

export const points: Readonly<Record<PointId, Point>> = { linggu, hegu, dabai }
