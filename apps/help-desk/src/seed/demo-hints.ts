import type { DemoHint } from '../tables/host'

/** What to try with each demo ticket, by its `external_id`: one line for whoever is new. */
export const demoHints: Record<string, DemoHint['texts']> = {
  'demo-phone': {
    'pt-BR':
      'Comece aqui: abra a consultoria, envie o termo, aceite como Carla na central de ajuda e registre o tempo.',
    'en-US': 'Start here: open the consultation, send the terms, accept as Carla at the help center and log time.',
    es: 'Empiece aquí: abra la consultoría, envíe el término, acepte como Carla en el centro de ayuda y registre el tiempo.'
  },
  'demo-portal': {
    'pt-BR': 'Carla já escolheu o tipo no portal: o aplicativo oferece o termo certo ao abrir.',
    'en-US': 'Carla chose the type on the portal already: the app offers the right terms.',
    es: 'Carla ya eligió el tipo en el portal: la aplicación ofrece el término correcto.'
  },
  'demo-noflag': {
    'pt-BR': 'Diego não pode aceitar: envie o termo, responda como ele na central de ajuda e veja quem poderia.',
    'en-US': 'Diego may not accept: send the terms, answer as Diego at the help center and see who could.',
    es: 'Diego no puede aceptar: envíe el término, responda como él en el centro de ayuda y vea quién podría.'
  },
  'demo-unit': {
    'pt-BR': 'Depois do aceite, troque o pagador: quem paga é a Unidade Serra.',
    'en-US': 'After the acceptance, change the payer: the Unidade Serra pays.',
    es: 'Después de la aceptación, cambie el pagador: paga la Unidade Serra.'
  },
  'demo-package': {
    'pt-BR':
      'Helena comprou três horas e o boleto está aberto: confirme o pagamento como Fabi, agende como Sofia e registre o tempo.',
    'en-US':
      'Helena bought three hours and has not paid yet: confirm the payment as Fabi, schedule as Sofia and log time.',
    es: 'Helena compró tres horas y todavía no pagó: confirme el pago como Fabi, agende como Sofia y registre el tiempo.'
  },
  'demo-duvida': {
    'pt-BR': 'Uma dúvida que um artigo responde: procure-o na central de ajuda como Igor.',
    'en-US': 'A question that an article answers: look for it at the help center as Igor.',
    es: 'Una duda que un artículo responde: búsquelo en el centro de ayuda como Igor.'
  },
  'demo-problema': {
    'pt-BR': 'Um erro em produção não é consultoria: responda e resolva; nada é cobrado.',
    'en-US': 'An error in production is no consultancy: answer and solve it; nothing is charged.',
    es: 'Un error en producción no es consultoría: responda y resuelva; nada se cobra.'
  },
  'demo-online': {
    'pt-BR': 'Abra uma Consultoria do Módulo e compare o termo com o da Consultoria Técnica.',
    'en-US': 'Open a Consultoria do Módulo and compare its terms with those of a Consultoria Técnica.',
    es: 'Abra una Consultoria do Módulo y compare su término con el de la Consultoria Técnica.'
  },
  'demo-treinamento': {
    'pt-BR': 'Um pedido de treinamento: responda com um artigo e acompanhe como Helena.',
    'en-US': 'A request for training: answer with an article and follow it as Helena.',
    es: 'Un pedido de capacitación: responda con un artículo y sígalo como Helena.'
  },
  'demo-whatsapp': {
    'pt-BR':
      'Paula escreve pelo WhatsApp e não tem e-mail: responda por mensagem; depois de 24 horas ela não chega mais.',
    'en-US':
      'Paula writes by WhatsApp and has no e-mail: answer by message; after 24 hours it does not get there any more.',
    es: 'Paula escribe por WhatsApp y no tiene correo: responda por mensaje; después de 24 horas ya no llega.'
  }
}
