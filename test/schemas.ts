/** The schemas of feeds and sitemaps, where the corpora are: what does not fit throws, with the schema's own reason. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { fromCompact } from './compact-schema.ts'

const folder = path.resolve('../shared/corpora/xml-schemas')
export const hasSchemas = existsSync(folder)

export function expectAtom(text: string) {
  using schema = XmlDocument.fromString(fromCompact(readFileSync(path.join(folder, 'atom.rnc'), 'utf8')))
  using validator = RelaxNGValidator.fromDoc(schema)
  using document = XmlDocument.fromString(text)
  validator.validate(document)
}

export function expectSitemap(text: string) {
  xmlRegisterFsInputProviders()
  using schema = XmlDocument.fromBuffer(readFileSync(path.join(folder, 'all-offline.xsd')), { url: path.join(folder, 'all-offline.xsd') })
  using validator = XsdValidator.fromDoc(schema)
  using document = XmlDocument.fromString(text)
  validator.validate(document)
}
