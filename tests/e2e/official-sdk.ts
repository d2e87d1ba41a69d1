import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a checkout of zendesk/zendesk_app_framework_sdk is; npm has only another party's copy of an older SDK. */
export const officialCheckout = process.env['ZAF_SDK']

/** The state of its repository that the suite is held to: a commit that carries its own build, and what that build must be. */
export const pinnedSdk = {
  version: '2.0.33',
  commit: '81760600940141e2a4eca0457708a24adb70d66e',
  script: 'build/zaf_sdk.js',
  sha256: 'ed2d33ca389817be3719534b6721a5c43a8b5a60534e760699856635346d44eb'
}

/** The script of the pinned commit, which sets `window.ZAFClient`. @throws where the checkout holds another one, or none. */
export function officialSdk(checkout: string): string {
  const file = join(checkout, pinnedSdk.script)
  const wanted = `git checkout ${pinnedSdk.commit} -- ${pinnedSdk.script}`
  if (!existsSync(file)) throw new Error(`ZAF_SDK names ${checkout}, which has no ${pinnedSdk.script}: ${wanted}`)
  const script = readFileSync(file, 'utf8')
  if (createHash('sha256').update(script).digest('hex') !== pinnedSdk.sha256)
    throw new Error(`${file} is not that of the pinned commit: ${wanted}`)
  return script
}
