import { endOfComment, readStringAt } from './lexer.js';

/** A conditional that encloses the current line: whether its present arm can be compiled, and any can come. */
interface Conditional {
  readonly dead: boolean;
  /** An arm that is always compiled has passed: no later arm is. */
  readonly decided: boolean;
}

/**
 * Blanks what is never compiled (`#if false`, `#if 0`, what follows `#if true … #else`), keeping every
 * line and column. Other conditions may hold in some build, so their arms stay.
 * @param text The source.
 */
export function blankDeadRegions(text: string): string {
  if (!/#if\s+(false|0|true|1)\b/.test(text)) return text;
  const conditionals: Conditional[] = [];
  const parts: string[] = [];
  let copied = 0;
  for (const directive of findDirectives(text)) {
    const wasDead = conditionals.some(({ dead }) => dead);
    parts.push(copyOrBlank(text.slice(copied, directive.start), wasDead));
    copied = directive.start;
    apply(conditionals, directive);
  }
  parts.push(copyOrBlank(text.slice(copied), conditionals.some(({ dead }) => dead)));
  return parts.join('');
}

function apply(conditionals: Conditional[], { word, condition }: Directive): void {
  if (word === 'endif') {
    conditionals.pop();
    return;
  }
  const before = word === 'if' ? { decided: false } : conditionals.pop();
  if (before === undefined) return;
  const isFalse = word !== 'else' && /^(false|0)\b/.test(condition);
  const isTrue = word !== 'else' && /^(true|1)\b/.test(condition);
  conditionals.push({ dead: isFalse || before.decided, decided: before.decided || isTrue });
}

interface Directive {
  /** 0-based index of the number sign. */
  readonly start: number;
  readonly word: string;
  readonly condition: string;
}

/** Directives that stand in code: none in a comment or a string. */
function findDirectives(text: string): readonly Directive[] {
  const directives: Directive[] = [];
  for (let at = 0; at < text.length; ) {
    const character = text[at];
    const comment = character === '/' ? endOfComment(text, at) : at;
    const string = character === '"' || character === '#' ? readStringAt(text, at) : null;
    const match = character === '#' && string === null ? /^#(if|elseif|else|endif)\b[ \t]*([^\n]{0,40})/.exec(text.slice(at, at + 60)) : null;
    if (match !== null) directives.push({ start: at, word: match[1] ?? '', condition: match[2] ?? '' });
    at = comment > at ? comment : (string?.end ?? at + 1);
  }
  return directives;
}

function copyOrBlank(text: string, dead: boolean): string {
  if (!dead) return text;
  // The directive itself stays, so that the grammar still sees a pair.
  const line = text.indexOf('\n');
  return line === -1 ? text : text.slice(0, line) + text.slice(line).replaceAll(/[^\n]/g, ' ');
}
