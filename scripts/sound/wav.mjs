import { Buffer } from 'node:buffer'

/** Bytes before the first sample of the files written here. */
const HEADER_BYTES = 44

/**
 * A 16-bit mono WAV file, plainly rounded (no dither: the same samples give the same bytes).
 * @param {Float64Array} samples -1 to 1; louder is clipped
 * @param {number} sampleRate Hz
 * @returns {Buffer}
 */
export function encodeWav(samples, sampleRate) {
  const dataBytes = samples.length * 2
  const file = Buffer.alloc(HEADER_BYTES + dataBytes)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(HEADER_BYTES - 8 + dataBytes, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20) // PCM
  file.writeUInt16LE(1, 22) // one channel
  file.writeUInt32LE(sampleRate, 24)
  file.writeUInt32LE(sampleRate * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(dataBytes, 40)
  for (let i = 0; i < samples.length; i++) {
    const step = Math.round((samples[i] ?? 0) * 32767)
    file.writeInt16LE(Math.max(-32768, Math.min(32767, step)), HEADER_BYTES + i * 2)
  }
  return file
}

/**
 * Reads back what {@link encodeWav} wrote.
 * @param {Buffer} file
 * @returns {{ samples: Float64Array, sampleRate: number }}
 * @throws {Error} when the file is not 16-bit mono PCM
 */
export function decodeWav(file) {
  const expected = file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 16) === 'WAVEfmt '
  const plain =
    expected && file.readUInt16LE(20) === 1 && file.readUInt16LE(22) === 1 && file.readUInt16LE(34) === 16
  if (!plain || file.toString('latin1', 36, 40) !== 'data') throw new Error('Not a 16-bit mono WAV file.')
  const samples = new Float64Array(file.readUInt32LE(40) / 2)
  for (let i = 0; i < samples.length; i++) samples[i] = file.readInt16LE(HEADER_BYTES + i * 2) / 32767
  return { samples, sampleRate: file.readUInt32LE(24) }
}
