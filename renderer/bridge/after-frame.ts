/** Does `what` once the frame that is being made has been drawn; returns how to leave it undone. */
export function afterFrame(what: () => void): () => void {
  let timer = 0
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(what)
  })
  return () => {
    cancelAnimationFrame(frame)
    window.clearTimeout(timer)
  }
}
