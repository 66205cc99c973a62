import type { DataTypeId } from '../../model/data-type.js';
import type { Expression, Member } from '../../model/expression.js';
import type { SignalDetail } from '../../model/signal.js';
import identityRows from '../../catalog/identity-types.json' with { type: 'json' };
import attributeRows from '../../catalog/user-attributes.json' with { type: 'json' };
import { findBinding, propertyOf } from '../match/bindings.js';
import type { Program } from '../match/program.js';
import type { SymbolUse } from '../match/symbols.js';
import { statusConstant } from '../status-constant.js';

const identitiesByName = new Map(identityRows.map((row) => [row.name.toLowerCase(), row]));
const identitiesByNumber = new Map(identityRows.map((row) => [row.number, row]));
const attributes = new Map(attributeRows.map((row) => [row.id, row]));

/** The catalogue's name of the advertising identifier among the identities (facts/mparticle-sdk.md §7). */
export const advertisingIdentity = 'IOSAdvertiserId';

/**
 * Reads what one use says beyond its place: the identity's type, the attribute's key, the status.
 * @param use A use whose row asks for a detail.
 * @param program The project, for constants that the app declares.
 */
export function detailOf(use: SymbolUse, program: Program): SignalDetail {
  const { detail } = use.row;
  if (detail === undefined) return { kind: 'none' };
  const value = detail.argument === undefined ? undefined : use.values[use.via === 'write' ? 0 : detail.argument];
  if (detail.kind === 'att-status') {
    const standing = { program, source: use.source, scope: use.scope };
    return { kind: 'att-status', constant: value === undefined ? null : statusConstant(value, standing) };
  }
  if (detail.kind === 'identity')
    return { kind: 'identity', type: detail.type ?? (value === undefined ? null : identityType(value)) };
  return { kind: 'user-attribute', key: value === undefined ? null : attributeKey(value, use, program) };
}

/** The data types that an identity or an attribute's key stands for, by the catalogue. */
export function impliedBy(detail: SignalDetail): readonly DataTypeId[] {
  if (detail.kind === 'identity')
    return (identitiesByName.get(detail.type?.toLowerCase() ?? '')?.dataTypes ?? []) as readonly DataTypeId[];
  if (detail.kind !== 'user-attribute' || detail.key === null) return [];
  return (attributes.get(normalKey(detail.key))?.dataTypes ?? []) as readonly DataTypeId[];
}

/** `MPIdentity.email`, `.email`, `MPIdentityEmail`, `MParticle.UserIdentityType.Email` and 7 are one identity. */
function identityType(value: Expression): string | null {
  if (value.kind === 'cast') return identityType(value.value);
  if (value.kind === 'literal')
    return typeof value.value === 'number' ? (identitiesByNumber.get(value.value)?.name ?? null) : null;
  if (value.kind === 'call') return value.arguments[0] === undefined ? null : identityType(value.arguments[0].value);
  if (value.kind !== 'member' && value.kind !== 'name') return null;
  const name = value.name.replace(/^MP(User)?Identity(?=[A-Z])/, '').toLowerCase();
  return identitiesByName.get(name)?.name ?? null;
}

/** A literal key, or a constant that holds one; the SDK's own constants are keys by their name. */
function attributeKey(value: Expression, use: SymbolUse, program: Program): string | null {
  if (value.kind === 'literal') return literalText(value);
  if (value.kind === 'member') return memberKey(value, use, program);
  if (value.kind !== 'name') return null;
  const constant = /^mParticleUserAttribute([A-Z]\w*)$/.exec(value.name);
  if (constant !== null) return `$${constant[1] ?? ''}`;
  const binding = findBinding(program, use.source, value.name, use.scope, value.place);
  return binding?.kind === 'variable' ? literalText(binding.declaration.value) : null;
}

/** `Keys.tier`, a constant of the app; `MParticle.UserAttributeType.FirstName`, one of the SDK. */
function memberKey({ object, name }: Member, use: SymbolUse, program: Program): string | null {
  if (object?.kind === 'member' && object.name === 'UserAttributeType') return `$${name}`;
  if (object?.kind !== 'name') return null;
  return literalText(propertyOf(program, use.source, `${object.name}.${name}`)?.declaration.value ?? null);
}

function literalText(value: Expression | null): string | null {
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : null;
}

/** Keys differ in case and separators only: `$FirstName`, `first_name` and `First Name` are one. */
function normalKey(key: string): string {
  return key.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
