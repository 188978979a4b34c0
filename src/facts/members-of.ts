/** Objects of which every key is known. */
import type { FactNames, Named } from './fact-names.ts'
import { givenBy, quote } from './fact-problem.ts'
import type { FactProblem, KeyPath } from './fact-problem.ts'
import type { JsonNode } from './json-node.ts'
import { MOST_SUGGESTIONS } from './read-facts.ts'

/** The members of an object that are known and given once; every other one is a problem. */
export function membersOf(
  node: JsonNode,
  names: FactNames<Named>,
  /** What stands here, as the catalog's terms have it. */
  term: string,
  path: KeyPath,
  problems: FactProblem[],
): (readonly [Named, JsonNode, KeyPath])[] {
  if (node.kind !== 'object') {
    problems.push({ code: 'CY7002', path, params: { given: givenBy(node), expected: { term } } })
    return []
  }
  const givenAs = new Map<string, string>()
  const members: (readonly [Named, JsonNode, KeyPath])[] = []
  for (const [key, value] of node.entries()) {
    const inside = [...path, quote(key)]
    const name = names.find(key)
    const before = name === undefined ? undefined : givenAs.get(name.id)
    if (name === undefined) {
      const near = problems.length < MOST_SUGGESTIONS ? names.suggest(key) : undefined
      problems.push({
        code: 'CY7003',
        path: inside,
        params: near === undefined ? { key: quote(key) } : { key: quote(key), near },
      })
    } else if (before !== undefined) {
      problems.push({ code: 'CY7004', path: inside, params: { before, label: name.label } })
    } else {
      givenAs.set(name.id, quote(key))
      members.push([name, value, inside])
    }
  }
  return members
}
