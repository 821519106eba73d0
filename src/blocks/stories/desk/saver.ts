/**
 * Never lose a word. What is written goes into this browser within half a second and to the server within two of a pause; while there is no
 * signal it waits here and goes when there is one; what somebody else saved meanwhile is brought together with it.
 */
import { Refused } from '#desk/client.ts'
import { bodyEditOf, changedFields, type Draft, type Edit, merge, type Merged, type Story } from '../model.ts'
import { type Copy, dropCopy, putCopy, unheard } from './copies.ts'
import { mendings, sendingOf } from './sending.ts'

/** saved: the server has all · writing: it will in a moment · waiting: it cannot be reached · clash: a person must choose · refused: something must be mended; what else was written is saved. */
export type SaveState = 'saved' | 'writing' | 'waiting' | 'clash' | 'refused'

/** What saving needs of the world around it. */
export interface Ways {
  personId: string
  save(edit: Edit): Promise<{ version: number }>
  read(): Promise<Story>
  /** Keeps what was not chosen among the earlier versions. */
  setAside(draft: Draft): Promise<unknown>
  /** Others' words are to be shown in the place of these. */
  onMerged(draft: Draft): void
  /** The server has this now. */
  onSaved(draft: Draft, version: number): void
  onState(): void
}

const copyAfterMs = 300
const saveAfterMs = 1000
const longestMs = 5000
const retryMs = [1000, 2000, 5000, 10_000, 20_000]

export class Saver {
  state: SaveState = 'saved'
  /** What is to be mended, or what went wrong. */
  message = ''
  fields: Record<string, string> = {}
  /** Where both wrote the same: mine, theirs, and what is in both. */
  clash: (Merged & { theirs: Story }) | undefined
  version: number
  #base: Draft
  #draft: Draft
  #ways: Ways
  #storyId: string
  #copyTimer: ReturnType<typeof setTimeout> | undefined
  #saveTimer: ReturnType<typeof setTimeout> | undefined
  #dirtySince = 0
  #failures = 0
  #sending: Promise<void> | undefined
  #isClosed = false

  /** `copy`: what this browser still had of it. */
  constructor(story: Story, ways: Ways, copy?: Copy) {
    this.#ways = ways
    this.#storyId = story.id
    this.version = story.version
    this.#base = this.#draft = story.draft
    if (copy) this.#recover(story, copy)
    addEventListener('online', this.#retry)
    addEventListener('pagehide', this.#keepNow)
    document.addEventListener('visibilitychange', this.#keepNow)
  }

  get draft() {
    return this.#draft
  }

  get isDirty() {
    return this.#draft !== this.#base
  }

  /** Something was written: `change` makes the new draft of the present one. */
  write(change: Partial<Draft>) {
    this.#draft = { ...this.#draft, ...change }
    if (!this.#dirtySince) this.#dirtySince = Date.now()
    if (this.state !== 'clash') this.#say(navigator.onLine ? 'writing' : 'waiting')
    this.#copyTimer ??= setTimeout(this.#keepNow, copyAfterMs)
    this.#planSave(Math.max(0, Math.min(saveAfterMs, this.#dirtySince + longestMs - Date.now())))
  }

  /** Sends what is left, and waits for it; throws where it cannot be sent. */
  async flush(): Promise<void> {
    clearTimeout(this.#saveTimer)
    await this.#sending
    if (this.isDirty && this.state !== 'clash') await this.#save()
    await this.#sending
    if (this.state === 'clash') throw new Error('Somebody else changed the same words. Choose first which are to stand.')
    if (this.isDirty) throw new Error(this.message || 'What you wrote could not be sent yet. It is kept here until it can.')
  }

  /** One of two was chosen, or both were brought together by hand. */
  async settle(draft: Draft) {
    const theirs = this.clash?.theirs
    if (!theirs) return
    try {
      await this.#ways.setAside(draft === this.clash?.draft ? theirs.draft : this.#draft)
    } catch (error) {
      this.#say('clash', error instanceof Error ? error.message : String(error))
      return
    }
    this.clash = undefined
    this.#base = theirs.draft
    this.version = theirs.version
    this.#draft = draft
    this.#say('writing')
    this.#ways.onMerged(draft)
    await this.#save()
  }

  /** The server's own state after something else was done to the story, such as publishing it. */
  adopt(story: Story) {
    if (this.isDirty) return
    this.#base = this.#draft = story.draft
    this.version = story.version
    this.#say('saved')
    void dropCopy(this.#where)
  }

  /** Somebody else saved it: read and bring together now rather than at the next save. */
  async catchUp() {
    if (this.state === 'clash' || this.#sending) return
    await this.#sendAs(async () => {
      const theirs = await this.#ways.read()
      // Without a signal the desk's worker answers what it saw last: what is older than this is nobody's new words.
      if (theirs.version > this.version) await this.#bringTogether(theirs)
    })
  }

  close() {
    this.#keepNow()
    this.#isClosed = true
    clearTimeout(this.#saveTimer)
    removeEventListener('online', this.#retry)
    removeEventListener('pagehide', this.#keepNow)
    document.removeEventListener('visibilitychange', this.#keepNow)
    if (this.isDirty && this.state !== 'clash') void this.#save()
    // Begun here, and not a word written.
    else if (this.version === unheard) void dropCopy(this.#where)
  }

  get #where() {
    return { storyId: this.#storyId, personId: this.#ways.personId }
  }

  #recover(story: Story, copy: Copy) {
    if (copy.draft === copy.base) return
    const merged = copy.version === story.version ? { draft: copy.draft, clashes: [] } : merge(copy.base, copy.draft, story.draft)
    this.#draft = merged.draft
    if (merged.clashes.length) {
      this.clash = { ...merged, theirs: story }
      this.state = 'clash'
    } else {
      this.state = 'writing'
      this.#planSave(0)
    }
  }

  #say(state: SaveState, message = '', fields: Record<string, string> = {}) {
    if (this.state === state && this.message === message) return
    Object.assign(this, { state, message, fields })
    this.#ways.onState()
  }

  #planSave(ms: number) {
    clearTimeout(this.#saveTimer)
    if (this.#isClosed || this.state === 'clash') return
    this.#saveTimer = setTimeout(() => void this.#save(), ms)
  }

  readonly #retry = () => {
    this.#failures = 0
    if (this.isDirty) this.#planSave(0)
  }

  readonly #keepNow = () => {
    clearTimeout(this.#copyTimer)
    this.#copyTimer = undefined
    if (!this.isDirty) return
    void putCopy({ ...this.#where, version: this.version, base: this.#base, draft: this.#draft, at: new Date().toISOString() })
  }

  async #save() {
    if (this.#sending) {
      this.#planSave(saveAfterMs)
      return
    }
    await this.#sendAs(() => this.#send())
  }

  async #sendAs(work: () => Promise<void>) {
    this.#sending = work().catch((error: unknown) => this.#failed(error))
    await this.#sending
    this.#sending = undefined
  }

  async #send() {
    const sent = this.#draft
    const { fields, body, wrong, arrives } = sendingOf(this.#base, sent)
    const isNothing = !body && !Object.keys(fields).length
    const version = isNothing ? this.version : (await this.#ways.save({ version: this.version, fields, ...(body && { body }) })).version
    this.#arrived(arrives, version)
    if (Object.keys(wrong).length && this.#draft === sent) this.#heldBack(wrong)
  }

  #heldBack(wrong: Record<string, string>) {
    clearTimeout(this.#saveTimer)
    this.#keepNow()
    this.#say('refused', mendings(wrong), wrong)
  }

  /** The server has `sent` now; what was written since, or held back, is still to go. */
  #arrived(sent: Draft, version: number) {
    this.#ways.onSaved(sent, version)
    this.#base = sent
    this.version = version
    this.#failures = 0
    this.#dirtySince = 0
    if (this.#draft === sent) {
      clearTimeout(this.#copyTimer)
      this.#copyTimer = undefined
      void dropCopy(this.#where)
      this.#say('saved')
    } else {
      this.#dirtySince = Date.now()
      this.#planSave(saveAfterMs)
    }
  }

  async #failed(error: unknown): Promise<void> {
    if (error instanceof Refused && error.status === 409) {
      const theirs = await this.#ways.read().catch((again: unknown) => void this.#failed(again))
      if (!theirs) return
      // Not overtaken, and not taken either: it is asked once more, like all that did not arrive.
      if (theirs.version !== this.version) return this.#bringTogether(theirs)
    }
    const isForGood = error instanceof Refused && error.status >= 400 && error.status < 500 && ![409, 429].includes(error.status)
    this.#say(isForGood ? 'refused' : 'waiting', error instanceof Error ? error.message : String(error), error instanceof Refused ? error.fields : {})
    if (!isForGood) this.#planSave(retryMs[Math.min(this.#failures++, retryMs.length - 1)]!)
    else this.#keepNow()
  }

  async #bringTogether(theirs: Story) {
    if (theirs.version === this.version) return
    const merged = merge(this.#base, this.#draft, theirs.draft)
    if (merged.clashes.length) {
      this.clash = { ...merged, theirs }
      this.#say('clash')
      return
    }
    this.#base = theirs.draft
    this.version = theirs.version
    this.#draft = merged.draft
    this.#ways.onMerged(merged.draft)
    if (bodyEditOf(this.#base.body, this.#draft.body) || Object.keys(changedFields(this.#base, this.#draft)).length) this.#planSave(0)
    else this.#arrived(this.#draft, theirs.version)
  }
}
