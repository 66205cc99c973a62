import type { Parameter } from '../../../model/source.js';
import { tokenReading } from '../grammar/tokens.js';
import type { Token, TokenGrammar } from '../token-recovery.js';

/** Kotlin's words that begin no expression. Source: https://kotlinlang.org/docs/keyword-reference.html. */
const keywords: ReadonlySet<string> = new Set(
  (
    'as break class continue do else for fun if in interface is object package return throw try typealias val var when while by catch ' +
    'constructor finally import init where abstract actual annotation companion const crossinline data enum expect external final ' +
    'infix inline inner internal lateinit noinline open operator out override private protected public reified sealed suspend ' +
    'tailrec vararg'
  ).split(' '),
);

/** Words after which a brace opens the body of a statement or declaration, not a closure. */
const tests: ReadonlySet<string> = new Set('if else when while for catch finally do try class interface object init'.split(' '));

const grammar: TokenGrammar = { keywords, closures: { tests, head: readHead } };

/** Reads `a, b ->` after the brace; without an arrow the only parameter is `it`. */
function readHead(tokens: readonly Token[], at: number): { readonly parameters: readonly Parameter[]; readonly next: number } {
  const names: string[] = [];
  for (let index = at; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.text === '-' && tokens[index + 1]?.text === '>') return { parameters: names.map(parameterOf), next: index + 2 };
    if (token?.kind === 'name') names.push(token.text);
    else if (token?.text !== ',') break;
  }
  return { parameters: [parameterOf('it')], next: at };
}

function parameterOf(name: string): Parameter {
  return { name, label: null, type: null, value: null };
}

const code = { open: '${', close: '}' };

/** How Kotlin's regions are read by their tokens. */
export const tokens = tokenReading(grammar, {
  lineComments: ['//'],
  blockComment: { open: '/*', close: '*/' },
  strings: [
    { open: /"""/y, close: '"""', hasEscapes: false, isOneLine: false, code },
    { open: /"/y, close: '"', hasEscapes: true, isOneLine: true, code },
    { open: /'/y, close: "'", hasEscapes: true, isOneLine: true, code: null },
  ],
});
