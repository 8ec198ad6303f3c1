import { readFileSync } from 'node:fs'

/** One packet that tried to leave the computer (`out`), or a datagram within it. */
export interface Packet {
  readonly way: 'out' | 'loopback'
  readonly bytes: number
  /** Its first bytes, unprintable ones as dots: names that were looked up can be read. */
  readonly text: string
}

/** What `inside.py` wrote down so far. */
export const packetsIn = (capture: string): readonly Packet[] =>
  readFileSync(capture, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Packet)
