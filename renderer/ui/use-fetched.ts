import { useEffect, useState } from 'react'

/**
 * A hook for modules that are fetched when they are first needed: null until they are there, and there at once the
 * next time. Unlike `lazy` it shows nothing in their place, for which React would hold back what follows for 300 ms.
 * @param fetch called once at the first use, and again after it failed
 */
export function fetchedLater<M>(fetch: () => Promise<M>): () => M | null {
  const held: { module: M | null } = { module: null }
  return function useFetched() {
    const [module, setModule] = useState(held.module)
    useEffect(() => {
      if (module) return
      let current = true
      void fetch().then((fetched) => {
        held.module = fetched
        if (current) setModule(fetched)
      })
      return () => {
        current = false
      }
    }, [module])
    return module
  }
}
