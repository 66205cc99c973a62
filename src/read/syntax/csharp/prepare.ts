import { keptArms } from './arms.js';
import { isCompiled, symbolsOf, type Runner, type Symbols } from './compiled.js';
import type { Stretch } from '../stretch.js';

/** One arm of an `#if`: where its directive and its code stand, and whether it is compiled. */
interface Arm {
  readonly directive: number;
  readonly start: number;
  end: number;
  readonly holds: boolean | null;
}

const directives = /^[ \t]*#[ \t]*(if|elif|else|endif)\b([^\r\n]*)/gm;

/**
 * Blanks what is never compiled for iOS, and the directives around what always is. Every offset stays the same. Where nobody
 * knows which arm is compiled, all of them stay, with their directives if the grammar can read them there.
 * @param text The file's text.
 * @param runner Who runs it.
 */
export function withoutOtherPlatforms(text: string, runner: Runner = 'app'): string {
  if (!text.includes('#')) return text;
  const blanks: Stretch[] = [];
  const symbols = symbolsOf(text, runner);
  const open: Arm[][] = [];
  for (const match of text.matchAll(directives)) {
    const directive: Stretch = { start: match.index, end: match.index + match[0].length };
    const [, word = '', condition = ''] = match;
    if (word === 'if') open.push([armOf(directive, condition, symbols)]);
    else blanks.push(...goOn(text, open, { word, condition, directive, symbols }));
  }
  return blanks.length === 0 ? text : blank(text, blanks);
}

/** A directive that ends an arm. */
interface Next {
  readonly word: string;
  readonly condition: string;
  readonly directive: Stretch;
  readonly symbols: Symbols;
}

/** Ends an arm, and begins the next one or closes the conditional. @returns What is blank then. */
function goOn(text: string, open: Arm[][], { word, condition, directive, symbols }: Next): readonly Stretch[] {
  const arms = open.at(-1);
  const last = arms?.at(-1);
  if (arms === undefined || last === undefined) return [];
  last.end = directive.start;
  if (word !== 'endif') {
    arms.push(armOf(directive, word === 'else' ? 'true' : condition, symbols));
    return [];
  }
  open.pop();
  return blanksOf(text, arms, directive);
}

function armOf({ start, end }: Stretch, condition: string, symbols: Symbols): Arm {
  return { directive: start, start: end, end, holds: isCompiled(condition, symbols) };
}

/** What no build for iOS has of a conditional, and its directives unless the grammar reads them. */
function blanksOf(text: string, arms: readonly Arm[], close: Stretch): readonly Stretch[] {
  const certain = arms.findIndex(({ holds }) => holds === true);
  const isDead = ({ holds }: Arm, index: number): boolean => holds === false || (certain !== -1 && index > certain);
  const dead = arms.filter(isDead);
  const live = arms.filter((arm, index) => !isDead(arm, index));
  const isKnown = live.every(({ holds }) => holds === true);
  const kept = isKnown ? live : keptArms(text, live);
  if (kept === null) return dead;
  const words = [...arms.map(({ directive, start }) => ({ start: directive, end: start })), close];
  return [...dead, ...live.filter((arm) => !kept.includes(arm)), ...words];
}

/** Puts spaces for everything but the ends of lines. */
function blank(text: string, stretches: readonly Stretch[]): string {
  const sorted = stretches.toSorted((a, b) => a.start - b.start);
  let result = '';
  let at = 0;
  for (const { start, end } of sorted) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    result += text.slice(at, from) + text.slice(from, end).replace(/[^\r\n]/g, ' ');
    at = end;
  }
  return result + text.slice(at);
}
