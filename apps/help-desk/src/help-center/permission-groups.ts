const born = '2024-01-02T12:00:00Z'

/** Who edits and publishes articles. This help center has the one it came with: administrators. */
export const permissionGroups = [
  {
    id: 357_000_000_001,
    name: 'Administradores',
    edit: [],
    publish: [],
    built_in: true,
    created_at: born,
    updated_at: born
  }
]
