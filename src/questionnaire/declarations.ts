import { dataTypeOfManifestKey } from '../catalog/data-types.js';
import { orderPurposes, purposeOfManifestKey } from '../catalog/purposes.js';
import type { Declaration, DeclaredDataType } from '../model/declaration.js';
import { claim, question, type Claim } from './claim.js';
import { theApp } from './parties.js';

/**
 * Says what the app's own privacy manifests declare. They never decide: a rule compares them with what the
 * other evidence says, and both would be the same if they did.
 * @param declarations Everything that the app declares.
 */
export function claimsOfDeclarations(declarations: readonly Declaration[]): readonly Claim[] {
  return declarations.flatMap((declaration) =>
    declaration.kind === 'privacy-manifest' ? declaration.dataTypes.flatMap(claimOf) : [],
  );
}

function claimOf(declared: DeclaredDataType): readonly Claim[] {
  const type = dataTypeOfManifestKey(declared.type);
  if (type === null) return [];
  const { file } = declared.place;
  return [
    claim({
      dataType: type.id,
      by: 'code',
      collected: 'review',
      linked: declared.linked === null ? null : declared.linked ? 'yes' : 'no',
      tracking: declared.tracking === null ? null : declared.tracking ? 'review' : 'no',
      purposes: orderPurposes(declared.purposes.flatMap((purpose) => purposeOfManifestKey(purpose) ?? [])),
      text: `The privacy manifest ${file} declares ${type.noun}${declared.tracking === true ? ', used for tracking' : ''}.`,
      evidence: [{ what: declared.type, place: declared.place }],
      parties: [theApp('review', declared.tracking === true ? 'review' : 'no')],
      question: question('collected', `Is it still right that ${file} declares ${type.noun}?`),
    }),
  ];
}
