import type { Statement } from '../../../model/module.js';
import { hasArms, splitArms, type Part } from './arms.js';
import { readIf } from './branches.js';
import { deferredBody } from './defers.js';
import { loosen } from './loops.js';
import { readSwitch } from './switches.js';
import type { Translator } from './translator.js';
import { childOf, textOf, type Tree } from './tree.js';

/** Translates statements that run one after the other. */
export function readBlock(translator: Translator, trees: readonly Tree[]): readonly Statement[] {
  return readParts(splitArms(translator.directives, trees), translator);
}

function readParts(parts: readonly Part[], translator: Translator): readonly Statement[] {
  return parts.flatMap((part, index): readonly Statement[] => {
    if (hasArms(part)) return conditional(part.arms.map((arm) => readParts(arm, translator)));
    const before = parts[index - 1];
    const made = translator.statements(part, 'code');
    return before !== undefined && !hasArms(before) && before.kind === 'statement_label' ? made.map(loosen) : made;
  });
}

function conditional(arms: readonly (readonly Statement[])[]): readonly Statement[] {
  const place = arms.flat()[0]?.place;
  return place === undefined ? [] : [{ kind: 'conditional', arms, place }];
}

/** Translates a body; one of a single expression, also in the arms of a single if or switch, gives its value. */
export function readBody(translator: Translator, trees: readonly Tree[]): readonly Statement[] {
  return readBodyParts(splitArms(translator.directives, trees), translator);
}

function readBodyParts(parts: readonly Part[], translator: Translator): readonly Statement[] {
  const [only, ...more] = parts;
  if (only === undefined || more.length > 0) return readParts(parts, translator);
  if (hasArms(only)) return conditional(only.arms.map((arm) => readBodyParts(arm, translator)));
  return translator.withRecovered(only, readOnly(translator, only));
}

/** Translates a body's only statement. */
function readOnly(translator: Translator, only: Tree): readonly Statement[] {
  if (only.kind === 'switch_statement') return readSwitch(translator, only, translator.body);
  // An if without an else is no expression.
  if (only.kind === 'if_statement' && childOf(only, 'else') !== null) return readIf(translator, only, translator.body);
  if (!givesValue(only)) return translator.statements(only, 'code');
  const value = translator.expression(only);
  return [{ kind: 'exit', how: 'return', value, place: value.place }];
}

function givesValue(tree: Tree): boolean {
  const { kind } = tree;
  if (kind === 'simple_identifier') return textOf(tree) !== 'fallthrough';
  return (/_(?:expression|literal)$/.test(kind) && deferredBody(tree) === null) || kind === 'nil';
}
