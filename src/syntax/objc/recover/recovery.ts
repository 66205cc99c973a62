import type { MacroDefinition } from '../directives.js';
import { tokenize, type Token } from '../tokens.js';
import type { Writer } from '../writer.js';
import { createCursor } from './cursor.js';
import { readExpression } from './expressions.js';
import { readItems } from './statements.js';

/** Reads by tokens what the grammar cannot read. */
export interface Recovery {
  /** A stretch of the parsed text, in the current scope. */
  readonly stretch: (start: number, end: number) => void;
  /** An arm of a conditional, in the function that encloses it. */
  readonly arm: (code: string, start: number, end: number) => void;
  /** The body of a macro: a constant declares a variable, one with parameters a function. */
  readonly macro: (macro: MacroDefinition) => void;
  /** Whether something nests too deep to be read. */
  readonly skipped: () => boolean;
}

/**
 * Makes a reader by tokens.
 * @param writer Takes the scopes and facts.
 * @param text The text that the grammar parses.
 * @param written The text as its author wrote it, with its macros.
 */
export function createRecovery(writer: Writer, text: string, written: string): Recovery {
  let skipped = false;

  const readTokens = (tokens: readonly Token[], names = writer.names): void => {
    const cursor = createCursor(writer, names, tokens, readItems);
    readItems(cursor);
    skipped ||= cursor.skipped;
  };

  return {
    stretch(start, end) {
      writer.recovering({ start, end }, () => {
        readTokens(tokenize(text, start, end));
      });
    },
    arm(code, start, end) {
      const outer = writer.current();
      const tokens = tokenize(code, start, end);
      const isMethod = /^[+-]$/.test(tokens[0]?.text ?? '') && tokens[1]?.text === '(';
      writer.close(writer.enclosing(start, isMethod ? 'type' : 'body'));
      writer.recovering({ start, end }, () => {
        readTokens(tokens);
      });
      writer.close(outer);
    },
    macro(macro) {
      const tokens = tokenize(macro.body).map((token) => ({
        ...token,
        start: token.start + macro.bodyOffset,
        end: token.end + macro.bodyOffset,
      }));
      if (tokens.length === 0) return;
      if (macro.parameters === null) readConstant(writer, macro, tokens, written);
      else
        readMacroFunction(writer, macro, macro.parameters, () => {
          readTokens(tokens, written);
        });
    },
    skipped: () => skipped,
  };
}

/** `#define NAME expression`: anything else that a macro may stand for declares nothing. */
function readConstant(writer: Writer, { name, nameOffset }: MacroDefinition, tokens: readonly Token[], written: string): void {
  const cursor = createCursor(writer, written, tokens, readItems);
  const rehearsed = writer.muted(() => readExpression(cursor));
  if (cursor.at < cursor.end || rehearsed.kind === 'opaque' || rehearsed.kind === 'closure') return;
  cursor.at = 0;
  writer.recovering(null, () => {
    writer.declare({ declares: 'variable', name, type: null, value: readExpression(cursor), body: null }, nameOffset);
  });
}

function readMacroFunction(
  writer: Writer,
  { name, nameOffset, bodyOffset, body }: MacroDefinition,
  names: readonly string[],
  read: () => void,
): void {
  const parameters = names.map((parameter) => ({ name: parameter, label: null, type: null, value: null }));
  const scope = {
    kind: 'function',
    name,
    parameters,
    code: { parameters, body: [] },
    returns: null,
    place: writer.place(nameOffset),
  } as const;
  writer.recovering(null, () => {
    writer.define(
      scope,
      { declares: 'function', name, type: null, value: null },
      { start: nameOffset, end: bodyOffset + body.length },
      read,
    );
  });
}
