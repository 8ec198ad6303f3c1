import type { Hand } from '@core/points/hand'
import { handWorkerAddress } from '../../../camera-worker/address'
import type { FromWorker, ToWorker } from '../../../camera-worker/messages'

/** A worker that looks for a hand in the pictures of one camera. */
export interface HandWatch {
  say(message: ToWorker): void
  /** Ends the worker and turns the camera off, at once. */
  end(): void
}

/** Small pictures are enough, and fifteen a second more than are looked at. */
const WANTED: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: 15 },
}

/** Turns the camera on; fails as `getUserMedia` does. */
export const turnOnCamera = (): Promise<MediaStream> => navigator.mediaDevices.getUserMedia({ video: WANTED })

export const turnOffCamera = (stream: MediaStream): void =>
  stream.getTracks().forEach((track) => track.stop())

/** The camera's stream goes to the worker as it is: this script never gets a picture. */
export function watchHand(
  stream: MediaStream,
  hand: Hand,
  onMessage: (message: FromWorker) => void,
): HandWatch {
  const [track] = stream.getVideoTracks()
  const worker = new Worker(handWorkerAddress())
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => onMessage(data)
  worker.onerror = () => onMessage({ kind: 'failed' })
  track!.onended = () => onMessage({ kind: 'ended' })
  const { readable } = new MediaStreamTrackProcessor({ track: track!, maxBufferSize: 1 })
  const start: ToWorker = { kind: 'start', frames: readable, hand }
  worker.postMessage(start, [readable])
  return {
    say: (message) => worker.postMessage(message),
    end() {
      worker.onmessage = null
      worker.onerror = null
      track!.onended = null
      worker.terminate()
      turnOffCamera(stream)
    },
  }
}
