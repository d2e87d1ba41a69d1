import { z } from 'zod'
import { attributes, flag, list, record, text } from '../../http/shape'

/** OAS CustomObject */
export const objectShape = attributes({
  key: text,
  title: text,
  raw_title: text,
  title_pluralized: text,
  raw_title_pluralized: text,
  description: text,
  raw_description: text,
  include_in_list_view: flag
})

/** OAS CustomObjectRecord */
export const recordShape = attributes({ name: text, external_id: text, custom_object_fields: record })

export const recordJobShape = attributes({ action: text, items: list(z.unknown()) })
