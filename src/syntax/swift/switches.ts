import type { Expression, ScopeIndex } from '../../model/expression.js';
import { alwaysExits, bodyOf, endsWithFallthrough } from './exits.js';
import { declareBound, readPattern } from './patterns.js';
import type { BlockReader, Reader } from './reader.js';
import { childOf, childrenOf, type Tree } from './tree.js';

/** A case of a switch. */
interface Case {
  readonly entry: Tree;
  readonly isDefault: boolean;
  /** Whether a `where` narrows it. */
  readonly isNarrowed: boolean;
  /** What it compares with, and what falls through to it. */
  readonly values: readonly Expression[];
}

/** Nobody lets more cases than these fall through; keeping them all would cost memory in squares. */
const mostFallen = 200;

/**
 * Reads a switch: a branch a case; the default is what no case names.
 * @param reader The reader.
 * @param tree The switch.
 * @param scope The scope in which it stands.
 * @param readBody Reads the statements of a case.
 * @returns The scope of the statements after it.
 */
export function readSwitch(reader: Reader, tree: Tree, scope: ScopeIndex, readBody: BlockReader): ScopeIndex {
  const { writer } = reader;
  const [, subject] = tree.children;
  if (subject === undefined) return scope;
  const test = reader.expression(subject, scope);
  const cases = readCases(reader, childrenOf(tree, 'switch_entry'), scope);
  const ruledOut = valuesRuledOut(cases);
  for (const each of cases) {
    const values = each.isDefault ? ruledOut : each.values;
    const branch = writer.open(scope, {
      kind: 'branch',
      test,
      values,
      holds: !each.isDefault,
      place: writer.placeOf(each.entry),
    });
    declareBound(reader, childrenOf(each.entry, 'switch_pattern'), branch);
    const where = childOf(each.entry, 'where_keyword');
    const condition = where === null ? undefined : each.entry.children[each.entry.children.indexOf(where) + 1];
    const body = condition === undefined ? branch : openWhere(reader, condition, branch);
    readBody(bodyOf(each.entry), body);
  }
  return readRest(reader, tree, test, cases, scope);
}

function readCases(reader: Reader, entries: readonly Tree[], scope: ScopeIndex): readonly Case[] {
  const cases: Case[] = [];
  for (const entry of entries) {
    const before = cases.at(-1);
    const fallen = before !== undefined && endsWithFallthrough(before.entry) ? before.values.slice(-mostFallen) : [];
    const own = childrenOf(entry, 'switch_pattern').map((pattern) => readPattern(reader, pattern.children, scope));
    cases.push({
      entry,
      isDefault: childOf(entry, 'default_keyword') !== null,
      isNarrowed: childOf(entry, 'where_keyword') !== null,
      values: [...fallen, ...own],
    });
  }
  return cases;
}

/** A case names its values last, after what falls into it. */
function ownValues({ entry, values }: Case): readonly Expression[] {
  return values.slice(values.length - childrenOf(entry, 'switch_pattern').length);
}

/** In the default, every value that another case names, unless that case falls into the default. */
function valuesRuledOut(cases: readonly Case[]): readonly Expression[] {
  const fallen = new Set(cases.find(({ isDefault }) => isDefault)?.values);
  return cases.flatMap(ownValues).filter((value) => !fallen.has(value));
}

function openWhere(reader: Reader, condition: Tree, scope: ScopeIndex): ScopeIndex {
  const test = reader.expression(condition, scope);
  return reader.writer.open(scope, { kind: 'branch', test, values: null, holds: true, place: test.place });
}

/** After a switch of which some cases exit, the others have come true. */
function readRest({ writer }: Reader, tree: Tree, test: Expression, cases: readonly Case[], scope: ScopeIndex): ScopeIndex {
  const gone = cases.filter(({ entry }) => !endsWithFallthrough(entry) && alwaysExits(bodyOf(entry), false));
  if (gone.length === 0 || gone.length === cases.length) return scope;
  const holds = gone.some(({ isDefault }) => isDefault);
  const values = holds
    ? cases.filter((each) => !gone.includes(each)).flatMap((each) => each.values)
    : gone.filter(({ isNarrowed }) => !isNarrowed).flatMap((each) => each.values);
  return values.length === 0 ? scope : writer.open(scope, { kind: 'branch', test, values, holds, place: writer.placeOf(tree) });
}
