import type { Expression, ScopeIndex } from '../../model/expression.js';
import type { Fact } from '../../model/fact.js';
import { groupPairs } from '../../model/group-by.js';
import type { Statement } from '../../model/module.js';
import type { Source } from '../../model/source.js';

/** By a name, the members that code comes to from what has it. */
export type MembersByName = ReadonlyMap<string, ReadonlySet<string>>;

/** The members that code comes to from a type, variable or module that a word names; none for any other word. */
export type MembersOf = (word: string) => readonly string[];

/**
 * Finds the other names of an API's types: aliases, subclasses, and protocols that such a type is made to conform to.
 * @param source The file.
 * @param membersOf What a word names.
 */
export function typesIn({ scopes, facts }: Source, membersOf: MembersOf): MembersByName {
  const types = scopes.flatMap((scope) => (scope.kind === 'type' ? [scope] : []));
  const aliases = facts.flatMap((fact) => (fact.kind === 'declaration' && fact.declares === 'type' ? [fact] : []));
  return collect(
    [
      ...types.map(({ name, inherits }) => ({ name, words: inherits.flatMap(wordsIn) })),
      ...types.flatMap(({ name, inherits }) => inherits.map((each) => ({ name: each, words: [name] }))),
      ...aliases.map(({ name, type, value }) => ({
        name,
        words: [...wordsIn(type ?? ''), ...(value === null ? [] : wordsOf(value))],
      })),
    ],
    membersOf,
  );
}

/**
 * Finds what gives other files an object of an API: properties, methods, and entries of objects.
 * @param source The file.
 * @param membersOf What a word names.
 */
export function receiversIn(source: Source, membersOf: MembersOf): MembersByName {
  const imported = importedWords(source.statements);
  const read: Reading = { source, wordsOf: (value) => wordsOf(value).flatMap((word) => imported.get(word) ?? [word]) };
  return collect(
    source.facts.flatMap((fact) => givenBy(fact, read)),
    membersOf,
  );
}

function collect(given: readonly Given[], membersOf: MembersOf): MembersByName {
  const found = new Map<string, ReadonlySet<string>>();
  for (const { name, words } of given) {
    const members = words.flatMap(membersOf);
    if (members.length > 0) found.set(name, new Set([...(found.get(name) ?? []), ...members]));
  }
  return found;
}

/** By the names by which a script calls what it imports, what that is. */
function importedWords(statements: readonly Statement[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    statements.flatMap((statement) =>
      statement.kind !== 'import'
        ? []
        : statement.bindings.map(({ imported, local }) => [local, [local, imported, statement.module]] as const),
    ),
  );
}

/** A name, and the words that tell what it stands for. */
interface Given {
  readonly name: string;
  readonly words: readonly string[];
}

interface Reading {
  readonly source: Source;
  readonly wordsOf: (value: Expression) => readonly string[];
}

type OfKind<Kind extends Fact['kind']> = Fact & { readonly kind: Kind };

/** What facts of each kind give; kinds without a row give nothing. */
const givers: { readonly [Kind in Fact['kind']]?: (fact: OfKind<Kind>, reading: Reading) => readonly Given[] } = {
  declaration: ({ name, type, value, body, scope }, { source, wordsOf: words }) => {
    const made = body === null ? undefined : source.scopes[body];
    if (made?.kind === 'function') return [{ name, words: wordsIn(made.returns ?? '') }];
    if (functionAround(source, scope) !== null) return [];
    return [{ name, words: [...wordsIn(type ?? ''), ...(value === null ? [] : words(value))] }];
  },
  assignment: ({ target, value }, { wordsOf: words }) =>
    target.kind === 'member' || target.kind === 'name' ? [{ name: target.name, words: words(value) }] : [],
  object: ({ object }, { wordsOf: words }) => object.entries.map(({ key, value }) => ({ name: key, words: words(value) })),
  return: ({ value, scope }, { source, wordsOf: words }) => {
    const name = functionAround(source, scope) ?? '';
    return name === '' ? [] : [{ name, words: words(value) }];
  },
};

function givenBy(fact: Fact, reading: Reading): readonly Given[] {
  const gives = givers[fact.kind] as ((fact: Fact, reading: Reading) => readonly Given[]) | undefined;
  return gives?.(fact, reading) ?? [];
}

/** The name of the function whose code a scope is; empty for a closure's, and null where no function is around it. */
function functionAround(source: Source, index: ScopeIndex): string | null {
  const scope = source.scopes[index];
  if (scope?.kind === 'function') return scope.name;
  if (scope?.kind === 'closure') return '';
  return scope?.kind !== 'branch' || scope.parent === null ? null : functionAround(source, scope.parent);
}

/** The names of the chain that a value is, or that a closure gives: `A.b`, `A.shared()`, `{ A.shared() }`. */
function wordsOf(value: Expression): readonly string[] {
  if (value.kind === 'name') return [value.name];
  if (value.kind === 'member') return [value.name, ...(value.object === null ? [] : wordsOf(value.object))];
  if (value.kind === 'call') return wordsOf(value.callee);
  if (value.kind === 'closure') return value.body.flatMap(wordsGiven);
  return value.kind === 'cast' || value.kind === 'await' ? wordsOf(value.value) : [];
}

function wordsGiven(statement: Statement): readonly string[] {
  return statement.kind === 'exit' && statement.value !== null ? wordsOf(statement.value) : [];
}

function wordsIn(text: string): readonly string[] {
  return text.split(/[^\w$]+/).filter((word) => word !== '');
}

/**
 * Makes a test for files that use a member on what a name gives: in place, or after the name's value went elsewhere.
 * @param receivers What gives an object of an API.
 */
export function holdsReceiver(receivers: MembersByName): (text: string) => boolean {
  const namesByMembers = groupPairs(
    Array.from(receivers, ([name, members]) => {
      const pattern = [...members].map(patternOfMember).sort().join('|');
      return [pattern, name.replaceAll('$', '\\$')] as const;
    }),
  );
  const groups = [...namesByMembers].map(([members, each]) => {
    const names = each.sort().join('|');
    return {
      inPlace: new RegExp(`(?<![A-Za-z0-9$])_?(?:${names})${between}(?:${members})(?![\\w$])`),
      elsewhere: new RegExp(`[.\\\\]_?(?:${names})(?![\\w$])(?!${through}|\\s*(?::|=(?!=)))`),
      member: new RegExp(`[\\s.](?:${members})(?![\\w$])`),
    };
  });
  return (text) =>
    groups.some(({ inPlace, elsewhere, member }) => inPlace.test(text) || (elsewhere.test(text) && member.test(text)));
}

/** What stands between what gives an object and its member: `.`, `()?.`, `->`. */
const through = String.raw`(?:\([^()\n]*\))?[\]?!]*\s*(?:\.|->)\s*`;

/** The same, and what stands between them in a message: ` `, `] `. */
const between = String.raw`(?:${through}|\]?[ \t]+)`;

/** An Objective-C message shows in the first part of its name, and a name that ends with `*` is how others begin. */
function patternOfMember(member: string): string {
  return (member.split(':')[0] ?? member).replaceAll('$', '\\$').replace(/\*$/, '\\w*');
}
