import { man, seated, woman } from './figures.ts'
import { at, circle, dice, faint, glow, height, line, many, mirrored, mix, n, oval, rect, shape, sky, width } from './ink.ts'

const ink = '#1b1722'
const rows = (d: (row: number) => string, count: number, stroke: string, w: number) => many(count, (row) => line(d(row), stroke, w))

function school() {
  const desk = (x: number, y: number, s: number, cloth: string, skin: string, isGirl: boolean) => at(x, y, s, seated({ cloth, skin, head: isGirl ? '#e9b44c' : '' }, isGirl) + rect(-30, -34, 150, 14, '#c98f56') + rect(-20, -20, 10, 78, '#8a5b3c') + rect(96, -20, 10, 78, '#8a5b3c') + rect(44, -42, 40, 8, '#fdf6e3'))
  return rect(0, 0, width, height, '#e8cf9f') + rect(0, 700, width, 300, '#a8754a') + rect(120, 120, 760, 400, '#2f4f45') + rect(120, 120, 760, 400, 'none', 'stroke="#7a5433" stroke-width="22"') + line('M190 210h300M190 280h420M190 350h250', '#e9efe6', 7) + circle(720, 320, 96, 'none', 'stroke="#e9efe6" stroke-width="6"') + line('M624 320h192M720 224v192M652 252l136 136', '#e9efe6', 4) +
    rect(1010, 140, 330, 330, '#fff4cf') + line('M1175 140v330M1010 305h330', '#b98a5e', 12) + shape('M1010 470L1340 470L980 1000L330 1000Z', '#fff4cf', 'opacity="0.3"') + at(960, 690, 2, man({ cloth: '#e9dcc0', skin: '#3d241a' })) +
    [[190, 760, 1.2, '#24655c', 0], [480, 770, 1.25, '#24655c', 1], [1180, 770, 1.25, '#24655c', 1], [120, 930, 1.6, '#24655c', 1], [520, 940, 1.65, '#24655c', 0], [920, 940, 1.65, '#24655c', 1], [1280, 935, 1.6, '#24655c', 0]].map(([x, y, s, cloth, girl], index) => desk(Number(x), Number(y), Number(s), String(cloth), ['#4a2c20', '#3d241a', '#5b3626'][index % 3]!, Boolean(girl))).join('')
}

function studio() {
  const microphone = (x: number) => line(`M${x} 720V560`, '#191522', 12) + rect(x - 28, 470, 56, 104, '#2d2838', 'rx="28"') + many(4, (bar) => line(`M${x - 18} ${492 + bar * 18}h36`, '#7d7690', 3))
  return rect(0, 0, width, height, '#2a2140') + many(8, (row) => many(15, (column) => shape(`M${column * 108 - 20} ${row * 90}l54-26l54 26l-54 26Z`, mix('#2a2140', '#4a3a66', ((row + column) % 3) / 3)))) + glow(750, 330, 210, '#f3c46f', 12, 0.24) + rect(690, 0, 10, 120, ink, 'transform="translate(55 0)"') +
    at(470, 800, 3.4, seated({ cloth: '#d9782b', skin: '#4a2c20', head: '#d9482b' }, true)) + mirrored(1040, 800, 3.4, seated({ cloth: '#24655c', skin: '#3d241a' })) + rect(180, 730, 1140, 64, '#8a5b3c', 'rx="14"') + rect(180, 730, 1140, 18, '#b07a4f', 'rx="9"') + rect(0, 900, width, 100, '#1c1630') + microphone(660) + microphone(850) +
    shape('M250 700h230l40 34H220Z', '#c5372c') + shape('M250 676h230v26H250Z', '#e9b44c') + shape('M262 652h206v26H262Z', '#24655c') + rect(1120, 690, 60, 44, '#f6efdc', 'rx="6"') + line('M1180 700q24 4 0 26', '#f6efdc', 7)
}

function signwriter() {
  return rect(0, 0, width, height, '#2f7a6b') + many(26, (board) => rect(0, board * 40, width, 3, '#276a5d')) + rect(0, 880, width, 120, '#a8754a') + rect(90, 120, 960, 440, '#f3e3b8') + rect(90, 120, 960, 440, 'none', 'stroke="#8d2f3f" stroke-width="16"') +
    `<g font-family="serif" font-weight="bold" font-size="220" fill="#b5372c"><text x="116" y="420" textLength="630">SHOE</text></g>` + shape('M1000 262Q970 232 920 244Q866 262 878 304Q892 334 940 342Q996 356 976 394Q940 424 876 388', 'none', 'stroke="#b5372c" stroke-width="36" stroke-linecap="round"') + line('M140 476H760M140 508H560', '#24655c', 10) +
    line('M900 940L1010 210M1180 940L1090 210', '#7a5433', 20) + rows((row) => `M${916 + row * 20} ${830 - row * 110}L${1164 - row * 16} ${830 - row * 110}`, 6, '#9a6b45', 15) + faint(0.28, oval(1060, 946, 220, 16, ink)) + mirrored(1080, 640, 2.2, man({ cloth: '#e9dcc0', skin: '#3d241a', head: '#35487f' })) + line('M1046 372L900 392', '#3d241a', 26) + line('M900 390l-40-4', '#8a5b3c', 9) +
    many(4, (pot) => rect(1240 + pot * 60, 880 - (pot % 2) * 8, 46, 62, '#d7d2c4', 'rx="5"') + oval(1263 + pot * 60, 880 - (pot % 2) * 8, 23, 8, ['#b5372c', '#e9b44c', '#24655c', '#35487f'][pot]!)) + at(380, 946, 1.9, man({ cloth: '#8d2f63', skin: '#5b3626' })) + rect(470, 690, 54, 40, ink, 'rx="6"') + circle(497, 710, 13, '#8fa3b5')
}

function drums() {
  const talking = (x: number, y: number, s: number, skin: string, turn: number) => at(x, y, s, shape('M-110-150Q-30 0-110 150H110Q30 0 110-150Z', '#7a4a2c') + many(13, (cord) => line(`M${-106 + cord * 17.6}-150Q${(-106 + cord * 17.6) * 0.34} 0 ${-106 + cord * 17.6} 150`, '#e9c98d', 3)) + oval(0, -150, 118, 34, skin) + oval(0, -150, 96, 25, mix(skin, '#ffffff', 0.3)) + oval(0, 150, 118, 30, '#5a3420'), turn)
  return rect(0, 0, width, height, '#c5562f') + many(9, (ring) => circle(760, 470, 760 - ring * 80, ['#d1663a', '#c5562f'][ring % 2]!)) + rect(0, 800, width, 200, '#6e3423') + talking(330, 620, 1.3, '#e8d9bd', -14) + talking(1220, 640, 1.15, '#dcc7a0', 12) + talking(760, 560, 1.9, '#f1e4c8', 3) + line('M1010 150Q900 190 856 262', '#4a2c20', 34) + line('M1010 150L1160 20', '#24655c', 70) + line('M870 250Q812 244 778 300', '#8a5b3c', 13) + faint(0.35, oval(760, 880, 560, 24, ink)) + many(5, (wave) => line(`M${560 - wave * 40} ${230 - wave * 26}Q760 ${130 - wave * 40} ${960 + wave * 40} ${230 - wave * 26}`, '#f6dfb0', 5, `opacity="${n(0.5 - wave * 0.09)}"`))
}

function pot() {
  const throwing = dice(9)
  return rect(0, 0, width, height, '#1f1826') + glow(750, 690, 260, '#d9612b', 14, 0.16) + rect(0, 830, width, 170, '#2d2029') + glow(1190, 560, 34, '#ffd98a', 14, 0.7) + rect(1166, 600, 48, 200, '#f4e7c6', 'rx="8"') + shape('M1190 596Q1166 560 1190 516Q1214 560 1190 596Z', '#ffc65a') + many(26, (coal) => circle(540 + (coal % 13) * 34, 816 + Math.floor(coal / 13) * 24 + throwing(-6, 6), 22, ['#3a2528', '#e8502b', '#f29a3b'][Math.floor(throwing(0, 3))]!)) +
    shape('M440 480H1060Q1050 780 900 800H600Q450 780 440 480Z', '#3b3a44') + shape('M440 480H620Q590 700 680 800H600Q450 780 440 480Z', '#54525f') + oval(750, 480, 312, 66, '#5f5d6b') + oval(750, 484, 286, 54, '#c8442a') + many(120, (grain) => { const [a, r] = [throwing(0, 6.28), Math.sqrt(throwing(0, 1))]; return oval(750 + Math.cos(a) * r * 268, 482 + Math.sin(a) * r * 44, 9, 4, ['#e8683a', '#f0a04b', '#b5372c', '#d9542f'][grain % 4]!) }) + many(6, (leaf) => circle(600 + leaf * 62, 476 + (leaf % 3) * 12, 8, '#5f8a3f')) + line('M1010 300L830 470', '#9a6b45', 24) + oval(820, 480, 46, 17, '#9a6b45') +
    many(5, (steam) => line(`M${600 + steam * 76} 400q-36-60 0-120t0-120`, '#f2e6d2', 13, 'opacity="0.14"')) + line('M400 520q-70 20-50 90M1100 520q70 20 50 90', '#54525f', 22) + at(280, 900, 1.9, woman({ cloth: '#8d2f63', head: '#e9b44c', skin: '#5b3626' })) + many(3, (tomato) => circle(1290 + tomato * 52, 846 - (tomato % 2) * 10, 32, '#c5372c'))
}

function exerciseBook() {
  const tally = many(4, (row) => many(7, (group) => at(870 + group * 56, 330 + row * 92, 1, line('M0 0v44M10 0v44M20 0v44M30 0v44M-6 36L38 6', '#2c4f8a', 4))))
  return rect(0, 0, width, height, '#8a5b3c') + many(18, (plank) => line(`M0 ${plank * 58}Q700 ${plank * 58 + 14} ${width} ${plank * 58}`, '#7a4e33', 4)) + shape('M0 0H620L240 1000H0Z', '#ffe7b0', 'opacity="0.16"') + faint(0.35, at(14, 22, 1, shape('M190 170L740 210L760 860L200 830Z M760 210L1310 170L1320 830L770 862Z', ink))) +
    shape('M190 160L750 200V850L200 820Z', '#e9b44c') + shape('M760 200L1310 160L1320 820L770 852Z', '#fdf6e3') + many(13, (row) => line(`M800 ${268 + row * 42}L1290 ${240 + row * 43}`, '#b9d3dc', 2)) + at(-20, 0, 1, tally) +
    at(470, 560, 1.5, shape('M-30 120V20Q-60 10-56-40L-40-60Q-30-150-44-190L-30-214Q-4-220 10-196L44-186L36-168L4-166Q0-120 0-60Q60-60 84-30V120H66V30Q30 36-10 24V120Z', '#b5762c') + many(9, (spot) => circle([-30, -26, -16, -38, 6, 36, 60, 20, -20][spot]!, [-150, -110, -60, -30, -30, -30, -10, 4, 0][spot]!, 9, '#7a4a24')) + line('M-34-212l-8-22M-18-216l2-24', '#7a4a24', 6)) + rect(300, 250, 330, 60, '#fdf6e3', 'transform="rotate(3 400 280)"') + line('M330 282L590 296', '#2c4f8a', 5) +
    line('M1110 900L1420 560', '#2c4f8a', 30) + line('M1110 900l-28 34', '#d7d2c4', 16) + line('M1390 592L1420 560', '#1a2f5a', 34)
}

function map() {
  const throwing = dice(12)
  return rect(0, 0, width, height, '#f0e3c2') + shape('M0 720Q260 640 420 700T820 660T1180 760T1500 690V1000H0Z', '#5d8fae') + shape('M0 800Q300 740 520 800T1000 780T1500 800V1000H0Z', '#3e6f95') + shape('M600 690Q560 480 700 380T720 120Q720 40 690 0H770Q800 60 790 140T770 400Q650 500 690 690Z', '#5d8fae') +
    shape('M470 700Q440 470 610 340Q660 200 640 0H830Q850 120 840 220Q860 420 760 500Q700 600 840 690Z', '#9cc0cf', 'opacity="0.62"') + shape('M880 720Q900 560 1050 560T1240 440Q1380 420 1420 520T1500 640V740Z', '#9cc0cf', 'opacity="0.62"') + shape('M100 700Q140 560 270 600T420 700Z', '#7aa8bf', 'opacity="0.8"') +
    rows((row) => `M0 ${60 + row * 96}Q${500 + row * 40} ${20 + row * 110} ${width} ${90 + row * 84}`, 8, '#fdf8e8', 9) + many(14, (street) => line(`M${street * 112 - 30} 0Q${street * 112 + 60} 400 ${street * 112 - 10} 790`, '#fdf8e8', street % 4 === 0 ? 13 : 7)) + many(90, () => { const [x, y] = [throwing(0, width), throwing(0, 640)]; return rect(x, y, throwing(18, 44), throwing(14, 34), '#c98f66', 'opacity="0.8"') }) +
    many(5, (pin) => { const [x, y] = [[300, 350], [560, 480], [980, 300], [1240, 560], [760, 210]][pin]!; return shape(`M${x} ${y}Q${x! - 44} ${y! - 56} ${x} ${y! - 92}Q${x! + 44} ${y! - 56} ${x} ${y}Z`, '#c5372c') + circle(x!, y! - 56, 14, '#fdf8e8') }) + at(1330, 160, 1, circle(0, 0, 74, '#fdf8e8') + shape('M0-60L16 0H-16Z', '#c5372c') + shape('M0 60L16 0H-16Z', '#3b3a44') + circle(0, 0, 7, ink))
}

function rice() {
  const throwing = dice(4)
  const sack = (x: number, y: number, s: number, colour: string) => at(x, y, s, shape('M-110 0Q-140-160-110-290Q-60-320 0-312Q60-320 110-290Q140-160 110 0Q0 22-110 0Z', colour) + shape('M30-312Q90-310 110-290Q140-160 110 0Q80 10 50 10Q90-150 30-312Z', mix(colour, ink, 0.16)) + line('M-96-272Q0-256 96-272', mix(colour, ink, 0.4), 5, 'stroke-dasharray="12 10"') + shape('M-50-180q50-40 100 0q-10 70-50 90q-40-20-50-90Z', '#b5372c', 'opacity="0.85"') + line('M0-200v96M-22-160q22-4 22-24M22-160q-22-4-22-24', '#fdf6e3', 5))
  return sky('#f6dfa8', '#e0a45e', { until: 900, seed: 20 }) + rect(0, 760, width, 240, '#8a5238') + sack(210, 800, 1.2, '#e9dcc0') + sack(420, 810, 1.1, '#d9c8a4') + sack(320, 560, 1.05, '#efe4cc') + sack(1290, 820, 1.3, '#e9dcc0') + faint(0.3, oval(810, 890, 330, 24, ink)) + sack(800, 880, 1.9, '#f4ead4') +
    shape('M620 330Q800 240 980 330Q930 376 800 384Q670 376 620 330Z', '#fbf6e8') + many(70, () => oval(800 + throwing(-150, 150), 330 + throwing(-34, 26), 9, 4, '#e5d8b8', `transform="rotate(${n(throwing(-8, 8))} 800 330)"`)) + at(1060, 900, 1.2, shape('M-60-110H60L48 0H-48Z', '#9aa7b0') + oval(0, -110, 60, 17, '#c4ced4') + shape('M-58-112Q0-176 58-112Z', '#fbf6e8')) + at(590, 960, 2, man({ cloth: '#24655c', skin: '#3d241a', head: '#b5372c' })) + at(1180, 980, 2.1, woman({ cloth: '#8d2f63', head: '#e9b44c' })) + many(30, () => oval(throwing(700, 1300), throwing(900, 980), 8, 4, '#fbf6e8'))
}

function cinema() {
  return rect(0, 0, width, height, '#15131f') + rect(250, 90, 1000, 500, '#f6e9c6') + shape('M250 420Q600 380 1250 430V590H250Z', '#c9895a') + glow(980, 300, 70, '#fff8e2') + at(560, 560, 1.6, man({ cloth: '#8d5b3c', skin: '#6b4631' })) + at(760, 560, 1.6, woman({ cloth: '#b5694a', head: '#8d5b3c', skin: '#6b4631' })) + shape('M700 1000L250 90H1250L800 1000Z', '#fff3cf', 'opacity="0.13"') +
    many(3, (row) => many(12 - row, (seat) => circle(110 + row * 40 + seat * (118 + row * 12), 700 + row * 96, 42 + row * 9, mix('#2b2436', '#0d0b14', row / 3)) + rect(60 + row * 34 + seat * (118 + row * 12), 738 + row * 102, 104 + row * 10, 120, mix('#2b2436', '#0d0b14', row / 3), 'rx="30"'))) + line('M230 60H1270M230 60V620M1270 60V620', '#7a1f2b', 34)
}

export const roomScenes: Record<string, () => string> = { school, studio, signwriter, drums, pot, 'exercise-book': exerciseBook, map, rice, cinema }
