/** A line of a file, or one that is too long to be kept. */
export type Line =
  | { readonly kind: 'text'; readonly number: number; readonly text: string }
  | { readonly kind: 'too-long'; readonly number: number };

/** Far above any record of iOS, which has some 400 bytes. */
const longestLine = 1024 * 1024;

const lineFeed = 0x0a;

/**
 * Takes a file apart into lines while it is read; keeps no more than one of them.
 * @param chunks The bytes of the file.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let pending: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const take = (piece: Uint8Array): Line => {
    const isTooLong = length + piece.length > longestLine;
    const text = isTooLong ? '' : decoder.decode(pending.length === 0 ? piece : Buffer.concat([...pending, piece]));
    pending = [];
    length = 0;
    return isTooLong ? { kind: 'too-long', number } : { kind: 'text', number, text };
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      yield take(chunk.subarray(start, end));
      number += 1;
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    length += rest.length;
    if (length <= longestLine) pending.push(Buffer.from(rest));
    else pending = [];
  }
  if (length > 0) yield take(new Uint8Array());
}
