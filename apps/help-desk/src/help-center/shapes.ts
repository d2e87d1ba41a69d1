import { attributes, flag, id, ids, list, text, texts } from '../http/shape'

const translation = { locale: text, title: text, body: text, draft: flag, outdated: flag }

/** Bodies of writes, as the reference of each resource has them. */
export const translationShape = attributes(translation)

const container = {
  locale: text,
  name: text,
  title: text,
  body: text,
  description: text,
  position: id,
  draft: flag,
  translations: list(attributes(translation))
}
export const categoryShape = attributes(container)
export const sectionShape = attributes({ ...container, category_id: id, parent_section_id: id })

export const articleShape = attributes({
  ...translation,
  author_id: id,
  section_id: id,
  comments_disabled: flag,
  promoted: flag,
  position: id,
  permission_group_id: id,
  user_segment_id: id,
  user_segment_ids: ids,
  label_names: texts
})

export const labelShape = attributes({ name: text })

export const segmentShape = attributes({
  name: text,
  user_type: text,
  tags: texts,
  or_tags: texts,
  group_ids: ids,
  organization_ids: ids,
  added_user_ids: ids
})
