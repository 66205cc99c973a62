import type { Module, RecoveredStatements } from '../../model/module.js';
import type { Place } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import { linePlaces } from './line-places.js';
import type { Stretch } from './stretch.js';
import { recoverStatements, type Token, type TokenGrammar } from './token-recovery.js';

/** 1-based first and last lines of what tokens recovered. */
export type Region = Module['recovered'][number];

/** How a language's regions are read by their tokens. */
export interface TokenReading {
  readonly grammar: TokenGrammar;
  /** Splits a stretch of a text into tokens, comments left out, the code in strings kept. */
  tokenise(text: string, start: number, end: number): readonly Token[];
}

/** Reads stretches of one file by their tokens, and notes their lines. */
export interface Recovery {
  readonly regions: readonly Region[];
  /** @returns Null where nothing but separators stands. */
  recover(text: string, stretch: Stretch): RecoveredStatements | null;
  /** Notes a place at which the grammar missed something, and nothing stands that tokens could tell. */
  miss(index: number): void;
}

/**
 * Starts the recovery of one file.
 * @param reading How its language's regions are read.
 * @param placeAt Turns an index into a place.
 */
export function createRecovery({ grammar, tokenise }: TokenReading, placeAt: (index: number) => Place): Recovery {
  const regions: Region[] = [];
  return {
    regions,
    recover(text, { start, end }) {
      const tokens = tokenise(text, start, end);
      const [first] = tokens;
      if (first === undefined || tokens.every((token) => token.text === ';' || token.text === ',')) return null;
      regions.push({ first: placeAt(first.start).line, last: placeAt(end).line });
      return recoverStatements(tokens, grammar, placeAt);
    },
    miss(index) {
      const { line } = placeAt(index);
      regions.push({ first: line, last: line });
    },
  };
}

/** A text that the grammar cannot read is read by its tokens, whatever they say. */
export function recoverWhole(reading: TokenReading, file: string, text: string): Module {
  const placeAt = linePlaces(file, text);
  const recovered = createRecovery(reading, placeAt).recover(text, { start: 0, end: text.length });
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

/**
 * What to say of a file of which tokens recovered some regions.
 * @param title The language's, as people call it.
 */
export function problemsOf(file: string, regions: readonly Region[], title: string): readonly Problem[] {
  const [first] = regions;
  if (first === undefined) return [];
  return [
    {
      kind: 'partial',
      place: { file, line: first.first, column: 1 },
      message: `The parser does not understand ${String(regions.length)} region${regions.length === 1 ? '' : 's'} of this ${title} file. The audit read the tokens there.`,
      remedy: 'Review the signals near these lines. You do not have to change anything.',
    },
  ];
}
