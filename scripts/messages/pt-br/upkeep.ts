import type { upkeep as english } from '../en/upkeep'
import { portugueseCount } from '../counting'

export const upkeep: typeof english = {
  nobody: () => 'Estas credenciais não são de ninguém: confira-as.',
  ahead: (requests, limits, time) =>
    `São ${requests}${limits && `, no máximo ${limits}, que são 30 % do limite da conta: o resto é das pessoas dela`}: ${time}, mais se a conta responder mais devagar.`,
  requestsPerMinute: count => `${count} requisições por minuto`,
  updatesPerMinute: count => `${count} atualizações de tickets por minuto`,
  leader: () => 'líder',
  finance: () => 'financeiro',
  administrator: () => 'administrador',
  integration: () => 'integração',
  holdersUnread: (role, said) => `Não dá para ler quem é ${role}. ${said}`,
  rolesHidden: roles =>
    `Você não pode ler quem é ${roles}: um retrato sem essas pessoas encerraria os papéis delas. Entre como administrador.`,
  rosterTooLong: tenures => `Nada foi escrito: ${tenures} períodos de papel não cabem em um registro de 32 KB.`,
  rosterFollows: ids =>
    `Nada foi escrito: o rol ainda não nomeia você como administrador. Alguém que ele nomeia (usuários ${ids}) precisa rodar isto.`,
  rosterNotAdmin: () => 'Nada foi escrito: só um administrador grava o rol.',
  hashNotKept: installation => `A instalação ${installation} não guardou o roster_hash: o manifesto o declara?`,
  hashMissing: () => 'a configuração roster_hash do aplicativo não nomeia nenhum retrato: rode roster',
  hashNamesNothing: () =>
    'a configuração roster_hash do aplicativo não nomeia nenhum retrato que esteja lá como foi gravado: rode roster',
  rosterBehind: () => 'quem tem qual papel mudou desde o último retrato: rode roster',
  tenure: (role, who, from) => `${role}: ${who} desde ${from}`,
  tenureEnded: (role, who, from, until) => `${role}: ${who} de ${from} até ${until}`,
  tenureBegins: (role, who, from) => `+ ${role}: ${who} desde ${from}`,
  tenureEnds: (role, who, from) => `- ${role}: ${who} desde ${from} saiu`,
  rosterEmpty: () => 'Ainda não há rol: falta gravar o primeiro retrato.',
  rosterFound: (slot, who) =>
    `${slot} foi gravado pelo administrador ${who} e a configuração do aplicativo não o nomeia: passa a nomear, e não se grava um segundo.`,
  rosterDropped: count =>
    `${portugueseCount(count, 'período que acabou há mais de dois anos fica de fora: não caberia', 'períodos que acabaram há mais de dois anos ficam de fora: não caberiam')} no registro.`,
  rosterCurrent: () => 'O rol diz o que a conta diz.',
  writeRoster: account => `Gravar o rol de ${account}?`,
  rosterWritten: slot => `O último retrato do rol é ${slot}, e roster_hash nomeia o primeiro.`,
  noStream: name => `"${name}" não é uma série do livro; dê o número de um ticket ou uma série como t35 ou roster.`,
  nothingToHeal: () => 'Nada a sanar.',
  emptySlots: slots => `não há registro em ${slots}: nada se grava depois dali até que se desista da posição`,
  canAbandon: () => 'dá para desistir dela agora',
  missingIds: (id, name, externalId) => `o registro ${id} tem o nome "${name}" e o id externo "${externalId}"`,
  takesPlace: () => 'ocupa a posição, não conta e não atrapalha ninguém',
  inNobodysWay: () => 'não atrapalha ninguém; um administrador pode excluí-lo no Zendesk',
  freesPlace: () => 'excluído no Zendesk, deixa uma posição vazia, da qual então se desiste aqui',
  healOnly: () => 'Nada foi escrito: só um administrador ou um líder pode desistir de posições.',
  healRosterOnly: () => 'Nada foi escrito: das posições do rol desiste um administrador que ele nomeia.',
  healStreams: (count, account) =>
    `Desistir das posições vazias de ${portugueseCount(count, 'série', 'séries')} de ${account}?`,
  healed: (stream, slots) => `${stream}: desistiu-se de ${slots}.`,
  notHealed: (stream, said) => `! ${stream} – ${said}`,
  someNotHealed: count => `${portugueseCount(count, 'série não foi sanada', 'séries não foram sanadas')}.`,
  recordOnly: () =>
    'Nada foi registrado: líderes, financeiro e administradores podem dizer que se conferiu aquilo para que os fatos apontam.',
  recordFor: (count, account) =>
    `Registrar para ${portugueseCount(count, 'série', 'séries')} de ${account} que as auditorias confirmam?`,
  recorded: (stream, head) => `${stream}: confirmada até ${head}, registrado.`,
  notRecorded: (stream, said) => `! ${stream} – ${said}`,
  nothingToRecord: () => 'Não há nada novo que se possa registrar como confirmado.',
  changedMeanwhile: () => 'a série mudou nesse meio-tempo'
}
