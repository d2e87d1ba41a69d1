import { Avatar } from '@zendeskgarden/react-avatars'
import { PALETTE } from '@zendeskgarden/react-theming'

const hues = [PALETTE.azure, PALETTE.kale, PALETTE.crimson, PALETTE.purple, PALETTE.teal, PALETTE.orange]

/** A person's initials on a colour that is always the same for them. */
export function Face({ name, surface }: { name: string; surface?: string }) {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  const hue = hues[sum % hues.length] ?? PALETTE.azure
  return (
    <Avatar
      size="small"
      aria-hidden
      backgroundColor={hue?.[700] ?? ''}
      foregroundColor={PALETTE.white}
      {...(surface === undefined ? {} : { surfaceColor: surface })}
    >
      <Avatar.Text>{initials(name)}</Avatar.Text>
    </Avatar>
  )
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const first = words[0]?.[0] ?? '?'
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''
  return (first + last).toUpperCase()
}
