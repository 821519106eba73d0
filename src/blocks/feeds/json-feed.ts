import { type Channel, feedUrl, type Item } from './model.ts'

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const writeJsonFeed = (channel: Channel) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    home_page_url: channel.home,
    feed_url: feedUrl(channel, 'json'),
    description: channel.description || undefined,
    icon: channel.logo?.url,
    authors: [{ name: channel.publisher }],
    language: channel.language,
    hubs: channel.hubs.length ? channel.hubs.map((url) => ({ type: 'WebSub', url })) : undefined,
    items: channel.items.map(itemOf),
  })

const itemOf = (item: Item) => ({
  id: item.id,
  url: item.url,
  title: item.title,
  content_html: item.html,
  summary: item.summary || undefined,
  image: item.picture?.url,
  date_published: item.publishedAt,
  date_modified: item.updatedAt,
  authors: item.authors.length ? item.authors : undefined,
  tags: item.categories.length ? item.categories : undefined,
  language: item.language,
  attachments: item.recordings.length
    ? item.recordings.map(({ url, mime, length, title, seconds }) =>
        ({ url, mime_type: mime, title: title || undefined, size_in_bytes: length, duration_in_seconds: seconds }))
    : undefined,
})
