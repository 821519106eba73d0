import type { Check, Draft, Verdict } from './draft.ts'
import { holdAll } from './hold-all.ts'
import { holdBlockedWords, refuseBlockedWords } from './blocked-words.ts'
import { holdLinks } from './links.ts'
import { refuseHaste } from './haste.ts'
import { refuseRepetition } from './repetition.ts'
import { holdRush } from './rush.ts'
import { judgeSpam } from './spam.ts'
import { showNewsroom } from './newsroom.ts'
import { holdUnknown } from './unknown-writer.ts'

/** What a comment has to pass, in this order: WordPress's, then what is ours. The first that holds it gives the reason, but for a rush; the rest may still do worse. */
export const policy: Check[] = [
  refuseRepetition,
  refuseHaste,
  showNewsroom,
  holdAll,
  holdLinks,
  holdBlockedWords,
  holdUnknown,
  refuseBlockedWords,
  judgeSpam,
  holdRush,
]

/** What becomes of a comment. */
export async function judge(draft: Draft): Promise<Verdict> {
  let held: Extract<Verdict, { outcome: 'held' }> | undefined
  for (const check of policy) {
    const verdict = await check(draft)
    if (verdict && verdict.outcome !== 'held') return verdict
    // A rush is put aside from what readers say, whatever else may hold it.
    held = verdict?.because === 'rush' ? verdict : (held ?? verdict)
  }
  return held ?? { outcome: 'shown' }
}
