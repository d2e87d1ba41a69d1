import { attributes, either, flag, id, ids, list, person, record, text, texts, time } from '../../http/shape'

const comment = either(
  text,
  attributes({
    body: text,
    html_body: text,
    value: text,
    public: flag,
    author_id: id,
    uploads: texts,
    created_at: time
  })
)

const watchers = list(attributes({ user_id: id, user_email: text, user_name: text, action: text }))
const collaborators = list(either(id.unwrap(), text.unwrap(), attributes({ name: text, email: text })))
const fields = either(list(attributes({ id: id.unwrap() })), record)

/** `ticket` of a create or an update, and what a client may say of it in `request`. OAS TicketObject */
export const ticketShape = attributes({
  id,
  subject: text,
  raw_subject: text,
  description: text,
  comment,
  status: text,
  priority: text,
  type: text,
  external_id: text,
  recipient: text,
  due_at: time,
  problem_id: id,
  ticket_form_id: id,
  brand_id: id,
  custom_status_id: id,
  requester_id: person,
  requester: attributes({ name: text, email: text, locale_id: id }).nullable(),
  submitter_id: id,
  assignee_id: id,
  assignee_email: text,
  group_id: id,
  organization_id: id,
  collaborator_ids: ids,
  collaborators,
  additional_collaborators: collaborators,
  email_ccs: watchers,
  followers: watchers,
  tags: texts,
  additional_tags: texts,
  remove_tags: texts,
  custom_fields: fields,
  fields,
  metadata: record,
  macro_id: id,
  macro_ids: ids,
  via_id: id,
  via_followup_source_id: id,
  updated_stamp: text,
  solved: flag
})

/** Bulk writes: each ticket is looked at before the job is queued. */
export const ticketsShape = attributes({ tickets: list(ticketShape), ticket: ticketShape.nullable() })

export const tagsShape = attributes({ tags: texts, updated_stamp: text })

export const mergeShape = attributes({
  ids,
  source_comment: text,
  target_comment: text,
  source_comment_is_public: flag,
  target_comment_is_public: flag
})
