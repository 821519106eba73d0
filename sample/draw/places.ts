/** Places and things: towers, water, boats, buses, stalls, palms. */
import { at, circle, dice, line, many, mix, n, oval, rect, shape, width } from './ink.ts'

const night = '#15101a'

export function skyline(seed: number, base: number, fill: string, { window = '', tall = 300, from = 0, to = width } = {}) {
  const throwing = dice(seed)
  let drawn = ''
  for (let x = from - 20; x < to; ) {
    const [w, h, top] = [throwing(46, 96), throwing(tall * 0.25, tall), throwing(0, 1)]
    drawn += rect(x, base - h, w, h + 6, fill)
    if (top > 0.75) drawn += rect(x + w * 0.45, base - h - 44, 5, 46, fill)
    else if (top > 0.5) drawn += rect(x + w * 0.2, base - h - 18, w * 0.5, 20, fill)
    if (window) drawn += many(Math.floor(h / 26), (row) => many(Math.floor(w / 20), (column) => (throwing(0, 1) > 0.66 ? rect(x + 7 + column * 20, base - h + 10 + row * 26, 8, 12, window) : '')))
    x += w + throwing(0, 16)
  }
  return drawn
}

/** Low roofs of zinc, one behind the other. */
export function roofs(seed: number, base: number, fill: string, edge: string, tall = 90) {
  const throwing = dice(seed)
  return many(16, (index) => {
    const [x, w, h] = [index * 100 - 40, throwing(110, 170), throwing(tall * 0.5, tall)]
    return rect(x, base - h, w, h + 8, mix(fill, night, throwing(0, 0.16))) + shape(`M${n(x - 12)} ${n(base - h)}L${n(x + w * 0.4)} ${n(base - h - 34)}L${n(x + w + 12)} ${n(base - h)}Z`, edge)
  })
}

export function palm(x: number, y: number, size: number, colour: string, lean = 30) {
  const leaf = (turn: number, side: number) => `<g transform="translate(${lean} -250) scale(${side} 1) rotate(${turn})">${shape('M0 0Q46-46 104-26Q140-8 146 34Q112 0 60-8Q24-10 0 0Z', mix(colour, night, side > 0 ? 0 : 0.16))}</g>`
  const leaves = [-62, -30, 0, 30].map((turn) => leaf(turn, 1) + leaf(turn + 6, -1)).join('')
  return at(x, y, size, line(`M0 0Q${lean * 0.2}-140 ${lean}-250`, colour, 13) + leaves)
}

/** A dugout with room for whoever is drawn on it, 240 long; the water is at (0, 0). */
export const canoe = (fill: string, aboard = '') => aboard + shape('M-150-22Q-60 4 0 4Q60 4 150-22Q112 30 0 30Q-112 30-150-22Z', fill) + shape('M-150-22Q-60 4 0 4Q60 4 150-22Q60 14 0 14Q-60 14-150-22Z', mix(fill, '#ffffff', 0.14))

/** A wooden ferry with a roof, 520 long; the water is at (0, 0). */
export const ferry = (hull: string, roof: string, heads: string[]) =>
  many(heads.length, (index) => { const x = -150 + index * 46; return circle(x, -92, 13, heads[index]!) + rect(x - 17, -80, 34, 46, mix(heads[index]!, roof, 0.55), 'rx="10"') }) +
  many(5, (post) => rect(-190 + post * 92, -150, 7, 120, mix(hull, night, 0.3))) + shape('M-226-150Q-40-178 206-152L214-138Q-40-162-232-136Z', roof) +
  shape('M-262-52Q-100-28 180-40L262-58Q232 24 150 26H-170Q-240 20-262-52Z', hull) + shape('M-258-40Q-100-14 180-26L256-44L252-30Q100-6-180-8Q-236-14-258-40Z', mix(hull, '#ffffff', 0.2))

/** A yellow minibus, 560 long, wheels on (0, 0). */
export const danfo = (body: string, glass: string, door = '#1d1a1c') =>
  oval(0, 4, 300, 16, night, 'opacity="0.35"') + shape('M-272-40Q-280-210-240-232H150Q196-232 224-150L268-128Q282-110 280-40Z', body) + rect(-276, -104, 556, 22, door) + rect(-276, -76, 556, 6, '#f4ecd8') +
  many(3, (index) => rect(-230 + index * 104, -212, 88, 78, glass, 'rx="8"')) + shape('M96-212H148Q180-208 200-142H96Z', glass) + line('M84-226V-36', mix(body, night, 0.35), 4) + line('M-20-226V-36', mix(body, night, 0.35), 4) +
  [-170, 170].map((x) => circle(x, -36, 46, '#17141a') + circle(x, -36, 20, '#8f8a86') + circle(x, -36, 7, '#2b272b')).join('') + rect(258, -96, 20, 24, '#fff1c2', 'rx="6"') + rect(-280, -100, 12, 26, '#c5372c', 'rx="4"')

export function stall(colour: string, fruits: string[], seed = 1, wide = 300) {
  const throwing = dice(seed)
  const stripes = many(6, (stripe) => shape(`M${n((stripe * wide) / 6)}-180H${n(((stripe + 1) * wide) / 6)}L${n(((stripe + 1) * wide) / 6 + (stripe - 2) * 6)}-112Q${n(((stripe + 0.5) * wide) / 6 + (stripe - 2.5) * 6)}-94 ${n((stripe * wide) / 6 + (stripe - 3) * 6)}-112Z`, stripe % 2 ? '#f3e6c9' : colour))
  return rect(12, -120, 8, 200, '#4b3022') + rect(wide - 20, -120, 8, 200, '#4b3022') + rect(0, -110, wide, 130, night, 'opacity="0.28"') +
    many(22, (fruit) => circle(18 + (fruit % 11) * ((wide - 36) / 10), 4 - Math.floor(fruit / 11) * 20 + throwing(-3, 3), 15, fruits[Math.floor(throwing(0, fruits.length))]!)) +
    rect(-6, 12, wide + 12, 74, '#6e4630') + rect(-6, 12, wide + 12, 12, '#8a5b3c') + stripes
}

export const lamp = (x: number, y: number, tall: number, colour: string, light: string) => line(`M${x} ${y}V${y - tall}h34`, colour, 8) + circle(x + 36, y - tall + 6, 12, light) + circle(x + 36, y - tall + 6, 40, light, 'opacity="0.2"') + circle(x + 36, y - tall + 6, 84, light, 'opacity="0.1"')
export const floodlight = (x: number, base: number, tall: number, metal: string, light: string) =>
  line(`M${x} ${base}V${base - tall}`, metal, 12) + rect(x - 62, base - tall - 62, 124, 64, mix(metal, night, 0.4)) + many(8, (index) => circle(x - 45 + (index % 4) * 30, base - tall - 45 + Math.floor(index / 4) * 30, 12, light))
export const bench = (wide: number, wood: string) => rect(-wide / 2, 0, wide, 14, wood) + rect(-wide / 2 + 14, 14, 10, 52, mix(wood, night, 0.35)) + rect(wide / 2 - 24, 14, 10, 52, mix(wood, night, 0.35))
