import type { Network } from '#blocks/publication/model.ts'

/** A mark for each network, drawn by us as strokes in a square of 24: enough to be told apart, a few dozen bytes each. */
export const icons: Record<Network, string> = {
  facebook: 'M14 21v-8h3M10 21v-8H8m6 0h-4m0 0V8q0-4 5-4h1.5',
  x: 'M5 4l14 16M19 4L5 20',
  instagram: 'M4 8q0-4 4-4h8q4 0 4 4v8q0 4-4 4H8q-4 0-4-4zM12 8.5a3.5 3.5 0 1 0 .01 0M16.8 7.2v.01',
  youtube: 'M3 9q0-3 3-3h12q3 0 3 3v6q0 3-3 3H6q-3 0-3-3zM10 9.5v5l4.5-2.5z',
  tiktok: 'M13 4v11a4 4 0 1 1-4-4m4-7q.5 4.5 5.5 5',
  whatsapp: 'M4 20l1.3-4A8.2 8.2 0 1 1 8 18.7zM9 9q0 5 6 6l.5-1.8-2-1-1 1q-1.8-.8-2.4-2.4l1-1-1-2z',
  telegram: 'M21 4L3 11.5l6 2L18 7l-7 8v5l3.2-3.5 4 3z',
  linkedin: 'M5 10v10M5 5v.01M10 20V10m0 5q0-4.5 4.5-4.5T19 15v5',
  threads: 'M18.5 9Q17 4 12 4T5 12t7 8q6 0 6-4.5 0-4-5.5-4t-4 3.5 3.5 2.5q4 0 3.5-6Q15 8 9.5 9',
  bluesky: 'M12 11Q9 5 4 4q-1 6 1 8t4 1.5q-4 .5-3 3 2 5 6-2 4 7 6 2 1-2.5-3-3 2 .5 4-1.5t1-8q-5 1-8 7z',
  mastodon: 'M8 13V8.5q0-2.5 2-2.5t2 2.5V12m0-3.5Q12 6 14 6t2 2.5V13m-.5 4q5-.5 5-5V8q0-4-4-4h-9q-4 0-4 4v4q0 8 7 8.5 3 0 4.5-.7',
  rss: 'M5 11a8 8 0 0 1 8 8M5 5a14 14 0 0 1 14 14M5.8 18.2h.01',
  newsletter: 'M3 6h18v12H3zl9 7 9-7',
}
