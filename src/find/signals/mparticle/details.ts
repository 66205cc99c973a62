import { constantOf, isOwnerOf } from '../../../catalog/apis/constants.js';
import type { DataTypeId } from '../../../model/data-type.js';
import type { Expression } from '../../../model/expression.js';
import type { SignalDetail } from '../../../model/signal.js';
import { identityTypeOf } from '../../../catalog/identity-types.js';
import { userAttributesOf } from '../../../catalog/user-attributes.js';
import { constantKey, type Standing } from '../../match/constant-key.js';
import type { DictionaryReader } from '../../match/dictionary-keys.js';
import type { Program } from '../../match/program.js';
import type { SymbolUse } from '../../match/symbols.js';
import { statusConstant } from '../status-constant.js';
import { eventDetailOf } from './event-details.js';

/** The catalogue's name of the advertising identifier among the identities (facts/mparticle-sdk.md §7). */
export const advertisingIdentity = 'IOSAdvertiserId';

/** What details are read with. */
export interface DetailContext {
  readonly program: Program;
  /** Reads dictionaries, for the attributes of events. */
  readonly readKeys: DictionaryReader;
  /** The pages and scripts that an app shows and that use an SDK. */
  readonly pagesRead: readonly string[];
}

/**
 * Reads what one use says beyond its place: the identity's type, the attribute's key, what an event carries, the status. A dictionary
 * of identities is one detail for each.
 * @param use A use whose row asks for a detail.
 * @param context The project, for constants that the app declares, and what reads dictionaries.
 */
export function detailsOf(use: SymbolUse, context: DetailContext): readonly SignalDetail[] {
  const { detail } = use.row;
  const [written] = use.values;
  if (detail?.kind !== 'identity' || detail.key !== true || written === undefined || writtenKey(use) !== undefined)
    return [detailOf(use, context)];
  const { program, readKeys } = context;
  const { texts, constants, computed } = readKeys(written, { program, source: use.source, scope: use.scope });
  const named = [...texts, ...constants].map((key) => identityNamed(key.slice(key.lastIndexOf('.') + 1)));
  const types = [...new Set([...named, ...(computed || named.length === 0 ? [null] : [])])];
  return types.map((type) => ({ kind: 'identity', type }));
}

function detailOf(use: SymbolUse, { program, readKeys, pagesRead }: DetailContext): SignalDetail {
  const { detail } = use.row;
  if (detail === undefined) return { kind: 'none' };
  if (detail.kind === 'pages') return { kind: 'pages', read: pagesRead };
  const standing = { program, source: use.source, scope: use.scope };
  if (detail.kind === 'event') return eventDetailOf(use, detail, standing, readKeys);
  const value = detail.key === true ? writtenKey(use) : valueAt(use, detail.argument);
  if (detail.kind === 'att-status')
    return { kind: 'att-status', constant: value === undefined ? null : statusConstant(value, standing) };
  if (detail.kind === 'identity')
    return {
      kind: 'identity',
      type: detail.type ?? (value === undefined ? null : (identityType(value) ?? identityOfConstant(value, standing))),
    };
  return { kind: 'user-attribute', key: value === undefined ? null : attributeKey(value, standing) };
}

function valueAt({ via, values }: SymbolUse, argument: number | undefined): Expression | undefined {
  return argument === undefined ? undefined : values[via === 'write' ? 0 : argument];
}

/** The key of `request[key] = value`. */
function writtenKey({ values }: SymbolUse): Expression | undefined {
  const [written] = values;
  if (written?.kind !== 'object' || written.entries.length + written.computed.length > 1) return undefined;
  const [entry] = written.entries;
  if (entry === undefined) return written.computed[0]?.key ?? undefined;
  return { kind: 'literal', value: /^\d+$/.test(entry.key) ? Number(entry.key) : entry.key, place: written.place };
}

/** The data types that an identity or an attribute's key stands for, by the catalogue. */
export function impliedBy(detail: SignalDetail): readonly DataTypeId[] {
  if (detail.kind === 'identity') return identityTypeOf(detail.type ?? '')?.dataTypes ?? [];
  if (detail.kind !== 'user-attribute' || detail.key === null) return [];
  return userAttributesOf(detail.key).flatMap(({ dataTypes }) => dataTypes);
}

/** `MPIdentity.email`, `.email`, `MPIdentityEmail`, `MParticle.UserIdentityType.Email` and 7 are one identity. */
function identityType(value: Expression): string | null {
  if (value.kind === 'cast') return identityType(value.value);
  if (value.kind === 'literal')
    return value.value === null || typeof value.value === 'boolean' ? null : identityNamed(String(value.value));
  if (value.kind === 'call') return value.arguments[0] === undefined ? null : identityType(value.arguments[0].value);
  if (value.kind !== 'member' && value.kind !== 'name') return null;
  return identityNamed(constantOf('identity', value.name) ?? value.name);
}

/** A constant of the app that is one of the SDK's, or its number: `const key = MParticle.UserIdentityType.Email`. */
function identityOfConstant(value: Expression, standing: Standing): string | null {
  const key = constantKey(value, standing);
  if (key === null) return null;
  if (key.kind === 'text') return identityNamed(key.text);
  const name = key.name.slice(key.name.lastIndexOf('.') + 1);
  return identityNamed(constantOf('identity', name) ?? name);
}

function identityNamed(name: string): string | null {
  return identityTypeOf(name)?.name ?? null;
}

/** A literal key, or a constant that holds one; the SDK's own constants are keys by their name. */
function attributeKey(value: Expression, standing: Standing): string | null {
  const own = sdkKey(value);
  if (own !== null) return own;
  const key = constantKey(value, standing);
  return key?.kind === 'text' ? key.text : null;
}

/**
 * The key that a constant of mParticle's SDKs holds: `mParticleUserAttributeFirstName`, `MParticle.UserAttributeType.FirstName`.
 * @param value Any expression.
 * @returns The key, or null where it is no such constant.
 */
export function sdkKey(value: Expression): string | null {
  if (value.kind === 'name') {
    const constant = constantOf('user-attribute', value.name);
    return constant === null ? null : `$${constant}`;
  }
  if (value.kind !== 'member' || value.object?.kind !== 'member') return null;
  return isOwnerOf('user-attribute', value.object.name) ? `$${value.name}` : null;
}
