import { useEffect, useState } from 'react'

/** A chunk that is fetched ahead while nothing happens, and is there at once when it is needed. */
export interface LazyModule<T> {
  load(): Promise<T>
  loaded(): T | null
}

export function lazyModule<T>(fetch: () => Promise<T>): LazyModule<T> {
  let promise: Promise<T> | null = null
  let value: T | null = null
  return {
    load() {
      promise ??= fetch().then(module => (value = module))
      // After a failed download the next try must be a new one.
      promise.catch(() => (promise = null))
      return promise
    },
    loaded: () => value
  }
}

export function useLazyModule<T>(lazy: LazyModule<T>): T | null {
  const [module, setModule] = useState(lazy.loaded)
  useEffect(() => {
    let here = true
    if (!module)
      lazy.load().then(
        loaded => here && setModule(() => loaded),
        () => undefined
      )
    return () => {
      here = false
    }
  }, [lazy, module])
  return module
}
