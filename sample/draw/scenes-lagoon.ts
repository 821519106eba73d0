import { kicker, keeper, man, seated, woman } from './figures.ts'
import { at, beam, circle, dice, faint, glitter, glow, height, line, many, mirrored, mix, oval, rect, ripples, shape, sky, width } from './ink.ts'
import { canoe, ferry, floodlight, palm, roofs, skyline } from './places.ts'

const ink = '#1b1722'
const water = (from: string, to: string, top: number) => many(7, (band) => rect(0, top + (band * (height - top)) / 7, width, height, mix(from, to, band / 6)))

function ferryAtDawn() {
  const heads = ['#3d241a', '#4a2c20', '#2f1c15', '#5b3626', '#3d241a', '#4a2c20', '#2f1c15']
  return sky('#f3c27e', '#e07f5a', { until: 560, bands: 10 }) + glow(1120, 420, 96, '#fff0c6') + skyline(7, 600, '#a9605a', { tall: 330 }) + skyline(19, 610, '#7a4352', { tall: 190, from: 700, window: '#f6c67c' }) + line('M0 540H640', '#6b3c4a', 16) + many(8, (pier) => rect(40 + pier * 84, 544, 18, 70, '#6b3c4a')) +
    water('#c8695a', '#4b2c47', 604) + glitter(4, 1120, 612, 900, '#ffe2a6', 80) + ripples(3, 620, 990, '#e79a78', { count: 80 }) + at(330, 690, 0.7, canoe('#3b2135', man({ cloth: '#3b2135', skin: ink }))) +
    faint(0.35, oval(700, 872, 420, 26, ink)) + at(690, 850, 1.55, ferry('#24655c', '#d9482b', heads)) + at(1000, 806, 1.2, man({ cloth: '#e9dcc0', head: '#d9482b' }))
}

function crowd(count: number, top: number, deep: number, colours: string[]) {
  const throwing = dice(count)
  return many(count, () => circle(throwing(0, width), top + throwing(0, deep), 8.5, colours[Math.floor(throwing(0, colours.length))]!))
}

const hut = (x: number, y: number, size: number, wall: string, roof: string, lit = '') =>
  at(x, y, size, many(5, (post) => rect(-92 + post * 44, 0, 8, 92, mix(wall, ink, 0.5))) + rect(-104, -8, 208, 12, mix(wall, ink, 0.35)) + rect(-90, -96, 180, 90, wall) + (lit ? rect(-50, -76, 42, 50, lit) + rect(24, -76, 34, 34, lit) : rect(-50, -76, 42, 70, mix(wall, ink, 0.5))) + shape('M-122-90L-20-158L122-90Z', roof) + shape('M-20-158L122-90H50Z', mix(roof, ink, 0.22)))

function village() {
  return sky('#e9d3a4', '#d99a63', { until: 560, seed: 12 }) + glow(260, 300, 80, '#fff5d6') + skyline(31, 540, '#d2a679', { tall: 150 }) + water('#b98d63', '#3f5a58', 540) + ripples(9, 560, 980, '#e6c99a', { count: 80 }) +
    [[180, 600, 0.8], [420, 590, 0.75], [680, 604, 0.85], [960, 592, 0.8], [1220, 606, 0.9]].map(([x, y, s], index) => hut(x!, y!, s!, ['#a06b48', '#7d5a4a', '#93653f'][index % 3]!, ['#6b4a3a', '#56505a', '#7a4a34'][index % 3]!)).join('') +
    hut(330, 720, 1.4, '#8d5b3c', '#4b4450', '#f3c46f') + hut(1120, 730, 1.5, '#7a5140', '#6b3c34', '#f3c46f') + line('M460 730H960', '#4b3326', 12) + many(6, (post) => rect(490 + post * 84, 730, 9, 80, '#3b281f')) + at(700, 724, 0.95, woman({ cloth: '#b5372c', head: '#e9b44c' })) + at(780, 724, 0.62, man({ cloth: '#35487f' })) +
    line('M1010 560Q1180 640 1240 600', '#e9dcc0', 3) + many(5, (cloth) => rect(1050 + cloth * 36, 590 + cloth * 3, 26, 36, ['#b5372c', '#e9dcc0', '#24655c'][cloth % 3]!)) + at(640, 900, 1.4, canoe('#2f2129', at(-50, -10, 0.8, woman({ cloth: '#24655c', head: '#d58a1e' })) + line('M40-150L90 60', '#2f2129', 6) + at(30, -10, 0.8, man({ cloth: '#d58a1e', skin: '#3d241a' }))))
}

function movingHouse() {
  return sky('#bcd3cf', '#efe0bb', { until: 520, seed: 15 }) + skyline(44, 500, '#9dbab6', { tall: 200 }) + water('#8fb0aa', '#2f5a5e', 500) + ripples(17, 520, 990, '#d8e6dc', { count: 90 }) + hut(1330, 560, 0.7, '#8d7a63', '#6b5a50') + hut(150, 560, 0.7, '#8d7a63', '#6b5a50') +
    faint(0.3, oval(760, 822, 470, 26, ink)) + at(760, 800, 2.7, canoe('#4a3026')) + at(720, 740, 1.9, many(5, (post) => rect(-130 + post * 62, -150, 9, 160, '#9a6b45')) + line('M-150-150H140M-140-76H132', '#9a6b45', 9) + shape('M-176-150L-10-236L166-150Z', '#b9744a') + shape('M-10-236L166-150H70Z', '#95593a') + rect(-80, -76, 70, 84, '#c9955f')) +
    mirrored(1040, 768, 1.5, man({ cloth: '#b5372c', skin: '#3d241a', head: '#e9dcc0' })) + line('M1090 540L1160 900', '#4a3026', 9) + at(470, 764, 1.35, woman({ cloth: '#24655c', head: '#e9b44c' })) + at(400, 762, 0.9, man({ cloth: '#d58a1e' })) + at(1220, 930, 1, canoe('#35262b', at(0, -8, 0.9, seated({ cloth: '#35487f' }))))
}

function castingNet() {
  const net = many(11, (thread) => line(`M0 0Q${80 + thread * 10} ${-200 + thread * 44} ${360 - Math.abs(thread - 5) * 22} ${-210 + thread * 42}`, '#f4e6c4', 2.5)) + many(6, (ring) => shape(`M${60 + ring * 54} ${-60 - ring * 27}Q${90 + ring * 62} 0 ${60 + ring * 54} ${60 + ring * 27}`, 'none', 'stroke="#f4e6c4" stroke-width="2.5"'))
  return sky('#f2a65e', '#c94f3f', { until: 600, bands: 11, seed: 5 }) + glow(980, 500, 150, '#ffdf9b') + water('#a63f42', '#2b1b33', 600) + glitter(8, 980, 606, 990, '#ffcf86', 120) + ripples(23, 620, 990, '#d9654c', { count: 60 }) + skyline(2, 600, '#8d3b45', { tall: 60 }) +
    at(470, 850, 2.1, canoe('#1d1424')) + at(440, 836, 1.9, man({ cloth: '#1d1424', skin: '#1d1424', head: '#1d1424' })) + line('M490 590L590 540', '#1d1424', 24) + at(590, 540, 1.15, net, -8)
}

function lampsOnWater() {
  const boats = [[250, 640, 0.7], [560, 600, 0.55], [930, 620, 0.62], [1280, 660, 0.75], [420, 820, 1.15], [1050, 860, 1.3]]
  return rect(0, 0, width, height, '#101830') + sky('#0f1630', '#26355c', { until: 520, seed: 6 }) + many(70, (star) => circle((star * 211) % width, (star * 83) % 420, 1.8, '#dfe6f4', 'opacity="0.7"')) + glow(1230, 170, 46, '#f2ead2') + skyline(61, 520, '#16203f', { tall: 130, window: '#b58d52' }) + water('#1b2850', '#0b1124', 520) + ripples(5, 540, 990, '#33477c', { count: 80 }) +
    boats.map(([x, y, s], index) => glitter(index + 2, x! + 60 * s!, y! + 14, y! + 150 * s!, '#ffcf7a', 26 * s!) + glow(x! + 60 * s!, y! - 70 * s!, 11 * s!, '#ffdf9b', 9, 1.1) + at(x!, y!, s!, canoe('#0a0d1c', at(-30, -8, 0.9, seated({ cloth: '#0a0d1c', skin: '#0a0d1c' })) + line('M60-66V-10', '#0a0d1c', 5)))).join('')
}

function regatta() {
  const crew = (cloth: string) => many(6, (seat) => at(-110 + seat * 44, -12, 0.42, man({ cloth, skin: '#3d241a' })) + line(`M${-100 + seat * 44}-50l34 76`, '#f1e2c0', 4))
  return sky('#9fd0d6', '#f5e5bb', { until: 480, seed: 3 }) + palm(90, 520, 1.2, '#3f6a4c', 20) + palm(200, 520, 0.9, '#4f7d52', -20) + palm(1420, 520, 1.3, '#3f6a4c', -30) + rect(0, 486, width, 40, '#7f9a5c') + many(60, (head) => circle(260 + ((head * 61) % 1060), 476 + ((head * 17) % 26), 9, ['#b5372c', '#e9b44c', '#f6efdc', '#24655c', '#8d2f63'][head % 5]!)) + line('M240 430Q800 486 1360 430', '#7a5433', 3) + many(16, (flag) => shape(`M${270 + flag * 68} ${438 + Math.sin((flag / 15) * 3.1) * 24}h34l-17 32Z`, ['#b5372c', '#e9b44c', '#35487f'][flag % 3]!)) +
    water('#5fa7a8', '#1f5566', 520) + ripples(31, 540, 990, '#cfe8e0', { count: 100 }) + at(980, 610, 1.3, canoe('#8d2f63', crew('#f6efdc'))) + at(430, 730, 1.75, canoe('#35487f', crew('#e9b44c'))) + at(960, 900, 2.3, canoe('#b5372c', crew('#2f7a6b'))) + [[980, 610, 1.3], [430, 730, 1.75], [960, 900, 2.3]].map(([x, y, s]) => line(`M${x! - 160 * s!} ${y! + 18 * s!}q${60 * s!} 20 ${330 * s!} 10`, '#f2faf4', 4 * s!)).join('')
}

function solar() {
  const panel = (x: number, y: number) => at(x, y, 1, shape('M0 0L58-128H278L240 0Z', '#213a5e') + line('M29-64H259M58-128M80 0L132-128M160 0L206-128', '#6f95bd', 4) + line('M0 0H240', '#dfe6ea', 6))
  return sky('#a9d3d6', '#f8e9bd', { until: 560, seed: 10 }) + glow(1250, 190, 90, '#fff3bf', 10, 0.4) + skyline(8, 560, '#c9c7a3', { tall: 150 }) + roofs(3, 640, '#b98a5e', '#94694a', 80) + rect(0, 636, width, 364, '#a8754a') + shape('M-20 700L420 520L900 700Z', '#8a4a34') + panel(120, 690) + panel(390, 690) + rect(-20, 696, 960, 304, '#e2cda2') + rect(120, 770, 190, 230, '#24655c') + rect(430, 780, 180, 130, '#f9edcb') + line('M520 780V910M430 845H610', '#7a5433', 7) +
    rect(760, 760, 70, 96, '#3a3f4a', 'rx="6"') + circle(795, 800, 24, '#f6efdc') + line('M795 800l12-12', '#c5372c', 4) + at(1010, 960, 2.3, mirroredWoman()) + at(1200, 966, 2.05, man({ cloth: '#35487f', head: '#b5372c' })) + rect(1120, 735, 60, 46, '#f6efdc')
}
const mirroredWoman = () => mirrored(0, 0, 1, woman({ cloth: '#b5372c', head: '#e9b44c' }))

function pitch() {
  return sky('#10193a', '#2c3c70', { until: 420, seed: 14 }) + many(40, (star) => circle((star * 191) % width, (star * 67) % 240, 1.6, '#dfe6f4')) + [140, 520, 980, 1360].map((x) => beam(x, 150, x + (750 - x) * 0.5, 1000, 420, '#fff6cf', 0.1)).join('') + [140, 520, 980, 1360].map((x) => floodlight(x, 520, 340, '#8a93ab', '#fffbe0')).join('') + rect(0, 470, width, 110, '#231f3a') +
    crowd(170, 480, 92, ['#d9482b', '#e9b44c', '#f6efdc', '#4f8a4c', '#35487f', '#4a2c20']) + rect(0, 580, width, 420, '#3f8a4f') + many(8, (stripe) => shape(`M${stripe * 200 - 20} 580h90l${(stripe - 4) * 40 + 60} 420h-180Z`, '#4a9a58')) + line('M0 612H1500M760 612L740 1000', '#e8f3df', 6) + oval(750, 800, 250, 84, 'none', 'stroke="#e8f3df" stroke-width="6"') +
    faint(0.3, oval(560, 902, 120, 12, ink) + oval(1060, 860, 90, 10, ink)) + at(560, 900, 1.9, kicker({ cloth: '#d9482b' })) + mirrored(1060, 860, 1.6, kicker({ cloth: '#f6efdc', skin: '#3d241a' })) + circle(720, 884, 20, '#fdfbf0')
}

function goalkeeper() {
  return sky('#0e1733', '#2a3666', { until: 460, seed: 2 }) + [220, 1280].map((x) => beam(x, 60, 750, 1000, 560, '#fff6cf', 0.12)).join('') + rect(0, 440, width, 90, '#1d1a35') + crowd(150, 450, 76, ['#d9482b', '#e9b44c', '#f6efdc', '#4a2c20', '#24655c']) + rect(0, 528, width, 472, '#357a46') + many(4, (stripe) => rect(0, 560 + stripe * 120, width, 60, '#3f8a4f')) +
    faint(0.5, many(17, (thread) => line(`M${330 + thread * 54} 190V760`, '#dfe6ea', 2)) + many(11, (thread) => line(`M330 ${200 + thread * 54}H1190`, '#dfe6ea', 2))) + line('M320 780V180H1200V780', '#fdfbf0', 18) + faint(0.3, oval(700, 836, 260, 16, ink)) + at(690, 560, 2.3, keeper({ cloth: '#e9b44c' }), -14) + circle(1072, 380, 26, '#fdfbf0') + circle(1072, 380, 9, '#35303f')
}

function boatyard() {
  const hull = shape('M-230-46Q-60-8 60-8Q170-10 250-52Q210 40 120 46H-130Q-210 36-230-46Z', '#b9744a') + line('M-220-36Q-60 2 60 2Q170 0 240-42', '#e0a873', 6) + circle(70, 20, 20, '#2b1d22')
  return rect(0, 0, width, height, '#dcb98a') + shape(`M0 120L750 20L${width} 120V0H0Z`, '#4b3542') + many(7, (beamAt) => line(`M${beamAt * 250} 120L750 20`, '#33242f', 10)) + rect(80, 100, 26, 760, '#4b3542') + rect(1390, 100, 26, 760, '#4b3542') + rect(106, 330, 1284, 300, '#f3dcae') + glow(1080, 430, 60, '#fff5d6') + skyline(27, 600, '#dcae7c', { tall: 130, from: 120, to: 1330 }) + rect(106, 590, 1284, 60, '#7fa6a0') + ripples(4, 596, 646, '#cfe0d4', { count: 20, left: 120, right: 1360 }) + rect(0, 640, width, 360, '#a06b48') + shape('M0 760Q700 700 1500 780V1000H0Z', '#8d5b3c') +
    line('M560 110V250M940 90V250', '#33242f', 5) + at(740, 260, 1.1, hull) + [420, 1120].map((x) => at(x, 830, 1.05, `<g transform="scale(1 -1)">${hull}</g>` + line('M-150 20L-190 120M-110 20L-80 120M120 20L90 120M150 20L190 120', '#5a3b28', 12))).join('') + at(770, 950, 2.1, woman({ cloth: '#24655c', head: '#d9482b' })) + line('M826 800l44-34', '#dfe6ea', 9)
}

export const lagoonScenes: Record<string, () => string> = {
  lagoon: ferryAtDawn, village, 'moving-house': movingHouse, net: castingNet, lamps: lampsOnWater, regatta, solar, pitch, keeper: goalkeeper, boatyard,
}
