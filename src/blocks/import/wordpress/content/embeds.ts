import type { Conversion, Node, Place } from './conversion.ts'
import { paragraph } from './nodes.ts'
import { findProvider } from './providers.ts'
import type { Tag } from './tree.ts'

export function embedNode(address: string, conversion: Conversion, provider = ''): Node {
  const found = findProvider(address)
  const url = found?.url ?? address
  const attrs = { id: conversion.idFor('embed', url), url, provider: found?.provider ?? provider, title: '', mediaId: '', kilobytes: null }
  return { type: 'embed', attrs, content: [] }
}

/** A frame of a known player is an embed; of any other place, a link to it. */
export function frame(tag: Tag, { flow, conversion }: Place) {
  const address = tag.attributes.src || tag.attributes['data-src'] || tag.attributes['data-lazy-src'] || ''
  const url = conversion.links.webAddress(address)
  if (!url || /^about:/i.test(address)) return conversion.note('frame without an address left out')
  flow.put(embedOrLink(url, conversion, tag.attributes.title ?? ''))
}

export function embedOrLink(url: string, conversion: Conversion, title = ''): Node {
  const provider = findProvider(url)
  if (provider) {
    const node = embedNode(url, conversion)
    return { ...node, attrs: { ...node.attrs, title } }
  }
  conversion.note('frame of an unknown place made a link')
  const href = conversion.links.hrefOf(url)
  return paragraph([{ type: 'text', text: title || url, ...(href ? { marks: [{ type: 'link', attrs: { href, title: '' } }] } : {}) }])
}

/** Players of old stood in `object` and `embed`; of others the words for browsers without them are kept. */
export function object(tag: Tag, place: Place) {
  const { flow, conversion } = place
  const url = playersIn(tag)
    .map((address) => conversion.links.webAddress(address))
    .find((address) => address && findProvider(address))
  if (url) return flow.put(embedNode(url, conversion))
  conversion.note(`${tag.name} left out`)
  conversion.walk(tag.children, place)
}

function playersIn(tag: Tag): string[] {
  return [tag, ...tag.children].flatMap((branch) => (branch.kind === 'tag' ? addressesOf(branch) : []))
}

function addressesOf({ attributes }: Tag): string[] {
  const named = /^(?:movie|src|url)$/i.test(attributes.name ?? '') ? attributes.value : undefined
  return [attributes.data, attributes.src, named].filter((address) => address !== undefined)
}
