/** Draws the picture of the sample's advert: `node sample/draw-advert.ts`. Two inks on paper, as a jobbing printer would set it. */
import path from 'node:path'
import sharp from 'sharp'

const [width, height] = [600, 500]
const [paper, ink, red] = ['#f6efe0', '#1f3d37', '#b6452c']

const wheel = (x: number) => {
  const spokes = Array.from({ length: 9 }, (_, at) => `<path d="M${x} 300l0 -84" transform="rotate(${at * 40} ${x} 300)" stroke-width="2"/>`)
  return `<circle cx="${x}" cy="300" r="86" stroke-width="9"/><circle cx="${x}" cy="300" r="9" fill="${ink}"/>${spokes.join('')}`
}
const bicycle = `<g fill="none" stroke="${ink}" stroke-linejoin="round" stroke-linecap="round">${wheel(190)}${wheel(410)}</g>
  <path d="M190 300L262 196L372 196L290 300Z M262 196L290 300 M372 196L410 300" fill="none" stroke="${red}" stroke-width="11" stroke-linejoin="round"/>
  <path d="M262 196L252 168M226 168h54M372 196L362 156q-2 -12 12 -12h28" fill="none" stroke="${ink}" stroke-width="10" stroke-linecap="round" stroke-linejoin="round"/>
  <circle cx="290" cy="300" r="20" fill="${paper}" stroke="${ink}" stroke-width="8"/>`
const words = (y: number, size: number, text: string, more: string) =>
  `<text x="300" y="${y}" font-family="Noto Serif, DejaVu Serif, Georgia, serif" font-size="${size}" text-anchor="middle" ${more}>${text}</text>`

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
  <rect width="${width}" height="${height}" fill="${paper}"/>
  <rect x="14" y="14" width="${width - 28}" height="${height - 28}" fill="none" stroke="${ink}" stroke-width="3"/>
  <rect x="22" y="22" width="${width - 44}" height="${height - 44}" fill="none" stroke="${ink}"/>
  ${words(92, 46, 'OKUN BICYCLES', `fill="${ink}" font-weight="700" letter-spacing="2"`)}
  ${bicycle}
  ${words(430, 34, 'Mended while you wait.', `fill="${red}" font-style="italic"`)}
  ${words(464, 21, 'Ebute Metta · every day but Sunday', `fill="${ink}"`)}
</svg>`

await sharp(Buffer.from(svg)).png({ palette: true, colours: 32 }).toFile(path.join(import.meta.dirname, 'pictures', 'bicycles.png'))
