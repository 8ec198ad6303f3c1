import { useEffect, useRef } from 'react'

/** Listens for a file that is dropped anywhere on the window. Without this the page would be left for the file. */
export function useDroppedFile(onDropped: (file: File) => void): void {
  const newest = useRef(onDropped)
  useEffect(() => {
    newest.current = onDropped
  })
  useEffect(() => {
    const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true
    const onDrag = (event: DragEvent) => {
      if (hasFile(event)) event.preventDefault()
    }
    const onDrop = (event: DragEvent) => {
      if (!hasFile(event)) return
      event.preventDefault()
      const [file] = event.dataTransfer?.files ?? []
      if (file) newest.current(file)
    }
    window.addEventListener('dragover', onDrag)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onDrag)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
}
