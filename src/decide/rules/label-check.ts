import type { ApprovedAnswer, Label } from '../../model/comparison.js';
import type { Answer } from '../../model/answer.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { Declaration, DeclaredDataType, PrebuildUsageDescription, UsageDescription } from '../../model/declaration.js';
import type { Place } from '../../model/place.js';
import { dataTypeOfManifestKey } from '../../catalog/data-types.js';
import { ownManifests } from './own-manifests.js';
import { promptTexts, trackingKey } from './prompt-text.js';

/** The beginning of the label: the place of what it leaves out. */
export function startOf({ file }: Label): Place {
  return { file, line: 1, column: 1 };
}

/** Where the label lists a data type. */
export function listedAt({ file }: Label, { position }: ApprovedAnswer): Place {
  return { file, ...position };
}

/** The entry of a data type, or null where the label does not list it. */
export function entryOf({ answers }: Label, id: DataTypeId): ApprovedAnswer | null {
  return answers.find((answer) => answer.id === id) ?? null;
}

/** The entries that the label marks as used for tracking. */
export function trackedOn({ answers }: Label): readonly ApprovedAnswer[] {
  return answers.filter(({ tracking }) => tracking === true);
}

/** Whether the label denies all tracking: an answer that the file leaves open denies nothing. */
export function deniesTracking({ answers, undecided }: Label): boolean {
  return undecided.length === 0 && answers.every(({ tracking }) => tracking === false);
}

/** Whether the evidence says for certain that a data type is used for tracking. */
export function isTracked({ collected, tracking }: Answer): boolean {
  return collected === 'yes' && tracking === 'yes';
}

/** What writes the key of the ATT prompt's text into Info.plist: a localized text alone does not. */
export function promptKeys(declarations: readonly Declaration[]): readonly (UsageDescription | PrebuildUsageDescription)[] {
  const written = promptTexts(declarations).filter(
    ({ source, text }) => source !== 'info-plist-strings' && source !== 'string-catalog' && text.trim() !== '',
  );
  const atBuild = declarations.filter(
    (declaration): declaration is PrebuildUsageDescription =>
      declaration.kind === 'prebuild-usage-description' && declaration.key === trackingKey,
  );
  return [...written, ...atBuild];
}

/** What the app's own privacy manifests declare of a data type. */
export function declaredIn(declarations: readonly Declaration[], id: DataTypeId): readonly DeclaredDataType[] {
  return ownManifests(declarations).flatMap(({ dataTypes }) =>
    dataTypes.filter(({ type }) => dataTypeOfManifestKey(type)?.id === id),
  );
}

/** `Name`, `Name and Email Address`, `Name, Email Address and 3 more`. */
export function namesOf(names: readonly string[]): string {
  const shown =
    names.length > mostNames ? [...names.slice(0, mostNames - 1), `${String(names.length - mostNames + 1)} more`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

/** A sentence with more names is a list. */
const mostNames = 5;
