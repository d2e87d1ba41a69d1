import { isSupported } from '../../../coverage/match-zaf-path'
import { refusalOf } from '../../../coverage/zaf-refusals'
import type { ZafVerb } from '../../../coverage/zaf-paths'
import type { AppInstance } from '../../../zaf-bridge/bridge'
import { ZafError } from '../../../zaf-bridge/protocol'
import type { Desk } from '../desk/Desk'
import { requestForApp } from './app-request'
import type { FrameWorld } from './frame-world'
import { invokeCommon } from './invoke-common'
import { invokeTicket } from './invoke-ticket'
import { readPath } from './read-path'
import { setTicket } from './set-ticket'

/** Names the host gives to events; anything else is a message between an app's own instances. */
const hostEvent = /^(app|api_notification|channel|comment|instance|pane|ticket|ticketFields|user|organization|window)\./

/** What one frame of an app can reach: the desk behind the bridge, narrowed to the frame's location. */
export function frameInstance(world: FrameWorld): AppInstance {
  const { desk, app, location: where, guid, session } = world
  const { account } = desk
  const check = (verb: ZafVerb, path: string): void => {
    if (isSupported(verb, where, path)) return
    report(verb, path, where)
    throw new ZafError(refusalOf(verb, path) ?? 'No such Api')
  }
  const context = {
    instanceGuid: guid,
    product: 'support',
    account: { subdomain: account.facts.subdomain },
    location: where,
    ...(session && where === 'ticket_sidebar' ? { ticketId: session.id } : {})
  }
  const instance: AppInstance = {
    guid,
    place: { location: where, app: app.slug, ticketId: session?.id ?? null },
    context,
    metadata: {
      appId: app.appId,
      name: app.name,
      installationId: app.installationId,
      version: app.version,
      settings: app.settings
    },
    window: () => world.frame()?.contentWindow ?? null,
    registered: () => desk.appEvents.registered(instance),
    listens(event) {
      if (event === 'app.route.changed') desk.appEvents.awaitsRoute(instance, desk.page.get())
      if (hostEvent.test(event) && !isSupported('event', where, event)) report('event', event, where)
    },
    async get(path) {
      check('get', path)
      return readPath(path, {
        directory: desk.directory,
        session,
        now: () => desk.clock.now(),
        colorScheme: () => desk.colorScheme.get(),
        viewport: () => ({ width: window.innerWidth, height: window.innerHeight }),
        assetUrl: file => `${desk.frameOrigin}${app.folder}assets/${file}`,
        isCollapsed: () => false,
        contexts: () =>
          Object.fromEntries(desk.bridge.siblingsOf(guid).map(instance => [instance.guid, instance.context]))
      })
    },
    async set(path, value) {
      check('set', path)
      if (!session) throw new ZafError('No such Api')
      const email = path === 'ticket.requester' ? emailOf(value) : undefined
      const target = email === undefined ? value : { id: await findUser(desk, { email }) }
      setTicket(path, target, session, account)
      return value
    },
    async invoke(path, args) {
      check('invoke', path)
      const common = invokeCommon(path, args, world)
      if (common) return common.result
      if (!session) throw new ZafError('No such Api')
      const answer = invokeTicket(path, args, {
        session,
        directory: desk.directory,
        findUser: query => findUser(desk, query),
        macroFailed: error => desk.notify(`A macro não pôde ser aplicada: ${String(error)}`, 'error')
      })
      if (answer === undefined) throw new ZafError('No such Api')
      return 'result' in answer ? answer.result : answer
    },
    request: options =>
      requestForApp(options, {
        origin: location.origin,
        authorization: desk.rest.authorization,
        fetch: (input, init) => fetch(input, init),
        wait: seconds => new Promise(resolve => setTimeout(resolve, seconds * 1000))
      })
  }
  return instance
}

/** Kept by the account, so that what apps miss is known. */
function report(verb: ZafVerb, path: string, where: string): void {
  void fetch('/__workspace/unsupported', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ verb, path, location: where })
  })
}

function emailOf(value: unknown): string | undefined {
  const email = typeof value === 'object' && value !== null && 'email' in value ? value.email : undefined
  return typeof email === 'string' ? email : undefined
}

async function findUser(desk: Desk, query: { id?: unknown; email?: unknown }): Promise<number | null> {
  if (query.id !== undefined) return (await desk.directory.user(Number(query.id)))?.id ?? null
  const found = await desk.rest.get<{ users: { id: number }[] }>(
    `/api/v2/users/search.json?query=${encodeURIComponent(`email:${String(query.email)}`)}`
  )
  return found.users[0]?.id ?? null
}
