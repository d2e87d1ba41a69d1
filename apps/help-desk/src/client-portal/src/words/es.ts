import type { Words } from './pt-br'

export const es: Words = {
  title: 'Centro de ayuda',
  skip: 'Ir al contenido',
  loading: 'Cargando',
  again: 'Intentar de nuevo',
  more: 'Mostrar más',
  required: 'obligatorio',
  nav: {
    label: 'Centro de ayuda',
    home: 'Inicio',
    requests: 'Solicitudes',
    mails: 'Correos recibidos',
    newRequest: 'Nueva solicitud',
    shop: 'Tienda',
    leave: 'Cambiar de persona',
    dark: 'Usar el tema oscuro',
    light: 'Usar el tema claro'
  },
  chooser: {
    title: '¿Quién es usted?',
    note: 'Centro de ayuda local: elija un cliente para entrar. Puede cambiar en cualquier momento.',
    search: 'Buscar persona',
    none: 'Nadie con ese nombre.',
    nobody: 'Esta cuenta todavía no tiene clientes.',
    more: 'Hay más personas: escriba parte del nombre.',
    ended: 'Su sesión terminó. Lo que escribió está guardado: elija la misma persona para continuar.'
  },
  home: {
    hello: name => `Hola, ${name}. ¿Cómo podemos ayudar?`,
    newNote: 'Cuente lo que pasó y adjunte archivos',
    requestsNote: 'Siga y responda',
    mailsNote: 'Lo que el centro le envió',
    shopNote: 'Compre un paquete de asesoría',
    promoted: 'Artículos destacados',
    topics: 'Temas'
  },
  search: {
    label: 'Buscar artículos',
    press: 'Buscar',
    results: (count, query) => (count === 1 ? `1 artículo para “${query}”` : `${count} artículos para “${query}”`),
    none: 'No se encontró ningún artículo. Pruebe otras palabras o abra una solicitud.'
  },
  articles: {
    updated: day => `Actualizado el ${day}`,
    others: 'Otros artículos de esta sección',
    none: 'Todavía no hay artículos aquí.',
    path: 'Usted está en'
  },
  requests: {
    title: 'Solicitudes',
    scopes: 'De quién',
    own: 'Mías',
    copies: 'En copia',
    search: 'Buscar en las solicitudes',
    status: 'Estado',
    all: 'Todos',
    none: 'No hay solicitudes aquí. Lo que pida aparece en esta lista.',
    noneFound: 'Ninguna solicitud con estas palabras y este estado.',
    number: id => `n.º ${id}`,
    noSubject: 'Sin asunto',
    updated: moment => `actualizada ${moment}`
  },
  status: {
    new: 'Abierta',
    open: 'Abierta',
    hold: 'Abierta',
    pending: 'Esperando su respuesta',
    solved: 'Resuelta',
    closed: 'Cerrada'
  },
  filters: { open: 'Abiertas', pending: 'Esperando su respuesta', solved: 'Resueltas' },
  request: {
    conversation: 'Conversación',
    you: 'Usted',
    agent: 'Atención',
    files: 'Adjuntos',
    details: 'Detalles',
    number: 'Número',
    state: 'Estado',
    created: 'Abierta el',
    changed: 'Actualizada el',
    yes: 'Sí',
    no: 'No',
    readOnly: 'Esta solicitud es de un colega. Su empresa permite leerla, no responderla.',
    closed: 'Esta solicitud está cerrada.',
    followUp: 'Abrir una solicitud de seguimiento',
    sent: 'Solicitud enviada.'
  },
  reply: {
    label: 'Su respuesta',
    send: 'Enviar respuesta',
    sendSolved: 'Enviar y marcar como resuelta',
    sending: 'Enviando…',
    sent: 'Respuesta enviada.',
    empty: 'Escriba la respuesta antes de enviarla.',
    kept: 'El borrador queda guardado en este navegador.'
  },
  files: {
    add: 'Adjuntar archivos',
    list: 'Archivos a enviar',
    sending: name => `Enviando ${name}`,
    failed: name => `${name} no se envió.`,
    tooLarge: name => `${name} tiene más de 50 MB.`,
    expired: 'Los archivos esperaron más de una hora y hay que adjuntarlos otra vez.',
    remove: name => `Quitar ${name}`,
    wait: 'Espere a que se envíen los archivos.'
  },
  form: {
    title: 'Nueva solicitud',
    followUp: id => `Seguimiento de la solicitud n.º ${id}`,
    choose: '¿De qué se trata?',
    subject: 'Asunto',
    description: 'Descripción',
    none: '–',
    send: 'Enviar solicitud',
    missing: label => `Complete ${label}.`,
    number: label => `${label} es un número.`,
    check: 'Faltan campos: vea los marcados.',
    suggestions: 'Estos artículos pueden ayudar',
    types: { question: 'Pregunta', incident: 'Incidente', problem: 'Problema', task: 'Tarea' },
    priorities: { low: 'Baja', normal: 'Normal', high: 'Alta', urgent: 'Urgente' }
  },
  shop: {
    title: 'Tienda',
    none: 'No hay nada a la venta por ahora.',
    product: '¿Qué quiere comprar?',
    method: 'Forma de pago',
    valid: (days: number) => `Válido por ${days} días desde el pedido.`,
    endless: 'Sin fecha de vencimiento.',
    more: (title: string) => `Más sobre ${title}`,
    number: (order: string) => `Número de pedido: ${order}`,
    numberComes: 'El número de pedido aparece al comprar.',
    buy: 'Comprar'
  },
  mails: {
    title: 'Correos recibidos',
    note: 'Lo que las reglas del centro le enviaron. Nada sale de este equipo.',
    none: 'Todavía no hay correos. Aparecen aquí cuando una regla le avisa.',
    open: id => `Abrir la solicitud n.º ${id}`
  },
  failures: {
    offline: 'El centro no respondió. Lo que escribió está guardado; intente de nuevo.',
    busy: 'Hay demasiados pedidos ahora. Espere un poco e intente de nuevo.',
    missing: 'Esto no existe o no es suyo.',
    forbidden: 'No puede hacer esto aquí.',
    refused: 'El centro lo rechazó:',
    broken: 'Algo falló en el centro. Lo que escribió está guardado; intente de nuevo.',
    drawing: 'Esta página no se pudo mostrar.'
  }
}
