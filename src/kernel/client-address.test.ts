import { expect, test } from 'vitest'
import { createTrust, readerAddress } from './client-address.ts'

const proxies = ['10.0.0.0/8', '192.0.2.7', 'fd00::/8', '::1']
const address = (connection: string | undefined, forwardedFor?: string, trusted = proxies) =>
  readerAddress(connection, forwardedFor, createTrust(trusted))

test.each([
  ['203.0.113.9', undefined, '203.0.113.9'],
  ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['10.1.2.3', '198.51.100.1', '198.51.100.1'],
  ['10.1.2.3', undefined, '10.1.2.3'],
  ['10.1.2.3', '', '10.1.2.3'],
  ['::ffff:10.1.2.3', '198.51.100.1', '198.51.100.1'],
  ['10.1.2.3', '::ffff:198.51.100.1', '198.51.100.1'],
  ['10.1.2.3', '6.6.6.6, 198.51.100.1', '198.51.100.1'],
  ['10.1.2.3', '6.6.6.6, 198.51.100.1, 10.9.9.9', '198.51.100.1'],
  ['10.1.2.3', '10.4.4.4, 10.9.9.9', '10.4.4.4'],
  ['10.1.2.3', '198.51.100.1, unknown', '10.1.2.3'],
  ['10.1.2.3', '198.51.100.1, , 10.9.9.9', '10.9.9.9'],
  ['10.1.2.3', '198.51.100.1:4711', '198.51.100.1'],
  ['10.1.2.3', '[2001:DB8:0:0::1]:4711', '2001:db8::1'],
  ['fd00::5', '2001:db8::1', '2001:db8::1'],
  ['::1', '198.51.100.1', '198.51.100.1'],
  [undefined, undefined, '127.0.0.1'],
  ['', '198.51.100.1', '127.0.0.1'],
] as const)('over %s with %j the reader is at %s', (connection, forwardedFor, reader) => {
  expect(address(connection, forwardedFor)).toBe(reader)
})

test('where no proxy is named, none is believed', () => {
  expect(address('127.0.0.1', '198.51.100.1', [])).toBe('127.0.0.1')
})

test('an IPv4 network and the whole of IPv6 are not confused', () => {
  expect(createTrust(['0.0.0.0/0'])('2001:db8::1')).toBe(false)
  expect(createTrust(['0.0.0.0/0'])('::ffff:198.51.100.1')).toBe(true)
  expect(createTrust(['::ffff:10.0.0.1'])('10.0.0.1')).toBe(true)
})
