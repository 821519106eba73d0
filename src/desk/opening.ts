/** Who sits at the desk and of which paper it is: told by the document itself. */
import type { Right } from '#blocks/people/model.ts'
import type { Opening } from '#blocks/publication/model.ts'

const text = document.getElementById('opening')?.textContent ?? ''

// Written by our own server into the document this script came with.
export const opening = JSON.parse(text) as Opening

/** Whether the one who sits here may do this. The server asks again: a role can be lowered meanwhile. */
export const mayI = (right: Right): boolean => opening.rights.includes(right)

/** What the menu calls the one who sits here, once they are called otherwise. */
export const callMe = (name: string) => { opening.person.name = name }
