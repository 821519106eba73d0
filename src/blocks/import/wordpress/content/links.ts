import { safeHref } from '#blocks/body/model.ts'

/** The same site under http and https, with and without www. */
export const hostOf = (url: URL) => url.hostname.replace(/^www\./, '')

export function parseAddress(address: string, site: string): URL | undefined {
  const base = site.endsWith('/') ? site : `${site}/`
  const written = /^www\.[^/\s]+\.[a-z]{2,}/i.test(address) ? `http://${address}` : address
  return URL.parse(written.trim(), base) ?? undefined
}

/** An address within the old site becomes a path, which here answers with the way to the new one; others stay as they are. */
export function createLinks(site: string) {
  const home = URL.parse(site) ?? undefined
  const basePath = home ? home.pathname.replace(/\/$/, '') : ''

  function isOfSite(url: URL) {
    return home !== undefined && hostOf(url) === hostOf(home) && url.port === home.port && `${url.pathname}/`.startsWith(`${basePath}/`)
  }
  function hrefOf(address: string): string {
    const written = address.trim()
    if (written === '' || written.startsWith('#')) return safeHref(written) ?? ''
    const url = parseAddress(written, site)
    if (!url) return safeHref(written) ?? ''
    if (!/^https?:$/.test(url.protocol)) return safeHref(url.href) ?? ''
    const path = url.pathname.replace(/^\/{2,}/, '/')
    return safeHref(isOfSite(url) ? `${path}${url.search}${url.hash}` : url.href) ?? ''
  }
  function webAddress(address: string): string {
    const url = address.trim() ? parseAddress(address, site) : undefined
    return url && /^https?:$/.test(url.protocol) && url.hostname ? url.href : ''
  }
  return { isOfSite, hrefOf, webAddress }
}
export type Links = ReturnType<typeof createLinks>
