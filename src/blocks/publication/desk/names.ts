/** What settings are called, for people. */
import type { Department, Network, PublicationSettings } from '../model.ts'

export const networkNames: Record<Network, string> = {
  facebook: 'Facebook', x: 'X', instagram: 'Instagram', youtube: 'YouTube', tiktok: 'TikTok', whatsapp: 'WhatsApp', telegram: 'Telegram', linkedin: 'LinkedIn',
  threads: 'Threads', bluesky: 'Bluesky', mastodon: 'Mastodon', rss: 'RSS', newsletter: 'Newsletter',
}

export const departmentNames: Record<Department, string> = {
  show: 'The latest show', quote: 'Quote of the day', trending: 'Trending', contributors: 'Contributors', weather: 'Weather',
}

export const aiNames: Record<PublicationSettings['robots']['ai'], string> = {
  allow: 'All may read, and learn from it',
  'answer-only': 'They may answer people with our address, and not learn from it',
  forbid: 'None may read',
}

const spoken = new Intl.DisplayNames('en', { type: 'language' })
export const languageName = (tag: string) => spoken.of(tag) ?? tag

/** Those the program itself speaks to readers. */
export const ourLanguages = ['en', 'ar', 'fr', 'ha', 'ig', 'pcm', 'yo']
