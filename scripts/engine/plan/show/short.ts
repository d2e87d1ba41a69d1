import { shortened } from '../../../terminal/safeText'
import type { Json } from '../../../zendesk/wire'

/** A value on one line, cut where it is long. */
export const short = (value: Json) => shortened(JSON.stringify(value), 160)
