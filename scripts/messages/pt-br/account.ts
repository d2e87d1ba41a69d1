import type { account as english } from '../en/account'

export const account: typeof english = {
  subdomainMissing: () => 'ZENDESK_SUBDOMAIN não está definida: de https://sua-empresa.zendesk.com é sua-empresa.',
  subdomainIsAddress: (given, guess) =>
    `ZENDESK_SUBDOMAIN é "${given}", um endereço: defina só a primeira parte, ${guess}.`,
  credentialsRefused: (said, variables) =>
    `${said}: a conta não aceita ${variables}: errado, vencido, revogado ou de outra conta; veja Central de administração › Aplicativos e integrações › APIs › Clientes OAuth e defina de novo.`,
  scopeMissing: (said, variables) =>
    `${said}: com ${variables} não se pode escrever: dê ao cliente OAuth ou ao token os escopos "read write".`,
  anonymous: () =>
    'Para a conta estas credenciais não são de ninguém: confira ZENDESK_SUBDOMAIN e ZENDESK_OAUTH_TOKEN (ou ZENDESK_OAUTH_CLIENT_ID e ZENDESK_OAUTH_CLIENT_SECRET).',
  credentialsMissing: () =>
    'Sem credenciais: defina ZENDESK_OAUTH_CLIENT_ID e ZENDESK_OAUTH_CLIENT_SECRET, ou ZENDESK_OAUTH_TOKEN (ZENDESK_EMAIL e ZENDESK_API_TOKEN funcionam até 2027-04-30).',
  tokensEnd: () =>
    'Os tokens de API acabam em 2027-04-30: mude antes para ZENDESK_OAUTH_CLIENT_ID e ZENDESK_OAUTH_CLIENT_SECRET.',
  unreachable: (url, reason) => `${url} não pode ser alcançado (${reason}).`,
  answerLost: request => `${request}: a resposta se perdeu.`,
  answerCutOff: request => `${request}: a resposta veio cortada.`,
  notWholeJson: () => 'a resposta não é um JSON inteiro',
  noCursor: () => 'há mais, mas sem cursor para chegar lá',
  listMissing: collection => `uma resposta sem ${collection}`,
  unanswered: (request, seconds) =>
    `${request}: nenhuma resposta inteira em ${seconds} s. Veja status.zendesk.com e a sua conexão, e rode de novo.`,
  writeUnanswered: (request, seconds) =>
    `${request}: nenhuma resposta inteira em ${seconds} s; pode ter sido feito ou não. Rode o comando de novo: ele olha antes o que já está lá.`,
  answerTooLong: bytes => `a resposta passa de ${bytes} bytes e não é lida`,
  asksToWait: (seconds, most) =>
    `a conta pede para esperar ${seconds} s, mais do que os ${most} s que se espera aqui: rode o comando de novo depois desse tempo`,
  sentElsewhere: address =>
    `a conta manda isto para ${address}, aonde não vão credenciais: confira ZENDESK_SUBDOMAIN e ZENDESK_DOMAIN`,
  nextElsewhere: address => `a página seguinte estaria em ${address}, aonde não vão credenciais`,
  samePageAgain: pages => `depois de ${pages} páginas a seguinte é uma que já foi lida`,
  onlyEmptyPages: pages => `haveria mais depois de ${pages} páginas vazias`,
  tooManyPages: pages => `haveria mais depois de ${pages} páginas, e mais não se lê`,
  ticketDeleted: ticket =>
    `o ticket ${ticket} foi excluído, e as auditorias com ele: o que ninguém conferiu antes não tem confirmação e não é faturado`,
  ticketUnread: (ticket, said) => `o ticket ${ticket} não pode ser lido (${said})`,
  waiting: (reason, seconds) => `${reason}: esperando ${seconds} s`,
  noAnswer: () => 'sem resposta',
  cutOff: () => 'resposta cortada',
  rateLimit: () => 'limite de requisições',
  partUsed: percent => `usados ${percent} % do limite de requisições, o resto fica para as pessoas`,
  unreadableList: (name, said, advice) =>
    `A lista de ${name} não pode ser lida (${said}) e não é tomada por vazia: ${advice}.`,
  checkCredentials: () => 'confira as credenciais',
  signInAsAdmin: () => 'entre como administrador',
  checkName: () => 'confira o nome da conta',
  waitForOthers: () => 'espere que os outros terminem e rode de novo',
  seeStatus: () => 'veja status.zendesk.com e rode de novo mais tarde',
  runAgain: () => 'rode de novo',
  orLeaveOut: feature => `, ou retire as definições que precisam de ${feature} se o plano da conta não tem isso`,
  noModality: () => '; num plano sem objetos personalizados (abaixo do Suite Team) nenhuma modalidade é possível',
  skipped: (type, answer) =>
    `${type} foi deixado de lado, nenhuma definição precisa dele: ${answer}. O plano da conta, ou os direitos do token, não o têm.`,
  planHoldsNoMore: (said, type, feature) =>
    `${said}. O plano da conta talvez não comporte mais ${type} (${feature}): veja lint --plan. O que veio antes está escrito; apply continua daí.`,
  notThere: (type, key) => `A conta não tem ${type} "${key}".`,
  applyFirst: (type, key) => `A conta não tem ${type} "${key}": rode apply antes.`,
  notKeyMap: path => `${path} não é um mapa de chaves; apague-o para que seja refeito.`
}
