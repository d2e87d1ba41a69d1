import type { probe as english } from '../../en/probe/probe'

export const probe: typeof english = {
  makes: (account, marker) =>
    `Em ${account} isto cria, lê e exclui de novo: um objeto personalizado ${marker} com uns vinte registros, três tickets seus com uma nota interna cada (external id consultoria_probe) e um arquivo.`,
  runsTriggers: () =>
    'Gatilhos da conta rodam nesses tickets e podem mandar e-mails a você. Escolha uma conta de teste ou um sandbox. O que uma sondagem anterior deixou também sai.',
  isMeant: account => `Sondar ${account}?`,
  measured: found => `medido       ${found}`,
  documented: said => `documentado  ${said}`,
  local: found => `conta local  ${found}`,
  hangsOnIt: depends => `difere da conta local; disso depende: ${depends}`,
  left: one => `não pôde ser retirado: ${one}`,
  elsewhere: () => 'Não se vê daqui:',
  inTheApp: () =>
    'o que o quadro do aplicativo pode (downloads, janelas, caixas de diálogo, impressão, armazenamento): abra um ticket na conta, aperte ? na barra lateral e depois Copiar diagnóstico; está em frame',
  requirements: () =>
    'referências entre requirements e o que uma atualização do aplicativo faz com eles: o aplicativo não tem requirements',
  hooks: () => 'quanto o Zendesk espera por um ticket.save e o tamanho máximo de um pacote: nada nosso chega perto',
  unmeasured: why => `não medido (${why})`,
  bytes: count => `${count} bytes, não mais`,
  atLeastBytes: count => `ao menos ${count} bytes`,
  noAudit: status => `${status}, nenhuma auditoria`,
  anAudit: status => `${status}, uma auditoria com eles`,
  oneKept: statuses => `um fica, o outro é recusado com ${statuses}`,
  bothKept: (count, of) => `os dois ficam em ${count} de ${of}`,
  taken: status => `aceito (${status})`,
  refusedWith: (status, said) => `recusado com ${status}: ${said}`,
  reusedAtOnce: () => 'livre na hora',
  reusedLater: () => 'livre alguns segundos depois',
  notReused: () => 'não livre por 17 segundos',
  seenAtOnce: () => 'lá na hora',
  seenLate: () => 'não está lá na hora',
  stampStays: () => 'não muda',
  stampMoves: () => 'muda',
  uploaded: status => `${status}, cada byte`,
  notUploaded: status => `recusado ou alterado (${status})`,
  keyHeld: () => 'um ticket',
  keyIgnored: () => 'dois tickets',
  headers: (names, limit) => `${names} (limite ${limit})`,
  noHeaders: () => 'nenhum',
  wholeSeconds: () => 'segundos inteiros, nunca para trás',
  dateGoesBack: () => 'volta atrás entre respostas',
  otherDate: date => `outra forma: ${date || 'nenhuma'}`,
  noLimit: status => `não dito (${status})`
}
