/** More in section: how many of the newest articles of the same section (and its sub-sections) stand under an article. */
export const shownInSection = 4
