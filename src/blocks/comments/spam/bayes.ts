/** How often something stood in comments that were spam and in ones that were not. */
export interface Counts {
  spam: number
  ham: number
}

/** Fewer comments of either kind teach nothing to be trusted. */
const leastLearnt = 10
/** Robinson's: how much an unknown token weighs against what was seen, and what it is taken for. */
const strength = 1
const assumed = 0.5
/** The tokens that say most; near the middle they say nothing. */
const mostTelling = 40
const leastTelling = 0.1

/**
 * How much a comment looks like spam, 0 to 1; undefined while too little was learnt. Chi-square combination of the chances of each token:
 * G. Robinson, "A Statistical Approach to the Spam Problem", Linux Journal 107 (2003).
 */
export function spaminess(tokens: Counts[], learnt: Counts): number | undefined {
  if (Math.min(learnt.spam, learnt.ham) < leastLearnt) return undefined
  const chances = tokens.map((counts) => chanceOf(counts, learnt))
    .filter((chance) => Math.abs(chance - 0.5) >= leastTelling)
    .toSorted((one, other) => Math.abs(other - 0.5) - Math.abs(one - 0.5)).slice(0, mostTelling)
  if (!chances.length) return 0.5
  const logs = (of: (chance: number) => number) => -2 * chances.reduce((sum, chance) => sum + Math.log(of(chance)), 0)
  const hamminess = chiSquareTail(logs((chance) => chance), 2 * chances.length)
  const spamminess = chiSquareTail(logs((chance) => 1 - chance), 2 * chances.length)
  return (1 + hamminess - spamminess) / 2
}

function chanceOf({ spam, ham }: Counts, learnt: Counts): number {
  const seen = spam + ham
  const [inSpam, inHam] = [spam / learnt.spam, ham / learnt.ham]
  const raw = inSpam + inHam > 0 ? inSpam / (inSpam + inHam) : assumed
  return (strength * assumed + seen * raw) / (strength + seen)
}

/** The chance that a chi-square value of an even number of degrees is this large or larger. */
function chiSquareTail(value: number, degrees: number): number {
  const half = value / 2
  let term = Math.exp(-half)
  let sum = term
  for (let at = 1; at < degrees / 2; at++) {
    term *= half / at
    sum += term
  }
  return Math.min(sum, 1)
}
