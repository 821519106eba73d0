/** The bytes of a page as browsers can take them: plain, gzip, zstd or brotli, each made when first asked for and kept. */
import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

export type Encoding = 'br' | 'zstd' | 'gzip' | 'identity'

export interface Content {
  /** Strong, with quotes, made of the bytes alone: the same page has the same on every process. */
  etag: string
  plain: Buffer
  /** Whether compressing gains anything. */
  isSmall: boolean
  /** These bytes if they are at hand. */
  kept(encoding: Encoding): Buffer | undefined
  /** These bytes, made now if need be. */
  encoded(encoding: Encoding): Promise<Buffer>
  /** Bytes of everything kept. */
  weight(): number
}

/** Below this nothing is gained by compressing. */
const SMALL_BYTES = 860
/** Up to here brotli's best takes some 60 ms; beyond the second it would keep a core busy for long. */
const USUAL_BYTES = 70_000
const LONG_BYTES = 150_000
const { constants } = zlib
const [brotli, gzip, zstd] = [promisify(zlib.brotliCompress), promisify(zlib.gzip), promisify(zlib.zstdCompress)]

/**
 * A page is compressed once and sent many times, so brotli may take its time: a usual page gets the best (11), whose last 2 % let an article
 * with its headers come in one flight of a new connection (10 segments: RFC 6928). A longer one gets 10, half as slow; what is very long, such as a sitemap, 7. The others stand where more effort
 * stops paying on HTML.
 */
const compress = {
  br: (bytes: Buffer) =>
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: qualityFor(bytes.length),
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  zstd: (bytes: Buffer) => zstd(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 9 } }),
  gzip: (bytes: Buffer) => gzip(bytes, { level: 6 }),
}

const qualityFor = (length: number) => (length > LONG_BYTES ? 7 : length > USUAL_BYTES ? 10 : 11)

/** Wraps finished bytes; `grew` is called whenever a further encoding is kept. */
export function createContent(plain: Buffer, grew: () => void = () => {}): Content {
  const kept = new Map<Encoding, Buffer>([['identity', plain]])
  const making = new Map<Encoding, Promise<Buffer>>()

  async function make(encoding: Exclude<Encoding, 'identity'>): Promise<Buffer> {
    const bytes = await compress[encoding](plain)
    kept.set(encoding, bytes)
    making.delete(encoding)
    grew()
    return bytes
  }

  return {
    etag: `"${hash('sha256', plain, 'base64url').slice(0, 22)}"`,
    plain,
    isSmall: plain.length < SMALL_BYTES,
    kept: (encoding) => kept.get(encoding),
    async encoded(encoding) {
      const bytes = kept.get(encoding)
      if (bytes || encoding === 'identity') return bytes ?? plain
      const running = making.get(encoding) ?? make(encoding)
      making.set(encoding, running)
      return running
    },
    weight: () => kept.values().reduce((sum, bytes) => sum + bytes.length, 0),
  }
}

/** The encoding a browser likes best, by its Accept-Encoding header (RFC 9110, 12.5.3). Who refuses all gets plain bytes. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity'
  const wishes = readWishes(accepted)
  const wish = (encoding: Encoding) => wishes.get(encoding) ?? unsaid(encoding, wishes)
  const best = (['br', 'zstd', 'gzip', 'identity'] as const).reduce((one, other) => (wish(other) > wish(one) ? other : one))
  return wish(best) > 0 ? best : 'identity'
}

/** Plain bytes are welcome where nothing is said of them, though less than anything named. */
const unsaid = (encoding: Encoding, wishes: Map<string, number>) => wishes.get('*') ?? (encoding === 'identity' ? 0.0001 : 0)

function readWishes(accepted: string): Map<string, number> {
  const wishes = new Map<string, number>()
  for (const item of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = item.split(';').map((text) => text.trim())
    const quality = parameters.find((text) => text.startsWith('q='))
    const wish = quality === undefined ? 1 : Number(quality.slice(2))
    wishes.set(name === 'x-gzip' ? 'gzip' : name, wish >= 0 && wish <= 1 ? wish : 0)
  }
  return wishes
}
