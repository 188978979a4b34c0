/** Simplified characters as three traditions write them, by OpenCC's dictionaries of words. */
import { Converter } from 'opencc-js/cn2t'

export type Tradition = 't' | 'tw' | 'hk'

const converters = new Map<Tradition, (text: string) => string>()

export function toTraditional(text: string, tradition: Tradition): string {
  let convert = converters.get(tradition)
  if (convert === undefined) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- its declarations import './core' without an extension: no types under nodenext
    const made: (text: string) => string = Converter({ from: 'cn', to: tradition })
    converters.set(tradition, made)
    convert = made
  }
  return convert(text)
}
