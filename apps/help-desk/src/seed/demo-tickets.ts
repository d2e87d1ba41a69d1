import type { Desk } from '../desk'
import { demoHints } from './demo-hints'
import type { SeededPeople } from './people'
import { writeTicket, type SeedTicket } from './write-ticket'

/** The tickets demonstrations and tests look up by `external_id`. Fields of the product are set on them afterwards, over REST. */
const demoTickets: SeedTicket[] = [
  {
    external_id: 'demo-phone',
    subject: 'Nota gravada com valor negativo',
    from: 'carla@aurora.example',
    phoneBy: 'bruno.pleno',
    group: 'fiscal',
    daysAgo: 0.2,
    says: 'Carla ligou: ao faturar um pedido com desconto no item e no rodapé, a nota é gravada com valor negativo. Precisa de ajuda para entender o cálculo e corrigir as notas já emitidas.'
  },
  {
    external_id: 'demo-portal',
    subject: 'Revisar o cálculo do ICMS-ST para dois estados',
    from: 'carla@aurora.example',
    group: 'fiscal',
    daysAgo: 0.3,
    says: 'Olá! Passamos a vender para Goiás e Bahia e preciso de uma consultoria para revisar as regras de ICMS-ST e as MVAs cadastradas.'
  },
  {
    external_id: 'demo-noflag',
    subject: 'Acompanhar a primeira apuração do PIS/COFINS',
    from: 'diego@aurora.example',
    group: 'fiscal',
    daysAgo: 0.4,
    says: 'Boa tarde. Assumi a apuração este mês e gostaria que um consultor acompanhasse o primeiro fechamento comigo.'
  },
  {
    external_id: 'demo-unit',
    subject: 'Conferir o rateio do frete nas transferências',
    from: 'carla@aurora.example',
    group: 'fiscal',
    assignee: 'lia.lider',
    daysAgo: 1,
    says: 'O consultor da Unidade Serra já nos atende e combinamos que a Unidade paga esta consultoria. Precisamos conferir o rateio do frete nas transferências entre filiais.'
  },
  {
    external_id: 'demo-package',
    subject: 'Assessoria Especializada 3h: implantação do painel de vendas',
    from: 'helena@horizonte.example',
    group: 'success',
    assignee: 'sofia.sucesso',
    daysAgo: 1.5,
    says: 'Comprei na loja o pacote de 3 horas (180 minutos) e escolhi pagar por boleto. Quando podemos marcar?'
  },
  {
    external_id: 'demo-duvida',
    subject: 'Como cadastrar um produto com duas unidades de medida?',
    from: 'igor@horizonte.example',
    group: 'stock',
    type: 'question',
    daysAgo: 0.6,
    says: 'Compramos em caixa e vendemos em unidade. Onde informo o fator de conversão no cadastro do produto?'
  },
  {
    external_id: 'demo-problema',
    subject: 'Erro 539 ao transmitir a NF-e em produção',
    from: 'rui@boavista.example',
    group: 'fiscal',
    type: 'problem',
    priority: 'high',
    daysAgo: 0.5,
    says: 'Ambiente de produção. Desde hoje cedo a SEFAZ devolve a rejeição 539 (duplicidade de NF-e) em todas as notas da série 2.'
  },
  {
    external_id: 'demo-online',
    subject: 'Configurar a conciliação bancária automática',
    from: 'vera@boavista.example',
    group: 'money',
    assignee: 'paulo.senior',
    daysAgo: 0.7,
    says: 'Temos contrato com valor por hora. Podem configurar conosco, por acesso remoto, a conciliação bancária automática das três contas?'
  },
  {
    external_id: 'demo-treinamento',
    subject: 'Treinamento para duas pessoas novas no estoque',
    from: 'helena@horizonte.example',
    group: 'stock',
    type: 'task',
    daysAgo: 0.8,
    says: 'Contratamos duas pessoas para o estoque e queremos um treinamento de inventário e de entrada de notas.'
  }
]

export function seedDemoTickets(desk: Desk, people: SeededPeople, now: Date): void {
  for (const ticket of demoTickets) {
    const id = writeTicket(desk, people, now, ticket)
    const texts = demoHints[ticket.external_id ?? '']
    if (texts) desk.tables.demoHints.insert({ id, texts })
  }
}
