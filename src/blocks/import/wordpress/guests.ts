import type { WxrItem } from './records.ts'
import { wordsOf } from './text.ts'

/** A writer without an account, as Co-Authors Plus keeps them. */
export interface Guest {
  login: string
  name: string
  biography: string
  website: string
  pictureOldId: string
  /** The account this guest stands for, where there is one. */
  linkedLogin: string
}

export function guestOf({ meta, name, title }: WxrItem): Guest {
  const of = (key: string) => wordsOf(meta.get(key) ?? '')
  return {
    login: of('cap-user_login') || name.replace(/^cap-/, ''),
    name: of('cap-display_name') || wordsOf(title) || `${of('cap-first_name')} ${of('cap-last_name')}`.trim(),
    biography: wordsOf(meta.get('cap-description') ?? '', 5000),
    website: of('cap-website'),
    pictureOldId: of('_thumbnail_id'),
    linkedLogin: of('cap-linked_account'),
  }
}
