/** A file of the policy's folder: path relative to `generated/<policy id>/`, with `/`. */
export interface EmittedFile {
  readonly path: string
  readonly text: string
}
