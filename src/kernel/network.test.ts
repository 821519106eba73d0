import { expect, test } from 'vitest'
import { isPublicAddress } from './network.ts'

test('Servers of the public internet are public', () => {
  const open = [
    '1.1.1.1', '8.8.8.8', '93.184.216.34', '172.15.255.255', '172.32.0.0', '100.63.255.255', '100.128.0.0', '192.167.1.1',
    '223.255.255.255',
    '2606:4700:4700::1111', '2a00:1450:4001:82a::200e', '2001:4860:4860::8888', '2a00:5efe::1', '2003::1',
  ]
  expect(open.filter((address) => !isPublicAddress(address))).toEqual([])
})

test('Our own machine, the office, the cloud and everything special are not', () => {
  const closed = [
    '0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.255.255', '169.254.169.254', '172.16.0.1',
    '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.88.99.1', '192.168.0.1', '198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.1',
    '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255',
    '::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1', '::127.0.0.1', '::7f00:1', '64:ff9b::7f00:1', '64:ff9b:1::a00:1',
    '100::1', '2001::1', '2001:0:53aa:64c::1', '2001:10::1', '2001:20::1', '2001:db8::1', '2002:7f00:1::', '2002:a00:1::1', '3fff::1',
    '5f00::1',
    'fc00::1', 'fd12:3456:789a::1', 'fe80::1', 'fec0::1', 'ff02::1', '2a00:1450::5efe:a00:1', '2a00:1450::200:5efe:7f00:1',
  ]
  expect(closed.filter(isPublicAddress)).toEqual([])
})

test('What is no plain address is not public either', () => {
  const unclear = ['', 'localhost', 'example.com', '2130706433', '0x7f.1', '0177.0.0.1', '127.1', 'fe80::1%eth0', '2606:4700::1%1',
    '[::1]', '8.8.8.8 ', '8.8.8']
  expect(unclear.filter(isPublicAddress)).toEqual([])
})
