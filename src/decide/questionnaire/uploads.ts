import { dataTypes } from '../../catalog/data-types.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { Signal } from '../../model/signal.js';
import { claim, type Claim } from './claim.js';
import { theApp } from './parties.js';
import { accessSource } from './sources.js';
import { evidenceOf, usesOf } from './uses.js';

/** What people pick or take as a file. */
const files: ReadonlySet<DataTypeId> = new Set<DataTypeId>(['PHOTOS_OR_VIDEOS']);

/**
 * Says what an app collects that lets people pick or take files and that uploads files: two signs, though code between them keeps the
 * file for a while.
 * @param signals All signals.
 */
export function claimsOfUploads(signals: readonly Signal[]): readonly Claim[] {
  const sure = signals.filter(({ confidence }) => confidence !== 'possible');
  const uploads = sure.filter(({ id }) => id === 'collection.upload');
  if (uploads.length === 0) return [];
  return dataTypes.flatMap(({ id, noun }) => {
    const picked = files.has(id) ? sure.filter((signal) => givesFile(signal) && signal.implies.includes(id)) : [];
    if (picked.length === 0) return [];
    return [
      claim({
        ...{ dataType: id, by: 'code', collected: 'yes', tracking: 'no', purposes: ['APP_FUNCTIONALITY'] },
        text: `The app gets ${noun} (${usesOf(picked)}) and uploads files to a server (${usesOf(uploads)}).`,
        source: accessSource,
        evidence: evidenceOf([...picked, ...uploads]),
        parties: [theApp('yes', 'no')],
      }),
    ];
  });
}

function givesFile({ id }: Signal): boolean {
  return id.startsWith('system.') || id === 'collection.given';
}
