import { ZafError } from '../../../zaf-bridge/protocol'
import type { FrameWorld } from './frame-world'
import { toastOf } from './notify'
import { routeTo } from './route-to'

/** Actions every location has. @returns undefined when the path is none of them. */
export function invokeCommon(path: string, args: unknown[], world: FrameWorld): { result: unknown } | undefined {
  switch (path) {
    case 'track':
      return { result: null }
    case 'notify':
      world.desk.notify(...toastOf(args, textOf))
      return { result: null }
    case 'resize':
      return { result: resize(args[0], world) }
    case 'hide':
    case 'show':
      world.resize({ height: path === 'hide' ? '0px' : '100%' })
      return { result: null }
    case 'routeTo':
      world.desk.go(routeTo(args, world.desk.apps.get(), world.app))
      return { result: null }
    case 'instances.create':
      return { result: createModal(args[0], world) }
    case 'destroy':
      world.desk.closeModal(world.guid)
      return { result: null }
    default:
      return undefined
  }
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

/** Zendesk allows simple HTML in the message; only its text is shown here. */
function textOf(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? ''
}

/** A number is pixels. */
function cssLength(value: unknown): string | undefined {
  if (typeof value === 'number') return `${value}px`
  if (typeof value !== 'string') return undefined
  if (/^\d+(\.\d+)?$/.test(value)) return `${value}px`
  return /^\d+(\.\d+)?(px|%|vh|vw|em|rem)$/.test(value) ? value : undefined
}

function sizeOf(value: unknown): { width?: string; height?: string } {
  const width = cssLength(record(value)['width'])
  const height = cssLength(record(value)['height'])
  return { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) }
}

function resize(value: unknown, world: FrameWorld): unknown {
  const size = sizeOf(value)
  if (Object.keys(size).length === 0) throw new ZafError('Expects width, height or both')
  world.resize(size)
  return size
}

/** A dialog with a frame of its own: a page of the app, by its manifest or by the given url. */
async function createModal(value: unknown, world: FrameWorld): Promise<unknown> {
  const wanted = record(value)
  if (wanted['location'] !== 'modal') throw new ZafError(`Cannot create an instance in ${String(wanted['location'])}`)
  const declared = world.app.locations['modal']
  const url = typeof wanted['url'] === 'string' ? wanted['url'] : declared?.url
  if (!url) throw new ZafError('Expects a url')
  const guid = crypto.randomUUID()
  const size = { ...declared?.size, ...sizeOf(wanted['size']) }
  world.desk.openModal({ guid, app: world.app, url, size })
  await world.desk.bridge.added(guid)
  return [
    {
      instanceGuid: guid,
      location: 'modal',
      product: 'support',
      account: { subdomain: world.desk.account.facts.subdomain }
    }
  ]
}
