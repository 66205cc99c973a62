import type { FunctionDeclaration, Module, Statement } from '../../../../model/module.js';
import type { Place } from '../../../../model/place.js';
import type { Problem } from '../../../../model/problem.js';
import type { Parser } from '../../language.js';
import { linePlaces } from '../../line-places.js';
import { lower } from '../../lower/index.js';
import { readScript, type Parse } from '../parse.js';
import { scoping } from '../scoping.js';
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
      const modules = code.blocks.map((block) => readBlock(parse, file, text, block, placeAt));
      return lower(
        {
          file,
          statements: modules.flatMap(({ statements }) => statements),
          recovered: modules.flatMap(({ recovered }) => recovered),
          problems: [...modules.flatMap(({ problems }) => problems), ...problemsOf(code, placeAt)],
        },
        scoping,
      );
    },
  };
}

function readBlock(parse: Parse, file: string, text: string, block: CodeBlock, placeAt: (index: number) => Place): Module {
  const { start, end, kind, dialect } = block;
  // A part of a view may be an object or a function, which begins no statement.
  const isValue = kind === 'expression' || (kind === 'handler' && /^\s*(?:async\b|function\b|\()/.test(text.slice(start, end)));
  const source = text.slice(start, end);
  const module = readScript(parse, file, {
    text: isValue ? `(${source}\n)` : source,
    isTyped: dialect === 'view' || /^(?:tsx?|(?:x-)?typescript)$/.test(dialect) ? true : null,
    placeAt: (index) => placeAt(Math.min(end, start + (isValue ? index - 1 : index))),
  });
  if (kind === 'script') return module;
  return { ...module, statements: [handlerOf(module.statements.map(run), placeAt(start))] };
}

/** A function that is given to the view is run by it. */
function run(statement: Statement): Statement {
  if (statement.kind !== 'expression' || statement.expression.kind !== 'closure') return statement;
  const { expression: callee, place } = statement;
  return { kind: 'expression', expression: { kind: 'call', callee, arguments: [], place }, place };
}

function handlerOf(body: readonly Statement[], place: Place): FunctionDeclaration {
  // No script can call it: its name is none that one can write.
  const name = `view ${String(place.line)}:${String(place.column)}`;
  return { kind: 'function', name, parameters: [], body, returns: null, accessor: null, isStatic: false, hasBody: true, place };
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
