/**
 * The TypeScript back end. In: a `PolicyIr`. Out: the files of `generated/<policy id>/`. Not done here: writing them,
 * or deciding anything that the representation leaves open. ts-morph and prettier are loaded by `emitTypeScript` alone.
 */
export { emitTypeScript } from './emit-typescript.ts'
export type { EmittedFile } from './emitted-file.ts'
