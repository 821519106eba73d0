import { chooseSaving, isSaving, releasePictures } from './early.ts'

/** Sharp enough on any telephone, at a third of what its screen would ask for. */
const enoughDensity = 1.5
const smallest = 100

/** The switch "save data", and for who saves a button on each picture that says what it weighs. */
export function startPictures() {
  const place = document.querySelector<HTMLElement>('[data-save-label]')
  if (!place) return
  const { saveLabel = '', saveShow = '' } = place.dataset
  place.append(switchFor(saveLabel))
  if (document.documentElement.dataset.save === undefined) return releaseInSight()
  for (const picture of document.querySelectorAll<HTMLElement>('.picture[data-kb]')) offer(picture, saveShow)
}

/** What is in sight now, and at the first scroll all the rest, which the browser then fetches as it comes near. */
function releaseInSight() {
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) releasePictures(target)
  })
  for (const place of document.querySelectorAll('.picture, .player')) observer.observe(place)
  for (const moment of ['scroll', 'beforeprint']) {
    addEventListener(moment, () => {
      observer.disconnect()
      releasePictures()
    }, { once: true })
  }
}

function switchFor(label: string): HTMLLabelElement {
  const element = document.createElement('label')
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.checked = isSaving()
  element.append(box, ` ${label}`)
  box.addEventListener('change', () => {
    chooseSaving(box.checked)
    if (box.checked) return location.reload()
    delete document.documentElement.dataset.save
    document.querySelectorAll('.picture > button').forEach((button) => button.remove())
    releasePictures()
  })
  return element
}

/** A button on the picture; a face is too small for one and stays away. */
function offer(picture: HTMLElement, words: string) {
  const best = bestOf(picture)
  if (picture.clientWidth < smallest || !best) return
  const button = document.createElement('button')
  button.type = 'button'
  const size = new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit: 'kilobyte', numberingSystem: 'latn' }).format(best.kilobytes)
  button.textContent = words.replace('{size}', size)
  // A teaser's picture is a second way to what its headline leads to, which keyboards and screen readers are spared.
  if (picture.closest('[aria-hidden]')) button.tabIndex = -1
  button.onclick = (event) => {
    event.preventDefault()
    show(picture, best.address)
    button.remove()
  }
  picture.append(button)
}

/** The narrowest file that is wide enough here, with its weight. */
function bestOf(picture: HTMLElement): { address: string; kilobytes: number } | undefined {
  const weights = picture.dataset.kb?.split(',').map(Number) ?? []
  const listed = picture.querySelector<HTMLElement>('[data-srcset]')?.dataset.srcset ?? picture.querySelector<HTMLElement>('img[data-src]')?.dataset.src
  const files = listed?.split(', ').map((each, at) => {
    const [address = '', width = ''] = each.split(' ')
    return { address, width: Number.parseInt(width) || Infinity, kilobytes: weights[at] ?? 0 }
  })
  const wanted = picture.clientWidth * Math.min(devicePixelRatio, enoughDensity)
  return files?.find(({ width }) => width >= wanted) ?? files?.at(-1)
}

function show(picture: HTMLElement, address: string) {
  for (const source of picture.querySelectorAll('source')) source.remove()
  const image = picture.querySelector<HTMLImageElement>('img[data-src]')
  if (!image) return
  delete image.dataset.src
  delete image.dataset.srcset
  image.src = address
}
