/** Whether a comment holds the terms whole; line breaks and spaces are not compared. */
export const holdsText = (whole: string, part: string): boolean =>
  squeeze(part) !== '' && squeeze(whole).includes(squeeze(part))

/** For comparing: without spaces, line breaks and what mail programs put in invisibly. */
export const squeeze = (text: string): string => text.normalize('NFC').replaceAll(/[\s\u200B\uFEFF]+/gu, '')
