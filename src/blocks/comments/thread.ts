import { type Comment, deepest } from './model.ts'

/** A comment in its place, or the empty place of one that is not shown but has replies that are. */
export interface Place {
  id: string
  comment: Comment | undefined
  replies: Place[]
  /** What it answers, where its place does not show that. */
  answers?: Comment | undefined
}

/** The comments as a tree, in the order given, which is thread by thread, oldest first. */
export function threadsOf(comments: Comment[]): Place[] {
  const places = new Map<string, Place>(comments.map((comment) => [comment.id, { id: comment.id, comment, replies: [] }]))
  const threads: Place[] = []
  const empty = (id: string, rootId: string): Place => {
    const place: Place = { id, comment: undefined, replies: [] }
    places.set(id, place)
    // Where a removed reply stood in its thread is not known: it stands under the first.
    const above = id === rootId ? threads : (places.get(rootId) ?? empty(rootId, rootId)).replies
    above.push(place)
    return place
  }
  for (const { id, parentId, rootId } of comments) {
    const above = parentId === null ? threads : (places.get(parentId) ?? empty(parentId, rootId)).replies
    above.push(places.get(id)!)
  }
  return flattened(threads, 1).filter(isWorthAPlace)
}

/** What was thrown out is told of only where something said to it stands on. */
const isWorthAPlace = ({ comment, replies }: Place) => !comment?.isGone || replies.length > 0

/** No reply deeper than the deepest level: what would be stands there, after what it answers. */
function flattened(places: Place[], depth: number): Place[] {
  if (depth < deepest) return places.map((place) => ({ ...place, replies: flattened(place.replies, depth + 1) }))
  return places.flatMap((place) => [{ ...place, replies: [] }, ...below(place)])
}

/** All below a place in one line, oldest first. A loop, not a call of itself: a quarrel may be thousands of replies deep. */
function below(place: Place): Place[] {
  const levels: Place[][] = []
  for (let level = repliesOf(place); level.length; level = level.flatMap(repliesOf)) levels.push(level)
  const line = levels.flat().map((each) => ({ ...each, time: timeOf(each), replies: [] }))
  return line.sort((one, other) => (one.time < other.time ? -1 : Number(one.time > other.time)))
}

const repliesOf = (place: Place) => place.replies.map((reply) => ({ ...reply, answers: place.comment }))
const timeOf = (place: Place) => place.comment?.postedAt ?? place.replies[0]?.comment?.postedAt ?? ''
