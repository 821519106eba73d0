import { type Network, type Publication, publicationTag } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { loaded, type Part, part } from '#kernel/part.tsx'
import { icons } from './icons.ts'
import { networkName, say } from './words.ts'

/** Row 1: the publication's profiles, as links with names; nothing is fetched from any of them. */
export const connectPart = (_app: App, publication: Publication): Part =>
  part('connect', async () => loaded(publication.connect.length ? publication : undefined, publicationTag), ConnectView, { soft: true })

const ConnectView = ({ connect, language }: Publication) => (
  <nav className="connect" aria-label={say(language, 'connect')}>
    <p>{say(language, 'connect')}</p>
    <ul>
      {connect.map(({ network, url }) => (
        <li key={network + url}>
          <a href={url} rel={relOf(network)} title={networkName(network, language)}>
            <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true"><path d={icons[network]} /></svg>
            <span className="unseen">{networkName(network, language)}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** Mastodon and its kin verify a profile by `rel=me`; the feed is an alternate of the site itself. */
const relOf = (network: Network) => (network === 'rss' ? 'alternate' : network === 'newsletter' ? undefined : 'me noopener')
