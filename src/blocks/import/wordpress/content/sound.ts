import type { Node, Place } from './conversion.ts'
import { findMedium } from './media.ts'
import type { ImportedMedium } from './source.ts'
import type { Branch, Tag } from './tree.ts'

/** `audio` and `video`: the first source that is among the media, else the first at all. What older browsers were shown is left out. */
export function sound(tag: Tag, place: Place) {
  const kind = tag.name === 'video' ? 'video' : 'audio'
  const sources = [tag, ...tag.children.filter((child) => child.kind === 'tag' && child.name === 'source')].flatMap(addressOf)
  const node = soundNode(kind, sources, place, tag.attributes.poster)
  if (node) place.flow.put(node)
}

const addressOf = (branch: Branch) => (branch.kind === 'tag' && branch.attributes.src ? [branch.attributes.src] : [])

export function soundNode(kind: 'audio' | 'video', written: string[], place: Place, poster?: string): Node | undefined {
  const { conversion, setting } = place
  const id = setting.hints.mediumId
  const medium = written.map((address) => findMedium(conversion, address, id)).find((found) => found?.kind === kind)
  const src = medium ? '' : (written.map((address) => conversion.links.webAddress(address)).find((address) => address !== '') ?? '')
  if (!medium && !src) return void conversion.note(`${kind} without an address left out`)
  if (!medium) conversion.note(`${kind} that is not among the media keeps its old address`)
  return playable(kind, { medium, src, still: poster ? findMedium(conversion, poster) : undefined }, place)
}

interface Recording {
  medium?: ImportedMedium
  src: string
  still?: ImportedMedium
}

export function playable(kind: 'audio' | 'video', { medium, src, still }: Recording, { conversion }: Place): Node {
  const attrs = { id: conversion.idFor(kind, medium?.oldId ?? src), mediaId: medium?.mediumId ?? '', src, title: medium?.title ?? '' }
  return { type: kind, attrs: kind === 'video' ? { ...attrs, posterId: still?.mediumId ?? '' } : attrs, content: [] }
}
