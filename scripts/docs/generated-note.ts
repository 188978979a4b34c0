/** Stands at the head of every generated page. */
export const generatedNote = '> 本页由 `npm run docs` 生成，请勿手改。'
