import type { PackageCase } from './package-case'

const webhook = { name: 'W', status: 'active', endpoint: 'https://x', http_method: 'POST', request_format: 'json' }
const object = { key: 'o', title: 'O', title_pluralized: 'Os', include_in_list_view: true }
const parameters = (...list: unknown[]) => ({ parameters: list })
const at = (location: unknown) => ({ location })
const marketing = { marketingOnly: true, private: false, location: undefined, frameworkVersion: undefined }
const listing = { name: 'T', short_description: 's', long_description: 'l', installation_instructions: 'i' }
const gzip = new Uint8Array([0x1f, 0x8b, 8, 0])

export const packageCases: readonly PackageCase[] = [
  // the five that an earlier edition of the account took, and the one that it refused
  ...Object.keys(webhook).map(name => ({ fact: `a webhook without ${name}`, requirements: { webhooks: { w: { ...webhook, [name]: undefined } } }, refusals: [`Missing required field ${name}`] })),
  { fact: 'a whole webhook', requirements: { webhooks: { w: webhook } }, refusals: [] },
  { fact: 'a target by http, which webhooks have replaced', requirements: { targets: { t: { title: 'T', type: 'http_target' } } }, refusals: ['target'] },
  { fact: 'a target by mail', requirements: { targets: { t: { title: 'T', type: 'email_target' } } }, refusals: [] },
  { fact: 'two channel integrations', requirements: { channel_integrations: { a: { manifest_url: '/m' }, b: { manifest_url: '/m' } } }, refusals: ['channel'] },
  { fact: 'one channel integration', requirements: { channel_integrations: { a: { manifest_url: '/m' } } }, refusals: [] },
  { fact: 'a custom object without its titles', requirements: { custom_objects_v2: { objects: [{ key: 'o', include_in_list_view: true }] } }, refusals: ['title', 'title_pluralized'] },
  { fact: 'a field of a custom object that is not there', requirements: { custom_objects_v2: { objects: [object], object_fields: [{ key: 'f', title: 'F', type: 'text', object_key: 'x' }] } }, refusals: ['x'] },
  { fact: 'a whole custom object with a field', requirements: { custom_objects_v2: { objects: [object], object_fields: [{ key: 'f', title: 'F', type: 'text', object_key: 'o' }] } }, refusals: [] },
  { fact: 'marketing only, with parameters and a location', manifest: { marketingOnly: true, private: false, frameworkVersion: undefined, ...parameters({ name: 'a', type: 'text' }) }, texts: listing, refusals: ['must not have location', 'must not have parameters'] },
  { fact: 'marketing only, and nothing that apps run by', manifest: marketing, texts: listing, refusals: [] },
  { fact: 'a new secure parameter without a translation', manifest: parameters({ name: 'key', type: 'text', secure: true }), refusals: [] },
  // the manifest
  { fact: 'no manifest', files: { 'manifest.json': undefined }, refusals: ['Could not find manifest.json'] },
  { fact: 'a manifest in a folder', files: { 'manifest.json': undefined, 'a/manifest.json': '{}' }, refusals: ['at the root'] },
  { fact: 'a manifest that is no JSON', files: { 'manifest.json': '{' }, refusals: ['not proper JSON'] },
  { fact: 'a manifest with a key twice', files: { 'manifest.json': '{"version":"1","version":"2"}' }, refusals: ['Duplicate key'] },
  { fact: 'no author', manifest: { author: undefined }, refusals: ['author'] },
  { fact: 'no location', manifest: { location: undefined }, refusals: ['location'] },
  { fact: 'an earlier version of the framework', manifest: { frameworkVersion: '1.0' }, refusals: ['framework version'] },
  { fact: 'a text where a manifest has a boolean', manifest: { private: 'yes' }, refusals: ['boolean'] },
  { fact: 'a number where a manifest has a text', manifest: { version: 1 }, refusals: ['string'] },
  { fact: 'noTemplate', manifest: { noTemplate: true }, refusals: ['noTemplate'] },
  { fact: 'an experiment that there is none of', manifest: { experiments: { magic: true } }, refusals: ['experiments'] },
  { fact: 'a language that is none', manifest: { defaultLocale: 'english' }, refusals: ['locale'] },
  { fact: 'a language without its translation', manifest: { defaultLocale: 'pt-br' }, refusals: ['Missing translation'] },
  { fact: 'an author’s address that is none', manifest: { author: { name: 'T', url: 'nowhere' } }, refusals: ['author url'] },
  // parameters
  { fact: 'a parameter of the type password', manifest: parameters({ name: 'a', type: 'password' }), refusals: ['invalid parameter type'] },
  { fact: 'a parameter called name', manifest: parameters({ name: 'name', type: 'text' }), refusals: ["Can't call a parameter"] },
  { fact: 'two parameters of one name', manifest: parameters({ name: 'a' }, { name: 'a' }), refusals: ['Duplicate parameter'] },
  { fact: 'a hidden parameter that is required', manifest: parameters({ name: 'a', type: 'hidden', required: true }), refusals: ['hidden cannot be required'] },
  { fact: 'an oauth parameter that is secure', manifest: parameters({ name: 'a', type: 'oauth', secure: true }), refusals: ['oauth cannot be secure'] },
  { fact: 'two oauth parameters', manifest: parameters({ name: 'a', type: 'oauth' }, { name: 'b', type: 'oauth' }), refusals: ['at most one'] },
  { fact: 'scopes of a parameter that is not secure', manifest: parameters({ name: 'a', scopes: ['header'] }), refusals: ['not secure'] },
  { fact: 'a scope that there is none of', manifest: parameters({ name: 'a', secure: true, scopes: ['moon'] }), refusals: ['not a scope'] },
  { fact: 'a secure parameter with its scopes', manifest: parameters({ name: 'a', secure: true, scopes: ['header', 'body'] }), refusals: [] },
  // locations
  { fact: 'a place that Support has none of', manifest: at({ support: { ticket_ceiling: 'assets/iframe.html' } }), refusals: ['invalid location'] },
  { fact: 'a page that is not in the package', manifest: at({ support: { ticket_sidebar: 'assets/other.html' } }), refusals: ['does not exist'] },
  { fact: 'a page by http', manifest: at({ support: { ticket_sidebar: 'http://app.example' } }), refusals: ['not a https address'] },
  { fact: 'a page by http on this machine', manifest: at({ support: { ticket_sidebar: 'http://localhost:4567/x' } }), refusals: [] },
  { fact: 'an address with a setting', manifest: at({ support: { nav_bar: { url: 'https://{{setting.host}}/x', autoLoad: false } } }), refusals: [] },
  // texts
  { fact: 'no name of the app', texts: {}, refusals: ['app.name'] },
  { fact: 'a public app without its description', manifest: { private: false }, texts: { ...listing, short_description: undefined }, refusals: ['app.short_description'] },
  { fact: 'a parameter’s translation without a label', manifest: parameters({ name: 'a' }), texts: { name: 'T', parameters: { a: {} } }, refusals: ['app.parameters.a.label'] },
  { fact: 'a translation named after no language', files: { 'translations/klingon_long.json': '{}' }, refusals: ['named after no locale'] },
  { fact: 'a translation that is a list', files: { 'translations/es.json': '[]' }, refusals: ['must be a JSON object'] },
  // requirements and files
  { fact: 'requirements of an unknown type', requirements: { ticket_forms: {} }, refusals: ['ticket_forms'] },
  { fact: 'a trigger without a title', requirements: { triggers: { t: { all: [] } } }, refusals: ['title'] },
  { fact: 'a trigger whose body makes no sense, which nobody reads', requirements: { triggers: { t: { title: 'T', all: 'nonsense' } } }, refusals: [] },
  { fact: 'a user field without a key', requirements: { user_fields: { u: { title: 'U' } } }, refusals: ['key'] },
  { fact: 'requirements with a key twice', requirements: '{"macros":{},"macros":{}}', refusals: ['Duplicate'] },
  { fact: 'a PDF by its name', files: { 'assets/a.pdf': 'x' }, refusals: ['pdf'] },
  { fact: 'an archive by its content', files: { 'assets/a.dat': gzip }, refusals: ['gzip'] },
  { fact: 'a banner that is no PNG', files: { 'assets/banner.png': 'x' }, refusals: ['PNG'] }
] // prettier-ignore
