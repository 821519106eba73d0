import { basin, seated, woman } from './figures.ts'
import { at, dice, faint, glow, line, many, mix, n, oval, rect, shape } from './ink.ts'

const [w, h] = [1000, 1250]
const ink = '#1b1722'
const bands = (from: string, to: string, until: number) => many(10, (band) => rect(0, (band * until) / 10, w, h, mix(from, to, band / 9)))

function teacher() {
  return rect(0, 0, w, h, '#3d2f4a') + glow(650, 330, 120, '#ffdf9b', 14, 0.36) + line('M650 0V220', ink, 8) + shape('M560 320Q570 220 650 214Q730 220 740 320Z', '#24655c') + rect(0, 980, w, 270, '#2b2136') + rect(90, 200, 260, 560, '#5a4658') + many(4, (shelf) => rect(90, 320 + shelf * 140, 260, 12, '#7a5433') + many(7, (book) => rect(104 + book * 34, 220 + shelf * 140 + (book % 3) * 12, 26, 100 - (book % 3) * 12, ['#b5372c', '#e9b44c', '#35487f', '#e9dcc0', '#24655c'][(book + shelf) % 5]!))) +
    at(520, 1010, 4.6, seated({ cloth: '#8d2f63', skin: '#4a2c20', head: '#d9c8e0' }, true)) + shape('M600 840L690 800L800 850L710 900Z', '#fdf6e3') + shape('M690 800L710 900L800 850Z', '#e9dcc0') + line('M630 846l60-26M642 858l56-24M716 846l50 20', '#8a8496', 4) + line('M404 1270V1030M760 1270V1100', '#7a5433', 30) + many(3, (dot) => oval(506 + dot * 16, 500 + dot * 3, 4, 4, '#e9b44c')) + line('M560 494q24-10 44 2M574 500a16 16 0 1 0 32 0a16 16 0 1 0-32 0', '#e9dcc0', 4)
}

function tidePost() {
  const throwing = dice(6)
  return bands('#e9d7ae', '#d59a6a', 560) + glow(300, 260, 86, '#fff6db') + many(8, (band) => rect(0, 560 + band * 86, w, h, mix('#8fae9f', '#24474f', band / 7))) + many(60, () => { const y = throwing(580, 1220); return line(`M${n(throwing(0, w))} ${n(y)}h${n(throwing(30, 140))}`, '#cfe0d0', 4, 'opacity="0.6"') }) + rect(560, 120, 120, 1000, '#6b4632') + rect(640, 120, 40, 1000, '#543626') + many(11, (mark) => line(`M560 ${220 + mark * 78}h${mark % 5 === 0 ? 92 : 50}`, '#f4e7c6', 9)) +
    [[330, '#c5372c'], [486, '#e9b44c'], [600, '#f4e7c6'], [742, '#c5372c']].map(([y, colour]) => rect(548, Number(y), 144, 18, String(colour))).join('') + shape('M540 900q80-40 160 0v60q-80 30-160 0Z', '#3f6a57', 'opacity="0.8"') + faint(0.4, shape('M560 1120h120l60 130H500Z', ink)) + at(250, 1060, 1.6, shape('M-150-22Q-60 4 0 4Q60 4 150-22Q112 30 0 30Q-112 30-150-22Z', '#3b2a2f') + at(0, -10, 1.1, seated({ cloth: '#24655c', skin: '#3d241a', head: '#e9b44c' }, true)))
}

function bread() {
  const loaf = (x: number, y: number) => shape(`M${x} ${y}q6-44 60-44t60 44q0 14-10 18H${x + 10}q-10-4-10-18Z`, '#c98a45') + line(`M${x + 24} ${y - 26}l14 20M${x + 52} ${y - 32}l14 20`, '#e9bd7d', 6)
  return bands('#2a2a52', '#e8975f', 900) + glow(800, 820, 130, '#ffe0a0', 12, 0.3) + shape('M0 1000L420 820L1000 960V1250H0Z', '#3a2c3f') + shape('M0 1120L600 900L1000 1040V1250H0Z', '#4b3848') + many(12, (roof) => shape(`M${roof * 90 - 30} 930l50-44l60 44v60h-110Z`, mix('#2f2440', '#513a50', (roof % 3) / 3))) +
    at(480, 1200, 4.1, woman({ cloth: '#b5372c', head: '#e9b44c', skin: '#4a2c20' }) + basin('#d7dde0', '')) + many(4, (row) => many(5 - row, (each) => loaf(240 + row * 48 + each * 92, 320 - row * 46))) + line('M410 620L360 500L330 400', '#4a2c20', 46)
}

export const uprightScenes: Record<string, () => string> = { teacher, 'tide-post': tidePost, bread }
