import { inDays } from '#kernel/clock.ts'
import { leastSeconds, longestHours } from '../model.ts'
import { spamScoreOf } from '../spam/scoring.ts'
import { countSameText } from '../store.ts'
import type { Check, Draft } from './draft.ts'

/** Per cent from which a comment is taken for spam, and from which its browser has to work. */
const surelySpam = 95
const maybeSpam = 70
/** Words said so often in a day, by whomever, are a campaign; shorter ones such as "Thank you" may be. */
const campaign = { letters: 40, times: 3 }

/** A field only programs fill in, a campaign, or what the moderators have taught. Anything odd about the form makes it wait. */
export const judgeSpam: Check = async (draft) => {
  const { given, row, hasWorked } = draft
  row.spamScore = (await spamScoreOf(draft.app.db, row)) ?? null
  if (given.trap || (row.spamScore ?? 0) >= surelySpam || (await isCampaign(draft))) return { outcome: 'spam' }
  if ((row.spamScore ?? 0) >= maybeSpam && !hasWorked && given.openedAt && !given.isAsked) return { outcome: 'asked' }
  return (row.spamScore ?? 0) >= maybeSpam || isOdd(draft) ? { outcome: 'held', because: 'suspicious' } : undefined
}

async function isCampaign({ app, row }: Draft): Promise<boolean> {
  if (row.body.length < campaign.letters) return false
  return (await countSameText(app.db, row.textHash, inDays(app, -1))) >= campaign.times
}

/** The time on the form comes from script: without it, or filled in faster than anybody types, or before the clock, it is worth a look. */
function isOdd({ app, given: { openedAt } }: Draft): boolean {
  const seconds = (app.now().getTime() - openedAt) / 1000
  return !openedAt || seconds < leastSeconds || seconds > longestHours * 3600
}
