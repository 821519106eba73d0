/** Ink and paper: the few shapes all the sample's pictures are made of, as SVG text. */

export const [width, height] = [1500, 1000]

/** Numbers that look thrown, but are the same each time. */
export function dice(seed: number) {
  let state = seed * 7919 + 17
  return (from: number, to: number) => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return from + (state / 4294967296) * (to - from)
  }
}

export const rect = (x: number, y: number, w: number, h: number, fill: string, more = '') => `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}" ${more}/>`
export const circle = (x: number, y: number, r: number, fill: string, more = '') => `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${more}/>`
export const oval = (x: number, y: number, rx: number, ry: number, fill: string, more = '') => `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`
export const shape = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`
export const line = (d: string, stroke: string, w: number, more = '') =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${n(w)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`
export const many = (count: number, make: (at: number) => string) => Array.from({ length: count }, (_, at) => make(at)).join('')
export const at = (x: number, y: number, size: number, drawn: string, turn = 0) => `<g transform="translate(${n(x)} ${n(y)}) rotate(${turn}) scale(${size})">${drawn}</g>`
export const mirrored = (x: number, y: number, size: number, drawn: string) => `<g transform="translate(${n(x)} ${n(y)}) scale(${-size} ${size})">${drawn}</g>`
export const faint = (opacity: number, drawn: string) => `<g opacity="${opacity}">${drawn}</g>`

/** A colour between two others. */
export function mix(one: string, other: string, share: number): string {
  const parts = (colour: string) => [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16))
  const [a, b] = [parts(one), parts(other)]
  return `#${a.map((part, index) => Math.round(part + (b[index]! - part) * share).toString(16).padStart(2, '0')).join('')}`
}

/** The sky in bands, as a print from few blocks has it. */
export function sky(from: string, to: string, { bands = 9, until = 640, seed = 3 } = {}) {
  const throwing = dice(seed)
  return rect(0, 0, width, height, from) + many(bands, (band) => {
    const y = (until / bands) * (band + 0.6)
    const [a, b] = [throwing(-26, 26), throwing(-26, 26)]
    return shape(`M0 ${n(y + a)}Q${width / 4} ${n(y + b)} ${width / 2} ${n(y + a / 2)}T${width} ${n(y - b)}V${height}H0Z`, mix(from, to, (band + 1) / bands))
  })
}

/** A sun or moon or lamp with rings of light around it. */
export const glow = (x: number, y: number, r: number, colour: string, rings = 9, reach = 0.34) =>
  many(rings, (ring) => circle(x, y, r * (1 + (rings - ring) * reach), colour, 'opacity="0.05"')) + circle(x, y, r, colour)

/** A cone of light from a point: `to` is the half width where it ends. */
export const beam = (x: number, y: number, toX: number, toY: number, to: number, colour: string, opacity = 0.16) =>
  shape(`M${n(x)} ${n(y)}L${n(toX - to)} ${n(toY)}H${n(toX + to)}Z`, colour, `opacity="${opacity}"`)

/** Short strokes on water or wet ground. */
export function ripples(seed: number, from: number, to: number, stroke: string, { count = 70, left = 0, right = width, long = 110 } = {}) {
  const throwing = dice(seed)
  return many(count, () => {
    const depth = throwing(0, 1) ** 1.4
    const y = from + depth * (to - from)
    return line(`M${n(throwing(left, right))} ${n(y)}h${n(throwing(12, long) * (0.4 + depth))}`, stroke, 1.5 + depth * 4)
  })
}

/** What a light leaves on the water under it. */
export function glitter(seed: number, x: number, from: number, to: number, stroke: string, spread = 60) {
  const throwing = dice(seed)
  return many(46, (step) => {
    const depth = step / 46
    const w = throwing(10, spread * (0.6 + depth * 1.8))
    return line(`M${n(x - w / 2 + throwing(-spread, spread) * (0.2 + depth))} ${n(from + depth * (to - from))}h${n(w)}`, stroke, 2 + depth * 5, `opacity="${n(0.85 - depth * 0.4)}"`)
  })
}

export const svg = (w: number, h: number, drawn: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}">${drawn}</svg>`

export function n(value: number): number {
  return Math.round(value * 10) / 10
}
