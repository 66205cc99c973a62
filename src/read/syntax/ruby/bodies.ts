import type { Statement, TryStatement } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';

/** Marks and words that a body stands between. */
const around = new Set([';', 'begin', 'do', 'end', 'then', 'else', '{', '}']);

/** Translates the statements of a body, with what it says of exceptions: `rescue`, `else`, `ensure`. */
export function readBody(
  translator: Translator,
  children: readonly Tree[],
  translate: (trees: readonly Tree[]) => readonly Statement[] = (trees) => translator.statements(trees),
): readonly Statement[] {
  const clauses = children
    .filter(({ kind }) => kind === 'rescue' || kind === 'ensure' || kind === 'else')
    .filter(({ children: inside }) => inside.length > 0);
  const tried = children.filter((child) => !clauses.includes(child) && !isMark(child));
  const [first] = children;
  if (clauses.length === 0 || first === undefined) return translate(tried);
  const handlers = clauses
    .filter(({ kind }) => kind === 'rescue')
    .map((clause): TryStatement['handlers'][number] => ({
      declares: caughtIn(translator, clause),
      body: readBody(translator, fieldOf(clause, 'body')?.children ?? []),
    }));
  const inside = (kind: string): readonly Statement[] =>
    clauses.filter((clause) => clause.kind === kind).flatMap((clause) => translator.statements(clause.children.slice(1)));
  const body = [...translate(tried), ...inside('else')];
  return [{ kind: 'try', body, handlers, finally: inside('ensure'), place: translator.placeOf(first) }];
}

function isMark({ kind, children }: Tree): boolean {
  return children.length === 0 && around.has(kind);
}

function caughtIn(translator: Translator, clause: Tree): TryStatement['handlers'][number]['declares'] {
  const variable = fieldOf(clause, 'variable');
  const named = variable === null ? null : childOf(variable, 'identifier');
  if (named === null) return [];
  const place = translator.placeOf(named);
  return [{ kind: 'declaration', declares: 'variable', name: textOf(named), type: null, value: null, wrapper: null, place }];
}
