import { writeFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'

/**
 * Draws the mark (a clock whose hand is a tick, on a rounded square) as PNG: `npx tsx apps/consultoria/mark/draw.ts`.
 * Distances in a square from −1 to 1; four samples a side smooth the edges.
 */
type Point = readonly [x: number, y: number]
type Color = readonly [r: number, g: number, b: number, a: number]

const GROUND: Color = [3, 54, 61, 255]
const INK: Color = [255, 255, 255, 255]
const CLEAR: Color = [0, 0, 0, 0]
const SAMPLES = 4

const length = ([x, y]: Point): number => Math.hypot(x, y)

const roundedSquare = ([x, y]: Point, half: number, radius: number): number =>
  length([Math.max(Math.abs(x) - half + radius, 0), Math.max(Math.abs(y) - half + radius, 0)]) - radius

function segment([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const along = Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy)))
  return length([px - ax - dx * along, py - ay - dy * along])
}

function colorAt(point: Point): Color {
  if (roundedSquare(point, 0.96, 0.4) > 0) return CLEAR
  const ring = Math.abs(length(point) - 0.56) - 0.07
  const tick = Math.min(segment(point, [-0.22, 0.02], [-0.04, 0.2]), segment(point, [-0.04, 0.2], [0.28, -0.2])) - 0.07
  return Math.min(ring, tick) <= 0 ? INK : GROUND
}

function pixel(size: number, column: number, row: number): number[] {
  const sum = [0, 0, 0, 0]
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const at = (cell: number, step: number) => ((cell + (step + 0.5) / SAMPLES) / size) * 2 - 1
    const [r, g, b, a] = colorAt([at(column, sample % SAMPLES), at(row, Math.floor(sample / SAMPLES))])
    for (const [index, part] of [r * a, g * a, b * a, a].entries()) sum[index] = (sum[index] ?? 0) + part
  }
  const [r = 0, g = 0, b = 0, a = 0] = sum
  return a === 0 ? [0, 0, 0, 0] : [r / a, g / a, b / a, a / SAMPLES ** 2].map(Math.round)
}

function png(size: number): Buffer {
  const rows = Array.from({ length: size }, (_, row) => [
    0,
    ...Array.from({ length: size }, (_, column) => pixel(size, column, row)).flat()
  ])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const data = deflateSync(Buffer.from(rows.flat()), { level: 9 })
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(4)
  frame.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([frame, body, check])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

const assets = new URL('../assets/', import.meta.url)
writeFileSync(new URL('logo.png', assets), png(320))
writeFileSync(new URL('logo-small.png', assets), png(128))
