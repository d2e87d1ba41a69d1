import { type Ahead, type Pace, secondsFor } from '../zendesk/pace'
import { words } from './language'

/** How long it takes, in the words of a plan. */
export const lasting = (seconds: number): string => {
  const say = words().plan
  return seconds < 90 ? say.seconds(seconds) : say.minutes(Math.ceil(seconds / 60))
}

/** Shorter work is done before anybody has read how long it takes. */
const WORTH_SAYING = 10

/** What long work comes to, before it begins: a part of the limit makes it slow on purpose. */
export const ahead = (pace: Pace, coming: Ahead): string[] => {
  const say = words().upkeep
  const seconds = secondsFor(coming, pace)
  if (seconds < WORTH_SAYING) return []
  const limits = [
    ...(pace.perMinute === null ? [] : [say.requestsPerMinute(pace.perMinute)]),
    ...(coming.updates && pace.updates ? [say.updatesPerMinute(pace.updates.perMinute)] : [])
  ]
  return [say.ahead(words().plan.requests(coming.requests), limits.join(', '), lasting(seconds))]
}
