import type { WireComment } from '../rest/wire'

const sentences: Record<number, (by: string) => string> = {
  0: () => 'Não foi possível confirmar quem enviou este e-mail.',
  2: () => 'Quem escreveu não participava da conversa.',
  3: () => 'Quem escreveu não estava conectado.',
  4: () => 'Este comentário foi gerado automaticamente.',
  5: () => 'Um arquivo grande demais foi recusado.',
  11: by => `Enviado por ${by} em nome de quem assina.`
}

/** What the account says against a comment being what it seems. */
export function doubtsOf({ metadata }: Pick<WireComment, 'metadata'>): string[] {
  return (metadata?.flags ?? []).flatMap(flag => {
    const by = metadata?.flags_options?.[String(flag)]?.message?.user ?? 'outra pessoa'
    return sentences[flag]?.(by) ?? []
  })
}
