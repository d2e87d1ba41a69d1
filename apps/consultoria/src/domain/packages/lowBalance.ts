/** Below this share of what was granted. */
export const isLow = ({ seconds, of }: { seconds: number; of: number }, lowPercent: number): boolean =>
  of > 0 && seconds * 100 < of * lowPercent
