import type { Desk } from '../desk'
import type { Where } from '../store/where'
import type { User } from '../tables/people'

/** Deleted people are in no list, are nobody's choice and get no mail; by id they can still be read. */
export function isListed(user: User): boolean {
  return user.active
}

/** Everybody who was not deleted, by id. */
export function listedUsers(desk: Desk, where: Where = {}): User[] {
  return desk.tables.users.find({ where }).filter(isListed)
}
