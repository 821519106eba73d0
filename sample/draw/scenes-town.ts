import { basin, man, runner, seated, umbrella, woman } from './figures.ts'
import { at, beam, circle, dice, faint, glow, height, line, many, mirrored, n, oval, rect, ripples, shape, sky, width } from './ink.ts'
import { bench, danfo, lamp, palm, roofs, skyline, stall } from './places.ts'

const ink = '#1b1722'

function market() {
  const fruits = [['#d9482b', '#f0a92f', '#e9c46a'], ['#4f8a4c', '#86ac53', '#d9482b'], ['#f0a92f', '#e07a2c', '#c5372c']]
  return sky('#f7dfae', '#f2b577', { until: 560 }) + glow(1180, 250, 90, '#fff3cf') + skyline(5, 520, '#e0a66c', { tall: 210 }) + roofs(4, 560, '#c98b58', '#b5764a', 80) + rect(0, 556, width, 444, '#a9683f') +
    shape(`M0 556H${width}V640Q700 600 0 690Z`, '#bb7b4d') + many(4, (row) => beam(1180, 250, 200 + row * 360, 1000, 70, '#fff3cf', 0.1)) +
    at(60, 640, 1.05, stall('#b5372c', fruits[0]!, 2)) + at(470, 620, 0.95, stall('#24655c', fruits[1]!, 5)) + at(880, 640, 1.1, stall('#d58a1e', fruits[2]!, 9)) + at(1250, 650, 1.2, stall('#35487f', fruits[0]!, 12)) +
    at(250, 960, 1.7, woman({ cloth: '#1f5f66', head: '#e9b44c' })) + at(620, 930, 1.55, man({ cloth: '#e9dcc0', skin: '#3d241a', head: '#8d2f3f' })) +
    at(820, 990, 1.95, woman({ cloth: '#8d2f63', head: '#8d2f63' }) + basin('#d7d2c4', many(7, (f) => circle(-30 + f * 10, -222 - (f % 3) * 9, 13, '#e07a2c')))) + at(1180, 940, 1.6, woman({ cloth: '#b5372c', head: '#24655c', skin: '#5b3626' }))
}

function bus() {
  return sky('#f4c987', '#e9906a', { until: 600, seed: 8 }) + glow(300, 470, 74, '#fff0c9') + skyline(21, 620, '#b96a5c', { tall: 280 }) + skyline(11, 640, '#8d4a50', { tall: 170 }) + rect(0, 636, width, 364, '#4a3c48') +
    shape(`M0 636H${width}V700Q700 660 0 720Z`, '#5d4a54') + many(7, (dash) => shape(`M${n(dash * 250 - 120)} 900h150l-22 18h-150Z`, '#e8d9bd')) + lamp(1330, 640, 300, '#3a2c3a', '#ffe1a1') +
    at(600, 830, 1.35, danfo('#eeb129', '#33404c')) + at(1120, 880, 1.7, man({ cloth: '#2c5f8a', skin: '#3d241a' })) + at(1260, 900, 1.75, woman({ cloth: '#b5372c', head: '#eeb129' })) + at(1390, 880, 1.6, man({ cloth: '#e8d9bd', head: '#24655c' })) +
    faint(0.3, many(3, (each) => shape(`M${1090 + each * 136} 884l300 66h60l-300-66Z`, ink)))
}

function rain() {
  const throwing = dice(41)
  const drops = many(190, () => { const [x, y, long] = [throwing(-20, width), throwing(-30, 960), throwing(24, 66)]; return line(`M${n(x)} ${n(y)}l${n(-long * 0.26)} ${n(long)}`, '#dfe9ea', 2, 'opacity="0.55"') })
  const people = [[320, 900, 1.55, '#d58a1e', '#8d2f63'], [640, 940, 1.85, '#b5372c', '#1f5f66'], [990, 900, 1.6, '#e9dcc0', '#35487f'], [1250, 950, 1.9, '#2f7a6b', '#b5762c']] as const
  return sky('#54697a', '#93a8ab', { until: 560, seed: 6 }) + skyline(33, 540, '#5c7280', { tall: 300 }) + skyline(14, 570, '#43586a', { tall: 180, window: '#e9cf8d' }) + rect(0, 566, width, 434, '#33444f') + ripples(12, 580, 990, '#7f97a1', { count: 90 }) +
    at(180, 640, 0.8, danfo('#c79a2f', '#26333c')) + people.map(([x, y, size, shade, cloth]) => faint(0.22, at(x, y + 4, size, `<g transform="scale(1 -0.6)">${umbrella(shade)}${woman({ cloth, skin: ink })}</g>`)) + at(x, y, size, woman({ cloth, head: cloth }) + umbrella(shade))).join('') + drops
}

function runnerAtDawn() {
  return sky('#1d2746', '#e08a5f', { until: 640, bands: 11, seed: 2 }) + glow(1190, 600, 60, '#ffd9a0', 12, 0.55) + skyline(52, 640, '#3a3153', { tall: 240, window: '#f3b86a' }) + rect(0, 636, width, 364, '#2a2438') + shape('M560 636H760L1330 1000H180Z', '#393149') +
    shape('M652 640h14l80 360h-70Z', '#e9dcc0') + at(1080, 700, 0.62, danfo('#d59c2b', '#1d2433')) + many(2, (light) => circle(1260, 640 + light * 8, 10, '#fff0c9')) + beam(1262, 642, 900, 990, 240, '#ffe6b0', 0.12) + lamp(150, 640, 330, '#241d33', '#ffd9a0') + lamp(380, 640, 210, '#2d2540', '#ffd9a0') +
    faint(0.4, oval(740, 944, 150, 14, ink)) + at(726, 940, 2.7, runner({ cloth: '#d9482b', skin: '#4a2c20' }))
}

function clinic() {
  const pegs = ['#4f9a5c', '#efb23a', '#d0402f']
  return rect(0, 0, width, height, '#1b2340') + many(40, (star) => circle((star * 173) % width, (star * 97) % 260, 2, '#cfd6ea', 'opacity="0.6"')) + skyline(9, 420, '#243056', { tall: 240, window: '#e8c27a' }) + rect(0, 400, width, 600, '#1f2747') +
    rect(330, 240, 840, 560, '#e3c79a') + rect(330, 240, 840, 60, '#b5372c') + rect(390, 360, 300, 440, '#fff0c6') + rect(760, 360, 340, 220, '#fff0c6') + line('M930 360V580M760 470H1100', '#b48d5e', 8) + shape('M390 800L690 800L900 1000H120Z', '#fff0c6', 'opacity="0.3"') +
    shape('M536 258h28v-22h22v-28h-22v-22h-28v22h-22v28h22Z', '#fdf6e3', 'transform="translate(200 60) scale(1)"') + rect(0, 800, width, 200, '#171d37') + shape('M390 800H690L960 1000H150Z', '#6d5a52') +
    at(480, 800, 1.75, woman({ cloth: '#f4f1e6', head: '#f4f1e6', skin: '#4a2c20' })) + [180, 320].map((x, index) => at(x, 830, 1.15, seated({ cloth: ['#24655c', '#8d2f63'][index]!, head: '#e9b44c' }, index === 1))).join('') + at(250, 838, 1, bench(330, '#7a5433')) +
    [1160, 1290, 1400].map((x, index) => at(x, 850, 1.2, seated({ cloth: ['#35487f', '#b5762c', '#5a3d6b'][index]!, head: '#b5372c' }, index !== 0))).join('') + at(1290, 858, 1, bench(430, '#7a5433')) +
    line('M760 640Q930 690 1100 640', '#3a2c2c', 4) + many(6, (peg) => rect(800 + peg * 48, 650 + Math.sin((peg / 5) * 3.1) * 20, 13, 44, pegs[peg % 3]!, 'rx="3"'))
}

function kite() {
  return sky('#3b2f5c', '#f0a162', { until: 820, bands: 12, seed: 7 }) + glow(420, 760, 110, '#ffe0a0', 10, 0.3) + roofs(6, 900, '#2f2440', '#241b33', 110) + rect(0, 896, width, 110, '#1d1629') +
    many(2, (pole) => line(`M${190 + pole * 1060} 1000V${210 + pole * 30}`, ink, 18) + line(`M${70 + pole * 1060} ${290 + pole * 30}h240M${100 + pole * 1060} ${370 + pole * 30}h180`, ink, 13)) +
    many(4, (wire) => line(`M-20 ${250 + wire * 34}Q${90} ${300 + wire * 26} ${190} ${284 + wire * 24}Q700 ${430 + wire * 26} 1250 ${314 + wire * 24}Q1400 ${340 + wire * 22} 1520 ${300 + wire * 26}`, ink, 4)) +
    at(740, 400, 2.1, shape('M0-120L82 0L0 130L-82 0Z', '#e8dcc2') + shape('M0-120L82 0L0 130Z', '#cdbd9d') + line('M0-120V130M-82 0H82', '#6b4b34', 6) + many(6, (row) => line(`M${-40 + row * 4} ${-30 + row * 14}h${row % 2 ? 26 : 34}M12 ${-34 + row * 14}h${row % 2 ? 30 : 22}`, '#8b7c63', 3)) + line('M0 130Q40 190-10 230T20 320', '#c5372c', 5) + many(3, (bow) => at([16, 12, 2][bow]!, 176 + bow * 50, 1, shape('M0 0l24-12v24Zm0 0l-24-12v24Z', '#c5372c'))), 24) +
    at(1090, 930, 1.3, man({ cloth: '#d58a1e', skin: ink }))
}

function tailLights() {
  const lane = (seed: number, colour: string, shift: number) => { const throwing = dice(seed); return many(44, (car) => { const depth = car / 44; const size = 2.5 + depth * depth * 17; const x = 760 + shift * (0.16 + depth) + Math.sin(depth * 4.2) * 150 * (1 - depth) + throwing(-14, 14) * depth; const y = 470 + depth * depth * 500; return circle(x, y, size * 2.6, colour, 'opacity="0.16"') + circle(x, y, size, colour) + circle(x + size * 4.4, y, size, colour) }) }
  return sky('#141a33', '#5f3a5e', { until: 500, seed: 4 }) + skyline(71, 480, '#1a1c35', { tall: 330, window: '#f0be72' }) + rect(0, 474, width, 526, '#1c1a2c') + shape('M690 474H840L1640 1000H-140Z', '#2a2538') +
    lane(3, '#e8402f', -560) + lane(5, '#e8402f', -240) + lane(7, '#ffe7b5', 170) + lane(9, '#ffe7b5', 520) + at(430, 990, 2, woman({ cloth: '#24655c', head: '#d58a1e' }) + basin('#b9c4cc', many(8, (bag) => oval(-34 + bag * 10, -222 - (bag % 2) * 8, 12, 8, '#dfe9ea'))))
}

const bin = () => at(1290, 900, 1, rect(-40, -110, 80, 110, '#35503f') + rect(-48, -124, 96, 16, '#26402f'))
function parkBench() {
  return sky('#f6e6b8', '#e8c27f', { until: 600, seed: 9 }) + skyline(16, 600, '#d0a06b', { tall: 260 }) + rect(0, 596, width, 404, '#7c8a4c') + shape(`M0 720Q700 640 ${width} 740V1000H0Z`, '#93a058') + shape('M500 1000Q760 800 1500 770V1000Z', '#dcc394') +
    shape('M330 900Q370 620 300 420H420Q400 640 450 900Z', '#5a3b28') + many(11, (leaf) => circle(180 + (leaf % 6) * 78, 210 + Math.floor(leaf / 6) * 130 + (leaf % 2) * 44, 120, ['#3f6a3c', '#4f7d42', '#35592f'][leaf % 3]!)) + faint(0.25, oval(460, 914, 420, 40, ink)) +
    at(700, 850, 1.5, bench(420, '#8a5b3c')) + at(600, 846, 1.6, seated({ cloth: '#35487f', head: '#b5372c' })) + at(800, 846, 1.6, seated({ cloth: '#8d2f63', head: '#e9b44c' }, true)) + bin() + mirrored(1130, 900, 1.5, woman({ cloth: '#b5762c', head: '#24655c' })) + palm(1420, 780, 1.4, '#35592f', -40)
}

export const townScenes: Record<string, () => string> = { market, danfo: bus, rain, runner: runnerAtDawn, clinic, kite, 'tail-lights': tailLights, bench: parkBench }
