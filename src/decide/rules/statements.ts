import type { IfStatement, Statement, SwitchStatement } from '../../model/module.js';
import { placeKey, type Place } from '../../model/place.js';
import type { Source } from '../../model/source.js';
import { isStatement, statementText, testText, type Test } from './code-text.js';

/** The code at a place, in a form that says nothing of lines and white space. */
export interface CodeAround {
  /** The statement, and under which conditions of its function it runs. */
  readonly statement: string;
  /** The statement before it; empty where it is the first of its block. */
  readonly before: string;
}

/** Gives the code at a place; null where no statement has it. */
export type CodeAt = (place: Place) => CodeAround | null;

/** Conditions further out tell no two statements apart that the inner ones do not. */
const mostTests = 16;

/** A statement, and what is around it. */
interface Frame {
  readonly statement: Statement;
  readonly before: Statement | null;
  readonly tests: Tests | null;
}

/** The conditions around a statement, the innermost first. */
interface Tests {
  readonly test: Test;
  readonly outer: Tests | null;
}

/**
 * Finds statements by the places of what they say. A file is looked through once, when the first place in it is asked for.
 * @param sources The project's code.
 */
export function findStatements(sources: readonly Pick<Source, 'file' | 'statements'>[]): CodeAt {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const frames = new Map<string, ReadonlyMap<string, Frame>>();
  return (place) => {
    const { file } = place;
    const known = frames.get(file) ?? framesIn(byFile.get(file)?.statements ?? []);
    frames.set(file, known);
    const frame = known.get(placeKey(place));
    return frame === undefined ? null : around(frame);
  };
}

function around({ statement, before, tests }: Frame): CodeAround {
  const conditions: string[] = [];
  for (let each = tests; each !== null && conditions.length < mostTests; each = each.outer) conditions.push(testText(each.test));
  return {
    statement: [statementText(statement), ...conditions].join('\n'),
    before: before === null ? '' : statementText(before),
  };
}

/** What is still to be looked through. */
interface Open {
  readonly part: unknown;
  readonly frame: Frame | null;
  readonly tests: Tests | null;
}

/** No recursion: what a tree nests is up to who wrote the file. */
function framesIn(statements: readonly Statement[]): ReadonlyMap<string, Frame> {
  const frames = new Map<string, Frame>();
  const seen = new Set<object>();
  const open: Open[] = [{ part: statements, frame: null, tests: null }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { part, frame, tests } = next;
    if (typeof part !== 'object' || part === null || seen.has(part)) continue;
    seen.add(part);
    if (Array.isArray(part)) open.push(...inOrder(part, frame, tests));
    else open.push(...within(part, frame, tests, frames));
  }
  return frames;
}

/** A node of the tree: a statement, an expression or what both consist of. */
interface Node {
  readonly kind?: unknown;
  readonly place?: Place;
}

type Part = Pick<Open, 'part' | 'tests'>;

/** Each statement of a list has the one before it. */
function inOrder(parts: readonly unknown[], frame: Frame | null, tests: Tests | null): readonly Open[] {
  return parts.map((part, index) => {
    if (!isStatement(part)) return { part, frame, tests };
    const previous = parts[index - 1];
    return { part, frame: { statement: part, before: isStatement(previous) ? previous : null, tests }, tests };
  });
}

function within(node: Node, frame: Frame | null, tests: Tests | null, frames: Map<string, Frame>): readonly Open[] {
  if (frame !== null && node.place !== undefined) frames.set(placeKey(node.place), frame);
  return partsOf(node, tests).map((each) => ({ frame, ...each }));
}

/** The parts of a node with the conditions under which they run. */
function partsOf(node: Node, tests: Tests | null): readonly Part[] {
  if (!isStatement(node)) return childrenOf(node, tests);
  switch (node.kind) {
    case 'if':
      return partsOfIf(node, tests);
    case 'switch':
      return partsOfSwitch(node, tests);
    // A function runs where it is called, whatever is around its declaration.
    case 'function':
    case 'type':
      return childrenOf(node, null);
    default:
      return childrenOf(node, tests);
  }
}

/** An arm of a chain is known by its own condition: those before it come and go. */
function partsOfIf({ conditions, then, otherwise }: IfStatement, tests: Tests | null): readonly Part[] {
  const condition = conditions.map(({ test }) => test);
  const isChain = otherwise?.length === 1 && otherwise[0]?.kind === 'if';
  return [
    { part: conditions, tests },
    { part: then, tests: under(tests, { condition, patterns: null, holds: true }) },
    { part: otherwise, tests: isChain ? tests : under(tests, { condition, patterns: null, holds: false }) },
  ];
}

/** The default is what the other cases leave, whichever they are. */
function partsOfSwitch({ subject, cases }: SwitchStatement, tests: Tests | null): readonly Part[] {
  return [
    { part: subject, tests },
    ...cases.flatMap(({ patterns, declares, condition, body, isDefault }) => [
      { part: [patterns, declares, condition], tests },
      { part: body, tests: under(tests, { condition: [subject], patterns, holds: !isDefault }) },
    ]),
  ];
}

function under(tests: Tests | null, test: Test): Tests | null {
  return test.condition.length === 0 ? tests : { test, outer: tests };
}

function childrenOf(node: object, tests: Tests | null): readonly Part[] {
  return Object.values(node).map((part: unknown) => ({ part, tests }));
}
