/** The shapes of Zendesk's REST answers that the help center reads, and of what is only local. */
export type FieldValue = string | number | boolean | string[] | null

export interface Request {
  id: number
  subject: string | null
  description: string
  status: string
  type: string | null
  priority: string | null
  requester_id: number
  organization_id: number | null
  ticket_form_id: number | null
  can_be_solved_by_me: boolean
  email_cc_ids: number[]
  custom_fields: { id: number; value: FieldValue }[]
  created_at: string
  updated_at: string
}

export interface RequestPage {
  requests: Request[]
  count: number
  next_page: string | null
}

export interface FileRef {
  id: number
  file_name: string
  content_url: string
  size: number
}

export interface Comment {
  id: number
  author_id: number
  body: string
  attachments: FileRef[]
  created_at: string
}

export interface Participant {
  id: number
  name: string
  agent: boolean
}

export interface CommentPage {
  comments: Comment[]
  users: Participant[]
  next_page: string | null
}

export interface Field {
  id: number
  type: string
  title_in_portal: string
  description: string
  active: boolean
  required_in_portal: boolean
  editable_in_portal: boolean
  custom_field_options?: { name: string; value: string }[]
  system_field_options?: { name: string; value: string }[]
}

export interface Form {
  id: number
  display_name: string
  active: boolean
  default: boolean
  ticket_field_ids: number[]
  end_user_conditions: {
    parent_field_id: number
    value: string | boolean | null
    child_fields: { id: number; is_required: boolean }[]
  }[]
}

export interface Article {
  id: number
  title: string
  body: string
  section_id: number
  promoted: boolean
  edited_at: string
}

export interface FoundArticle extends Article {
  snippet: string
}

export interface Section {
  id: number
  name: string
  description: string
  category_id: number
}

export interface Category {
  id: number
  name: string
  description: string
}

export interface Mail {
  id: number
  ticket_id: number | null
  subject: string
  body: string
  sent_at: string
}

/** What the shop sells; the price in reais. */
export interface ShopOffer {
  product: string
  title: string
  article: number
  price: string
  validDays: number | null
  methods: { name: string; value: string }[]
}

export interface PersonChoice {
  id: number
  name: string
  email: string | null
  organization: string | null
}

/** Who signed in, as the local account tells it. */
export interface SessionFacts {
  user: { id: number; name: string; locale: string; time_zone: string }
  organizations: { id: number; name: string; access: 'none' | 'read' | 'comment' }[]
  guide: boolean
}
