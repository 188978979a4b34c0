import { StructureKind, VariableDeclarationKind } from 'ts-morph'
import type { VariableStatementStructure } from 'ts-morph'
import type { Code } from './code.ts'
import { docComment } from './doc-comment.ts'

/** A constant of a module. */
export function variable(
  name: Code,
  initializer: Code,
  { exported = false, type, doc }: { readonly exported?: boolean; readonly type?: Code; readonly doc?: string } = {},
): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    isExported: exported,
    declarationKind: VariableDeclarationKind.Const,
    docs: doc === undefined ? [] : [docComment([doc])],
    declarations: [type === undefined ? { name, initializer } : { name, initializer, type }],
  }
}
