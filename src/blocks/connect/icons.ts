import type { Network } from '#blocks/publication/model.ts'

/** A mark for each network, drawn by us as strokes in a square of 24: enough to be told apart, a few dozen bytes each. */
export const icons: Record<Network, string> = {
  facebook: 'M14 21v-8h3M10 21v-8H8m6 0h-4m0 0V8q0-4 5-4h1.500',
  x: 'M5 4l14 16M19 4L5 20',
  instagram: 'M4 8q0-4 4-4h8q4 0 4 4v8q0 4-4 4H8q-4 0-4-4zM12 8.500a3.500 3.500 0 1 0 .01 0M16.800 7.200v.01',
  youtube: 'M3 9q0-3 3-3h12q3 0 3 3v6q0 3-3 3H6q-3 0-3-3zM10 9.500v5l4.500-2.500z',
  tiktok: 'M13 4v11a4 4 0 1 1-4-4m4-7q.500 4.500 5.500 5',
  whatsapp: 'M4 20l1.300-4A8.200 8.200 0 1 1 8 18.700zM9 9q0 5 6 6l.500-1.800-2-1-1 1q-1.800-.800-2.400-2.400l1-1-1-2z',
  telegram: 'M21 4L3 11.500l6 2L18 7l-7 8v5l3.200-3.500 4 3z',
  linkedin: 'M5 10v10M5 5v.010M10 20V10m0 5q0-4.500 4.500-4.500T19 15v5',
  threads: 'M18.500 9Q17 4 12 4T5 12t7 8q6 0 6-4.500 0-4-5.500-4t-4 3.500 3.500 2.500q4 0 3.500-6Q15 8 9.500 9',
  bluesky: 'M12 11Q9 5 4 4q-1 6 1 8t4 1.500q-4 .500-3 3 2 5 6-2 4 7 6 2 1-2.500-3-3 2 .500 4-1.500t1-8q-5 1-8 7z',
  mastodon: 'M8 13V8.500q0-2.500 2-2.500t2 2.500V12m0-3.500Q12 6 14 6t2 2.500V13m-.500 4q5-.500 5-5V8q0-4-4-4h-9q-4 0-4 4v4q0 8 7 8.500 3 0 4.500-.700',
  rss: 'M5 11a8 8 0 0 1 8 8M5 5a14 14 0 0 1 14 14M5.800 18.200h.010',
  newsletter: 'M3 6h18v12H3zl9 7 9-7',
}
