import type { Network } from '#blocks/publication/model.ts'
import { speaks } from '#kernel/words.ts'
import { ar } from './words/ar.ts'
import { fr } from './words/fr.ts'
import { ha } from './words/ha.ts'
import { ig } from './words/ig.ts'
import { pcm } from './words/pcm.ts'
import { yo } from './words/yo.ts'

const en = { connect: 'Connect with us', newsletter: 'Newsletter', rss: 'RSS', channel: 'WhatsApp channel' }
export type Word = keyof typeof en

export const say = speaks({ en, fr, ha, yo, ig, pcm, ar })

/** Names of networks are names: the same in every language, but for the three that are words. */
export function networkName(network: Network, language: string): string {
  const names: Record<Exclude<Network, 'newsletter' | 'rss' | 'whatsapp'>, string> = {
    facebook: 'Facebook', x: 'X', instagram: 'Instagram', youtube: 'YouTube', tiktok: 'TikTok', telegram: 'Telegram',
    linkedin: 'LinkedIn', threads: 'Threads', bluesky: 'Bluesky', mastodon: 'Mastodon',
  }
  if (network === 'whatsapp') return say(language, 'channel')
  return network === 'newsletter' || network === 'rss' ? say(language, network) : names[network]
}
