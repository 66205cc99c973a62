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
 * @returns {{file: string, line: number, start: number, end: number, text: string, instead: string, within: [number, number]}[]}
 * The mutants: `within` is the expression whose operator it is.
 */
export function mutantsIn(folders) {
  return folders.flatMap(filesIn).flatMap((file) => {
    const source = parse(file, readFileSync(file, 'utf8'));
    return placesIn(source).map(({ node, start, end, instead }) => ({
      file,
      line: source.getLineAndCharacterOfPosition(start).line + 1,
      start,
      end,
      text: source.text.slice(start, end),
      instead,
      within: [node.getStart(), node.end],
    }));
  });
}

/**
 * A file with every operator replaced by a call of `globalThis.mutation` (runner.mjs), which applies the operator or its mutant.
 * @param {string} file The file's path.
 * @param {string} text Its text.
 * @param {ReadonlyMap<number, number>} numbers The number of each mutant of the file that can be switched on, by its start.
 * @returns {string} The text to run.
 */
export function switchable(file, text, numbers) {
  const edits = [];
  for (const { node, start, end } of placesIn(parse(file, text))) {
    const number = numbers.get(start);
    if (number !== undefined) edits.push(...editsOf(node, start, end, number));
  }
  edits.sort((a, b) => a.at - b.at || a.order - b.order);
  let result = '';
  let last = 0;
  for (const { at, until, put } of edits) {
    result += text.slice(last, at) + put;
    last = until;
  }
  return result + text.slice(last);
}

/** Closings stand before openings; the outer opening stands first (the parent comes first), its closing last. */
function editsOf(node, start, end, number) {
  const open = (at, put, until = at) => ({ at, until, put, order: 1 + node.pos / 1e9 - node.end / 1e7 });
  const close = (at, put) => ({ at, until: at, put, order: -2 + node.end / 1e7 - node.pos / 1e9 });
  if (ts.isPrefixUnaryExpression(node)) {
    return [open(start, `globalThis.mutation.not(${number}, `, end), close(node.end, ')')];
  }
  if (!ts.isBinaryExpression(node)) {
    return [open(start, `globalThis.mutation.literal(${number}, `), close(end, ')')];
  }
  const [left, right] = [node.left.getStart(), node.right.end];
  const method = { '&&': 'and', '||': 'or' }[node.operatorToken.getText()];
  const replace = (put) => ({ at: start, until: end, put, order: 0 });
  if (method === undefined) {
    const operator = JSON.stringify(node.operatorToken.getText());
    return [open(left, `globalThis.mutation.apply(${number}, ${operator}, `), replace(','), close(right, ')')];
  }
  // The right side stays where it is, because it may wait or yield.
  return [
    open(left, `(globalThis.mutation.${method}(${number}, `),
    replace(') ? '),
    close(right, ' : globalThis.mutation.left)'),
  ];
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => join(folder, path));
}

function parse(file, text) {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** The operators that can be changed: the node, what stands in its text, and what would stand there instead. */
function placesIn(source) {
  const places = [];
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    places.push(...placesOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return places;
}

function placesOf(node) {
  if (ts.isBinaryExpression(node)) {
    const { operatorToken: token, left, right } = node;
    const instead = operators.get(token.kind);
    // A plus between texts is no sum.
    const isSum = token.kind !== ts.SyntaxKind.PlusToken || ts.isNumericLiteral(left) || ts.isNumericLiteral(right);
    return instead !== undefined && isSum ? [{ node, start: token.getStart(), end: token.end, instead }] : [];
  }
  if (ts.isPrefixUnaryExpression(node)) {
    const isNot = node.operator === ts.SyntaxKind.ExclamationToken;
    return isNot ? [{ node, start: node.getStart(), end: node.operand.getStart(), instead: '' }] : [];
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ node, start: node.getStart(), end: node.end, instead: 'false' }];
  return node.kind === ts.SyntaxKind.FalseKeyword ? [{ node, start: node.getStart(), end: node.end, instead: 'true' }] : [];
}
