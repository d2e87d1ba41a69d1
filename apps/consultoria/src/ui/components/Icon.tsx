/** Twelve-pixel marks drawn for this sidebar; always decoration beside words. */
const paths = {
  play: 'M3 1.8v8.4c0 .4.4.6.7.4l6.6-4.2a.5.5 0 0 0 0-.8L3.7 1.4c-.3-.2-.7 0-.7.4Z',
  stop: 'M3 2h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1Z',
  close: 'm2.2 3.3 1-1L6 5l2.8-2.8 1 1L7.1 6l2.8 2.8-1 1L6 7.1 3.2 9.9l-1-1L4.9 6 2.2 3.3Z',
  next: 'm4 2 1-1 5 5-5 5-1-1 4-4-4-4Z',
  clock:
    'M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0Zm0 1.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6Zm.6 1.6v2.9l2 1.2-.6 1-2.6-1.5V2.8h1.2Z',
  alert:
    'M6 .8c.3 0 .5.1.6.4l5 9a.7.7 0 0 1-.6 1H1a.7.7 0 0 1-.6-1l5-9c.1-.3.3-.4.6-.4Zm-.6 3.4v3.4h1.2V4.2H5.4Zm0 4.4v1.2h1.2V8.6H5.4Z',
  check: 'm4.5 10.2-4-4 1-1 3 3 6-6.2 1 1-7 7.2Z'
}

type IconName = keyof typeof paths

export function Icon({ name }: { name: IconName }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <path d={paths[name]} fill="currentColor" />
    </svg>
  )
}
