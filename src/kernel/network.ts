/** Which addresses of the internet are open to all: our own machine, the office and the cloud's inner doors are no stranger's business. */
import { BlockList, isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** IPv4 by what must not be reached (RFC 6890 and its kin), for nearly all the rest is in use. */
const closed4 = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12',
  '192.0.0.0/24', '192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24',
  '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
]
/** IPv6 by what may be reached: the one eighth given out to networks, so that mapped, NAT64, local and multicast addresses never fit. */
const open6 = '2000::/3'
/** Inside that eighth: protocol assignments with Teredo and ORCHID, documentation, 6to4, AS112 and segment routing. */
const closed6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20']

/** Whether an IP address in its plain spelling belongs to the public internet. Names, zones and anything unclear do not. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !listOf(closed4, 'ipv4').check(address, 'ipv4')
  if (version !== 6 || address.includes('%')) return false
  return listOf([open6], 'ipv6').check(address, 'ipv6') && !listOf(closed6, 'ipv6').check(address, 'ipv6') && !isTunnel(address)
}

/** ISATAP hides an IPv4 address, perhaps a private one, behind `0:5efe` or `200:5efe` in the last half. */
function isTunnel(address: string): boolean {
  const [first, second] = ipaddr.IPv6.parse(address).parts.slice(4)
  return second === 0x5efe && (first === 0 || first === 0x200)
}

function listOf(networks: string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [base, bits] = network.split('/')
    list.addSubnet(base!, Number(bits), family)
  }
  return list
}
