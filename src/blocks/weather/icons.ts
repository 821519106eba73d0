import type { Sky } from './model.ts'

const cloud = 'M6 17a4 4 0 0 1 .5-8A5.500 5.500 0 0 1 17 8a4.500 4.500 0 0 1 .5 9z'
const sun = 'M12 8a4 4 0 1 0 .01 0M12 2v3m0 14v3M2 12h3m14 0h3M5 5l2 2m10 10l2 2M19 5l-2 2M7 17l-2 2'

/** The sky as strokes in a square of 24, drawn by us. */
export const skyIcons: Record<Sky, string> = {
  clear: sun,
  fair: `M9 4.500V3M4.500 9H3m2-4l1 1m7 0l1-1M6 11a4 4 0 0 1 6.500-4.500 ${cloud.replace('M6 17', 'M8 20').replace('8A5.500', '8A5.500')}`,
  cloudy: cloud,
  fog: 'M4 8h13M7 12h13M4 16h13M8 20h10',
  drizzle: `${cloud}M9 20v.500m3 0v.500m3-1v.500`,
  rain: `${cloud}M8 19l-1 3m6-3l-1 3m6-3l-1 3`,
  showers: `${cloud}M9 19l-1 3m6-3l-1 3`,
  snow: `${cloud}M8 20h.010M12 21h.010M16 20h.010`,
  thunder: `${cloud}M12.500 16l-2 3.500h3L11.500 23`,
}
