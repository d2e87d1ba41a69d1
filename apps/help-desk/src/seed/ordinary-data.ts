import type { SeedTicket } from './write-ticket'

const carla = 'carla@aurora.example'
const diego = 'diego@aurora.example'
const ursula = 'ursula@unidadeserra.example'
const helena = 'helena@horizonte.example'
const igor = 'igor@horizonte.example'
const rui = 'rui@boavista.example'
const vera = 'vera@boavista.example'
const otavio = 'otavio@unidadelitoral.example'
const emma = 'emma@harbor.example'
const sofia = 'sofia@almacenes.example'

export const ordinaryTickets: SeedTicket[] = [
  {
    subject: 'Não consigo emitir a segunda via do boleto',
    from: carla,
    group: 'money',
    daysAgo: 0.1,
    says: 'Ao clicar em "Segunda via" a tela fica em branco. Já tentei em outro navegador.'
  },
  {
    subject: 'Relatório de comissões sem a coluna de devoluções',
    from: helena,
    group: 'billing',
    daysAgo: 0.15,
    says: 'O relatório de comissões deixou de mostrar as devoluções do mês.'
  },
  {
    subject: 'Impressora de etiquetas não aparece na lista',
    from: igor,
    group: 'stock',
    daysAgo: 0.25,
    says: 'Trocamos a impressora de etiquetas e ela não aparece na configuração.'
  },
  {
    subject: 'Acesso para a nova contadora',
    from: diego,
    group: 'support',
    daysAgo: 0.35,
    says: 'Precisamos de um usuário para a nova contadora, só com consulta ao módulo fiscal.'
  },
  {
    subject: 'How do I export the stock ledger?',
    from: emma,
    group: 'stock',
    daysAgo: 0.45,
    says: 'Our auditor is asking for the stock ledger as a spreadsheet. Where can I export it?'
  },
  {
    subject: 'Certificado digital vence na sexta',
    from: rui,
    group: 'fiscal',
    assignee: 'bruno.pleno',
    priority: 'high',
    daysAgo: 2,
    says: 'Nosso certificado A1 vence na sexta. Qual é o passo a passo da troca?',
    replies: [
      {
        by: 'bruno.pleno',
        says: 'Olá, Rui! Envie o arquivo .pfx pelo portal e avise quando estiver lá; eu acompanho a instalação.'
      },
      { by: rui, says: 'Recebo o arquivo amanhã da certificadora e envio.' }
    ]
  },
  {
    subject: 'Pedido duplicado na integração da loja',
    from: helena,
    group: 'billing',
    assignee: 'sara.senior',
    daysAgo: 3,
    says: 'Dois pedidos da loja virtual entraram em duplicidade ontem à noite.',
    replies: [
      {
        by: 'sara.senior',
        says: 'Helena, identifiquei os dois pedidos. Pode confirmar se o pagamento também foi em dobro?'
      },
      { by: helena, says: 'Só um pagamento. O outro pode cancelar.' },
      {
        by: 'sara.senior',
        says: 'Log da integração mostra nova tentativa após tempo esgotado; conferir com o desenvolvimento.',
        private: true
      }
    ]
  },
  {
    subject: 'Saldo de estoque diferente do inventário',
    from: igor,
    group: 'stock',
    assignee: 'elisa.senior',
    priority: 'normal',
    daysAgo: 4,
    says: 'Depois do inventário, 14 itens ficaram com saldo diferente do contado.',
    replies: [
      { by: 'elisa.senior', says: 'Igor, pode anexar a planilha de contagem? Vou comparar com os movimentos do dia.' },
      { by: igor, says: 'Segue a lista dos 14 códigos: 1001 a 1014.' }
    ]
  },
  {
    subject: 'Retenção de ISS em nota de serviço',
    from: vera,
    group: 'fiscal',
    assignee: 'ana.senior',
    type: 'question',
    daysAgo: 5,
    says: 'A nota de serviço para a prefeitura saiu sem a retenção de ISS.',
    replies: [
      {
        by: 'ana.senior',
        says: 'Vera, o município do tomador exige retenção. Ajuste a natureza no cadastro do serviço e reemita.'
      },
      { by: vera, says: 'Ajustei, mas o valor líquido não mudou na prévia.' }
    ]
  },
  {
    subject: 'Lentidão ao abrir contas a pagar',
    from: carla,
    group: 'money',
    assignee: 'nina.junior',
    daysAgo: 1.2,
    says: 'A tela de contas a pagar demora mais de um minuto para abrir desde segunda.',
    replies: [{ by: 'nina.junior', says: 'Carla, isso acontece para todos os usuários ou só para o seu?' }]
  },
  {
    subject: 'Transferência entre filiais sem CFOP',
    from: ursula,
    group: 'fiscal',
    assignee: 'bruno.pleno',
    daysAgo: 2.5,
    says: 'A transferência para a filial 3 não preenche o CFOP sozinha.',
    replies: [
      { by: 'bruno.pleno', says: 'Úrsula, qual operação vocês selecionam na transferência?' },
      { by: ursula, says: 'Operação 21 — transferência de mercadoria.' }
    ]
  },
  {
    subject: 'Cadastro de transportadora rejeitado',
    from: otavio,
    group: 'billing',
    assignee: 'gil.pleno',
    daysAgo: 1.8,
    says: 'O CNPJ da transportadora é rejeitado como inválido, mas está correto.',
    replies: [{ by: 'gil.pleno', says: 'Otávio, pode me confirmar o número por mensagem privada no portal?' }]
  },
  {
    subject: 'Dashboard totals do not match the report',
    from: emma,
    group: 'money',
    assignee: 'lara.lider',
    daysAgo: 3.4,
    says: 'The dashboard shows 12,400 but the monthly report shows 12,150 for the same period.',
    replies: [
      {
        by: 'lara.lider',
        says: 'Hi Emma, the dashboard includes open invoices. I will send you the filter that matches the report.'
      }
    ]
  },
  {
    subject: 'Aguardando arquivo de retorno do banco',
    from: vera,
    group: 'money',
    assignee: 'paulo.senior',
    status: 'pending',
    daysAgo: 6,
    says: 'O retorno do banco não baixou os títulos de ontem.',
    replies: [
      {
        by: 'paulo.senior',
        says: 'Vera, o arquivo veio incompleto. Peça ao banco o reenvio e responda aqui quando chegar.'
      }
    ]
  },
  {
    subject: 'Alteração do regime tributário',
    from: igor,
    group: 'fiscal',
    assignee: 'lia.lider',
    status: 'pending',
    daysAgo: 8,
    says: 'Vamos mudar para lucro real em janeiro. O que precisa ser ajustado?',
    replies: [
      {
        by: 'lia.lider',
        says: 'Igor, envie por favor a data da opção e os CNAEs atualizados para montarmos o roteiro.'
      }
    ]
  },
  {
    subject: 'Faltam dados para o EDI do cliente',
    from: rui,
    group: 'billing',
    assignee: 'sara.senior',
    status: 'pending',
    daysAgo: 9,
    says: 'O cliente pediu EDI de notas. O que vocês precisam de nós?',
    replies: [{ by: 'sara.senior', says: 'Rui, precisamos do layout do cliente e de um contato técnico de lá.' }]
  },
  {
    subject: 'Permisos de usuario para inventario',
    from: sofia,
    group: 'stock',
    assignee: 'elisa.senior',
    status: 'pending',
    daysAgo: 5.5,
    says: 'Necesito que dos usuarios puedan cerrar el inventario.',
    replies: [{ by: 'elisa.senior', says: 'Hola, Sofía. ¿Nos confirma los nombres de los dos usuarios?' }]
  },
  {
    subject: 'Conferência de impostos após atualização',
    from: carla,
    group: 'fiscal',
    assignee: 'ana.senior',
    status: 'pending',
    daysAgo: 12,
    says: 'Depois da atualização, o valor de IPI mudou em alguns itens.',
    replies: [
      { by: 'ana.senior', says: 'Carla, corrigimos a tabela. Pode conferir duas notas e nos dizer se está certo?' }
    ]
  },
  {
    subject: 'Aguardando liberação da SEFAZ',
    from: otavio,
    group: 'fiscal',
    assignee: 'bruno.pleno',
    status: 'hold',
    daysAgo: 7,
    says: 'Nossa inscrição foi alterada e as notas não autorizam.',
    replies: [
      {
        by: 'bruno.pleno',
        says: 'Otávio, a SEFAZ confirmou que o cadastro está em atualização. Aviso assim que liberar.'
      }
    ]
  },
  {
    subject: 'Correção no cálculo de custo médio',
    from: igor,
    group: 'stock',
    assignee: 'lucio.lider',
    status: 'hold',
    type: 'problem',
    daysAgo: 14,
    says: 'O custo médio fica zerado quando a entrada é por transferência.',
    replies: [{ by: 'lucio.lider', says: 'Reproduzimos o problema e o desenvolvimento já trabalha na correção.' }]
  },
  {
    subject: 'Novo layout de boleto do banco',
    from: vera,
    group: 'money',
    assignee: 'paulo.senior',
    status: 'hold',
    daysAgo: 11,
    says: 'O banco mudou o layout do boleto e pede nova homologação.',
    replies: [
      { by: 'paulo.senior', says: 'Enviamos os arquivos de homologação ao banco; o prazo deles é de dez dias.' }
    ]
  },
  {
    subject: 'Senha de acesso bloqueada',
    from: diego,
    group: 'support',
    assignee: 'gil.pleno',
    status: 'solved',
    daysAgo: 3,
    says: 'Errei a senha três vezes e fui bloqueado.',
    replies: [{ by: 'gil.pleno', says: 'Diego, desbloqueei seu usuário e enviei o link de nova senha.' }]
  },
  {
    subject: 'Como incluir observação na nota fiscal?',
    from: helena,
    group: 'fiscal',
    assignee: 'bruno.pleno',
    status: 'solved',
    type: 'question',
    daysAgo: 6.5,
    says: 'Onde informo um texto que sempre saia nas observações da nota?',
    replies: [
      { by: 'bruno.pleno', says: 'Helena, em Parâmetros > Nota fiscal > Observação padrão.' },
      { by: helena, says: 'Funcionou, obrigada!' }
    ]
  },
  {
    subject: 'Baixa de título em atraso com juros',
    from: rui,
    group: 'money',
    assignee: 'nina.junior',
    status: 'solved',
    daysAgo: 10,
    says: 'Como baixar um título em atraso sem perder os juros?',
    replies: [
      {
        by: 'nina.junior',
        says: 'Rui, use "Baixa com acréscimo" e informe o valor recebido; os juros são separados sozinhos.'
      }
    ]
  },
  {
    subject: 'Etiqueta com código de barras cortado',
    from: otavio,
    group: 'stock',
    assignee: 'gil.pleno',
    status: 'solved',
    daysAgo: 13,
    says: 'O código de barras sai cortado na etiqueta de 40 mm.',
    replies: [
      { by: 'gil.pleno', says: 'Otávio, ajustei a margem do modelo para 2 mm. Teste, por favor.' },
      { by: otavio, says: 'Agora leu certinho.' }
    ]
  },
  {
    subject: 'Change of billing address',
    from: emma,
    group: 'support',
    assignee: 'admin',
    status: 'solved',
    daysAgo: 15,
    says: 'We moved last week, please update our billing address.',
    replies: [{ by: 'admin', says: 'Hi Emma, the address was updated for the next invoice.' }]
  },
  {
    subject: 'Fechamento mensal travado em 90%',
    from: carla,
    group: 'money',
    assignee: 'lara.lider',
    status: 'closed',
    priority: 'urgent',
    daysAgo: 45,
    says: 'O fechamento do mês parou em 90% e ninguém consegue lançar.',
    replies: [
      { by: 'lara.lider', says: 'Carla, destravamos o processo: havia um lançamento sem conta contábil.' },
      { by: carla, says: 'Ufa, fechou. Obrigada!' }
    ]
  },
  {
    subject: 'Importação de XML de fornecedores',
    from: igor,
    group: 'stock',
    assignee: 'elisa.senior',
    status: 'closed',
    daysAgo: 60,
    says: 'A importação em lote de XML para no terceiro arquivo.',
    replies: [{ by: 'elisa.senior', says: 'O terceiro XML estava corrompido. Retiramos e o lote seguiu.' }]
  },
  {
    subject: 'Instalação do módulo de faturamento',
    from: rui,
    group: 'billing',
    assignee: 'leo.lider',
    status: 'closed',
    type: 'task',
    daysAgo: 75,
    says: 'Queremos instalar o módulo de faturamento na filial nova.',
    replies: [{ by: 'leo.lider', says: 'Rui, módulo instalado e usuários liberados.' }]
  },
  {
    subject: 'Consulta de SPED do ano anterior',
    from: ursula,
    group: 'fiscal',
    assignee: 'ana.senior',
    status: 'closed',
    daysAgo: 90,
    says: 'Preciso do arquivo do SPED de novembro do ano passado.',
    replies: [{ by: 'ana.senior', says: 'Úrsula, o arquivo está disponível em Fiscal > SPED > Histórico.' }]
  }
]
