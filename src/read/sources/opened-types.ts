import type { Name } from '../../model/expression.js';
import type { OpenedType, Statement } from '../../model/module.js';
import type { LanguageName, Source } from '../../model/source.js';
import { lower } from '../syntax/lower/index.js';
import type { Tokens } from './token-gate.js';

/**
 * Puts the type before each of its members that stands alone because a file opens the type: after `using static A.B;`, `c` is `B.c`.
 * What the file declares itself it means.
 * @param sources All sources of a project: one can open a type for all.
 * @param tokens Know the members of SDKs' types.
 */
export function qualifyMembers(sources: readonly Source[], { membersOf }: Pick<Tokens, 'membersOf'>): readonly Source[] {
  const everywhere = new Map<LanguageName, string[]>();
  for (const { language, statements } of sources)
    for (const { type, isEverywhere } of openedBy(statements))
      if (isEverywhere) everywhere.set(language, [...(everywhere.get(language) ?? []), type]);
  const own = membersDeclared(sources);
  const allMembers = (language: LanguageName, type: string): readonly string[] => [
    ...membersOf(language, type),
    ...(own.get(`${language} ${type}`) ?? []),
  ];
  return sources.map((source) => {
    const types = [...openedBy(source.statements).map(({ type }) => type), ...(everywhere.get(source.language) ?? [])];
    return types.length === 0 ? source : qualify(source, new Set(types), allMembers);
  });
}

function openedBy(statements: readonly Statement[]): readonly OpenedType[] {
  return statements.flatMap((statement) =>
    statement.kind === 'import' && statement.opens !== undefined ? [statement.opens] : [],
  );
}

/** The members that the project's own types share among all objects, by language and type. */
function membersDeclared(sources: readonly Source[]): ReadonlyMap<string, ReadonlySet<string>> {
  const members = new Map<string, Set<string>>();
  for (const { language, statements } of sources) {
    for (const type of typesIn(statements)) {
      const own = members.get(`${language} ${type.name}`) ?? new Set<string>();
      for (const member of type.members) if (isShared(member)) own.add(member.name);
      members.set(`${language} ${type.name}`, own);
    }
  }
  return members;
}

type TypeStatement = Statement & { readonly kind: 'type' };

function typesIn(statements: readonly Statement[]): readonly TypeStatement[] {
  return statements.flatMap((statement) => (statement.kind === 'type' ? [statement, ...typesIn(statement.members)] : []));
}

function isShared(member: Statement): member is Statement & { readonly kind: 'function' | 'declaration' } {
  if (member.kind === 'function') return member.isStatic;
  return member.kind === 'declaration' && (member.isShared === true || member.declares === 'case');
}

function qualify(source: Source, types: ReadonlySet<string>, membersOf: Tokens['membersOf']): Source {
  const { file, language, scoping, recovered, problems } = source;
  const declared = namesDeclared(source);
  const owners = [...types].map((type) => ({
    type,
    names: new Set(membersOf(language, type)),
  }));
  const ownerOf = (name: string): string | null =>
    declared.has(name) ? null : (owners.find(({ names }) => hasMember(names, name))?.type ?? null);
  const statements = rewrite(source.statements, ownerOf, new Map()) as readonly Statement[];
  return lower({ file, statements, recovered, problems }, scoping);
}

function hasMember(names: ReadonlySet<string>, name: string): boolean {
  return names.has(name) || [...names].some((each) => each.endsWith('*') && name.startsWith(each.slice(0, -1)));
}

/** Every name that a file declares itself: variables, parameters, members and types. */
function namesDeclared({ facts, scopes }: Source): ReadonlySet<string> {
  const declared = facts.flatMap((fact) => (fact.kind === 'declaration' ? [fact.name] : []));
  const parameters = scopes.flatMap((scope) =>
    scope.kind === 'function' || scope.kind === 'closure' ? scope.parameters.map(({ name }) => name) : [],
  );
  return new Set([...declared, ...parameters]);
}

/** Copies a tree with each name put behind the type that has it. What stands in two places of the tree stays one. */
function rewrite(node: unknown, ownerOf: (name: string) => string | null, copies: Map<object, object>): unknown {
  if (typeof node !== 'object' || node === null) return node;
  const known = copies.get(node);
  if (known !== undefined) return known;
  const copy = copyOf(node, (part) => rewrite(part, ownerOf, copies));
  const owner = isName(copy) ? ownerOf(copy.name) : null;
  const placed =
    isName(copy) && owner !== null
      ? { kind: 'member', object: { kind: 'name', name: owner, place: copy.place }, name: copy.name, place: copy.place }
      : copy;
  copies.set(node, placed);
  return placed;
}

function copyOf(node: object, copyPart: (part: unknown) => unknown): object {
  if (Array.isArray(node)) return node.map(copyPart);
  return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, copyPart(part)]));
}

function isName(node: object): node is Name {
  return 'kind' in node && node.kind === 'name';
}
