/** The Vite plugin that lays brotli's best beside every file of the desk: too slow for the moment somebody asks, and a sixth smaller than what is not. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Plugin } from 'vite'

const compress = promisify(brotliCompress)

export const compressed = (): Plugin => ({
  name: 'ogene:compressed',
  applyToEnvironment: ({ name }) => name === 'client',
  async writeBundle({ dir = '' }, bundle) {
    const texts = Object.values(bundle).filter(({ fileName }) => /\.(js|css|svg)$/.test(fileName))
    await Promise.all(texts.map(async (output) => {
      const bytes = Buffer.from(output.type === 'chunk' ? output.code : output.source)
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
      await writeFile(path.join(dir, `${output.fileName}.br`), await compress(bytes, { params }))
    }))
  },
})
