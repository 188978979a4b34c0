/** What no policy needs: beyond it a file is refused, before it is read. */

/** Bytes of a file. */
export const largestFile = 50_000_000

/** Bytes of what a container holds, unpacked. */
export const largestContent = 64_000_000

/** Parts of a container: a document has tens, one of many pictures hundreds. */
export const mostParts = 5_000

/** Elements within elements; real documents stay below fifty. */
export const deepestNesting = 500
