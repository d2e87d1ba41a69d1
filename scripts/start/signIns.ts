const empty = `Sign in as admin@consultoria.example. The account is empty; \`npm run consultoria -- apply\` provisions it.`

/** Who can sign in to the demo account, on the page or with `<email>/token:local`. */
const demo = `Choose who you are on that page, or use REST with Basic <email>/token:local:
  admin@consultoria.example              administrator
  lia.lider@consultoria.example          leader of Fiscal
  ana.senior@consultoria.example         analyst, senior in Fiscal
  bruno.pleno@consultoria.example        analyst
  fabi.financeiro@consultoria.example    finance
Clients choose themselves at /client: carla@aurora.example, diego@aurora.example; of the Unit: ursula@unidadeserra.example
Ctrl-C ends it; the data stay in .help-desk (or $HELP_DESK_DATA).`

export const signIns = (seed: string) => (seed === 'empty' ? empty : demo)
