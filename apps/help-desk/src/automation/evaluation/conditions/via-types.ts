/** Via types table: channel name → the number conditions use. Conditions reference, "Via types". */
const NUMBERS: Readonly<Record<string, number>> = {
  web: 0,
  web_form: 0,
  mail: 4,
  email: 4,
  api: 5,
  web_service: 5,
  rule: 8,
  forum: 24,
  closed_ticket: 27,
  follow_up: 27,
  chat: 29,
  twitter: 30,
  ticket_sharing: 31,
  voicemail: 33,
  phone_call_inbound: 34,
  phone_call_outbound: 35,
  voice: 34,
  phone: 34,
  facebook_post: 38,
  facebook_message: 41,
  merge: 43,
  ticket_merge: 43,
  api_voicemail: 44,
  api_phone_call_inbound: 45,
  api_phone_call_outbound: 46,
  web_widget: 48,
  mobile_sdk: 49,
  helpcenter: 50,
  help_center: 50,
  any_channel: 55,
  mobile: 56,
  sms: 57,
  line: 72,
  wechat: 73,
  whatsapp: 74,
  native_messaging: 75
}

const viaNumber = (channel: string): number | undefined => NUMBERS[channel]

/** Conditions name a channel by number; the name is taken too. */
export function isVia(channel: string, wanted: string): boolean {
  return wanted === channel || (/^\d+$/.test(wanted) && viaNumber(channel) === Number(wanted))
}
