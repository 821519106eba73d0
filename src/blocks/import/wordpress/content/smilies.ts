const faces: Record<string, string> = {
  '🙂': ':) :-) :smile:',
  '🙁': ':( :-( :sad:',
  '😉': ';) ;-) :wink:',
  '😀': ':D :-D :grin:',
  '😛': ':P :-P :razz:',
  '😮': ':o :-o :eek:',
  '😯': '8O 8-O :shock:',
  '😎': '8-) :cool:',
  '😕': ':? :-? :???:',
  '😐': ':| :-| :neutral:',
  '😡': ':x :-x :mad:',
  '😆': ':lol:',
  '😥': ':cry:',
  '😳': ':oops:',
  '🙄': ':roll:',
  '👿': ':evil:',
  '😈': ':twisted:',
  '💡': ':idea:',
  '➡': ':arrow:',
  '❗': ':!:',
  '❓': ':?:',
}
const bySign = new Map(Object.entries(faces).flatMap(([face, signs]) => signs.split(' ').map((sign): [string, string] => [sign, face])))
const standing = /(?<=^|\s)[:;8][^\s]{1,9}(?=\s|$)/g

/** Old signs such as :-) become the faces that WordPress showed for them. */
export const drawFaces = (text: string) => (/[:;8]/.test(text) ? text.replace(standing, (sign) => bySign.get(sign) ?? sign) : text)
