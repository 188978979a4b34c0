import type { PolicyIr } from '../../ir/types.ts'
import { clauseModule } from './clause-module.ts'
import type { EmittedFile } from './emitted-file.ts'
import { factsModule } from './facts-module.ts'
import { indexModule } from './index-module.ts'
import { modelOf } from './policy-model.ts'
import { printFiles } from './print.ts'
import { hasScope, scopeModule } from './scope-module.ts'

/** The TypeScript files of a policy's folder, laid out to be read or as they come. */
export function policyFiles(ir: PolicyIr, layout: boolean): Promise<readonly EmittedFile[]> {
  const policy = modelOf(ir)
  const clauses = ir.clauses.filter((clause) => clause.awards.length > 0)
  const files = [
    { path: 'facts.ts', structure: factsModule(policy) },
    ...(hasScope(policy) ? [{ path: 'scope.ts', structure: scopeModule(policy) }] : []),
    ...clauses.map((clause) => ({
      path: `${policy.moduleNames.get(clause.address) ?? ''}.ts`,
      structure: clauseModule(clause, policy),
    })),
    { path: 'index.ts', structure: indexModule(policy) },
  ]
  return printFiles(files, { policy: ir.id, compiler: ir.compiler }, layout)
}
