import type { ManifestContent } from '../../../../src/read/manifests/manifest.js';

/** An object of a binary property list by its bytes; references are one byte. */
export type ObjectBytes = readonly number[];

/** ASCII text of fewer than 15 characters. */
export const text = (value: string): ObjectBytes => [0x50 | value.length, ...Buffer.from(value, 'ascii')];

/** Text of 15 to 255 characters, in UTF-16. */
export const longText = (value: string): ObjectBytes => [0x6f, 0x10, value.length, ...Buffer.from(value, 'utf16le').swap16()];

/** A dictionary by the indices of its keys and values. */
export const dictionary = (keys: readonly number[], values: readonly number[]): ObjectBytes => [
  0xd0 | keys.length,
  ...keys,
  ...values,
];

/** An array by the indices of its items. */
export const array = (items: readonly number[]): ObjectBytes => [0xa0 | items.length, ...items];

/** A binary property list of objects; the first is the outermost. Offsets are two bytes. */
export function binaryList(objects: readonly ObjectBytes[]): ManifestContent {
  let offset = 8;
  const table = objects.flatMap((object) => {
    const start = offset;
    offset += object.length;
    return [start >> 8, start & 0xff];
  });
  const trailer = Buffer.alloc(32);
  trailer[6] = 2;
  trailer[7] = 1;
  trailer.writeUInt32BE(objects.length, 12);
  trailer.writeUInt32BE(offset, 28);
  const bytes = Buffer.concat([Buffer.from('bplist00'), Buffer.from(objects.flat()), Buffer.from(table), trailer]);
  return { bytes, text: bytes.toString('utf8') };
}
