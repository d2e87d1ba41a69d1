/** A role of the Enterprise plan. `role_type` 1 is the light agent's. OAS CustomRoleObject */
export interface CustomRole {
  id: number
  name: string
  description: string
  role_type: number
  configuration: Record<string, unknown>
}

const lightAgent: CustomRole = {
  id: 360_100_000_001,
  name: 'Light agent',
  description: 'Light agents view tickets and add private comments.',
  role_type: 1,
  configuration: {
    assign_tickets_to_any_group: false,
    chat_access: false,
    end_user_list_access: 'none',
    end_user_profile_access: 'readonly',
    explore_access: 'none',
    forum_access: 'readonly',
    forum_access_restricted_content: false,
    group_access: false,
    light_agent: true,
    macro_access: 'readonly',
    manage_business_rules: false,
    manage_contextual_workspaces: false,
    manage_dynamic_content: false,
    manage_extensions_and_channels: false,
    manage_facebook: false,
    manage_organization_fields: false,
    manage_ticket_fields: false,
    manage_ticket_forms: false,
    manage_user_fields: false,
    moderate_forums: false,
    organization_editing: false,
    organization_notes_editing: false,
    report_access: 'none',
    side_conversation_create: true,
    ticket_access: 'all',
    ticket_comment_access: 'none',
    ticket_deletion: false,
    ticket_editing: false,
    ticket_merge: false,
    ticket_tag_editing: false,
    twitter_search_access: false,
    user_view_access: 'none',
    view_access: 'readonly',
    view_deleted_tickets: false,
    voice_access: false,
    voice_dashboard_access: false
  }
}

/** The roles an account comes with and cannot change. */
export const customRoles: readonly CustomRole[] = [lightAgent]

export const lightAgentRoleId = lightAgent.id
