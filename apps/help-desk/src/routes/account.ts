import { accountTimeZone } from '../automation/facts/account-day'
import { railsZone } from '../business-hours/rails-zones'
import { notFound } from '../http/api-error'
import { hasHold, switchHold } from '../custom-statuses/on-hold'
import { idParam, readWrapped, requireAdmin, requireAgent, type Api } from '../http/api'
import { attributes, flag } from '../http/shape'
import { booleanOf, isRecord } from '../input'
import type { Desk } from '../desk'
import { locales } from '../people/locales'
import { urlOf } from '../http/api'

const born = '2024-01-02T12:00:00Z'

function presentLocale(desk: Desk, locale: (typeof locales)[number]) {
  return {
    url: urlOf(desk, `locales/${locale.locale}`),
    ...locale,
    presentation_name: locale.name,
    rtl: false,
    default: locale.locale === 'pt-BR',
    created_at: born,
    updated_at: born
  }
}

/** The settings clients ask for; one plan, one brand, e-mail CCs on. */
const settings = {
  active_features: { allow_ccs: true, user_org_fields: true, customer_context_as_default: true },
  api: { accepted_api_agreement: true, api_password_access: 'false', api_token_access: 'true' },
  apps: { use: true, create_private: true, create_public: false },
  brands: { default_brand_id: 392_000_000_001, require_brand_on_new_tickets: false },
  limits: { attachment_size: 52_428_800 },
  localization: { locale_ids: locales.map(locale => locale.id) },
  rule: {
    macro_most_used: true,
    macro_order: 'alphabetical',
    skill_based_filtered_views: [],
    using_skill_based_routing: false
  },
  ticket_form: { ticket_forms_instructions: '', raw_ticket_forms_instructions: '' },
  tickets: {
    agent_ticket_deletion: true,
    assign_tickets_upon_solve: true,
    comments_public_by_default: true,
    email_attachments: false,
    follower_and_email_cc_collaborations: true,
    is_first_comment_private_enabled: true,
    list_newest_comments_first: false,
    private_attachments: false,
    tagging: true,
    modern_ticket_reassignment: true
  },
  user: {
    agent_created_welcome_emails: true,
    end_user_phone_number_validation: false,
    have_gravatars_enabled: false,
    language_selection: true,
    multiple_organizations: true,
    tagging: true,
    time_zone_selection: true
  }
}

const settingsShape = attributes({ tickets: attributes({ status_hold: flag }).nullable() })

const zoneOf = (zone: string) => ({ time_zone: railsZone(zone) ?? zone, iana_time_zone: zone })

function settingsOf(desk: Desk) {
  const hold = hasHold(desk)
  return {
    ...settings,
    localization: { ...settings.localization, ...zoneOf(accountTimeZone(desk)) },
    active_features: { ...settings.active_features, on_hold_status: hold },
    tickets: { ...settings.tickets, status_hold: hold }
  }
}

export function accountRoutes(api: Api): void {
  api.get('/api/v2/account/settings', c => {
    requireAgent(c)
    return c.json({ settings: settingsOf(c.get('desk')) })
  })
  api.put('/api/v2/account/settings', async c => {
    requireAdmin(c)
    const desk = c.get('desk')
    const { tickets } = await readWrapped(c, 'settings', settingsShape)
    const hold = booleanOf(isRecord(tickets) ? tickets['status_hold'] : undefined)
    if (hold !== undefined) switchHold(desk, hold)
    return c.json({ settings: settingsOf(desk) })
  })
  for (const path of ['locales', 'locales/agent', 'locales/public'])
    api.get(`/api/v2/${path}`, c =>
      c.json({
        locales: locales.map(locale => presentLocale(c.get('desk'), locale)),
        count: locales.length,
        next_page: null,
        previous_page: null
      })
    )
  api.get('/api/v2/locales/current', c => {
    const current = locales.find(locale => locale.id === c.get('actor').locale_id) ?? locales[2]
    return c.json({ locale: presentLocale(c.get('desk'), current) })
  })
  api.get('/api/v2/locales/:id', c => {
    const wanted = c.req.param('id').toLowerCase()
    const locale = locales.find(locale => locale.id === idParam(c) || locale.locale.toLowerCase() === wanted)
    if (!locale) throw notFound()
    return c.json({ locale: presentLocale(c.get('desk'), locale) })
  })
}
