/**
 * The text of a list as banks and spreadsheets save it: UTF-8, with or without a byte order mark, or the Windows code page that
 * they use in Brazil.
 */
export function listText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
