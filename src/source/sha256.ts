/** SHA-256 (FIPS 180-4). The core runs in browsers and stays synchronous, so it has one of its own beside that of Node. */

/** Digest of the UTF-8 encoding of a text, 64 hex digits in lower case. A lone surrogate counts as U+FFFD. */
export function sha256(text: string): string {
  return (digest ??= platformDigest() ?? portableSha256)(text)
}

/** Found when it is first needed: Node's cryptography takes its time to load. */
let digest: ((text: string) => string) | undefined

/** Node's digest: a short run of the compiler would spend more time on a long text here than on its sentences. */
function platformDigest(): ((text: string) => string) | undefined {
  if (typeof process === 'undefined') return undefined
  // Not in every runtime that has a `process`.
  const { getBuiltinModule } = process as Partial<Pick<NodeJS.Process, 'getBuiltinModule'>>
  const crypto = getBuiltinModule?.('node:crypto')
  return crypto === undefined ? undefined : (text) => crypto.createHash('sha256').update(text, 'utf8').digest('hex')
}

/** `sha256` where there is no platform to ask. */
export function portableSha256(text: string): string {
  const message = pad(new TextEncoder().encode(text))
  const words = new DataView(message.buffer)
  const state = Uint32Array.from(INITIAL)
  const schedule = new Uint32Array(64)
  for (let block = 0; block < message.length; block += 64) {
    for (let index = 0; index < 16; index++) schedule[index] = words.getUint32(block + 4 * index)
    compress(state, schedule)
  }
  return Array.from(state, (bits) => bits.toString(16).padStart(8, '0')).join('')
}

/** One bit 1, zeros, and the length in bits, to a whole number of 64-byte blocks. */
function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n)
  return padded
}

/** Plain variables and indices: closures and destructured arrays cost most of a short run here. */
function compress(state: Uint32Array, schedule: Uint32Array): void {
  for (let index = 16; index < 64; index++) {
    const early = word(schedule, index - 15)
    const late = word(schedule, index - 2)
    const sigma0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const sigma1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    schedule[index] = word(schedule, index - 16) + sigma0 + word(schedule, index - 7) + sigma1
  }
  let a = word(state, 0)
  let b = word(state, 1)
  let c = word(state, 2)
  let d = word(state, 3)
  let e = word(state, 4)
  let f = word(state, 5)
  let g = word(state, 6)
  let h = word(state, 7)
  for (let index = 0; index < 64; index++) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const choice = (e & f) ^ (~e & g)
    const first = (h + sum1 + choice + word(ROUND, index) + word(schedule, index)) | 0
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + sum0 + majority) | 0
  }
  state[0] = word(state, 0) + a
  state[1] = word(state, 1) + b
  state[2] = word(state, 2) + c
  state[3] = word(state, 3) + d
  state[4] = word(state, 4) + e
  state[5] = word(state, 5) + f
  state[6] = word(state, 6) + g
  state[7] = word(state, 7) + h
}

/** The word at an index that is always in range. */
function word(words: Readonly<Uint32Array>, index: number): number {
  return words[index] ?? 0
}

function rotate(bits: number, by: number): number {
  return (bits >>> by) | (bits << (32 - by))
}

const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19]

// prettier-ignore
const ROUND: Readonly<Uint32Array> = Uint32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
)

/** The first 32 bits of the fractions of the square roots of the first eight primes. */
const INITIAL: Readonly<Uint32Array> = Uint32Array.from(PRIMES, (prime) => (Math.sqrt(prime) % 1) * 2 ** 32)
