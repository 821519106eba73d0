/** Who asks: the reader's network address and the request's id, believed from a proxy only where the operator named that proxy. */
import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'

/** Whether this address is one of our proxies. */
export type Trust = (address: string) => boolean

/** Reads the operator's list of proxies (`10.0.0.1`, `10.0.0.0/8`, `fd00::/8`) once. */
export function createTrust(trustedProxies: string[]): Trust {
  const networks = trustedProxies.map((network) => (network.includes('/') ? ipaddr.parseCIDR(network) : wholeAddress(network)))
  return (text) => {
    if (networks.length === 0 || !ipaddr.isValid(text)) return false
    const address = ipaddr.process(text)
    return networks.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits))
  }
}

function wholeAddress(text: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  const address = ipaddr.process(text)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}

/**
 * The reader's address: the connection's, or, coming from our proxies, the nearest one of `X-Forwarded-For` (read from the right) that is
 * not ours. What a reader wrote into that header himself stands further left and is never reached.
 */
export function readerAddress(connection: string | undefined, forwardedFor: string | undefined, trusts: Trust): string {
  let address = plainAddress(connection ?? '') ?? '127.0.0.1'
  for (const hop of (forwardedFor ?? '').split(',').toReversed()) {
    const next = plainAddress(hop)
    if (!trusts(address) || !next) return address
    address = next
  }
  return address
}

/** An address in its one usual spelling: without port and brackets, IPv4 where it is only mapped into IPv6. */
function plainAddress(text: string): string | undefined {
  const bare = text.trim().replace(/^\[([^\]]*)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1')
  return ipaddr.isValid(bare) ? ipaddr.process(bare).toString() : undefined
}

/** The id a trusted proxy gave this request, if it is a harmless one. */
export function requestIdOf(request: IncomingMessage, trusts: Trust): string | undefined {
  const given = request.headers['x-request-id']
  const isUsable = typeof given === 'string' && /^[A-Za-z0-9-]{8,64}$/.test(given)
  return isUsable && trusts(request.socket.remoteAddress ?? '') ? given : undefined
}

/** What one household or one server has of the net: an IPv4 address, the first 64 bits of an IPv6 one (RFC 6177 gives out no less). */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).map((part) => part.toString(16)).join(':') : parsed.toString()
}
