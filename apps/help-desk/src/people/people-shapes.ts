import { attributes, flag, id, record, text, texts } from '../http/shape'

/** OAS UserObject */
export const userShape = attributes({
  name: text,
  email: text,
  phone: text,
  alias: text,
  signature: text,
  details: text,
  notes: text,
  external_id: text,
  role: text,
  locale: text,
  locale_id: id,
  time_zone: text,
  suspended: flag,
  verified: flag,
  custom_role_id: id,
  ticket_restriction: text,
  only_private_comments: flag,
  tags: texts,
  user_fields: record,
  organization_id: id,
  organization: attributes({ name: text }).nullable()
})

/** OAS OrganizationObject */
export const organizationShape = attributes({
  name: text,
  external_id: text,
  details: text,
  notes: text,
  group_id: id,
  shared_tickets: flag,
  shared_comments: flag,
  domain_names: texts,
  tags: texts,
  organization_fields: record
})

export const groupShape = attributes({ name: text, description: text, is_public: flag, default: flag })

export const membershipShape = attributes({ user_id: id, group_id: id, organization_id: id, default: flag })
