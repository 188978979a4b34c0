import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'
import { isProperty } from './parts.ts'

/** Worked examples before random ones, which take longer and say less about what is wrong. */
export class ExamplesFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): string => `${isProperty(moduleId) ? '2' : '1'} ${moduleId}`
    return Promise.resolve(files.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)))
  }
}
