/** What the emitter uses of ts-morph: the entry of a bundle of its own. */
export { Project, StructureKind, ts, VariableDeclarationKind } from 'ts-morph'
