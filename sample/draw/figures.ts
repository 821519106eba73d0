/** People, drawn small: feet at (0, 0), two hundred high, lit from the left. */
import { circle, line, mix, oval, rect, shape } from './ink.ts'

export interface Look {
  cloth: string
  skin?: string
  /** Of a head tie, a cap or hair. */
  head?: string
}
const brown = '#4a2c20'
const hair = '#1c1412'
const dark = '#15101a'

const limbs = (d: string, colour: string, w = 13) => line(d, colour, w)
const face = (skin: string, y = -172) => circle(0, y, 17, skin) + rect(-6, y + 12, 12, 16, skin)
const tie = (colour: string, y = -172) => shape(`M-21${y}Q-36${y - 34} 4${y - 36}Q40${y - 34} 21${y - 2}Q0${y - 16}-21${y}Z`, colour) + shape(`M14${y - 20}Q40${y - 42} 36${y - 12}Q26${y - 6} 16${y - 8}Z`, mix(colour, dark, 0.2))
const cap = (colour: string, y = -172) => shape(`M-19${y - 5}Q-20${y - 30} 4${y - 28}Q22${y - 26} 19${y - 5}Z`, colour)
const crop = (y = -172) => shape(`M-18${y + 1}Q-20${y - 20} 0${y - 20}Q20${y - 20} 18${y + 1}Q12${y - 9} 0${y - 9}Q-12${y - 9}-18${y + 1}Z`, hair)
const shaded = (d: string, cloth: string) => shape(d, mix(cloth, dark, 0.28))

/** A woman in wrapper and head tie. */
export const woman = ({ cloth, skin = brown, head = cloth }: Look) =>
  limbs('M22-138L36-104L26-76', mix(skin, dark, 0.25)) + face(skin) + tie(head) + shape('M-26-146Q0-158 26-146L22-94H-22Z', cloth) +
  shape('M-24-98Q-36-40-30 0H30Q36-40 24-98Z', mix(cloth, dark, 0.12)) + shaded('M4-98Q18-40 12 0H30Q36-40 24-98Z', cloth) + limbs('M-22-138L-36-104L-26-76', skin) + limbs('M-23-138L-33-114', mix(cloth, '#ffffff', 0.08), 17)

/** A man in long shirt and trousers. */
export const man = ({ cloth, skin = brown, head }: Look) =>
  limbs('M23-138L34-102L30-70', mix(skin, dark, 0.25)) + rect(-19, -66, 16, 66, mix(cloth, dark, 0.45)) + rect(3, -66, 16, 66, mix(cloth, dark, 0.55)) + face(skin) +
  (head ? cap(head) : crop()) + shape('M-27-146Q0-156 27-146L25-52H-25Z', cloth) + shaded('M6-152Q20-150 27-146L25-52H9Z', cloth) + limbs('M-23-138L-34-102L-28-70', skin) + limbs('M-24-138L-34-106', mix(cloth, '#ffffff', 0.08), 18)

/** Somebody on a bench or a seat: the seat is at (0, 0). */
export const seated = ({ cloth, skin = brown, head }: Look, isWoman = false) =>
  shape('M-26-6Q-28-92 0-98Q28-92 26-6Z', cloth) + shape('M-26-26H30Q50-26 50-6V58H30V2H-26Z', mix(cloth, dark, 0.3)) + circle(0, -116, 17, skin) + rect(-6, -106, 12, 14, skin) +
  (isWoman ? tie(head ?? cloth, -116) : head ? cap(head, -116) : crop(-116)) + limbs('M-14-82L-8-40L34-30', skin)

/** A runner at full stride, to the right. */
export const runner = ({ cloth, skin = brown, head }: Look) =>
  limbs('M2-70L-28-44L-62-58', mix(skin, dark, 0.3), 15) + limbs('M-2-134L-30-112L-20-86', mix(skin, dark, 0.3), 11) + shape('M-16-144Q8-156 22-138L16-66Q-4-58-18-70Z', cloth) +
  shape('M-18-80L18-76L24-44L-8-46Z', mix(cloth, dark, 0.45)) + limbs('M12-58L44-38L34 0', skin, 15) + line('M34 0h18', '#f1e7d2', 9) + circle(18, -168, 17, skin) + rect(6, -156, 12, 14, skin) +
  (head ? cap(head, -168) : '') + shape('M0-170Q2-190 20-188Q36-186 35-170Q24-178 14-178Q6-176 0-170Z', hair) + circle(-2, -182, 9, hair) + limbs('M14-134L38-112L58-130', skin, 11)

/** A player about to kick, to the right. */
export const kicker = ({ cloth, skin = brown }: Look) =>
  limbs('M-4-72L-40-60L-66-30', mix(skin, dark, 0.3), 16) + line('M-66-30l-6 14', '#f1e7d2', 9) + limbs('M-10-136L-44-118L-58-88', skin, 12) + shape('M-22-146Q4-158 22-144L18-66H-16Z', cloth) +
  shape('M-18-78H20L22-44H-18Z', '#f1e7d2') + limbs('M6-52L16-26L8 0', skin, 16) + limbs('M18-136L44-110L66-116', skin, 12) + circle(6, -172, 17, skin) + rect(-2, -160, 12, 14, skin) + shape('M-12-172Q-10-194 8-192Q26-190 23-172Q10-182-12-172Z', hair)

/** A goalkeeper in the air, arms out to the right. */
export const keeper = ({ cloth, skin = brown }: Look) =>
  limbs('M-30 10L-74 26L-112 8', mix(skin, dark, 0.3), 17) + limbs('M-28-8L-70-20L-104-44', skin, 17) + shape('M-40-22Q10-40 52-26L48 18Q4 26-42 18Z', cloth) + shape('M-52-20L-24-22L-26 18L-56 20Z', mix(cloth, dark, 0.5)) +
  circle(76, -14, 18, skin) + shape('M60-20Q66-36 82-33Q94-28 94-16Q80-26 60-20Z', hair) + limbs('M48-18L96-54L132-60', cloth, 15) + limbs('M48 8L100 0L136-34', cloth, 15) + circle(136, -60, 12, '#f1e7d2') + circle(140, -36, 12, '#f1e7d2')

/** What one carries on the head; 'load' stands on it. */
export const basin = (colour: string, load: string) => oval(0, -214, 46, 9, mix(colour, dark, 0.3)) + load + shape('M-46-214Q-40-186 0-186Q40-186 46-214Q0-202-46-214Z', colour)
export const umbrella = (colour: string) =>
  line('M0-250V-120', '#2a2024', 5) + shape('M-104-216Q-92-300 0-304Q92-300 104-216Q78-232 52-216Q26-232 0-216Q-26-232-52-216Q-78-232-104-216Z', colour) +
  shape('M0-304Q92-300 104-216Q78-232 52-216Q44-280 0-304Z', mix(colour, dark, 0.25))
