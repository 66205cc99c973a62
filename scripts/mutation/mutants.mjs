import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What each operator becomes. */
const operators = new Map([
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
]);

/**
 * Every change of one operator in the TypeScript files below some folders, in the order of paths and places.
 * @param {readonly string[]} folders Paths from the working directory.
 * @returns {{file: string, line: number, start: number, end: number, text: string, instead: string}[]} The mutants.
 */
export function mutantsIn(folders) {
  return folders.flatMap(filesIn).flatMap(mutantsOf);
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => join(folder, path));
}

function mutantsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const mutants = [];
  const add = (start, end, instead) => {
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    mutants.push({ file, line, start, end, text: source.text.slice(start, end), instead });
  };
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isBinaryExpression(node)) {
      const { operatorToken: token, left, right } = node;
      const instead = operators.get(token.kind);
      // A plus between texts is no sum.
      const isSum = token.kind !== ts.SyntaxKind.PlusToken || ts.isNumericLiteral(left) || ts.isNumericLiteral(right);
      if (instead !== undefined && isSum) add(token.getStart(), token.end, instead);
    } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      add(node.getStart(), node.operand.getStart(), '');
    } else if (node.kind === ts.SyntaxKind.TrueKeyword) add(node.getStart(), node.end, 'false');
    else if (node.kind === ts.SyntaxKind.FalseKeyword) add(node.getStart(), node.end, 'true');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
}
