/** The Vite plugin behind `'./island.ts?bundled'` and `'./view.css?bundled'`: a small file with all it imports, minified, as a string. */
import path from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'

const asked = '?bundled'
const made = '\0bundled:'

export function bundled(): Plugin {
  let root = ''
  return {
    name: 'ogene:bundled',
    enforce: 'pre',
    configResolved(config) {
      root = config.root
    },
    resolveId: {
      filter: { id: /\?bundled$/ },
      async handler(source, importer) {
        const file = await this.resolve(source.slice(0, -asked.length), importer)
        // The ending hides `.css` from Vite's own style plugins, which would swallow the text.
        return file && `${made}${file.id}.js`
      },
    },
    load: {
      filter: { id: /^\0bundled:/ },
      async handler(id) {
        const { text, files } = await bundle(id.slice(made.length, -'.js'.length), root)
        for (const file of files) this.addWatchFile(file)
        return { code: `export default ${JSON.stringify(text)}`, moduleType: 'js' }
      },
    },
  }
}

/** `Features.LightDark` of Lightning CSS: its stand-in for `light-dark()` comes with every `color-scheme`, and nothing of ours asks for it. */
const lightDark = 1_048_576

async function bundle(entry: string, root: string) {
  const files: string[] = []
  const format = entry.endsWith('.css') ? 'es' : 'iife'
  const result = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    mode: 'production',
    plugins: [remember(files)],
    css: { lightningcss: { exclude: lightDark } },
    build: { write: false, minify: true, modulePreload: false, rolldownOptions: { input: entry, output: { format } } },
  })
  return { text: textOf(result), files }
}

const remember = (files: string[]): Plugin => ({
  name: 'ogene:files-of-a-bundle',
  buildEnd() {
    files.push(...[...this.getModuleIds()].filter((id) => path.isAbsolute(id)))
  },
})

function textOf(result: Awaited<ReturnType<typeof build>>): string {
  const [first] = [result].flat() as Rolldown.RolldownOutput[]
  const output = first?.output.find((each) => each.type === 'asset' || each.isEntry)
  return output ? String(output.type === 'asset' ? output.source : output.code).trim() : ''
}
