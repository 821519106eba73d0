/** Robots: `/robots.txt` (RFC 9309), which tells crawlers what is not for them and where the sitemaps are, and asks those of language models what the editor chose. */
import type { Publication } from '#blocks/publication/model.ts'

/** Programs that gather text to train language models, by the names their makers publish. Some are no crawlers of their own but only a switch. */
export const trainingCrawlers = [
  'AI2Bot', 'Amazonbot', 'anthropic-ai', 'Applebot-Extended', 'Bytespider', 'CCBot', 'ClaudeBot', 'cohere-training-data-crawler', 'Diffbot',
  'FacebookBot', 'Google-Extended', 'GPTBot', 'ImagesiftBot', 'meta-externalagent', 'omgili', 'PanguBot', 'Timpibot',
]
/** Programs that read a page to answer somebody's question, as a rule with our address beside the answer. */
export const answeringCrawlers = [
  'Amzn-SearchBot', 'Amzn-User', 'ChatGPT-User', 'Claude-SearchBot', 'Claude-User', 'DuckAssistBot', 'meta-externalfetcher', 'MistralAI-User',
  'OAI-SearchBot', 'Perplexity-User', 'PerplexityBot', 'PhindBot', 'YouBot',
]

/** What no crawler has any use for: the desk, results of searches, forms and what only one reader may see. A rule without `$` is a beginning. */
const closed = ['/desk$', '/desk/', '/api/', '/search?', '/views$', '/*?held=', '/*&held=', '/*?replytocom=', '/*&replytocom=']

export function robotsText({ url, robots }: Pick<Publication, 'url' | 'robots'>): string {
  const refused = { 'allow': [], 'answer-only': trainingCrawlers, 'forbid': [...trainingCrawlers, ...answeringCrawlers] }[robots.ai]
  return [
    ...refused.map((name) => `User-agent: ${name}`),
    ...(refused.length ? ['Disallow: /', ''] : []),
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${url}/sitemap.xml`,
    `Sitemap: ${url}/news-sitemap.xml`,
    '',
  ].join('\n')
}
