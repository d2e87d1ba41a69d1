import type { Deed } from '../use-cases/actions'

/** Reads, and whatever changes while it reads is read once more behind it: no change is lost, no two readings overlap. */
export function createReading(read: () => Deed, start: (reading: () => Deed) => void): () => void {
  let reading = false
  let again = false
  const perform = async () => {
    try {
      return await read()
    } finally {
      reading = false
      if (again) setTimeout(request)
    }
  }
  const request = () => {
    again = reading
    if (reading) return
    reading = true
    start(perform)
  }
  return request
}
