import type { Module, RecoveredStatements } from '../../model/module.js';
import type { Place } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import { linePlaces } from '../line-places.js';
import { recoverStatements } from '../token-recovery.js';
import type { Stretch } from './stretch.js';
import { tokenGrammar } from './token-grammar.js';
import { tokenise } from './tokens.js';

/** 1-based first and last lines of what tokens recovered. */
export type Region = Module['recovered'][number];

/** Reads stretches of one file by their tokens, and notes their lines. */
export interface Recovery {
  readonly regions: readonly Region[];
  /** @returns Null where nothing but separators stands. */
  recover(text: string, stretch: Stretch): RecoveredStatements | null;
}

/**
 * Starts the recovery of one file.
 * @param placeAt Turns an index into a place.
 */
export function createRecovery(placeAt: (index: number) => Place): Recovery {
  const regions: Region[] = [];
  return {
    regions,
    recover(text, { start, end }) {
      const tokens = tokenise(text, start, end);
      const [first] = tokens;
      if (first === undefined || tokens.every((token) => token.text === ';' || token.text === ',')) return null;
      regions.push({ first: placeAt(first.start).line, last: placeAt(end).line });
      return recoverStatements(tokens, tokenGrammar, placeAt);
    },
  };
}

/** A text that the grammar cannot read is read by its tokens, whatever they say. */
export function recoverWhole(file: string, text: string): Module {
  const placeAt = linePlaces(file, text);
  const recovered = createRecovery(placeAt).recover(text, { start: 0, end: text.length });
  return {
    file,
    statements: recovered === null ? [] : [recovered],
    recovered: [{ first: 1, last: placeAt(text.length).line }],
    problems: [beyondGrammar(file)],
  };
}

/** Tokens have no branches and no values: what governs a call of such a file, and what it is given, is lost. */
function beyondGrammar(file: string): Problem {
  return {
    kind: 'incomplete',
    place: { file, line: 1, column: 1 },
    message:
      'This file or one of its lines is too long, or it is nested too deeply. The audit read its tokens, but not its conditions and the values that it passes on.',
    remedy: 'If the file is generated, list it under exclude in app-privacy.yaml. Otherwise split it.',
  };
}

/** What to say of a file of which tokens recovered some regions. */
export function problemsOf(file: string, regions: readonly Region[]): readonly Problem[] {
  const [first] = regions;
  if (first === undefined) return [];
  return [
    {
      kind: 'partial',
      place: { file, line: first.first, column: 1 },
      message: `The parser does not understand ${String(regions.length)} region${regions.length === 1 ? '' : 's'} of this Swift file. The audit read the tokens there.`,
      remedy: 'Review the signals near these lines. You do not have to change anything.',
    },
  ];
}
