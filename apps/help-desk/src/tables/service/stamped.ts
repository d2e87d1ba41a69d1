export interface Stamped {
  id: number
  created_at: string
  updated_at: string
}
