/** Mono samples between -1 and 1. */
export interface Wave {
  readonly samples: Float32Array
  readonly rate: number
}

/** Reads a 16-bit PCM WAV file; several channels are mixed to one. */
export function readWav(file: Buffer): Wave {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE')
    throw new Error('Not a WAV file')
  let format: { channels: number; rate: number } | undefined
  for (let at = 12; at + 8 <= file.length;) {
    const name = file.toString('latin1', at, at + 4)
    const size = file.readUInt32LE(at + 4)
    const body = at + 8
    if (name === 'fmt ') {
      if (file.readUInt16LE(body) !== 1 || file.readUInt16LE(body + 14) !== 16)
        throw new Error('Not 16-bit PCM')
      format = { channels: file.readUInt16LE(body + 2), rate: file.readUInt32LE(body + 4) }
    }
    if (name === 'data' && format !== undefined) {
      const { channels, rate } = format
      const frames = Math.floor(size / 2 / channels)
      const samples = Float32Array.from({ length: frames }, (_, frame) => {
        let sum = 0
        for (let channel = 0; channel < channels; channel++)
          sum += file.readInt16LE(body + (frame * channels + channel) * 2)
        return sum / channels / 32768
      })
      return { samples, rate }
    }
    at = body + size + (size % 2)
  }
  throw new Error('No data in this WAV file')
}

/** A mono 16-bit WAV file, for attaching a recording to a report. */
export function writeWav({ samples, rate }: Wave): Buffer {
  const file = Buffer.alloc(44 + samples.length * 2)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(36 + samples.length * 2, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(rate, 24)
  file.writeUInt32LE(rate * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(samples.length * 2, 40)
  samples.forEach((sample, frame) =>
    file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32767), 44 + frame * 2),
  )
  return file
}
