/**
 * A published text to a policy file. In: bytes of a text file, or pasted text. Out: the file, the cleaned text that it is
 * compared with, and what is left to the analyst. Lines are joined and the page around them is taken out (`read/`), the
 * structure is recognised by its numbering (`structure/`), the glossary is drafted from what the compiler asks for
 * (`draft/`), and a new version is merged into what is there (`update/`). Nothing is decided silently: what is guessed is
 * marked 待定, and `check` reports the mark. Not done here: files, and the summary for people.
 */
export { type DecodedText, decodeText, type Encoding, type NotText } from './read/decode-text.ts'
export { importPolicy, type ImportedPolicy, longestText } from './import-policy.ts'
export { type ExistingPolicy, updatePolicy, type UpdatedPolicy } from './update/update-policy.ts'
