/** Draws the sample's pictures: flat scenes of our own, from a few shapes each. Run by hand when one is changed: `node sample/draw.ts`. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'

const folder = path.resolve(import.meta.dirname, 'pictures')
const [width, height] = [1600, 1000]

/** Numbers that look thrown, but are the same each time. */
function dice(seed: number) {
  let state = seed
  return (from: number, to: number) => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return from + (state / 4294967296) * (to - from)
  }
}

const rect = (x: number, y: number, w: number, h: number, fill: string, more = '') => `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`
const circle = (x: number, y: number, r: number, fill: string, more = '') => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`
const shape = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`
const line = (d: string, stroke: string, w: number) => `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${w}" stroke-linecap="round"/>`
const many = <T>(n: number, make: (at: number) => T) => Array.from({ length: n }, (_, at) => make(at)).join('')
const sky = (from: string, to: string) => `<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs>${rect(0, 0, width, height, 'url(#sky)')}`

function skyline(seed: number, base: number, fill: string, window: string) {
  const throwing = dice(seed)
  return many(17, (at) => {
    const [x, w, h] = [at * 98 - 20, throwing(60, 96), throwing(90, 330)]
    const lit = many(6, (row) => (throwing(0, 1) > 0.4 ? rect(x + 12 + throwing(0, w - 36), base - h + 20 + row * 34, 12, 16, window) : ''))
    return rect(x, base - h, w, h + 4, fill) + lit
  })
}

function canoe(x: number, y: number, size: number, fill: string) {
  return `<g transform="translate(${x} ${y}) scale(${size})">${shape('M-120 0Q0 46 120 0L92 30Q0 56-92 30Z', fill)}${rect(-6, -96, 10, 100, fill)}${circle(0, -112, 18, fill)}${line('M4-70L60 40', fill, 7)}</g>`
}

const ripples = (seed: number, from: number, stroke: string) => {
  const throwing = dice(seed)
  return many(60, () => {
    const [x, y, w] = [throwing(0, width), throwing(from, height), throwing(20, 120)]
    return line(`M${x} ${y}h${w}`, stroke, throwing(2, 5))
  })
}

const person = (x: number, y: number, cloth: string, skin = '#5b3a29', size = 1) =>
  `<g transform="translate(${x} ${y}) scale(${size})">${circle(0, -128, 26, skin)}${shape('M-46 0Q-50-96 0-100Q50-96 46 0Z', cloth)}</g>`

const scenes: Record<string, () => string> = {
  lagoon: () => sky('#f6c98b', '#d7755a') + circle(1180, 420, 120, '#fbe6b8') + skyline(7, 620, '#6c3b4a', '#f2b66d') + rect(0, 620, width, 380, '#8c4a56') +
    ripples(3, 640, '#e59a76') + canoe(460, 780, 1.5, '#2c1a23') + canoe(1080, 700, 0.8, '#3c2430'),
  market: () => sky('#fbe7c0', '#f3c987') + rect(0, 700, width, 300, '#b9804d') +
    many(5, (at) => {
      const [x, colour] = [at * 330 - 40, ['#b0302c', '#1f6f5c', '#d98a1f', '#314f8c', '#8d2f63'][at]!]
      return rect(x + 20, 470, 12, 330, '#5a3a22') + rect(x + 268, 470, 12, 330, '#5a3a22') + shape(`M${x - 20} 480Q${x + 150} 330 ${x + 320} 480Z`, colour) +
        rect(x + 6, 690, 290, 110, '#6e4526') + many(9, (fruit) => circle(x + 40 + fruit * 28, 680 - (fruit % 2) * 14, 17, ['#e4572e', '#f2b134', '#6a994e'][(fruit + at) % 3]!))
    }) + person(350, 900, '#1f6f5c') + person(760, 930, '#b0302c', '#6b4430', 1.15) + person(1210, 900, '#d98a1f'),
  danfo: () => sky('#cfe3ea', '#f4ead5') + skyline(21, 640, '#a9bcc4', '#d9e4e8') + rect(0, 640, width, 360, '#565a5e') +
    many(7, (at) => rect(at * 260 - 60, 852, 140, 14, '#e8e3d3')) + rect(260, 420, 900, 330, '#f0b323', 'rx="46"') + rect(260, 600, 900, 26, '#222') +
    many(4, (at) => rect(320 + at * 200, 460, 160, 110, '#27343b', 'rx="12"')) + rect(1090, 470, 60, 110, '#27343b', 'rx="10"') +
    [430, 970].map((x) => circle(x, 750, 74, '#1c1c1c') + circle(x, 750, 32, '#9a9a9a')).join('') + rect(1120, 640, 46, 30, '#fff3c4', 'rx="8"') +
    person(1330, 860, '#314f8c', '#5b3a29', 1.5),
  pitch: () => sky('#16213e', '#2b3a67') + many(4, (at) => rect(150 + at * 420, 120, 10, 420, '#c9ced6') + rect(100 + at * 420, 90, 110, 50, '#f7f4d9')) +
    rect(0, 520, width, 90, '#3e2f45') + many(90, (at) => circle(((at * 53) % 1600) + 9, 535 + ((at * 29) % 62), 9, ['#e4572e', '#f2b134', '#f4f1de', '#6a994e'][at % 4]!)) +
    rect(0, 610, width, 390, '#3a7d44') + many(8, (at) => rect(at * 200, 610, 100, 390, '#347a3f')) + line('M0 640H1600M800 640V1000', '#eaf4e4', 8) +
    `<ellipse cx="800" cy="860" rx="260" ry="90" fill="none" stroke="#eaf4e4" stroke-width="8"/>` +
    person(560, 900, '#1b8f4d', '#5b3a29', 1.4) + person(1010, 850, '#f4f1de', '#6b4430', 1.25) + circle(742, 905, 24, '#fdfdfd'),
  rain: () => sky('#6f7f8c', '#a9b4b8') + skyline(33, 560, '#54626d', '#d9c98f') + rect(0, 560, width, 440, '#3d4a52') + ripples(12, 600, '#7c8d97') +
    many(150, (at) => line(`M${(at * 71) % 1600} ${(at * 137) % 940}l-14 46`, '#d7e2e8', 2.500)) +
    many(3, (at) => { const x = 360 + at * 420; return person(x, 850, ['#8d2f63', '#314f8c', '#1f6f5c'][at]!, '#5b3a29', 1.3) + shape(`M${x - 130} 690Q${x} 540 ${x + 130} 690Z`, ['#d98a1f', '#b0302c', '#f2d16b'][at]!) + line(`M${x} 640V800`, '#222', 7) }),
  solar: () => sky('#9fd3e6', '#f6efd8') + circle(1320, 180, 95, '#ffdf7e') + rect(0, 720, width, 280, '#c79a63') +
    many(4, (at) => { const x = 130 + at * 370; return shape(`M${x} 700l90-230h230l-90 230z`, '#23395d') + line(`M${x + 45} 585h230M${x + 80} 700l90-230M${x + 155} 700l90-230`, '#7fa3c7', 5) + rect(x + 110, 700, 12, 80, '#5a5a5a') }) +
    rect(1200, 560, 300, 240, '#e8d8b8') + shape('M1170 570L1350 430L1530 570Z', '#9c4a2f') + rect(1310, 660, 80, 140, '#6e4526') + person(1080, 920, '#b0302c', '#5b3a29', 1.2),
  school: () => rect(0, 0, width, height, '#efe3cb') + rect(200, 110, 1200, 420, '#2f4f3f') + rect(200, 110, 1200, 420, 'none', 'stroke="#7a5230" stroke-width="22"') +
    line('M300 230h420M300 310h560M300 390h340', '#e9efe6', 8) + circle(1120, 320, 105, 'none', 'stroke="#e9efe6" stroke-width="8"') + line('M1015 320h210M1120 215v210', '#e9efe6', 5) +
    many(5, (at) => person(230 + at * 285, 860, ['#1f6f5c', '#314f8c'][at % 2]!, ['#5b3a29', '#6b4430', '#4a2f22'][at % 3]!, 1.2) + rect(120 + at * 285, 850, 230, 34, '#7a5230') + rect(140 + at * 285, 884, 18, 116, '#5d3d23') + rect(310 + at * 285, 884, 18, 116, '#5d3d23')),
  studio: () => rect(0, 0, width, height, '#2a2140') + circle(800, 480, 520, '#3b2e5a') + rect(220, 720, 1160, 60, '#8a5a34', 'rx="16"') + rect(300, 780, 40, 220, '#6b4425') + rect(1260, 780, 40, 220, '#6b4425') +
    person(560, 720, '#d98a1f', '#5b3a29', 2.600) + person(1060, 720, '#1f6f5c', '#6b4430', 2.500) + many(2, (at) => rect(700 + at * 180, 560, 16, 160, '#111') + rect(676 + at * 180, 500, 64, 96, '#333', 'rx="32"')),
}

const faces: Record<string, [string, string, string, string]> = {
  adaeze: ['#d9b38c', '#5b3a29', '#8d2f63', 'M-150-20Q-170-250 0-260Q170-250 150-20Q120-170 0-180Q-120-170-150-20Z'],
  tunde: ['#a9c5b0', '#4a2f22', '#314f8c', 'M-120-90Q-120-230 0-236Q120-230 120-90Q60-150 0-150Q-60-150-120-90Z'],
  halima: ['#c9d3e3', '#6b4430', '#1f6f5c', 'M-185 210Q-190-265 0-270Q190-265 185 210L105 210Q130-160 0-168Q-130-160-105 210Z'],
}

const portrait = ([back, skin, cloth, hair]: [string, string, string, string]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600">${rect(0, 0, 600, 600, back)}<g transform="translate(300 300)">${shape('M-250 320Q-240 130 0 130Q240 130 250 320Z', cloth)}${rect(-44, 70, 88, 100, skin)}${`<ellipse cy="-40" rx="116" ry="140" fill="${skin}"/>`}${shape(hair, hair.includes('210') ? cloth : '#1d1512')}${circle(-42, -46, 9, '#1d1512')}${circle(42, -46, 9, '#1d1512')}${line('M-36 30Q0 56 36 30', '#2d1a14', 7)}</g></svg>`

await mkdir(folder, { recursive: true })
for (const [name, scene] of Object.entries(scenes)) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${scene()}</svg>`
  await sharp(Buffer.from(svg)).resize(1280).jpeg({ quality: 80, mozjpeg: true }).toFile(path.join(folder, `${name}.jpg`))
}
for (const [name, face] of Object.entries(faces)) {
  await sharp(Buffer.from(portrait(face))).jpeg({ quality: 82, mozjpeg: true }).toFile(path.join(folder, `${name}.jpg`))
}
