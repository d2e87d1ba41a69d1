/** Values of the demo account that need our own fields, and so come after the definitions. All invented. */
export const demoValues = {
  users: {
    'carla@aurora.example': { permite_consultoria: 'consultoria_sim' },
    'diego@aurora.example': { permite_consultoria: 'consultoria_nao' },
    'ursula@unidadeserra.example': { unit_responsible: true }
  },
  organizations: {
    'Indústria Aurora': { hourly_rate: '120.00' },
    'Comercial Horizonte': { uses_erp: true },
    'Unidade Serra': {
      unit_code: 'T01234',
      cnpj: '11.222.333/0001-81',
      cost_center: '4101',
      value_class: 'CV-20',
      accounting_item: 'IC-310'
    }
  },
  /** By external_id, ticket field key → value. */
  tickets: {
    'demo-phone': { module: 'modulo_fiscal' },
    'demo-portal': { request_type: 'consult_tecnica', module: 'modulo_fiscal' },
    'demo-noflag': { module: 'modulo_faturamento' },
    'demo-unit': { module: 'modulo_fiscal' },
    'demo-package': {
      request_type: 'assessoria',
      module: 'modulo_financeiro',
      purchase_product: 'assessoria_3h',
      purchase_order: 'P-2041',
      purchase_method: 'pagamento_boleto'
    },
    'demo-duvida': { request_type: 'duvida', module: 'modulo_estoque' },
    'demo-problema': { request_type: 'problema', module: 'modulo_faturamento' },
    'demo-online': { request_type: 'online', module: 'modulo_financeiro' },
    'demo-treinamento': { request_type: 'treinamento' }
  }
} satisfies Record<string, Record<string, Record<string, string | boolean>>>
