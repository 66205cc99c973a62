import { inputRows } from '../../../catalog/input-fields.js';
import type { DataTypeId } from '../../../model/data-type.js';
import type { Expression } from '../../../model/expression.js';
import { namedTypes } from './input-names.js';
import { typesSaidBy } from './sent-types.js';

const credentials = inputRows.filter((row) => row.kind === 'credentials');
const passwords: ReadonlySet<string> = new Set(credentials.flatMap(({ members }) => members));
const accounts: ReadonlySet<string> = new Set(credentials.flatMap((row) => row.accounts));

/** A value with the label or key under which it is given. */
export interface GivenUnder {
  readonly name: string;
  readonly value: Expression;
}

/**
 * What a call or an object is given of a person beside a password and what the account is known by: the name on a form for a new one too.
 * @param given The values.
 * @returns None where it is no sign-in.
 */
export function accountIn(given: readonly GivenUnder[]): readonly DataTypeId[] {
  const names = given.map(({ name }) => name.replace(/^with/, ''));
  const password = given.find(({ name }) => passwords.has(name));
  // A rule or a text for a form names both as well, and gives neither.
  if (password === undefined || password.value.kind === 'literal' || password.value.kind === 'object') return [];
  const known = new Set(names.flatMap((name) => typesOf(name, names)));
  return identities.some((id) => known.has(id)) ? [...known] : [];
}

function typesOf(name: string, names: readonly string[]): readonly DataTypeId[] {
  if (accounts.has(name)) return ['USER_ID'];
  // `name` beside an email address is that of a person.
  return [...namedTypes(name), ...typesSaidBy({ name, beside: names.filter((other) => other !== name) }).sure];
}

/** What an account is known by. */
const identities: readonly DataTypeId[] = ['EMAIL_ADDRESS', 'PHONE_NUMBER', 'USER_ID'];
