import type { Await, Closure, Expression, ListLiteral, Literal, Opaque } from '../../../../src/model/expression.js';
import type { Fact } from '../../../../src/model/fact.js';
import type { Scope, Source } from '../../../../src/model/source.js';
import { objc } from '../../../../src/read/syntax/objc/index.js';

const parser = await objc.load();

/** Reads a text as the product does. */
export function read(text: string, file = 'App.m'): Source {
  return parser.parse(file, text);
}

/** The facts of a text, one a line: `line:column what`. */
export function facts(text: string, file = 'App.m'): readonly string[] {
  return read(text, file).facts.map((fact) => `${String(fact.place.line)}:${String(fact.place.column)} ${factText(fact)}`);
}

/** The facts that stand in a method's body, without places. */
export function factsOf(statements: string, file = 'App.m'): readonly string[] {
  const source = read(`@implementation App\n- (void)run {\n${statements}\n}\n@end`, file);
  return source.facts.filter(({ scope }) => scope > 1).map(factText);
}

/** The scopes that enclose the first call of a function, outermost first. */
export function around(text: string, callee: string, file = 'App.m'): readonly string[] {
  const source = read(text, file);
  const fact = source.facts.find((each) => each.kind === 'call' && expressionText(each.call.callee) === callee);
  const chain: string[] = [];
  for (let index: number | null = fact?.scope ?? 0; index !== null; index = source.scopes[index]?.parent ?? null) {
    const scope = source.scopes[index];
    if (scope !== undefined && scope.kind !== 'file') chain.unshift(scopeText(scope));
  }
  return chain;
}

/** The branches that enclose the first call of a function in a method's body. */
export function branchesOf(statements: string, callee: string): readonly string[] {
  return around(`void run(void) {\n${statements}\n}`, callee).slice(1);
}

/** A scope in words. */
export function scopeText(scope: Scope): string {
  if (scope.kind === 'branch') {
    const values = scope.values === null ? '' : ` is ${scope.values.map(expressionText).join(' or ')}`;
    return `${scope.holds ? 'if' : 'unless'} ${expressionText(scope.test)}${values}`;
  }
  if (scope.kind === 'file') return 'file';
  if (scope.kind === 'type') return `${scope.declaresOnly ? 'interface' : 'type'} ${[scope.name, ...scope.inherits].join(' < ')}`;
  const parameters = scope.parameters.map(({ name, type }) => `${type ?? '?'} ${name}`).join(', ');
  return scope.kind === 'closure' ? `^(${parameters})` : `${scope.name}(${parameters}) -> ${scope.returns ?? '?'}`;
}

/** A fact in words. */
export function factText(fact: Fact): string {
  switch (fact.kind) {
    case 'import':
      return `import ${fact.module}`;
    case 'declaration':
      return `${fact.declares} ${fact.type ?? '?'} ${fact.name}${fact.value === null ? '' : ` = ${expressionText(fact.value)}`}`;
    case 'call':
      return `call ${expressionText(fact.call)}`;
    case 'read':
      return `read ${expressionText(fact.member)}`;
    case 'name':
      return `name ${expressionText(fact.name)}`;
    case 'assignment':
      return `assign ${expressionText(fact.target)} = ${expressionText(fact.value)}`;
    case 'object':
      return `object ${expressionText(fact.object)}`;
    case 'return':
      return `return ${expressionText(fact.value)}`;
  }
}

/** An expression in words: `a.b(c)`, operations in Polish notation. */
function expressionText(expression: Expression): string {
  if (expression.kind === 'closure') return '^';
  if (expression.kind === 'opaque') return '…';
  if (expression.kind === 'await') return expressionText(expression.value);
  if (expression.kind === 'list') return `[${expression.items.map(expressionText).join(', ')}]`;
  if (expression.kind === 'literal') return JSON.stringify(expression.value);
  return compoundText(expression);
}

/** What an expression says that has parts with names. */
function compoundText(expression: Exclude<Expression, Closure | Opaque | Await | ListLiteral | Literal>): string {
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'member':
      return `${expression.object === null ? '' : expressionText(expression.object)}.${expression.name}`;
    case 'call':
      return `${expressionText(expression.callee)}(${expression.arguments.map(({ value }) => expressionText(value)).join(', ')})`;
    case 'object':
      return `{${expression.entries.map(({ key, value }) => `${key}: ${expressionText(value)}`).join(', ')}}`;
    case 'cast':
      return `<${expression.type}>${expressionText(expression.value)}`;
    case 'operation':
      return `(${[expression.operator, ...expression.operands.map(expressionText)].join(' ')})`;
    case 'assignment':
      return `(${expression.operator} ${expressionText(expression.target)} ${expressionText(expression.value)})`;
  }
}
