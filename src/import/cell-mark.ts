/** Between the cells of a row: text has no such bar, and white space would not last. */
export const cellMark = '｜'
