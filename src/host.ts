/** What the compiler needs of the outside world. */
export interface CompilerHost {
  /** Text of a file named relative to the policy file, undefined when there is none. */
  readonly readFile: (path: string) => string | undefined
  /** Names of the files in a folder named likewise; without it messages cannot offer a name that nearly fits. */
  readonly listFolder?: (path: string) => readonly string[]
}
