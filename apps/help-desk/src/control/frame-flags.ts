/**
 * What the sandbox of an app's iframe lets through beside scripts. Zendesk's own flags are documented nowhere: both are off, so that
 * what works here works under any of them.
 */
export interface FrameFlags {
  downloads: boolean
  modals: boolean
}

export const closedFrame: FrameFlags = { downloads: false, modals: false }
