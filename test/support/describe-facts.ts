import type { Expression } from '../../src/model/expression.js';
import type { Source } from '../../src/model/source.js';

/** An expression in one line, so that a test can state it: `a.b(label: .c)`. */
export function show(expression: Expression): string {
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'member':
      return `${expression.object === null ? '' : show(expression.object)}.${expression.name}`;
    case 'call':
      return `${show(expression.callee)}(${expression.arguments.map(({ label, value }) => (label === null ? '' : `${label}: `) + show(value)).join(', ')})`;
    case 'literal':
      return JSON.stringify(expression.value);
    case 'closure':
      return '{…}';
    case 'object':
      return `[${expression.entries.map(({ key, value }) => `${key}: ${show(value)}`).join(', ')}]`;
    case 'list':
      return `[${expression.items.map(show).join(', ')}]`;
    case 'cast':
      return `(${show(expression.value)} as ${expression.type})`;
    default:
      return showCombined(expression);
  }
}

function showCombined(expression: Expression & { readonly kind: 'operation' | 'assignment' | 'await' | 'opaque' }): string {
  if (expression.kind === 'operation') return `${expression.operator}(${expression.operands.map(show).join(', ')})`;
  if (expression.kind === 'assignment') return `${show(expression.target)} ${expression.operator} ${show(expression.value)}`;
  return expression.kind === 'await' ? show(expression.value) : '_';
}

/** The calls of a source, each with its place and the branches that govern it, outermost first. */
export function calls(source: Source): string[] {
  return source.facts.flatMap((fact) =>
    fact.kind === 'call'
      ? [`${String(fact.place.line)}:${String(fact.place.column)} ${show(fact.call)}${governed(source, fact.scope)}`]
      : [],
  );
}

/** The members that a source reads. */
export function reads(source: Source): string[] {
  return source.facts.flatMap((fact) =>
    fact.kind === 'read'
      ? [`${String(fact.place.line)}:${String(fact.place.column)} ${show(fact.member)}${governed(source, fact.scope)}`]
      : [],
  );
}

/** The assignments of a source. */
export function assignments(source: Source): string[] {
  return source.facts.flatMap((fact) => (fact.kind === 'assignment' ? [`${show(fact.target)} = ${show(fact.value)}`] : []));
}

function governed(source: Source, scope: number): string {
  const tests: string[] = [];
  for (let index: number | null = scope; index !== null;) {
    const current: Source['scopes'][number] | undefined = source.scopes[index];
    if (current?.kind === 'branch') {
      const values = current.values === null ? '' : ` in [${current.values.map(show).join(', ')}]`;
      tests.unshift(` ${current.holds ? 'if' : 'unless'} ${show(current.test)}${values}`);
    }
    index = current?.parent ?? null;
  }
  return tests.join('');
}
