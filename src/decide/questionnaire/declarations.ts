import { dataTypeOfManifestKey } from '../../catalog/data-types.js';
import { purposeOfManifestKey, purposes as allPurposes } from '../../catalog/purposes.js';
import type { Declaration, DeclaredDataType } from '../../model/declaration.js';
import type { PurposeId } from '../../model/purpose.js';
import { claim, question, type Claim } from './claim.js';
import { manifestIn } from './manifest-name.js';
import { theApp } from './parties.js';

/**
 * Says what the app's own privacy manifests declare. They never decide: what an app declares of itself is no evidence that it is so,
 * and this program may have proposed it. So nothing of a declaration is more than a doubt, which asks whether it is right.
 * @param declarations Everything that the app declares.
 */
export function claimsOfDeclarations(declarations: readonly Declaration[]): readonly Claim[] {
  return declarations.flatMap((declaration) =>
    declaration.kind === 'privacy-manifest' ? declaration.dataTypes.flatMap(claimsOf) : [],
  );
}

/** One claim, and for each part of an answer the question that it asks where nothing else decides it: a yes means that the part is yes. */
function claimsOf(declared: DeclaredDataType): readonly Claim[] {
  const type = dataTypeOfManifestKey(declared.type);
  if (type === null) return [];
  const { linked, tracking, place } = declared;
  const { file } = place;
  const purposes = namesOf(declared.purposes.flatMap((purpose) => purposeOfManifestKey(purpose) ?? []));
  const text = `The privacy manifest ${manifestIn(file)} declares ${[type.noun, ...usesOf(declared, purposes)].join(', ')}.`;
  const common = { dataType: type.id, by: 'code', text } as const;
  const ask = (about: 'linked' | 'tracking' | 'purposes', words: string): Claim =>
    claim({ ...common, question: question(about, words) });
  return [
    claim({
      ...common,
      collected: 'review',
      linked: linked === true ? 'review' : null,
      tracking: tracking === true ? 'review' : null,
      evidence: [{ what: declared.type, place }],
      parties: [theApp('review', tracking === true ? 'review' : 'no')],
      question: question(
        'collected',
        `Do you or a partner collect ${type.noun} from this app, as the privacy manifest ${manifestIn(file)} declares?`,
      ),
    }),
    ...(linked === null
      ? []
      : [
          ask(
            'linked',
            linked
              ? `Can ${type.noun} be linked to the user's identity, as the privacy manifest ${manifestIn(file)} declares?`
              : `Can ${type.noun} be linked to the user's identity (the privacy manifest ${manifestIn(file)} says no)?`,
          ),
        ]),
    ...(tracking === null
      ? []
      : [
          ask(
            'tracking',
            tracking
              ? `Do you or a partner use ${type.noun} for tracking, as the privacy manifest ${manifestIn(file)} declares?`
              : `Do you or a partner use ${type.noun} for tracking (the privacy manifest ${manifestIn(file)} says no)?`,
          ),
        ]),
    ...(purposes.length === 0
      ? []
      : [
          ask(
            'purposes',
            `Do you and your partners use ${type.noun} for ${purposes.join(', ')} only, as the privacy manifest ${manifestIn(file)} declares?`,
          ),
        ]),
  ];
}

function usesOf({ linked, tracking }: DeclaredDataType, purposes: readonly string[]): readonly string[] {
  return [
    ...(linked === true ? ['linked to the user'] : []),
    ...(tracking === true ? ['used for tracking'] : []),
    ...(purposes.length > 0 ? [`for ${purposes.join(', ')}`] : []),
  ];
}

function namesOf(ids: readonly PurposeId[]): readonly string[] {
  return allPurposes.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}
