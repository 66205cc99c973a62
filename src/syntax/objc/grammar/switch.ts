import type { SyntaxNode } from '../../tree-sitter.js';
import type { Expression } from '../../../model/expression.js';
import { governedGroups, type CaseGroup } from '../cases.js';
import { goesOn, type Aftermath } from '../flow.js';
import type { Reader } from './reader.js';

/** `switch (subject) { case pattern: … default: … }`. */
export function readSwitch(reader: Reader, _node: SyntaxNode, children: readonly SyntaxNode[]): Aftermath {
  const [, condition, body] = children;
  if (condition === undefined || body === undefined) return goesOn;
  const subject = reader.expression(condition);
  const { writer } = reader;
  const outer = writer.current();
  const [before, clauses] = splitClauses(body.children());
  reader.items(before);
  const groups = clauses.map((clause) => readLabel(reader, clause));
  governedGroups(writer, subject, groups, (statements) => reader.items(statements).exits);
  writer.close(outer);
  return goesOn;
}

function splitClauses(children: readonly SyntaxNode[]): readonly [readonly SyntaxNode[], readonly SyntaxNode[]] {
  const isClause = (node: SyntaxNode): boolean => String(node.kind()) === 'case_statement';
  return [children.filter((child) => !isClause(child)), children.filter(isClause)];
}

function readLabel(reader: Reader, clause: SyntaxNode): CaseGroup<readonly SyntaxNode[]> {
  const children = clause.children();
  const colon = children.findIndex((child) => String(child.kind()) === ':');
  const label = children[1];
  const isDefault = String(children[0]?.kind()) === 'default';
  const pattern: Expression | null = isDefault || label === undefined ? null : reader.expression(label);
  return { pattern, offset: reader.offset(clause), body: children.slice(colon + 1) };
}
