import type { Expression } from '../../../model/expression.js';
import { partsOf } from '../../../model/expression-parts.js';
import type { Fact } from '../../../model/fact.js';
import type { Place } from '../../../model/place.js';
import type { Signal } from '../../../model/signal.js';
import type { IndexedSource, Program } from '../../match/program.js';
import { enclosingName } from '../../match/scopes.js';
import { isTest } from '../../match/tests.js';

/** The header in which a request says on whose behalf it is made: https://www.rfc-editor.org/rfc/rfc9110#field.authorization. */
const header = /^authorization(?:header)?$/i;

/** Byte sequences, one of which stands in every file that writes the header. */
export const accountTokens: readonly string[] = [
  'uthorization"',
  "uthorization'",
  '.Authorization',
  'uthorizationHeader',
  'bearerToken',
];

/** What a server gives who has signed in or opened a session. */
const ofAccount = /token|session|jwt|bearer/i;

/** What every copy of an app is given: it says nothing of who uses one. */
const ofApp = /key|secret|anon|client|publishable|basic/i;

/** The grant with which an app gets a token for itself: https://www.rfc-editor.org/rfc/rfc6749#section-4.4. */
const ownGrant = 'client_credentials';

/** A header that is written, with its value. */
interface Written {
  readonly value: Expression;
  readonly place: Place;
}

/**
 * Finds where requests are made with a token that a server has given: who has an account or a session there is known to it.
 * @param program The project.
 */
export function tokensOfAccounts(program: Program): readonly Signal<'collection.account'>[] {
  return program.sources.flatMap((source) => {
    const sent = source.facts.flatMap((fact) =>
      writtenBy(fact).flatMap((written) => (isOfAccount(written.value) ? [{ ...written, scope: fact.scope }] : [])),
    );
    if (sent.length === 0 || isTest(source) || getsOwnToken(source)) return [];
    const { platform, language } = source;
    return sent
      .filter(({ value }) => !namesIn(value).some((name) => isConstant(program, name)))
      .map(({ place, scope }) => ({
        ...({ id: 'collection.account', symbol: 'Authorization', place, confidence: 'likely', platform, language } as const),
        ...({ enclosing: enclosingName(source, scope), implies: ['USER_ID'], detail: { kind: 'none' } } as const),
      }));
  });
}

function writtenBy(fact: Fact): readonly Written[] {
  if (fact.kind === 'object')
    return [
      ...fact.object.entries.flatMap(({ key, value, place }) =>
        header.test(key) ? [{ value, place: place ?? value.place }] : [],
      ),
      ...fact.object.computed.flatMap(({ key, value }) => (key !== null && isHeader(key) ? [{ value, place: key.place }] : [])),
    ];
  if (fact.kind === 'assignment') return isTarget(fact.target) ? [{ value: fact.value, place: fact.place }] : [];
  if (fact.kind !== 'call') return [];
  const { arguments: given, callee, place } = fact.call;
  if (callee.kind === 'member' && header.test(callee.name)) return given.map(({ value }) => ({ value, place }));
  const isWritten = given.length > 1 && given.some(({ value }) => isHeader(value));
  return isWritten ? given.flatMap(({ value }) => (isHeader(value) ? [] : [{ value, place }])) : [];
}

/** `headers.Authorization`, `headers["Authorization"]`. */
function isTarget(target: Expression): boolean {
  if (target.kind === 'operation' && target.operator === 'subscript') return target.operands.slice(1).some(isHeader);
  return isHeader(target);
}

function isHeader(expression: Expression): boolean {
  if (expression.kind === 'literal') return typeof expression.value === 'string' && header.test(expression.value);
  return expression.kind === 'member' && header.test(expression.name);
}

/** A value is made of few parts; deeper ones say nothing of what it is. */
const deepest = 6;

function namesIn(expression: Expression, depth = 0): readonly string[] {
  const own = expression.kind === 'name' || expression.kind === 'member' ? [expression.name] : keysGiven(expression);
  return depth > deepest ? own : [...own, ...partsOf(expression).flatMap((part) => namesIn(part, depth + 1))];
}

/** The names under which a call looks for something: `defaults.string(forKey: "token")`. Capitals are constants of the app. */
function keysGiven(expression: Expression): readonly string[] {
  const given = expression.kind === 'call' ? expression.arguments : [];
  return given.flatMap(({ value }) =>
    value.kind === 'literal' && typeof value.value === 'string' && /^(?=.*[a-z])[\w.-]+$/.test(value.value) ? [value.value] : [],
  );
}

function isOfAccount(value: Expression): boolean {
  const names = namesIn(value);
  return names.some((name) => ofAccount.test(name)) && !names.some((name) => ofApp.test(name));
}

/** Whether a name stands for a text that the code itself has. */
function isConstant({ properties }: Program, name: string): boolean {
  return (properties.get(name) ?? []).some(
    ({ declaration: { value } }) => value?.kind === 'literal' && typeof value.value === 'string' && value.value !== '',
  );
}

/** Whether a file gets a token for the app itself. */
function getsOwnToken({ facts }: IndexedSource): boolean {
  const isGrant = (expression: Expression): boolean =>
    expression.kind === 'literal' && String(expression.value).includes(ownGrant);
  return facts.some(
    (fact) =>
      (fact.kind === 'object' && fact.object.entries.some(({ value }) => isGrant(value))) ||
      (fact.kind === 'call' && fact.call.arguments.some(({ value }) => isGrant(value) || partsOf(value).some(isGrant))) ||
      (fact.kind === 'declaration' && fact.value !== null && [fact.value, ...partsOf(fact.value)].some(isGrant)),
  );
}
