import type { PixelFormat, Planes } from '@core/camera/planes'

const OWN_FORMATS: readonly string[] = ['I420', 'NV12'] satisfies PixelFormat[]

/**
 * Copies a picture of the camera into `buffer`, which is made larger where it is too small. Pictures are not drawn: a
 * canvas would keep hundreds of MB of them.
 */
export async function readFrame(
  frame: VideoFrame,
  buffer: { bytes: Uint8Array<ArrayBuffer> },
): Promise<Planes> {
  const own = OWN_FORMATS.includes(frame.format ?? '')
  const options: VideoFrameCopyToOptions = own ? {} : { format: 'RGBA' }
  const size = frame.allocationSize(options)
  if (buffer.bytes.length < size) buffer.bytes = new Uint8Array(size)
  const layout = await frame.copyTo(buffer.bytes, options)
  const { width, height } = frame.visibleRect ?? { width: frame.codedWidth, height: frame.codedHeight }
  return { format: own ? (frame.format as PixelFormat) : 'RGBA', width, height, data: buffer.bytes, layout }
}
