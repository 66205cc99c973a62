import { expressionsOf, partsOf } from '../../model/expression-parts.js';
import type { Expression, ScopeIndex } from '../../model/expression.js';
import type { Fact } from '../../model/fact.js';
import type { Mention } from '../../model/mention.js';
import { placeKey } from '../../model/place.js';
import { findBinding } from '../match/bindings.js';
import { kinOf } from '../match/kin.js';
import type { CatalogName } from '../match/names.js';
import { namedPlaces, type NamedPlaces } from '../match/named-places.js';
import type { IndexedSource, Program } from '../match/program.js';
import type { TypeResolver } from '../match/types.js';
import { isUnbound } from '../match/unbound.js';
import { usesIn, type PlacedUse } from '../match/uses.js';

/** What is known of the project that a file belongs to. */
interface Project {
  readonly program: Program;
  readonly types: TypeResolver;
}

/** What the parser understood of a file, by place. */
interface Understood {
  readonly uses: ReadonlyMap<string, PlacedUse>;
  readonly named: NamedPlaces;
  /** The places of names in what runs and gives values: damage leaves names that nothing is asked of. */
  readonly operands: ReadonlySet<string>;
  /** The lines with an import. */
  readonly imports: ReadonlySet<number>;
}

/** A mention, and where it stands. */
interface Located extends Understood {
  readonly source: IndexedSource;
  readonly mention: Mention;
  readonly key: string;
}

/**
 * Tells of one file which names the parser understood as something else than the catalog's.
 * @param project Where its types and functions are declared.
 * @param source The file.
 */
export function createUnderstanding(
  project: Project,
  source: IndexedSource,
): (mention: Mention, name: Pick<CatalogName, 'kind' | 'tells' | 'owner'>) => boolean {
  const seen: Understood = {
    uses: new Map(usesIn(source, () => true).map((placed) => [placeKey(placed.use.place), placed])),
    named: namedPlaces(source),
    operands: new Set(source.facts.flatMap((fact) => namesIn(fact).map(({ place }) => placeKey(place)))),
    imports: new Set(source.imports.map(({ place }) => place.line)),
  };
  return (mention, name) => {
    if (name.kind !== 'module' && (seen.named.declares(mention) || seen.imports.has(mention.place.line))) return true;
    return understood[name.kind](project, { ...seen, source, mention, key: placeKey(mention.place) }, name);
  };
}

const understood: Readonly<
  Record<CatalogName['kind'], (project: Project, located: Located, name: Pick<CatalogName, 'tells' | 'owner'>) => boolean>
> = {
  module: (_, { source, mention: { name } }) =>
    source.imports.some(({ module }) => module === name || module.startsWith(`${name}/`)),
  type: (_, { operands, mention: { isUsed }, key }) => !isUsed || operands.has(key),
  function: (project, located) =>
    (located.operands.has(located.key) || located.uses.has(located.key)) && isBound(project, located, true),
  member: (project, located, { tells, owner }) => {
    const placed = located.uses.get(located.key);
    if (placed === undefined || placed.use.receiver === null) return isBound(project, located, false);
    const { receiver } = placed.use;
    const type = project.types.typeOf({ source: located.source, expression: receiver, scope: placed.scope });
    // Where nothing is damaged, what is known of a receiver decides as in any file, if no import is lost that the owner's name needs.
    const isOwner = type !== null && owner !== null && kinOf(project.program, type).has(owner);
    if (type !== null && isWhole(located) && (!isOwner || hasItsImports(located.source))) return true;
    return tells ? isOfOtherType(project, located.source, receiver, placed.scope, owner) : receiver.kind !== 'opaque';
  },
};

/** Whether a mention stands where the grammar knew everything, from the line of its statement's beginning on. */
function isWhole({ source: { recovered }, mention: { place } }: Located): boolean {
  return recovered.every(({ first, last }) => place.line < first - nearDamage || last + nearDamage < place.line);
}

/** Whether all damage comes after the imports. */
function hasItsImports({ imports, recovered }: IndexedSource): boolean {
  const last = Math.max(...imports.map(({ place }) => place.line));
  return imports.length > 0 && recovered.every(({ first }) => first > last);
}

/** Lines around a damaged region that may be of the same statement. */
const nearDamage = 5;

/** Whether the project, or where that counts an import, gives a name that is no member its meaning. */
function isBound({ program }: Project, { source, uses, named, mention, key }: Located, byImport: boolean): boolean {
  const { name, place } = mention;
  const scope = uses.get(key)?.scope ?? named.names.get(key);
  if (scope === undefined) return false;
  if (program.functions.has(name) || named.isLocal(key, name)) return true;
  const binding = findBinding(program, source, name, scope, place);
  return binding !== null && (byImport || binding.kind !== 'import');
}

/**
 * Whether a receiver's type is known, and is not the one that owns the name. Where modules are open, it has to be one of the project: what
 * no code in sight declares may be what damage has left of the owner's name. A script imports or declares all that it names, or its import
 * is lost.
 */
function isOfOtherType(
  { program, types }: Project,
  source: IndexedSource,
  receiver: Expression,
  scope: ScopeIndex,
  owner: string | null,
): boolean {
  const type = types.typeOf({ source, expression: receiver, scope });
  if (type === null || (owner !== null && kinOf(program, type).has(owner))) return false;
  if (source.scoping.modulesAreOpen && ![...kinOf(program, type)].some((each) => program.types.has(each))) return false;
  const isGlobal = receiver.kind === 'name' && !source.scoping.modulesAreOpen;
  return !isGlobal || !isUnbound(program, source, receiver, scope);
}

/** The names in the expressions of a fact. No recursion: what an expression nests is up to who wrote the file. */
function namesIn(fact: Fact): readonly Expression[] {
  const names: Expression[] = [];
  const open = expressionsOf(fact).flatMap((each) => (isFact(each) ? partsOf(each) : [each]));
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (part.kind === 'name') names.push(part);
    if (!isFact(part)) open.push(...partsOf(part));
  }
  return names;
}

/** Calls and objects are facts of their own: their names are read once. */
function isFact({ kind }: Expression): boolean {
  return kind === 'call' || kind === 'object';
}
