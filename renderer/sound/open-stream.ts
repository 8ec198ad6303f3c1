/**
 * Amplitude of the tone that keeps a device awake: -120 dB, which every 16- or 24-bit device rounds to
 * silence. It must not be zero: Chromium closes a stream that has carried exact zeros for 30 s.
 */
const INAUDIBLE = 1e-6

/**
 * Holds the audio stream open with silence, so that a sleeping device does not eat the beginning of a cue.
 * @returns a function that lets go
 */
export function holdStreamOpen(context: AudioContext): () => void {
  const source = new ConstantSourceNode(context, { offset: INAUDIBLE })
  source.connect(context.destination)
  source.start()
  return () => {
    source.stop()
    source.disconnect()
  }
}
