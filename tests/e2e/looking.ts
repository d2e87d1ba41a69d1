import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { Frame } from '@playwright/test'
import { expect } from './desk'
import { type Desk } from './openDesk'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The app's own document, on its other origin. */
export async function frameOf({ page }: Desk): Promise<Frame> {
  const element = await page.getByRole('complementary', { name: 'Aplicativos' }).locator('iframe').elementHandle()
  const frame = await element?.contentFrame()
  if (!frame) throw new Error('the sidebar holds no frame')
  return frame
}

interface Finding {
  rule: string
  what: string[]
}

/** Rules whose answer depends on colours. All others answer in both colour schemes alike. */
const aboutColours = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds against WCAG 2.2 AA and the best practices, in a frame or in the workspace around it;
 * about `colours` alone, for the second scheme of a page that was looked at in the first.
 */
export async function findings(where: Frame, about: 'all' | 'colours' = 'all'): Promise<Finding[]> {
  await atRest(where)
  if (!(await where.evaluate(() => 'axe' in globalThis))) await where.evaluate(axe)
  return where.evaluate(
    async rules => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            context: object,
            options: object
          ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>
        }
      }
      const { violations } = await axe.run(
        { include: ['html'] },
        { iframes: false, resultTypes: ['violations'], ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}) }
      )
      return violations.map(({ id, nodes }) => ({
        rule: id,
        what: nodes.map(node => `${node.html} ${node.failureSummary}`)
      }))
    },
    about === 'colours' ? aboutColours : null
  )
}

/** Colours that still change are not what is looked at. */
const atRest = (where: Frame) =>
  where.evaluate(async () => {
    const passing = document.getAnimations().filter(one => one.effect?.getComputedTiming().iterations !== Infinity)
    await Promise.all(passing.map(one => one.finished.catch(() => undefined)))
  })

export async function useScheme(desk: Desk, scheme: 'claro' | 'escuro'): Promise<void> {
  await desk.page.getByRole('button', { name: `Usar tema ${scheme}` }).click()
  await expect
    .poll(async () => (await frameOf(desk)).evaluate(() => getComputedStyle(document.documentElement).colorScheme))
    .toBe(scheme === 'claro' ? 'light' : 'dark')
}

interface Extent {
  width: number
  height: number
  scrollWidth: number
  scrollHeight: number
  agora: number
}

export async function extentOf(desk: Desk): Promise<Extent> {
  return (await frameOf(desk)).evaluate(() => {
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = document.documentElement
    const agora = document.querySelector('[data-part=now]')?.getBoundingClientRect().height ?? 0
    return { width: clientWidth, height: clientHeight, scrollWidth, scrollHeight, agora: Math.round(agora) }
  })
}

/** The frame as wide as it is at 200 % zoom, half the pixels, or as wide as ever again. */
export const halve = ({ page }: Desk, half: boolean) =>
  page
    .getByRole('complementary', { name: 'Aplicativos' })
    .locator('iframe')
    .evaluate(
      (frame, width) => {
        frame.style.width = width
      },
      half ? '160px' : '100%'
    )

/** What has the focus in the frame and whether a ring shows it; null when the focus has left the frame. */
export const focusIsSeen = (frame: Frame): Promise<{ name: string; seen: boolean } | null> =>
  frame.evaluate(() => {
    const focused = document.activeElement
    if (!document.hasFocus() || !focused || focused === document.body) return null
    const bearers = [focused, focused.closest('label')].flatMap(one => one ?? [])
    const seen = bearers.some(one => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
    })
    return { name: focused.getAttribute('aria-label') ?? focused.textContent ?? focused.tagName, seen }
  })
