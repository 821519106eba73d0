/** Why something could not be fetched from a stranger: a reason for programs, a sentence for people. */

export type FetchReason = 'address' | 'forbidden' | 'network' | 'redirects' | 'time' | 'size' | 'type'

/** Thrown by the guarded client, and nothing else is. */
export class FetchError extends Error {
  readonly reason: FetchReason
  constructor(reason: FetchReason, sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.name = 'FetchError'
    this.reason = reason
  }
  static tooLarge(maxBytes: number) {
    return new FetchError('size', `The answer is larger than ${Math.ceil(maxBytes / 1024)} kB and was left.`)
  }
}
