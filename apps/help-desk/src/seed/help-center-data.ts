/** A text in the help center's languages; the first is the one it was written in. */
export type SeedTexts = Partial<Record<'pt-br' | 'en-us' | 'es', { title: string; body: string }>>

interface SeedArticle {
  texts: SeedTexts
  labels: string[]
  /** Agents and administrators read it, nobody else. */
  staffOnly?: boolean
  promoted?: boolean
}

interface SeedSection {
  texts: SeedTexts
  articles: SeedArticle[]
}

interface SeedCategory {
  texts: SeedTexts
  sections: SeedSection[]
}

const consultancy: SeedArticle[] = [
  {
    labels: ['consultoria', 'servicos_incluidos', 'cobranca'],
    promoted: true,
    texts: {
      'pt-br': {
        title: 'Serviços incluídos no contrato de suporte',
        body: '<p>Estes atendimentos fazem parte do contrato e não geram cobrança:</p><ul><li>dúvidas sobre uma tela ou um relatório que já existe;</li><li>correção de um comportamento diferente do documentado;</li><li>criação e bloqueio de usuários;</li><li>segunda via de boletos e de notas do seu contrato.</li></ul><h2>O que fica fora</h2><p>Análise de regras fiscais da sua empresa, conferência de cadastros, treinamento de pessoas e acompanhamento de rotinas são consultoria. Antes de começar, enviamos um termo com o valor: nada é cobrado sem o seu aceite.</p>'
      },
      'en-us': {
        title: 'Services included in the support contract',
        body: '<p>These are part of the contract and are never charged:</p><ul><li>questions about an existing screen or report;</li><li>fixing what differs from the documentation;</li><li>adding and blocking users;</li><li>copies of invoices of your contract.</li></ul><h2>What is not included</h2><p>Analysis of your company’s tax rules, review of records, training and assisted routines are consultancy. Terms with the price are sent first: nothing is charged without your acceptance.</p>'
      },
      es: {
        title: 'Servicios incluidos en el contrato de soporte',
        body: '<p>Estas atenciones son parte del contrato y no se cobran:</p><ul><li>dudas sobre una pantalla o un informe existente;</li><li>corrección de un comportamiento distinto del documentado;</li><li>alta y bloqueo de usuarios;</li><li>copias de facturas de su contrato.</li></ul><h2>Lo que no está incluido</h2><p>El análisis de reglas fiscales, la revisión de registros, la capacitación y el acompañamiento de rutinas son consultoría. Antes enviamos un término con el valor: nada se cobra sin su aceptación.</p>'
      }
    }
  },
  {
    labels: ['consultoria', 'aceite'],
    promoted: true,
    texts: {
      'pt-br': {
        title: 'Como aceitar o termo de uma consultoria',
        body: '<ol><li>Abra a solicitação em <strong>Minhas solicitações</strong>, ou responda o e-mail que recebeu.</li><li>Leia o termo: ele traz o valor por hora, o mínimo cobrado e o prazo.</li><li>Responda <strong>Aceito</strong>. Se tiver perguntas, escreva na mesma resposta.</li></ol><p>O atendimento começa depois do aceite. A cada registro de tempo você recebe um comentário com a data, o analista e os minutos.</p>'
      }
    }
  },
  {
    labels: ['consultoria', 'aceite', 'permissao'],
    texts: {
      'pt-br': {
        title: 'Quem pode aceitar uma consultoria na minha empresa?',
        body: '<p>Só as pessoas que a sua empresa autorizou. Se a resposta vier de outra pessoa, avisamos quem pode aceitar e colocamos essa pessoa em cópia.</p><p>Para mudar as autorizações, abra uma solicitação com o nome e o e-mail de quem passa a aceitar.</p>'
      }
    }
  },
  {
    labels: ['consultoria', 'interno'],
    staffOnly: true,
    texts: {
      'pt-br': {
        title: 'Roteiro interno: quando oferecer uma consultoria',
        body: '<p>Antes de oferecer, confira se o pedido não é um serviço incluído e se não há um artigo que responda.</p><ol><li>Diga em uma frase o que será feito e quanto tempo costuma levar.</li><li>Envie o termo pelo aplicativo e aguarde o aceite.</li><li>Sem aceite em dez dias, pergunte uma vez e encerre.</li></ol><p>Este artigo é lido por agentes; o cliente não o encontra.</p>'
      }
    }
  }
]

const requests: SeedArticle[] = [
  {
    labels: ['portal'],
    texts: {
      'pt-br': {
        title: 'Como acompanhar uma solicitação',
        body: '<p>Em <strong>Minhas solicitações</strong> estão as suas e, quando a sua empresa permite, as dos colegas. O estado diz de quem é a vez: em <em>Aguardando sua resposta</em>, é a sua.</p>'
      }
    }
  },
  {
    labels: ['portal', 'anexos'],
    texts: {
      'pt-br': {
        title: 'Como enviar arquivos',
        body: '<p>Use <strong>Anexar arquivos</strong> ao abrir ou ao responder uma solicitação. Cada arquivo pode ter até 50 MB. Envie planilhas, imagens da tela e XML de notas; nunca envie senhas.</p>'
      }
    }
  }
]

const fiscal: SeedArticle[] = [
  {
    labels: ['fiscal', 'nfe', 'rejeicao'],
    texts: {
      'pt-br': {
        title: 'Rejeição 539: duplicidade de NF-e',
        body: '<p>A SEFAZ já tem uma nota com a mesma série e o mesmo número, com outra chave.</p><ol><li>Consulte a chave que está autorizada na tela <strong>Notas enviadas</strong>.</li><li>Se for a mesma venda, importe o XML autorizado.</li><li>Se não for, ajuste o próximo número da série e transmita outra vez.</li></ol>'
      }
    }
  },
  {
    labels: ['fiscal', 'certificado'],
    texts: {
      'pt-br': {
        title: 'Troca do certificado digital A1',
        body: '<p>Tenha o arquivo .pfx e a senha em mãos. Em <strong>Configurações, Certificado</strong>, escolha o arquivo, informe a senha e grave. Faça o teste de comunicação antes de emitir a próxima nota.</p>'
      }
    }
  },
  {
    labels: ['fiscal', 'desconto'],
    texts: {
      'pt-br': {
        title: 'Desconto no item e no rodapé: como a nota é calculada',
        body: '<p>O desconto do item reduz o valor do próprio item. O do rodapé é rateado entre os itens pelo valor que restou. Quando os dois somam mais do que o item, o item fica com valor negativo: reduza um deles.</p>'
      }
    }
  }
]

const operations: SeedArticle[] = [
  {
    labels: ['estoque', 'cadastro'],
    texts: {
      'pt-br': {
        title: 'Cadastrar um produto com duas unidades de medida',
        body: '<p>No cadastro do produto, abra <strong>Unidades</strong>. A unidade de compra é a caixa; a de venda, a peça. O fator de conversão diz quantas peças há em uma caixa.</p>'
      }
    }
  },
  {
    labels: ['financeiro', 'boleto'],
    texts: {
      'pt-br': {
        title: 'Emitir a segunda via de um boleto',
        body: '<p>Em <strong>Contas a receber</strong>, localize o título e escolha <strong>Segunda via</strong>. O vencimento original é mantido; para outro vencimento, gere um novo boleto.</p>'
      }
    }
  }
]

/** What the shop sells: its price list is the labels, because those are data and the text is words. Invented, as all prices here. */
const shop: SeedArticle[] = [
  {
    labels: [
      'loja',
      'produto:assessoria_1h',
      'preco:350.00',
      'validade:365',
      'forma:boleto',
      'forma:card',
      'forma:pix'
    ],
    texts: {
      'pt-br': {
        title: 'Assessoria Especializada 1h',
        body: '<p>Uma hora com um especialista, por Google Meet, para dúvidas e adoção do sistema. Depois do pagamento combinamos o horário. Erros do sistema são atendidos pelo suporte, sem custo.</p>'
      }
    }
  },
  {
    labels: [
      'loja',
      'produto:assessoria_3h',
      'preco:900.00',
      'validade:365',
      'forma:boleto',
      'forma:card',
      'forma:pix'
    ],
    texts: {
      'pt-br': {
        title: 'Assessoria Especializada 3h',
        body: '<p>Três horas com um especialista, por Google Meet, usadas de uma vez ou em vários encontros. Depois do pagamento combinamos o horário. Erros do sistema são atendidos pelo suporte, sem custo.</p>'
      }
    }
  }
]

export const helpCenter: SeedCategory[] = [
  {
    texts: {
      'pt-br': { title: 'Atendimento', body: 'Como trabalhamos e o que está incluído' },
      'en-us': { title: 'Support', body: 'How we work and what is included' },
      es: { title: 'Atención', body: 'Cómo trabajamos y qué está incluido' }
    },
    sections: [
      {
        texts: {
          'pt-br': { title: 'Consultoria', body: 'Termo, aceite e cobrança' },
          'en-us': { title: 'Consultancy', body: 'Terms, acceptance and billing' },
          es: { title: 'Consultoría', body: 'Término, aceptación y cobro' }
        },
        articles: consultancy
      },
      { texts: { 'pt-br': { title: 'Solicitações', body: 'Abrir, responder e acompanhar' } }, articles: requests },
      { texts: { 'pt-br': { title: 'Loja', body: 'Pacotes de assessoria' } }, articles: shop }
    ]
  },
  {
    texts: { 'pt-br': { title: 'Usar o sistema', body: 'Passo a passo das rotinas mais pedidas' } },
    sections: [
      { texts: { 'pt-br': { title: 'Fiscal', body: 'Notas, certificado e rejeições' } }, articles: fiscal },
      { texts: { 'pt-br': { title: 'Estoque e financeiro', body: 'Cadastros e títulos' } }, articles: operations }
    ]
  }
]
