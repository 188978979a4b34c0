/** Reads the largest text of a shape: `large-text.ts <stage> <index of the shape>`. Run by `growth.ts`. */
import { shapes } from './shapes.ts'
import { stages } from './work.ts'

/** Of what a policy file may have; leaves room for what is written around it. */
const largest = 900_000

const [stage = '', index = ''] = process.argv.slice(2)
const shape = shapes[Number(index)]
const work = stages[stage]
if (shape === undefined || work === undefined) process.exit(2)
const piece = (shape.text(200).length - shape.text(100).length) / 100
// What is nested multiplies by itself.
const n = shape.name === '相套的定义' ? 100 : Math.floor(largest / Math.max(1, piece))
work(shape.text(n))
