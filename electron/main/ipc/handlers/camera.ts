import { done } from '@core/ipc/request'
import type { CameraService } from '../../camera/camera-service'
import type { HandlersOf } from '../handler-types'
import { act } from './act'

export interface CameraHandlerParts {
  readonly camera: CameraService
}

export const cameraHandlers = ({ camera }: CameraHandlerParts): HandlersOf<'camera'> => ({
  'camera:open': async () => done(await camera.open()),
  'camera:close': () => act(() => camera.close()),
})
