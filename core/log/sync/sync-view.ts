import type { Refusal } from './files'

/**
 * Why nothing is shared at the moment. `gone`: the folder or its disk is not there. `emptied`: it is, but it does not hold
 * what was put there. `other-log`: it belongs to another log.
 */
export const SYNC_TROUBLES = ['gone', 'emptied', 'other-log', 'newer', 'read-only', 'full', 'failed'] as const
export type SyncTrouble = (typeof SYNC_TROUBLES)[number]

export interface SyncDeviceView {
  readonly id: string
  readonly isMe: boolean
  /** As that computer calls itself; empty where it is not known. */
  readonly name: string
  /** Epoch ms by that computer's clock; null where it is not known. */
  readonly lastSeen: number | null
  /** Changes that it has not read yet; of this computer those that are not in the folder yet. */
  readonly waiting: number
  readonly isForgotten: boolean
}

export interface SyncRefusedView {
  /** Name of the computer that wrote it; empty where it is not known. */
  readonly device: string
  readonly file: string
  readonly refusal: Refusal
}

/** An entry that the person should look at. */
export interface SyncLookView {
  readonly id: string
  readonly look: 'two-notes' | 'asked'
  readonly at: number
  readonly utcOffsetMinutes: number
  /** Notes that stand beside each other, earliest first. */
  readonly notes: readonly string[]
}

/** What is known of sharing the log with other computers. */
export interface SyncView {
  /** The shared folder; null while nothing is shared. */
  readonly folder: string | null
  readonly isSealed: boolean
  readonly trouble: SyncTrouble | null
  /** When the folder was last looked at, epoch ms; null before the first time. */
  readonly checkedAt: number | null
  readonly devices: readonly SyncDeviceView[]
  readonly refused: readonly SyncRefusedView[]
  readonly looks: readonly SyncLookView[]
}

/** What became of choosing a folder. `sealed`: it opens with a passphrase only. */
export type SyncChosen = 'shared' | 'sealed' | 'cancelled'
