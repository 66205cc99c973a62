import { eventAttributesOf } from '../../../catalog/event-attributes.js';
import { sentNames, type SentName } from '../../../catalog/sent-names.js';
import { normalKey } from '../../../catalog/user-attributes.js';
import type { DataTypeId } from '../../../model/data-type.js';
import { lastWord, namedTypes, saidByWords, withoutView } from './input-names.js';
import type { GivenName } from './names-in-values.js';

/** The data types that a name says surely, and those that it may say. */
export interface TypesSaid {
  readonly sure: readonly DataTypeId[];
  readonly unsure: readonly DataTypeId[];
  /** What a field is for that is sent under it: alone the name says too little. */
  readonly ofField: readonly DataTypeId[];
}

/**
 * Says what data under a name is of a person.
 * @param given The name, and those beside it in what is sent.
 */
export function typesSaidBy({ name, of: value, beside, isOfAddress }: GivenName): TypesSaid {
  const rows = sentNames.filter((row) => row.isOfAddress === isOfAddress && isSaid(row, name, beside));
  const ofRows = (wanted: SentName['certainty']): readonly DataTypeId[] =>
    rows.flatMap(({ certainty, dataTypes }) => (certainty === wanted ? dataTypes : []));
  if (isOfAddress === true) return { sure: ofRows('certain'), unsure: ofRows('possible'), ofField: [] };
  const known = eventAttributesOf(name, beside);
  const said = ofPerson(name);
  const of = (wanted: SentName['certainty']): readonly DataTypeId[] =>
    known.flatMap(({ certainty, dataTypes }) => (certainty === wanted ? dataTypes : [])).filter((id) => said.includes(id));
  const sure = new Set([...of('certain'), ...ofRows('certain')]);
  // What the value is called says what it is where the name may mean more than one thing: `address: email`.
  const ofValue = value === undefined ? [] : namedTypes(withoutView(value));
  const isMeant = (id: DataTypeId): boolean => !sure.has(id) && (ofValue.length === 0 || ofValue.includes(id));
  const unsure = new Set([...of('possible'), ...ofRows('possible')].filter(isMeant));
  return { sure: [...sure], unsure: [...unsure], ofField: said.length > 0 ? [] : (saidByWords([name])?.implies ?? []) };
}

function isSaid({ members, isWhole, beside: wanted }: SentName, name: string, beside: readonly string[]): boolean {
  const isNamed = isWhole === true ? members.includes(wholeName(name)) : says(members, name);
  return isNamed && (wanted === undefined || beside.some((other) => says(wanted, other)));
}

/** Whether a name is one of some, or ends with one: `shareMessage`. Words as short as that of `replyTo` say nothing at an end. */
function says(members: readonly string[], name: string): boolean {
  const last = lastWord(name);
  return members.includes(wholeName(name)) || (last.length > shortWord && members.includes(last));
}

const shortWord = 2;

/** Parameters of functions in a database begin with `p_`, to differ from columns. */
function wholeName(name: string): string {
  return normalKey(name.replace(/^p_/, ''));
}

/** Beside what people enter, what they and their devices are known by, where the whole name says it. */
function ofPerson(name: string): readonly DataTypeId[] {
  const sure = eventAttributesOf(name, []).filter(({ certainty }) => certainty === 'certain');
  const ids = sure.flatMap(({ dataTypes: known }) => known).filter((id) => id === 'USER_ID' || id === 'DEVICE_ID');
  return [...namedTypes(name), ...ids];
}
