/** What the language has no sentence for; the writer leaves the award out and says so. */
export class Unsayable extends Error {
  override readonly name = 'Unsayable'
}
