/** What the iframe of an app is let do, and whence that is known. `PUT /__control/frame` switches it. */
export const frameCoverage: readonly { flag: string; value: string; source: string; note: string }[] = [
  {
    flag: 'allow-downloads, allow-modals',
    value: 'off, unless PUT /__control/frame {"downloads":true,"modals":true}',
    source: 'https://developer.zendesk.com/documentation/apps/app-developer-guide/using-the-apps-framework/',
    note: 'Unconfirmed: neither the documentation nor the SDK says how Zendesk sandboxes the iframe. Off is the narrowest it can be, so an app that needs neither works under any flags, and one that needs them fails here first'
  },
  {
    flag: 'allow-scripts, allow-same-origin, allow-forms, allow-popups, allow-popups-to-escape-sandbox',
    value: 'on',
    source: 'https://github.com/zendesk/zendesk_app_framework_sdk',
    note: 'The SDK needs scripts and the frame’s own origin. Forms and links to new tabs are let through as well, unconfirmed too; an app cannot lead the workspace’s own window elsewhere'
  }
]
