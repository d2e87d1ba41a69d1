import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { Collection } from '../store/collection'
import type { FieldValue } from './ticket'

export type Role = 'end-user' | 'agent' | 'admin'

/** Which tickets a person gets to see; null: all of them for an agent, their own for an end user. OAS UserForAdmin */
export type TicketRestriction = 'organization' | 'groups' | 'assigned' | 'requested'

export interface User {
  id: number
  name: string
  email: string | null
  /** The address of somebody deleted: theirs no more, but told of them. */
  former_email?: string | null
  deleted_at?: string
  role: Role
  active: boolean
  verified: boolean
  suspended: boolean
  locale_id: number
  /** IANA. */
  time_zone: string
  /** As it was chosen, where several names of Rails mean one zone; else the zone has one name. */
  rails_zone?: string
  phone: string | null
  alias: string | null
  signature: string | null
  details: string | null
  notes: string | null
  external_id: string | null
  /** The default organization. All of them: organization_memberships. */
  organization_id: number | null
  default_group_id: number | null
  /** An agent's role of the Enterprise plan; none in accounts of an older version. */
  custom_role_id?: number | null
  ticket_restriction?: TicketRestriction | null
  only_private_comments?: boolean
  tags: string[]
  user_fields: Record<string, FieldValue>
  created_at: string
  updated_at: string
  last_login_at: string | null
}

export interface Organization {
  id: number
  name: string
  external_id: string | null
  domain_names: string[]
  details: string | null
  notes: string | null
  group_id: number | null
  shared_tickets: boolean
  shared_comments: boolean
  tags: string[]
  organization_fields: Record<string, FieldValue>
  created_at: string
  updated_at: string
}

export interface Group {
  id: number
  name: string
  description: string
  default: boolean
  is_public: boolean
  deleted: boolean
  created_at: string
  updated_at: string
}

export interface GroupMembership {
  id: number
  user_id: number
  group_id: number
  default: boolean
  created_at: string
  updated_at: string
}

export interface OrganizationMembership {
  id: number
  user_id: number
  organization_id: number
  default: boolean
  view_tickets: boolean
  created_at: string
  updated_at: string
}

export function peopleTables(db: DatabaseSyncInstance) {
  return {
    users: new Collection<User>(db, {
      name: 'users',
      firstId: 370_000_000_001,
      indexes: {
        email: u => u.email?.toLowerCase(),
        name: u => u.name,
        role: u => u.role,
        external_id: u => u.external_id,
        organization_id: u => u.organization_id
      },
      unique: [['email']]
    }),
    organizations: new Collection<Organization>(db, {
      name: 'organizations',
      firstId: 380_000_000_001,
      indexes: { name: o => o.name, lower_name: o => o.name.toLowerCase(), external_id: o => o.external_id },
      unique: [['lower_name']]
    }),
    groups: new Collection<Group>(db, { name: 'groups', firstId: 390_000_000_001, indexes: { name: g => g.name } }),
    groupMemberships: new Collection<GroupMembership>(db, {
      name: 'group_memberships',
      firstId: 391_000_000_001,
      indexes: { user_id: m => m.user_id, group_id: m => m.group_id },
      unique: [['user_id', 'group_id']]
    }),
    organizationMemberships: new Collection<OrganizationMembership>(db, {
      name: 'organization_memberships',
      firstId: 381_000_000_001,
      indexes: { user_id: m => m.user_id, organization_id: m => m.organization_id },
      unique: [['user_id', 'organization_id']]
    })
  }
}
