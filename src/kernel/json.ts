/** A thing as the text of a JSON block in HTML: no sign in it ends the block (HTML Standard, 4.12.1.3). */
export const jsonInHtml = (thing: object): string => JSON.stringify(thing).replaceAll('<', '\\u003c')
