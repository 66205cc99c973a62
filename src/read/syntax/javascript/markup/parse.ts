import type { Expression } from '../../../../model/expression.js';
import type { Module, Statement } from '../../../../model/module.js';
import type { Place } from '../../../../model/place.js';
import type { Problem } from '../../../../model/problem.js';
import type { Parser } from '../../language.js';
import { linePlaces } from '../../line-places.js';
import { lower } from '../../lower/index.js';
import { elementCall, viewFunction } from '../../view-module.js';
import { readScript, type Parse } from '../parse.js';
import { scoping } from '../scoping.js';
import type { FieldAttribute, ViewField } from './fields.js';
import type { CodeBlock } from './script-blocks.js';
import type { FindCode, ViewCode } from './view-code.js';

/**
 * Makes the parser of what has script blocks. Each block is parsed by itself, so that damage in one costs no other; all blocks of a file
 * share their names. What the view runs when something happens is a function of the file that nothing calls.
 * @param parse Babel's parse function.
 * @param find What finds the code.
 */
export function createMarkupParser(parse: Parse, find: FindCode): Parser {
  return {
    parse(file, text) {
      const code = find(text);
      const placeAt = linePlaces(file, text);
      const script: ReadText = { parse, file, text, placeAt };
      const modules = [
        ...code.blocks.map((block) => readBlock(script, block)),
        ...code.fields.map((field) => readField(script, field)),
      ];
      return lower(
        {
          file,
          statements: [...code.loaded.map((each) => importOf(each, placeAt)), ...modules.flatMap(({ statements }) => statements)],
          recovered: modules.flatMap(({ recovered }) => recovered),
          problems: [...modules.flatMap(({ problems }) => problems), ...problemsOf(code, placeAt)],
        },
        scoping,
      );
    },
  };
}

/** A script that a page loads runs as what a module imports for its effects does. */
function importOf({ start, address }: ViewCode['loaded'][number], placeAt: (index: number) => Place): Statement {
  return { kind: 'import', module: address, bindings: [], exports: [], place: placeAt(start) };
}

/** A page or component, and what reads a part of it. */
interface ReadText {
  readonly parse: Parse;
  readonly file: string;
  readonly text: string;
  placeAt(index: number): Place;
}

function readBlock(script: ReadText, block: CodeBlock): Module {
  const module = readStatements(script, block);
  if (block.kind === 'script') return module;
  return { ...module, statements: [viewFunction(module.statements.map(run), script.placeAt(block.start))] };
}

function readStatements({ parse, file, text, placeAt }: ReadText, { start, end, kind, dialect }: CodeBlock): Module {
  // A part of a view may be an object or a function, which begins no statement.
  const isValue = kind === 'expression' || (kind === 'handler' && /^\s*(?:async\b|function\b|\()/.test(text.slice(start, end)));
  const source = text.slice(start, end);
  return readScript(parse, file, {
    text: isValue ? `(${source}\n)` : source,
    isTyped: dialect === 'view' || /^(?:tsx?|(?:x-)?typescript)$/.test(dialect) ? true : null,
    placeAt: (index) => placeAt(Math.min(end, start + (isValue ? index - 1 : index))),
  });
}

function readField(script: ReadText, { name, start, given }: ViewField): Module {
  const place = script.placeAt(start);
  const read = given.map((attribute) => readAttribute(script, attribute));
  const entries = read.flatMap(({ entry }) => entry ?? []);
  const call = elementCall(name, entries, place);
  const body = [...read.flatMap(({ statements }) => statements), { kind: 'expression', expression: call, place } as const];
  return {
    file: script.file,
    statements: [viewFunction(body, place)],
    recovered: read.flatMap(({ recovered }) => recovered),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** What an attribute gives an element, or what it runs where that is no value. */
interface GivenValue extends Omit<Module, 'file'> {
  readonly entry: { readonly key: string; readonly value: Expression; readonly place: Place } | null;
}

function readAttribute(script: ReadText, { name: key, start, value }: FieldAttribute): GivenValue {
  const place = script.placeAt(start);
  if (typeof value === 'string')
    return { entry: { key, value: { kind: 'literal', value, place }, place }, statements: [], recovered: [], problems: [] };
  const module = readStatements(script, value);
  const [first] = module.statements;
  if (first?.kind !== 'expression' || first.expression.kind === 'closure')
    return { ...module, entry: null, statements: module.statements.map(run) };
  return { ...module, entry: { key, value: first.expression, place }, statements: [] };
}

/** A function that is given to the view is run by it. */
function run(statement: Statement): Statement {
  if (statement.kind !== 'expression' || statement.expression.kind !== 'closure') return statement;
  const { expression: callee, place } = statement;
  return { kind: 'expression', expression: { kind: 'call', callee, arguments: [], place }, place };
}

function problemsOf({ unread, unended }: ViewCode, placeAt: (index: number) => Place): readonly Problem[] {
  return [
    ...unread.map(({ start, what }): Problem => {
      return {
        kind: 'partial',
        place: placeAt(start),
        message: `This ${what} is in a language that the audit does not read.`,
        remedy: 'Check by hand whether it starts mParticle, shows the ATT prompt or sets an ATT status.',
      };
    }),
    ...(unended === null ? [] : [unendedAt(placeAt(unended))]),
  ];
}

function unendedAt(place: Place): Problem {
  const message = 'Nothing ends the tag, comment or script that begins here. The audit read the code before it.';
  return { kind: 'partial', place, message, remedy: 'Fix the markup on this line.' };
}
