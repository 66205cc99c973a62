import type { Excerpt, Finding, RuleMetadata } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { Problem } from '../model/problem.js';
import { rules } from './index.js';
import type { Findable } from './rule.js';
import { metadataOf, runRules, type Surroundings } from './run.js';

/** What all rules come to. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly rules: readonly RuleMetadata[];
}

/** Longer lines are cut in excerpts: a minified file has one line. */
const longestExcerpt = 300;

/**
 * Runs every rule.
 * @param findable What the rules look at.
 * @param surroundings What is around it.
 */
export function judge(findable: Findable, surroundings: Surroundings): Judgement {
  return { ...runRules(rules, findable, surroundings), rules: rules.map(metadataOf) };
}

/** Gives the line at a place; null where the file has none to show. */
export type ExcerptOf = (place: Place) => Excerpt | null;

/**
 * Reads the lines that findings point to. A file is split into lines once, and a line is read once, however many findings it has.
 * @param files The texts that excerpts are taken from.
 */
export function excerpts(files: readonly { readonly path: string; readonly text: string }[]): ExcerptOf {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const lines = new Map<string, readonly string[]>();
  const indentations = new Map<string, number | null>();
  return ({ file, line, column }) => {
    const known = lines.get(file) ?? texts.get(file)?.split(/\r?\n/) ?? [];
    lines.set(file, known);
    const text = known[line - 1] ?? '';
    const key = `${line} ${file}`;
    const before = indentations.get(key);
    const indentation = before === undefined ? indentationOf(text) : before;
    indentations.set(key, indentation);
    return indentation === null ? null : excerptOf(text, column, indentation);
  };
}

/** How many characters of white space a line begins with; null for one that shows nothing, or is no text. */
function indentationOf(text: string): number | null {
  const indentation = text.length - text.trimStart().length;
  return indentation === text.length || text.includes('\0') ? null : indentation;
}

function excerptOf(text: string, column: number, indentation: number): Excerpt {
  const isFar = column - indentation > longestExcerpt / 2;
  const start = isFar ? column - 1 - longestExcerpt / 2 : indentation;
  return { text: text.slice(start, start + longestExcerpt).trimEnd(), column: Math.max(1, column - start) };
}
