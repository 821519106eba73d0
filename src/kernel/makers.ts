/** One maker per key at a time: whoever asks while it works waits for the same result, unless that turns out too old for them. */

export interface Makers<T> {
  isMaking(key: string): boolean
  /** The result of the making under way if it still holds when it is done, else of one begun after this question. */
  make(key: string, work: () => Promise<T>): Promise<T>
}

/** `holds` says whether a result is still true at this moment: nothing it was made from has changed since its making began. */
export function createMakers<T>(holds: (made: T) => boolean): Makers<T> {
  const underWay = new Map<string, Promise<T>>()

  function begin(key: string, work: () => Promise<T>): Promise<T> {
    const making = work().finally(() => underWay.delete(key))
    underWay.set(key, making)
    return making
  }

  return {
    isMaking: (key) => underWay.has(key),
    async make(key, work) {
      const earlier = underWay.get(key)
      if (earlier) {
        // A failure says nothing to us either: the article it missed may have been published since it began.
        const made = await earlier.catch(() => undefined)
        if (made !== undefined && holds(made)) return made
      }
      return underWay.get(key) ?? begin(key, work)
    },
  }
}
