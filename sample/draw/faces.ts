/** The faces of the contributors: drawn, calm, lit from the left. */
import { circle, line, mix, oval, rect, shape } from './ink.ts'

const ink = '#1a1114'

interface Face {
  back: string
  skin: string
  cloth: string
  behind?: string
  hair: string
  more?: string
}

/** Head and shoulders around (300, 280). */
function face({ back, skin, cloth, behind = '', hair, more = '' }: Face): string {
  const [shade, light, lip] = [mix(skin, ink, 0.3), mix(skin, '#ffd9a8', 0.22), mix(skin, '#7a1f2b', 0.42)]
  const eye = (x: number, side: number) =>
    shape(`M${x - 26} 268Q${x} 246 ${x + 26} 268Q${x} 284 ${x - 26} 268Z`, '#f3e9dc') + circle(x + 2, 266, 11, '#2a1712') + circle(x - 1, 262, 3.5, '#fff') + line(`M${x - 28} 268Q${x} 244 ${x + 28} 266`, ink, 5) + line(`M${x - 30 * side - 4} ${side > 0 ? 238 : 236}Q${x} 218 ${x + 30 * side} 236`, ink, 8)
  return rect(0, 0, 600, 600, back) + circle(300, 270, 250, mix(back, '#fff3d6', 0.3)) + behind + shape('M30 620Q40 470 190 446L300 500L410 446Q560 470 570 620Z', cloth) + shape('M410 446Q560 470 570 620H380Q440 540 410 446Z', mix(cloth, ink, 0.25)) +
    shape('M240 380V450Q300 520 360 450V380Z', shade) + oval(176, 280, 20, 34, shade) + oval(424, 280, 20, 34, shade) + shape('M180 240Q176 130 300 126Q424 130 420 240Q420 330 384 376Q346 424 300 426Q254 424 216 376Q180 330 180 240Z', skin) + shape('M330 127Q424 140 420 240Q420 330 384 376Q346 424 300 426Q390 380 386 270Q384 180 330 127Z', shade, 'opacity="0.55"') + oval(236, 318, 36, 24, light, 'opacity="0.2"') + shape('M214 180Q250 144 300 146Q262 168 236 212Z', light, 'opacity="0.4"') +
    eye(244, 1) + eye(356, -1) + line('M298 262Q292 300 278 318Q286 332 304 332Q318 332 324 322', shade, 6) + shape('M256 366Q282 354 300 360Q318 354 344 366Q320 392 300 392Q280 392 256 366Z', lip) + line('M256 366Q300 376 344 366', mix(lip, ink, 0.5), 4) + hair + more
}

const adaeze = () => face({
  back: '#d8a867', skin: '#6b3f2a', cloth: '#8d2f3f', behind: shape('M120 330Q90 90 300 70Q510 90 480 330Q470 420 430 440H170Q130 420 120 330Z', '#1d1316'),
  hair: shape('M168 270Q160 110 300 104Q440 110 432 270Q424 190 352 166Q300 196 214 180Q176 210 168 270Z', '#1d1316') + shape('M200 130Q250 90 310 96', 'none', 'stroke="#45302c" stroke-width="10" stroke-linecap="round"'),
  more: circle(174, 330, 11, '#e9b44c') + circle(426, 330, 11, '#e9b44c') + line('M212 470Q300 548 388 470', '#e9b44c', 7),
})

const tunde = () => face({
  back: '#7fa08c', skin: '#4e2e20', cloth: '#35487f',
  hair: shape('M176 236Q170 116 300 112Q430 116 424 236Q410 172 372 160Q300 148 228 160Q190 172 176 236Z', '#171012') + shape('M196 330Q206 424 300 440Q394 424 404 330Q396 372 352 376Q330 350 300 352Q270 350 248 376Q204 372 196 330Z', '#171012', 'opacity="0.9"') + shape('M262 368Q300 360 338 368Q316 388 300 388Q284 388 262 368Z', '#8d4a42'),
  more: `<g fill="none" stroke="#2b2326" stroke-width="7">${'<rect x="204" y="240" width="82" height="56" rx="22"/><rect x="314" y="240" width="82" height="56" rx="22"/>'}<path d="M286 262Q300 254 314 262"/></g>` + shape('M240 452L300 520L360 452L392 470L300 590L208 470Z', '#f4ead4'),
})

const halima = () => face({
  back: '#a9b9cf', skin: '#7a4a31', cloth: '#1f6a5e', behind: shape('M110 600Q60 80 300 66Q540 80 490 600Z', '#1f6a5e'),
  hair: shape('M150 420Q140 104 300 98Q460 104 450 420Q470 560 420 600H180Q130 560 150 420ZM196 252Q200 372 234 398Q266 428 300 430Q334 428 366 398Q400 372 404 252Q400 152 300 150Q200 152 196 252Z', '#2b8072', 'fill-rule="evenodd"') + shape('M404 252Q400 372 366 398Q334 428 300 430Q330 500 420 600Q470 560 450 420Q460 104 300 98Q400 120 404 252Z', '#175347', 'opacity="0.7"'),
  more: line('M196 252Q200 152 300 150Q400 152 404 252', '#e9dcc0', 5),
})

const simi = () => face({
  back: '#c98f86', skin: '#5b3424', cloth: '#d9962f',
  hair: [[300, 90, 96], [214, 116, 84], [386, 116, 84], [160, 190, 70], [440, 190, 70], [150, 262, 46], [450, 262, 46]].map(([x, y, r]) => circle(x!, y!, r!, '#1a1114')).join('') + shape('M186 250Q184 150 300 148Q416 150 414 250Q440 120 300 108Q160 120 186 250Z', '#1a1114') + [[270, 60, 30], [200, 96, 24], [340, 76, 22]].map(([x, y, r]) => circle(x!, y!, r!, '#3a2624', 'opacity="0.7"')).join(''),
  more: circle(172, 348, 26, 'none', 'stroke="#e9dcc0" stroke-width="6"') + circle(428, 348, 26, 'none', 'stroke="#e9dcc0" stroke-width="6"') + shape('M196 456Q300 540 404 456L420 480Q300 580 180 480Z', '#8d2f63'),
})

const danjuma = () => face({
  back: '#8d7a5c', skin: '#432619', cloth: '#efe6d2',
  hair: shape('M186 190Q196 84 306 80Q420 86 414 190Q300 158 186 190Z', '#8d2f3f') + shape('M186 190Q300 156 414 190L412 208Q300 176 188 208Z', '#e9b44c') + shape('M210 352Q226 424 300 438Q374 424 390 352Q372 396 300 398Q228 396 210 352Z', '#cfc8bd') + shape('M250 352Q276 342 300 350Q324 342 350 352Q326 362 300 358Q274 362 250 352Z', '#cfc8bd'),
  more: line('M216 300q-10 6-14 16M384 300q10 6 14 16M270 196q30-8 60 0', '#2a1610', 4) + line('M300 500V600M262 486Q300 520 338 486', '#c9b98f', 7),
})

export const faces: Record<string, () => string> = { adaeze, tunde, halima, simi, danjuma }
