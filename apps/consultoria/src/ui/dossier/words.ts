import type { AcceptanceDoubt } from '../../domain/people/eligibility'
import type { Locale } from '../../domain/kernel/locale'

/** What the dossier says around the quoted words, in the client's language. */
export interface DossierWords {
  title: string
  ticket: string
  madeAt: string
  acceptance: string
  terms: string
  sentBy: string
  version: string
  price: string
  per: Record<'minute' | 'hour', string>
  text: string
  textMissing: string
  textDiffers: string
  answer: string
  spoken: string
  chat: string
  answeredBy: string
  organization: string
  noOrganization: string
  channel: string
  /** By Zendesk's words for a channel. */
  channels: Readonly<Record<string, string>>
  update: string
  authority: string
  flagged: string
  notFlagged: string
  anyone: string
  doubts: string
  doubt: Record<AcceptanceDoubt, string>
  confirmedBy: string
  reason: string
  recordedBy: string
  approval: string
  approver: string
  ceiling: string
  minutes: string
  proof: string
  proofText: string
  record: string
  comment: string
  head: string
  someone: string
  days: string
}

export const dossierWords: Record<Locale, DossierWords> = {
  'pt-BR': {
    title: 'Dossiê do aceite',
    ticket: 'Ticket',
    madeAt: 'Emitido em',
    acceptance: 'Aceite',
    terms: 'Termo enviado',
    sentBy: 'Enviado por',
    version: 'Versão',
    price: 'Preço',
    per: { minute: 'por minuto', hour: 'por hora' },
    text: 'Texto como foi enviado',
    textMissing: 'O ticket não guarda mais este comentário.',
    textDiffers: 'O comentário de hoje não é o que foi registrado.',
    answer: 'Resposta do cliente',
    spoken: 'Dito por telefone; confirmado por comentário público com este texto:',
    chat: 'Dito em mensagem no próprio ticket.',
    answeredBy: 'Respondido por',
    organization: 'Empresa',
    noOrganization: 'nenhuma',
    channel: 'Canal',
    channels: {
      email: 'e-mail',
      web: 'portal',
      api: 'integração',
      chat: 'chat',
      native_messaging: 'mensagens',
      whatsapp: 'WhatsApp',
      mobile: 'celular'
    },
    update: 'alteração',
    authority: 'Quem podia aceitar',
    flagged: 'O cadastro de quem aceitou tinha “Permite Consultoria” = SIM no momento do aceite.',
    notFlagged: 'O cadastro de quem aceitou não tinha “Permite Consultoria” = SIM no momento do aceite.',
    anyone: 'Nesta modalidade qualquer pessoa da empresa pode aceitar.',
    doubts: 'Ressalvas',
    doubt: {
      author_differs: 'escrito em nome de outra pessoa',
      not_end_user: 'não é usuário final',
      not_member: 'não é da empresa do ticket',
      no_flag: 'sem “Permite Consultoria”',
      private: 'escrito em comentário privado',
      mail_flags: 'e-mail de origem duvidosa',
      not_responsible: 'não é responsável pela Unidade',
      no_organization: 'o ticket não tinha empresa',
      other_organization: 'o termo foi enviado a outra empresa',
      inactive: 'usuário suspenso ou excluído',
      says_no: 'a resposta recusa ou põe condição',
      says_no_yes: 'não diz que aceita',
      taken_back: 'depois a mesma pessoa recusou ou pôs condição',
      other_terms: 'fala de outro valor ou de outra consultoria',
      terms_expired: 'a resposta veio depois da validade do termo'
    },
    confirmedBy: 'Confirmado por',
    reason: 'Motivo',
    recordedBy: 'Registrado por',
    approval: 'Aprovação da Unidade',
    approver: 'Aprovado por',
    ceiling: 'Teto autorizado',
    minutes: 'min',
    proof: 'Conferência',
    proofText:
      'Cada impressão digital é o SHA-256 do texto em UTF-8 (forma NFC nos comentários). O texto dos registros está inteiro abaixo; cada registro guarda a impressão do anterior, e a alteração do ticket que o anunciou guarda a dele.',
    record: 'Registro',
    comment: 'Comentário',
    head: 'Último registro do ticket quando este dossiê foi emitido',
    someone: 'pessoa',
    days: 'dom seg ter qua qui sex sáb'
  },
  en: {
    title: 'Acceptance dossier',
    ticket: 'Ticket',
    madeAt: 'Issued on',
    acceptance: 'Acceptance',
    terms: 'Terms sent',
    sentBy: 'Sent by',
    version: 'Version',
    price: 'Price',
    per: { minute: 'per minute', hour: 'per hour' },
    text: 'Text as it was sent',
    textMissing: 'The ticket no longer holds this comment.',
    textDiffers: 'Today’s comment is not the one that was recorded.',
    answer: 'The client’s answer',
    spoken: 'Said on the phone; confirmed by a public comment with this text:',
    chat: 'Said in a message of the ticket.',
    answeredBy: 'Answered by',
    organization: 'Company',
    noOrganization: 'none',
    channel: 'Channel',
    channels: {
      email: 'e-mail',
      web: 'portal',
      api: 'integration',
      chat: 'chat',
      native_messaging: 'messages',
      whatsapp: 'WhatsApp',
      mobile: 'mobile'
    },
    update: 'update',
    authority: 'Who could accept',
    flagged: 'The profile of whoever accepted had “Permite Consultoria” = SIM at that moment.',
    notFlagged: 'The profile of whoever accepted did not have “Permite Consultoria” = SIM at that moment.',
    anyone: 'In this modality anyone of the company may accept.',
    doubts: 'Reservations',
    doubt: {
      author_differs: 'written in another person’s name',
      not_end_user: 'not an end user',
      not_member: 'not of the ticket’s company',
      no_flag: 'without “Permite Consultoria”',
      private: 'written in a private comment',
      mail_flags: 'mail of doubtful origin',
      not_responsible: 'not responsible for the Unit',
      no_organization: 'the ticket had no company',
      other_organization: 'the terms were sent to another company',
      inactive: 'suspended or deleted user',
      says_no: 'the answer refuses or sets a condition',
      says_no_yes: 'does not say that it accepts',
      taken_back: 'later the same person refused or set a condition',
      other_terms: 'speaks of another amount or another consultancy',
      terms_expired: 'the answer came after the terms had run out'
    },
    confirmedBy: 'Confirmed by',
    reason: 'Reason',
    recordedBy: 'Recorded by',
    approval: 'The Unit’s approval',
    approver: 'Approved by',
    ceiling: 'Authorised ceiling',
    minutes: 'min',
    proof: 'Verification',
    proofText:
      'Each fingerprint is the SHA-256 of the text in UTF-8 (NFC for comments). The records’ text stands whole below; each record keeps the fingerprint of the one before it, and the ticket update that announced it keeps its own.',
    record: 'Record',
    comment: 'Comment',
    head: 'The ticket’s last record when this dossier was issued',
    someone: 'person',
    days: 'Sun Mon Tue Wed Thu Fri Sat'
  },
  es: {
    title: 'Expediente de la aceptación',
    ticket: 'Ticket',
    madeAt: 'Emitido el',
    acceptance: 'Aceptación',
    terms: 'Términos enviados',
    sentBy: 'Enviado por',
    version: 'Versión',
    price: 'Precio',
    per: { minute: 'por minuto', hour: 'por hora' },
    text: 'Texto como fue enviado',
    textMissing: 'El ticket ya no guarda este comentario.',
    textDiffers: 'El comentario de hoy no es el que fue registrado.',
    answer: 'Respuesta del cliente',
    spoken: 'Dicho por teléfono; confirmado por un comentario público con este texto:',
    chat: 'Dicho en un mensaje del propio ticket.',
    answeredBy: 'Respondido por',
    organization: 'Empresa',
    noOrganization: 'ninguna',
    channel: 'Canal',
    channels: {
      email: 'correo',
      web: 'portal',
      api: 'integración',
      chat: 'chat',
      native_messaging: 'mensajes',
      whatsapp: 'WhatsApp',
      mobile: 'móvil'
    },
    update: 'actualización',
    authority: 'Quién podía aceptar',
    flagged: 'La ficha de quien aceptó tenía “Permite Consultoria” = SIM en ese momento.',
    notFlagged: 'La ficha de quien aceptó no tenía “Permite Consultoria” = SIM en ese momento.',
    anyone: 'En esta modalidad cualquier persona de la empresa puede aceptar.',
    doubts: 'Reservas',
    doubt: {
      author_differs: 'escrito en nombre de otra persona',
      not_end_user: 'no es usuario final',
      not_member: 'no es de la empresa del ticket',
      no_flag: 'sin “Permite Consultoria”',
      private: 'escrito en un comentario privado',
      mail_flags: 'correo de origen dudoso',
      not_responsible: 'no es responsable de la Unidad',
      no_organization: 'el ticket no tenía empresa',
      other_organization: 'los términos fueron a otra empresa',
      inactive: 'usuario suspendido o eliminado',
      says_no: 'la respuesta rechaza o pone condición',
      says_no_yes: 'no dice que acepta',
      taken_back: 'después la misma persona rechazó o puso condición',
      other_terms: 'habla de otro importe o de otra consultoría',
      terms_expired: 'la respuesta llegó después de la validez de las condiciones'
    },
    confirmedBy: 'Confirmado por',
    reason: 'Motivo',
    recordedBy: 'Registrado por',
    approval: 'Aprobación de la Unidad',
    approver: 'Aprobado por',
    ceiling: 'Tope autorizado',
    minutes: 'min',
    proof: 'Verificación',
    proofText:
      'Cada huella es el SHA-256 del texto en UTF-8 (forma NFC en los comentarios). El texto de los registros está entero abajo; cada registro guarda la huella del anterior, y la actualización del ticket que lo anunció guarda la suya.',
    record: 'Registro',
    comment: 'Comentario',
    head: 'Último registro del ticket cuando se emitió este expediente',
    someone: 'persona',
    days: 'dom lun mar mié jue vie sáb'
  }
}
