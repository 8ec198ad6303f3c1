/* global document, window, performance, setTimeout, AudioContext, AudioBuffer, AudioBufferSourceNode, GainNode, OscillatorNode */
document.addEventListener(
  'keydown',
  (event) => (document.querySelector('#keys').textContent += event.key + ' '),
)
document.addEventListener(
  'click',
  (event) => (document.querySelector('#keys').textContent += `click:${event.clientX} `),
)

// Plays a tone and says when, by the sound system's own clock, it was to be heard (epoch ms).
window.tone = async (frequency, amplitude, seconds) => {
  const context = (window.context ??= new AudioContext({ latencyHint: 'playback' }))
  await context.resume()
  await new Promise((resolve) => setTimeout(resolve, 200))
  const oscillator = new OscillatorNode(context, { frequency })
  const gain = new GainNode(context, { gain: amplitude })
  oscillator.connect(gain).connect(context.destination)
  const start = context.currentTime + 0.1
  oscillator.start(start)
  oscillator.stop(start + seconds)
  await new Promise((resolve) => oscillator.addEventListener('ended', resolve))
  const { contextTime, performanceTime } = context.getOutputTimestamp()
  return performance.timeOrigin + performanceTime + (start - contextTime) * 1000
}

// Plays buffers at given delays (seconds) through one gain.
window.play = async (pieces, amplitude) => {
  const context = (window.context ??= new AudioContext({ latencyHint: 'playback' }))
  await context.resume()
  const gain = new GainNode(context, { gain: amplitude })
  gain.connect(context.destination)
  const start = context.currentTime + 0.1
  for (const { samples, delay } of pieces) {
    const buffer = new AudioBuffer({ length: samples.length, sampleRate: 48000 })
    buffer.copyToChannel(Float32Array.from(samples), 0)
    const source = new AudioBufferSourceNode(context, { buffer })
    source.connect(gain)
    source.start(start + delay)
  }
}
