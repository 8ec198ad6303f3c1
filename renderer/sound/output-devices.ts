/** A place sound can come out of. */
export interface OutputDevice {
  /** Chromium's device id; empty string for whatever the system uses. */
  readonly id: string
  /** Empty where the platform keeps names to itself. */
  readonly label: string
}

/** What `enumerateDevices` tells of an audio output. */
export interface OutputInfo {
  readonly deviceId: string
  readonly groupId: string
  readonly label: string
}

/** Ids that stand for "whatever the system uses", not for a device. */
const ALIASES = new Set(['', 'default', 'communications'])

/** The devices a person can choose among, without the system's aliases for them. */
export const choosableOutputs = (infos: readonly OutputInfo[]): readonly OutputDevice[] =>
  infos
    .filter(({ deviceId }) => !ALIASES.has(deviceId))
    .map(({ deviceId, label }) => ({ id: deviceId, label }))

/** The device to use: the wanted one while it is there, else the system's (empty string). */
export const outputToUse = (infos: readonly OutputInfo[], wanted: string | null): string =>
  wanted !== null && infos.some(({ deviceId }) => deviceId === wanted) ? wanted : ''

/**
 * Whether the device that carried the sound has gone between two looks at the list.
 * @param used the id sound went to; empty string for the system's default
 */
export function outputLost(
  before: readonly OutputInfo[],
  after: readonly OutputInfo[],
  used: string,
): boolean {
  if (before.length === 0) return false
  if (after.length === 0) return true
  if (used !== '') return has(before, used) && !has(after, used)
  // The entry `default` always stays. The device behind it is the one with the same `groupId`.
  const behind = before.find(({ deviceId }) => deviceId === 'default')?.groupId ?? ''
  return behind !== '' && inGroup(before, behind) && !inGroup(after, behind)
}

const has = (infos: readonly OutputInfo[], id: string) => infos.some(({ deviceId }) => deviceId === id)

const inGroup = (infos: readonly OutputInfo[], group: string) =>
  infos.some(({ deviceId, groupId }) => groupId === group && !ALIASES.has(deviceId))
