import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { certificate, type Certificate } from './certificate'
import { hourly } from './control/move-clock'
import { ConnectionDropped } from './http/answer'
import { openDesk, type DeskOptions, type OpenDesk } from './open-desk'
import { StartFailure } from './start-failure'

interface HelpDeskOptions extends Omit<DeskOptions, 'dataDir'> {
  /** `:memory:` keeps nothing. */
  dataDir: string
  /** 0 takes a free one. */
  port: number
  tlsPort?: number
}

export interface HelpDesk {
  url: string
  tlsUrl: string | null
  desk: OpenDesk
  close(): Promise<void>
}

/** An account that listens on this machine only. @throws StartFailure */
export async function createHelpDesk(options: HelpDeskOptions): Promise<HelpDesk> {
  const desk = openDesk({ ...options, dataDir: options.dataDir === ':memory:' ? null : options.dataDir })
  const servers: Server[] = []
  const close = async () => {
    clearInterval(clockwork)
    await Promise.all(servers.map(stop))
    desk.close()
  }
  const clockwork = everyHour(desk)
  try {
    const plain = await listen(desk, options.port)
    servers.push(plain)
    desk.url = `http://localhost:${portOf(plain)}`
    const tls =
      options.tlsPort === undefined ? null : await listen(desk, options.tlsPort, await certificate(desk.dataDir))
    if (tls) servers.push(tls)
    return { url: desk.url, tlsUrl: tls && `https://127.0.0.1:${portOf(tls)}`, desk, close }
  } catch (error) {
    await close()
    throw error
  }
}

function listen(desk: OpenDesk, port: number, tls?: Certificate): Promise<Server> {
  const listener = getRequestListener(
    async (request, env) => {
      try {
        return await desk.answer(request, env as HttpBindings)
      } catch (error) {
        if (!(error instanceof ConnectionDropped)) throw error
        env.incoming.socket?.destroy()
        return RESPONSE_ALREADY_SENT
      }
    },
    { overrideGlobalObjects: false }
  )
  const server = tls ? createTlsServer(tls, listener) : createServer(listener)
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(whyNot(error, port, tls ? 'TLS_PORT' : 'PORT')))
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}

function whyNot(error: NodeJS.ErrnoException, port: number, name: string): StartFailure {
  return error.code === 'EADDRINUSE'
    ? new StartFailure(`Port ${port} is in use. Stop what listens there or choose another with ${name}.`)
    : new StartFailure(`Port ${port} cannot be opened (${error.message}). Choose another with ${name}.`)
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** Ends at once, also when browsers keep connections open. */
function stop(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** Runs what is due whenever the account's clock enters another hour by itself. */
function everyHour(desk: OpenDesk): NodeJS.Timeout {
  const hourOf = () => Math.floor(desk.clock.now().getTime() / 3_600_000)
  let last = hourOf()
  const timer = setInterval(() => {
    if (hourOf() === last) return
    last = hourOf()
    try {
      hourly(desk, desk.clock.now())
    } catch (error) {
      process.stderr.write(`the hourly rules failed: ${String(error)}\n`)
    }
  }, 20_000)
  timer.unref()
  return timer
}
