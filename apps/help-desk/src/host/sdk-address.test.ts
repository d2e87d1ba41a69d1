import { expect, it } from 'vitest'
import { offlineSdkPath, withOfflineSdk } from './sdk-address'

it('only the SDK’s own address is rewritten', () => {
  const other = '<script src="https://static.zdassets.com/other.js"></script>'
  const sdk = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js'
  expect(withOfflineSdk(`<script src="${sdk}"></script>${other}`)).toBe(
    `<script src="${offlineSdkPath}"></script>${other}`
  )
})
