/**
 * 产业发展迅速。: a sentence of its own with nothing declared, counted or given in it, and no word of effect. It says nothing of
 * the awards beside it. What opens as a condition does, or names a party, may be one that the glossary lacks.
 */
import { startsOfConditions, unheadedConditions } from '../../../grammar/tokens/demanding.ts'
import { demands, namesParty } from '../../../grammar/tokens/shades.ts'
import { actsUnheard } from '../../../grammar/tokens/unheard.ts'
import type { LooseGuards } from './composition.ts'
import type { ScopeNode } from '../statements/scope-node.ts'
import { wordAt } from '../statements/segment-text.ts'
import type { Guard } from '../statements/statement.ts'

export function idleSentences(article: ScopeNode): (one: LooseGuards) => boolean {
  const silent = new Map<number, number>()
  visit(article, silent)
  return ({ guards, span }) => {
    if (silent.get(span.start) !== span.end) return false
    // What the sentence takes over is none of its own words.
    const own = guards.filter((layer) => layer.kind === 'either' || layer.guard.span.start >= span.start)
    const [only, ...more] = own
    return more.length === 0 && only?.kind === 'guard' && saysNothing(only.guard)
  }
}

function saysNothing({ form, others, parts, also }: Guard): boolean {
  const text = parts.map((part) => (part.kind === 'word' ? part.text : '、')).join('')
  const opens = wordAt(text, 0, [...startsOfConditions, ...unheadedConditions]) !== undefined
  const plain = form === 'bare' && !others && also.length === 0
  return plain && !opens && !namesParty(text) && !demands(text) && !actsUnheard(text)
}

/** Sentences without a word of the language, by where they begin. */
function visit({ content }: ScopeNode, silent: Map<number, number>): void {
  for (const part of content) {
    if (part.kind === 'scope') visit(part, silent)
    else if (part.isSilent && !part.introduces) silent.set(part.span.start, part.span.end)
  }
}
