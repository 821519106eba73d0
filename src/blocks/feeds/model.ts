/** Feeds: the newest articles as RSS 2.0, whole and with absolute addresses. */
export const itemsInFeed = 20

/** RSS 2.0 gives its times as RFC 822 does: "Mon, 02 Mar 2026 09:00:00 GMT". */
export const rssTime = (iso: string) => new Date(iso).toUTCString()

/** Text as it may stand in XML: the five signs escaped, and what XML 1.0 forbids left out. */
export const xmlText = (text: string) =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
