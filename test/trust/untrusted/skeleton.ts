/** A module without what may differ: kinds of its nodes, names and numbers in order; its literals and comments apart. */
import ts from 'typescript'

export interface Skeleton {
  /** One line a node: kind, and the text of a name or a number. */
  readonly nodes: readonly string[]
  readonly literals: readonly string[]
  readonly comments: readonly string[]
  /** Names that the module uses and neither declares nor imports. */
  readonly globals: readonly string[]
  readonly syntaxErrors: number
}

export function skeletonOf(text: string): Skeleton {
  const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.ES2022, true)
  const nodes: string[] = []
  const literals: string[] = []
  const declared = new Set<string>()
  const used = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) literals.push(node.text)
    const isNamed = ts.isIdentifier(node) || ts.isNumericLiteral(node)
    nodes.push(`${ts.SyntaxKind[node.kind]} ${isNamed ? node.text : ''}`)
    if (ts.isIdentifier(node)) (declares(node) ? declared : isKey(node) ? new Set<string>() : used).add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  const { parseDiagnostics = [] } = file as ts.SourceFile & { readonly parseDiagnostics?: readonly ts.Diagnostic[] }
  return {
    nodes,
    literals,
    comments: commentsOf(text),
    globals: [...used].filter((name) => !declared.has(name)).sort(),
    syntaxErrors: parseDiagnostics.length,
  }
}

function declares(node: ts.Identifier): boolean {
  const { parent } = node
  return (
    ts.isVariableDeclaration(parent) ||
    (ts.isParameter(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.name === node) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isInterfaceDeclaration(parent) ||
    ts.isTypeAliasDeclaration(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isNamespaceImport(parent) ||
    ts.isTypeParameterDeclaration(parent)
  )
}

/** A name behind a dot, or of a property. */
function isKey(node: ts.Identifier): boolean {
  const { parent } = node
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node) ||
    ts.isExportSpecifier(parent) ||
    ts.isQualifiedName(parent)
  )
}

function commentsOf(text: string): readonly string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, text)
  const comments: string[] = []
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (kind === ts.SyntaxKind.SingleLineCommentTrivia || kind === ts.SyntaxKind.MultiLineCommentTrivia) {
      comments.push(scanner.getTokenText())
    }
  }
  return comments
}
