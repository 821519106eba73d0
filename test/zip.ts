import { crc32 } from 'node:zlib'

/** An archive of files that are not compressed (PKWARE APPNOTE, 4.3); `lie` makes each say that it is so many bytes longer. */
export function zipOf(files: Record<string, Uint8Array>, lie = 0): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, bytes] of Object.entries(files)) {
    const field = (size: 2 | 4, value: number) => { const each = Buffer.alloc(size); if (size === 2) each.writeUInt16LE(value); else each.writeUInt32LE(value); return each }
    const common = Buffer.concat([field(2, 20), field(2, 0x800), field(2, 0), field(4, 0), field(4, crc32(bytes)), field(4, bytes.length), field(4, bytes.length + lie), field(2, Buffer.byteLength(name)), field(2, 0)])
    const local = Buffer.concat([field(4, 0x04034b50), common, Buffer.from(name), bytes])
    directory.push(Buffer.concat([field(4, 0x02014b50), field(2, 20), common, field(2, 0), field(2, 0), field(2, 0), field(4, 0), field(4, at), Buffer.from(name)]))
    parts.push(local)
    at += local.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, ...directory, end])
}
