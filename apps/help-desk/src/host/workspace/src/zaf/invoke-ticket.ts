import { ZafError } from '../../../zaf-bridge/protocol'
import type { Directory } from '../rest/directory'
import type { TicketSession } from '../ticket-form/TicketSession'
import { asIds } from '../ticket-form/values'
import { formKeyOf } from './field-model'

interface TicketActions {
  session: TicketSession
  directory: Directory
  findUser(query: { id?: unknown; email?: unknown }): Promise<number | null>
  macroFailed(error: unknown): void
}

/** @returns undefined when the path is none of the ticket's actions. */
export function invokeTicket(
  path: string,
  args: unknown[],
  actions: TicketActions
): Promise<unknown> | { result: unknown } | undefined {
  const { session } = actions
  const appended = /^(?:ticket\.)?comment\.append(Text|Html|Markdown)$/.exec(path)?.[1]
  if (appended) return done(() => session.append(appended === 'Html' ? textOfHtml(text(args[0])) : text(args[0])))
  if (path === 'ticket.editor.insert') return done(() => session.append(textOfHtml(text(args[0]))))
  if (path === 'ticket.tags.add') return done(() => session.addTags(list(args)))
  if (path === 'ticket.tags.remove') return done(() => session.removeTags(list(args)))
  if (path === 'enableSave' || path === 'disableSave') return done(() => session.allowSave(path === 'enableSave'))
  if (path === 'macro') return done(() => startMacro(args[0], actions))
  const collaborator = /^ticket\.collaborators\.(add|remove)$/.exec(path)?.[1]
  if (collaborator) return changeCollaborator(collaborator === 'add', args[0], actions)
  const [, name, action] = /^ticketFields:(.+)\.(hide|show|enable|disable|toggle)$/.exec(path) ?? []
  if (name && action) return done(() => changeField(formKeyOf(name, actions.directory.account), action, session))
  return undefined
}

const text = (value: unknown): string => (typeof value === 'string' ? value : String(value ?? ''))
const list = (args: unknown[]): string[] => args.flat().map(String)

function done(work: () => void): { result: null } {
  work()
  return { result: null }
}

/** The answer does not wait for the macro: its changes reach the form, and the app's listeners, later. */
function startMacro(id: unknown, { session, directory, macroFailed }: TicketActions): void {
  const macro = directory.account.macros.find(candidate => String(candidate.id) === String(id))
  if (!macro) throw new ZafError(`Could not find macro ${String(id)}`)
  session.applyMacro(macro).catch(macroFailed)
}

async function changeCollaborator(add: boolean, who: unknown, { session, findUser }: TicketActions): Promise<unknown> {
  const query = typeof who === 'object' && who !== null ? who : String(who).includes('@') ? { email: who } : { id: who }
  const id = await findUser(query)
  if (id === null) throw new ZafError('Could not find the collaborator')
  const ids = asIds(session.state().values['email_cc_ids'])
  session.edit({ email_cc_ids: add ? [...new Set([...ids, id])] : ids.filter(known => known !== id) })
  return null
}

function changeField(key: string, action: string, session: TicketSession): void {
  if (action === 'enable' || action === 'disable') return session.enableField(key, action === 'enable')
  const hidden = session.state().hiddenFields.includes(key)
  session.showField(key, action === 'show' || (action === 'toggle' && hidden))
}

/** The composer holds plain text: what an app appends as HTML is read as text, paragraphs and breaks kept. */
function textOfHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const gone of page.querySelectorAll('script, style')) gone.remove()
  for (const line of page.querySelectorAll('br')) line.replaceWith('\n')
  for (const block of page.querySelectorAll('p, div, li, h1, h2, h3, h4, tr, blockquote')) block.append('\n')
  return (page.body.textContent ?? '')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
