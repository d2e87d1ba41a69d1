import type { RestClient } from '../../../../host/workspace/src/rest/rest-client'
import type { Comment, CommentPage, Participant } from '../../rest/wire'

export interface Conversed {
  comments: Comment[]
  people: Participant[]
}

/** Everything said in a request, page after page, with who said it. */
export async function readConversation(rest: RestClient, id: number): Promise<Conversed> {
  const comments: Comment[] = []
  const people = new Map<number, Participant>()
  for (let page = 1, more = true; more; page++) {
    const answer = await rest.get<CommentPage>(`/api/v2/requests/${id}/comments.json?per_page=100&page=${page}`)
    comments.push(...answer.comments)
    for (const person of answer.users) people.set(person.id, person)
    more = answer.next_page !== null
  }
  return { comments, people: [...people.values()] }
}
