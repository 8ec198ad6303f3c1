import type { CommandLine } from 'electron'

/**
 * Room for young objects in the heap of a page, in MB (Chromium's is 1): a page that starts makes 8 MB of them, and would
 * tidy them up three times before it has painted. It weighs no more afterwards (docs/performance.md).
 */
const YOUNG_MB = 8

/** Must run before Chromium starts, and after `shutDebuggers`: this is a switch that nobody else may set. */
export const giveRoom = (commandLine: CommandLine): void =>
  commandLine.appendSwitch('js-flags', `--min-semi-space-size=${YOUNG_MB}`)
