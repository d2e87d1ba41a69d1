import type { Deed } from '../use-cases/actions'

const MOMENT = 300

/**
 * Reads, and whatever changes while it reads is read once more behind it: no change is lost, no two readings overlap.
 * `start` answers false while somebody else's reading is under way.
 */
export function createReading(read: () => Deed, start: (reading: () => Deed) => boolean): () => void {
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
    reading = start(perform)
    if (!reading) setTimeout(request, MOMENT)
  }
  return request
}
