/** An expected outcome that the caller must look at before using it. */
export type Result<T, E> = Ok<T> | Failed<E>

export interface Ok<T> {
  readonly kind: 'ok'
  readonly value: T
}

export interface Failed<E> {
  readonly kind: 'failed'
  readonly error: E
}

export const ok = <T>(value: T): Ok<T> => ({ kind: 'ok', value })
export const failed = <E>(error: E): Failed<E> => ({ kind: 'failed', error })
