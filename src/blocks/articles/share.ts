type ShareNetwork = 'whatsapp' | 'facebook' | 'x' | 'telegram' | 'email'

/** Where a reader can pass an article on, WhatsApp first: the addresses each network documents for links to itself. */
export function shareLinks(address: string, headline: string): { network: ShareNetwork; href: string }[] {
  const [url, text] = [encodeURIComponent(address), encodeURIComponent(headline)]
  return [
    { network: 'whatsapp', href: `https://wa.me/?text=${text}%20${url}` },
    { network: 'facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { network: 'x', href: `https://x.com/intent/post?text=${text}&url=${url}` },
    { network: 'telegram', href: `https://t.me/share/url?url=${url}&text=${text}` },
    { network: 'email', href: `mailto:?subject=${text}&body=${url}` },
  ]
}
