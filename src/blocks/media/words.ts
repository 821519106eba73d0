import { speaks } from '#kernel/words.ts'

export const say = speaks({
  en: {
    listen: 'Listen to {name}',
    watch: 'Watch {name}',
    download: 'Download',
    kilobytes: '{size} kB',
    megabytes: '{size} MB',
  },
  fr: { listen: 'Écouter {name}', watch: 'Regarder {name}', download: 'Télécharger', kilobytes: '{size} ko', megabytes: '{size} Mo' },
  de: { listen: '{name} anhören', watch: '{name} ansehen', download: 'Herunterladen' },
})

/** How large a file is, as a reader with a thin line wants to know it: 340 kB, 2.4 MB. */
export function sizeInWords(language: string, bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000))
  if (kilobytes < 1000) return say(language, 'kilobytes', { size: kilobytes })
  return say(language, 'megabytes', { size: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(kilobytes / 1000) })
}
