/** Every ZAF path the workspace answers, as data: anything else is refused as Zendesk refuses it, and logged. */
export type ZafVerb = 'get' | 'set' | 'invoke' | 'event'
export type ZafLocation = 'ticket_sidebar' | 'nav_bar' | 'modal'

interface ZafPath {
  verb: ZafVerb
  /** `*` stands for one argument or one segment, `**` for anything. */
  path: string
  locations: readonly ZafLocation[]
  source: string
  note?: string
}

const everywhere: readonly ZafLocation[] = ['ticket_sidebar', 'nav_bar', 'modal']
const onTicket: readonly ZafLocation[] = ['ticket_sidebar']
const api = 'https://developer.zendesk.com/api-reference/apps'
const core = `${api}/apps-core-api/core_api/`
const common = `${api}/apps-support-api/all_locations/`
const ticketSidebar = `${api}/apps-support-api/ticket_sidebar/`
const modal = `${api}/apps-support-api/modal/`
const requests = 'https://developer.zendesk.com/documentation/apps/app-developer-guide/using_sdk/'
const darkMode = 'https://developer.zendesk.com/documentation/apps/app-developer-guide/dark-mode'

const rows = (
  verb: ZafVerb,
  locations: readonly ZafLocation[],
  source: string,
  paths: string[],
  note?: string
): ZafPath[] => paths.map(path => ({ verb, path, locations, source, ...(note === undefined ? {} : { note }) }))

const below = (root: string, names: string): string[] => [root, ...names.split(' ').map(name => `${root}.${name}`)]
const zone = (root: string): string[] => below(root, 'name translatedName ianaName offset formattedOffset')
const organization = (root: string): string[] =>
  below(root, 'id name details notes tags domains externalId sharedTickets sharedComments group')
const user = (root: string): string[] => [
  ...below(root, 'id name email role locale tags groups organizations identities alias details notes signature'),
  `${root}.externalId`,
  `${root}.avatarUrl`,
  ...zone(`${root}.timeZone`)
]

export const zafPaths: readonly ZafPath[] = [
  ...rows('get', everywhere, core, ['viewport.size', 'assetURL:**', 'isCollapsed']),
  ...rows('get', everywhere, core, ['instances', 'instances.*'], 'Those of the same app; no app reaches another’s'),
  ...rows(
    'get',
    everywhere,
    core,
    ['requirement:**'],
    'The account installs no requirements: always refused, as for an unknown identifier'
  ),
  ...rows('get', everywhere, darkMode, ['colorScheme']),
  ...rows('get', everywhere, common, user('currentUser')),
  ...rows('get', everywhere, common, [
    ...below('currentAccount', 'subdomain planName daysLeftInTrial'),
    ...zone('currentAccount.timeZone')
  ]),
  ...rows('get', onTicket, ticketSidebar, [
    ...below('ticket', 'id subject description status statusCategory customStatus priority type tags externalId isNew'),
    ...below('ticket', 'createdAt updatedAt via viewers postSaveAction sharedWith collaborators recipient').slice(1),
    ...user('ticket.requester'),
    ...below('ticket.assignee', 'group group.id group.name'),
    ...user('ticket.assignee.user'),
    ...organization('ticket.organization'),
    ...below('ticket.brand', 'id name subdomain url isDefault isActive hasHelpCenter'),
    ...below('ticket.form', 'id'),
    ...below('channel', 'name sessionBased sessionActive'),
    'ticket.comments',
    'ticket.conversation',
    'macros'
  ]),
  ...rows(
    'get',
    onTicket,
    ticketSidebar,
    [...below('ticket.comment', 'text type attachments useRichText'), ...below('comment', 'text type attachments useRichText')],
    'This account writes plain text (useRichText is false); with rich text on, Zendesk gives HTML'
  ),
  ...rows(
    'get',
    onTicket,
    ticketSidebar,
    ['ticket.customField:*'],
    'The type of a checkbox value is not documented: true or false here'
  ),
  ...rows('get', onTicket, ticketSidebar, [
    'ticketFields',
    ...below('ticketFields:*', 'name label type optionValues isVisible isEnabled isRequired')
  ]),
  ...rows('set', onTicket, ticketSidebar, [
    ...below('ticket', 'subject status priority type tags externalId requester assignee brand').slice(1),
    'ticket.requester.id',
    'ticket.brand.id',
    'ticket.form.id',
    'ticket.comment.text',
    'ticket.comment.type',
    'comment.text',
    'comment.type'
  ]),
  ...rows(
    'set',
    onTicket,
    ticketSidebar,
    ['ticket.customField:*'],
    'A checkbox accepts true, false, yes, no, 1 and 0: what Zendesk accepts is not documented'
  ),
  ...rows('invoke', everywhere, core, ['resize']),
  ...rows(
    'invoke',
    everywhere,
    core,
    ['instances.create'],
    'Only modals; answered once the dialog is on the page. 520 by 400 pixels unless asked otherwise, which is undocumented'
  ),
  ...rows('invoke', everywhere, common, ['hide', 'show']),
  ...rows(
    'invoke',
    everywhere,
    common,
    ['notify'],
    'Only the text of HTML is shown. Five seconds unless a duration in milliseconds or {sticky: true} is given'
  ),
  ...rows(
    'invoke',
    everywhere,
    common,
    ['routeTo'],
    'ticket, user, organization, views and nav_bar; any other place is refused by its name. nav_bar takes an app’s id, its name or its name in addresses, without any the asking app; its path stays within that app'
  ),
  ...rows(
    'invoke',
    everywhere,
    'https://github.com/zendesk/zendesk_app_framework_sdk',
    ['track'],
    'The official SDK sends it after clicks; it is answered and dropped'
  ),
  ...rows('invoke', ['modal'], modal, ['destroy']),
  ...rows('invoke', onTicket, ticketSidebar, [
    'ticket.comment.appendText',
    'ticket.comment.appendHtml',
    'ticket.comment.appendMarkdown',
    'comment.appendText',
    'comment.appendHtml',
    'comment.appendMarkdown',
    'ticket.editor.insert',
    'ticket.tags.add',
    'ticket.tags.remove',
    'ticket.collaborators.add',
    'ticket.collaborators.remove',
    'macro',
    'enableSave',
    'disableSave',
    ...below('ticketFields:*', 'hide show enable disable toggle').slice(1)
  ]),
  ...rows(
    'event',
    everywhere,
    `${core}; https://github.com/zendesk/zendesk_app_framework_sdk`,
    ['app.registered'],
    'The SDK reads iframe_session_timeout beside metadata and context, and tells the host session.live and session.idle by it, which are dropped; what Zendesk sends is documented nowhere: five minutes'
  ),
  ...rows('event', everywhere, core, ['app.activated', 'app.deactivated']),
  ...rows('event', everywhere, core, ['context.updated'], 'The SDK always listens; a context never changes here'),
  ...rows('event', everywhere, darkMode, ['colorScheme.changed']),
  ...rows('event', everywhere, requests, ['request:*.done', 'request:*.fail']),
  ...rows('event', everywhere, core, ['instance.created', 'instance.registered'], 'The argument is the new one’s context'),
  ...rows(
    'event',
    ['nav_bar'],
    `${api}/apps-support-api/top_bar/`,
    ['pane.activated', 'pane.deactivated'],
    'pane.activated only on coming back, not on the first opening'
  ),
  ...rows(
    'event',
    ['nav_bar'],
    `${api}/apps-support-api/nav_bar/`,
    ['app.route.changed'],
    'What follows the app’s name in the address, as {appRoute}; whatever else the argument holds could not be read. The route of the first opening is told once the app listens'
  ),
  ...rows('event', ['modal', 'ticket_sidebar', 'nav_bar'], modal, ['modal.close']),
  ...rows('event', onTicket, ticketSidebar, [
    '*.changed',
    ...'subject status statusCategory customStatus priority type tags brand externalId comments conversation collaborators'
      .split(' ')
      .map(name => `ticket.${name}.changed`),
    ...'requester.id requester.name requester.email assignee.user.id assignee.user.name assignee.user.email'
      .split(' ')
      .map(name => `ticket.${name}.changed`),
    'ticket.assignee.group.id.changed',
    'ticket.assignee.group.name.changed',
    'ticket.form.id.changed',
    'ticket.*.changed',
    'comment.text.changed',
    'comment.type.changed'
  ]),
  ...rows(
    'event',
    onTicket,
    ticketSidebar,
    ['ticket.save'],
    'How long Zendesk waits for a hook is not documented: fifteen seconds here, then the save is refused'
  ),
  ...rows(
    'event',
    onTicket,
    ticketSidebar,
    ['ticket.submit.start', 'ticket.submit.done', 'ticket.submit.fail', 'ticket.submit.always'],
    'Their order beside ticket.save is not documented: the hook is asked first, start follows when it passed'
  ),
  ...rows('event', onTicket, ticketSidebar, ['ticket.updated'], 'Fired when another person saved; the argument is that user')
]
