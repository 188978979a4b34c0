/** Version of the compiler, as in package.json (a test compares them); part of every receipt. */
export const compilerVersion = '0.1.0'
/** Name and version, as receipts and generated headers write it. */
export const compilerName: string = `ceyan ${compilerVersion}`
