import { useEffect, useState } from 'react'
import { importAgain } from '../../importAgain'

/** A chunk that is fetched ahead while nothing happens, and is there at once when it is needed. */
interface LazyModule<T> {
  load(): Promise<T>
  loaded(): T | null
}

export function lazyModule<T>(fetch: () => Promise<T>): LazyModule<T> {
  let promise: Promise<T> | null = null
  let value: T | null = null
  return {
    load() {
      promise ??= importAgain(fetch).then(module => (value = module))
      // After a failed download the next try must be a new one.
      promise.catch(() => (promise = null))
      return promise
    },
    loaded: () => value
  }
}

const RETRY = 2000

/** null until it is here; fetched by whoever wants it, again and again where the download fails. */
export function useLazyModule<T>(lazy: LazyModule<T>, wanted = true): T | null {
  const [module, setModule] = useState(lazy.loaded)
  useEffect(() => {
    if (!wanted || module) return undefined
    let retry: ReturnType<typeof setTimeout> | undefined
    let here = true
    const fetch = () => {
      lazy.load().then(
        loaded => here && setModule(() => loaded),
        () => {
          if (here) retry = setTimeout(fetch, RETRY)
        }
      )
    }
    fetch()
    return () => {
      here = false
      clearTimeout(retry)
    }
  }, [lazy, module, wanted])
  return module ?? lazy.loaded()
}
