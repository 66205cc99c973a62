import type { Note } from '../model/assessment.js';
import type { IgnoreEntry } from '../model/configuration.js';
import type { Excerpt, Finding, RuleMetadata } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { Problem } from '../model/problem.js';
import { applyIgnores } from './ignore.js';
import { rules } from './index.js';
import type { Source } from '../model/source.js';
import type { Findable } from './rule.js';
import { metadataOf, runRules } from './run.js';
import { findStatements } from './statements.js';

/** What all rules and the configuration's ignore entries come to. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly suppressed: number;
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
  readonly rules: readonly RuleMetadata[];
}

/** Longer lines are cut in excerpts: a minified file has one line. */
const longestExcerpt = 300;

/** What findings show of the audited files, and are known by. */
export interface Audited {
  /** The app that is judged, by its own name, also where it is the only one; null for code that is no app's. */
  readonly app: string | null;
  /** The texts that excerpts are taken from. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly sources: readonly Pick<Source, 'file' | 'statements'>[];
}

/**
 * Runs every rule and leaves out what the configuration accepts.
 * @param findable What the rules look at.
 * @param ignores The configuration's ignore entries.
 * @param today `YYYY-MM-DD`.
 * @param audited What the findings are of.
 */
export function judge(
  findable: Findable,
  ignores: readonly IgnoreEntry[],
  today: string,
  { app, files, sources }: Audited,
): Judgement {
  const { findings, problems } = runRules(rules, findable, {
    app,
    excerptOf: excerpts(files),
    codeAt: findStatements(sources),
  });
  return { ...applyIgnores(findings, ignores, today), problems, rules: rules.map(metadataOf) };
}

/** Gives the line at a place. A file is split into lines once, and a line is read once, however many findings it has. */
function excerpts(files: readonly { readonly path: string; readonly text: string }[]): (place: Place) => Excerpt | null {
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
