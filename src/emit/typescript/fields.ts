import { bare, code, joined, key, mentionedIn } from './code.ts'
import type { Code } from './code.ts'
import { safeKey } from './names.ts'
import type { Names } from './names.ts'

/**
 * The facts that a function reads of the applicant or of a record, by local names: each is read once, at the head, as one
 * would by hand; objects of many layouts make every further reading slow.
 */
export interface Fields {
  readonly object: Code
  /** The local name of a field's value, undefined when unknown. */
  of(id: string): Code
  /** The declaration of the names that statements mention; none for none. */
  head(statements: readonly Code[]): readonly Code[]
}

/** Takes a name for each field, so that whatever is named later in the scope cannot hide it. */
export function fieldsIn(object: Code, ids: readonly string[], names: Names): Fields {
  const locals = new Map([...new Set(ids)].map((id) => [safeKey(id), names.take(id)]))
  return {
    object,
    of(id) {
      const local = locals.get(id)
      if (local === undefined)
        throw new TypeError(`internal error: ${JSON.stringify(id)} is read without being declared`)
      return local
    },
    head(statements) {
      const text = bare(statements)
      const parts = [...locals].flatMap(([id, local]) => {
        if (!mentionedIn(text, local)) return []
        return [key(id) === local ? local : code`${key(id)}: ${local}`]
      })
      return parts.length === 0 ? [] : [code`const { ${joined(parts, ', ')} } = ${object}`]
    },
  }
}

/** Statements behind the head that they need. */
export function headed(fields: Fields, statements: readonly Code[]): readonly Code[] {
  return [...fields.head(statements), ...statements]
}
