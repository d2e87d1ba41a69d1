/** Where production loads the ZAF SDK from, and where this account answers the same script offline. */
const sdkAddress = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js'
export const offlineSdkPath = '/__zaf/zaf_sdk.min.js'

/** The only change ever made to an app's page: exactly the CDN's script address becomes the offline copy's. */
export function withOfflineSdk(html: string): string {
  return html.replaceAll(sdkAddress, offlineSdkPath)
}
