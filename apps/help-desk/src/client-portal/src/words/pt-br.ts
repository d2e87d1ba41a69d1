/** Everything that is read in the help center. The other languages have the same shape. */
export const ptBR = {
  title: 'Central de ajuda',
  skip: 'Ir para o conteúdo',
  loading: 'Carregando',
  again: 'Tentar de novo',
  more: 'Mostrar mais',
  required: 'obrigatório',
  nav: {
    label: 'Central de ajuda',
    home: 'Início',
    requests: 'Solicitações',
    mails: 'E-mails recebidos',
    newRequest: 'Nova solicitação',
    shop: 'Loja',
    leave: 'Trocar de pessoa',
    dark: 'Usar tema escuro',
    light: 'Usar tema claro'
  },
  chooser: {
    title: 'Quem é você?',
    note: 'Central de ajuda local: escolha um cliente para entrar. Você pode trocar a qualquer momento.',
    search: 'Buscar pessoa',
    none: 'Ninguém com esse nome.',
    nobody: 'Esta conta ainda não tem clientes.',
    more: 'Há mais pessoas: escreva parte do nome.',
    ended: 'A sua sessão terminou. O que você escreveu está guardado: escolha a mesma pessoa para continuar.'
  },
  home: {
    hello: (name: string) => `Olá, ${name}. Como podemos ajudar?`,
    newNote: 'Conte o que aconteceu e anexe arquivos',
    requestsNote: 'Acompanhe e responda',
    mailsNote: 'O que a central enviou a você',
    shopNote: 'Compre um pacote de assessoria',
    promoted: 'Artigos em destaque',
    topics: 'Assuntos'
  },
  search: {
    label: 'Buscar artigos',
    press: 'Buscar',
    results: (count: number, query: string) =>
      count === 1 ? `1 artigo para “${query}”` : `${count} artigos para “${query}”`,
    none: 'Nenhum artigo encontrado. Tente outras palavras ou abra uma solicitação.'
  },
  articles: {
    updated: (day: string) => `Atualizado em ${day}`,
    others: 'Outros artigos desta seção',
    none: 'Ainda não há artigos aqui.',
    path: 'Você está em'
  },
  requests: {
    title: 'Solicitações',
    scopes: 'De quem',
    own: 'Minhas',
    copies: 'Em cópia',
    search: 'Buscar nas solicitações',
    status: 'Estado',
    all: 'Todos',
    none: 'Nenhuma solicitação aqui. O que você pedir aparece nesta lista.',
    noneFound: 'Nenhuma solicitação com estas palavras e este estado.',
    number: (id: number) => `nº ${id}`,
    noSubject: 'Sem assunto',
    updated: (moment: string) => `atualizada ${moment}`
  },
  status: {
    new: 'Aberta',
    open: 'Aberta',
    hold: 'Aberta',
    pending: 'Aguardando sua resposta',
    solved: 'Resolvida',
    closed: 'Fechada'
  } as Record<string, string>,
  filters: { open: 'Abertas', pending: 'Aguardando sua resposta', solved: 'Resolvidas' },
  request: {
    conversation: 'Conversa',
    you: 'Você',
    agent: 'Atendimento',
    files: 'Anexos',
    details: 'Detalhes',
    number: 'Número',
    state: 'Estado',
    created: 'Aberta em',
    changed: 'Atualizada em',
    yes: 'Sim',
    no: 'Não',
    readOnly: 'Esta solicitação é de um colega. A sua empresa permite ler, não responder.',
    closed: 'Esta solicitação está fechada.',
    followUp: 'Abrir uma solicitação de acompanhamento',
    sent: 'Solicitação enviada.'
  },
  reply: {
    label: 'Sua resposta',
    send: 'Enviar resposta',
    sendSolved: 'Enviar e marcar como resolvida',
    sending: 'Enviando…',
    sent: 'Resposta enviada.',
    empty: 'Escreva a resposta antes de enviar.',
    kept: 'O rascunho fica guardado neste navegador.'
  },
  files: {
    add: 'Anexar arquivos',
    list: 'Arquivos a enviar',
    sending: (name: string) => `Enviando ${name}`,
    failed: (name: string) => `${name} não foi enviado.`,
    tooLarge: (name: string) => `${name} tem mais de 50 MB.`,
    expired: 'Os arquivos esperaram mais de uma hora e precisam ser anexados outra vez.',
    remove: (name: string) => `Remover ${name}`,
    wait: 'Aguarde o envio dos arquivos.'
  },
  form: {
    title: 'Nova solicitação',
    followUp: (id: number) => `Acompanhamento da solicitação nº ${id}`,
    choose: 'Do que se trata?',
    subject: 'Assunto',
    description: 'Descrição',
    none: '–',
    send: 'Enviar solicitação',
    missing: (label: string) => `Preencha ${label}.`,
    number: (label: string) => `${label} é um número.`,
    check: 'Faltam campos: veja os marcados.',
    suggestions: 'Estes artigos podem ajudar',
    types: { question: 'Pergunta', incident: 'Incidente', problem: 'Problema', task: 'Tarefa' } as Record<
      string,
      string
    >,
    priorities: { low: 'Baixa', normal: 'Normal', high: 'Alta', urgent: 'Urgente' } as Record<string, string>
  },
  shop: {
    title: 'Loja',
    none: 'Nada à venda no momento.',
    product: 'O que você quer comprar?',
    method: 'Forma de pagamento',
    valid: (days: number) => `Válido por ${days} dias a partir do pedido.`,
    endless: 'Sem prazo de validade.',
    more: (title: string) => `Saber mais sobre ${title}`,
    number: (order: string) => `Número do pedido: ${order}`,
    numberComes: 'O número do pedido aparece quando você compra.',
    buy: 'Comprar'
  },
  mails: {
    title: 'E-mails recebidos',
    note: 'O que as regras da central enviaram a você. Nada sai deste computador.',
    none: 'Nenhum e-mail ainda. Eles aparecem aqui quando uma regra avisa você.',
    open: (id: number) => `Abrir a solicitação nº ${id}`
  },
  failures: {
    offline: 'A central não respondeu. O que você escreveu está guardado; tente de novo.',
    busy: 'Há pedidos demais agora. Espere um pouco e tente de novo.',
    missing: 'Isto não existe ou não é seu.',
    forbidden: 'Você não pode fazer isto aqui.',
    refused: 'A central recusou:',
    broken: 'Algo falhou na central. O que você escreveu está guardado; tente de novo.',
    drawing: 'Esta página não pôde ser mostrada.'
  }
}

export type Words = typeof ptBR
