import type { Expression } from '../../../model/expression.js';
import type { Statement, SwitchCase } from '../../../model/module.js';
import { runOnWhereEmpty } from '../grammar/switches.js';
import type { Translator } from '../grammar/translator.js';
import { childOf, childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { partsIn } from './nodes.js';
import { readPattern } from './patterns.js';
import { giveValue } from './returns.js';

/** The kind of a jump to the next section. */
export const runsOn = 'runs_on';

/** Translates a switch statement: cases without a body share that of the next one that has one. */
export function readSwitch(translator: Translator, tree: Tree): readonly Statement[] {
  const value = fieldOf(tree, 'value');
  const place = translator.placeOf(tree);
  const subject: Expression = value === null ? { kind: 'opaque', parts: [], place } : translator.expression(value);
  const body = fieldOf(tree, 'body');
  const sections = body === null ? [] : childrenOf(body, 'switch_section');
  const cases = translator.inside({ labels: [] }, () =>
    sections.map((section, index) => readSection(translator, endingIn(section, sections[index + 1]), subject)),
  );
  return [{ kind: 'switch', subject, cases: runOnWhereEmpty(cases), isExhaustive: false, place }];
}

/** `goto case b;` at the end of the section above `case b` runs on into it. */
function endingIn(section: Tree, next: Tree | undefined): Tree {
  const last = section.children.at(-1);
  if (next === undefined || last?.kind !== 'goto_statement') return section;
  const wanted = textOf(last).replace(/^goto\s+|\s*;$/g, '');
  if (wanted.replace(/\s+/g, ' ') !== labelOf(next)) return section;
  return { ...section, children: [...section.children.slice(0, -1), { ...last, kind: runsOn }] };
}

function labelOf(section: Tree): string {
  const colon = section.children.find(({ kind }) => kind === ':');
  return section.source.slice(section.start, colon?.start).trim().replace(/\s+/g, ' ');
}

function readSection(translator: Translator, section: Tree, subject: Expression): SwitchCase {
  const colon = section.children.findIndex(({ kind }) => kind === ':');
  const head = section.children.slice(0, colon);
  const body = translator.statements(section.children.slice(colon + 1));
  const place = translator.placeOf(section);
  if (head.some(({ kind }) => kind === 'default'))
    return { patterns: [], isDefault: true, declares: [], condition: null, body, place };
  const pattern = head.find(({ kind }) => kind !== 'case');
  return { ...headOf(translator, pattern, childOf({ ...section, children: head }, 'when_clause'), subject), body, place };
}

type Head = Pick<SwitchCase, 'patterns' | 'isDefault' | 'declares' | 'condition'>;

/** What leads to a case: constants, or a test of which the value alone says nothing. */
function headOf(translator: Translator, pattern: Tree | undefined, when: Tree | null, subject: Expression): Head {
  const guard = when === null ? undefined : partsIn(when).at(-1);
  const condition = guard === undefined ? null : translator.expression(guard);
  const any: Expression = { kind: 'opaque', parts: [], place: subject.place };
  if (pattern === undefined) return { patterns: [any], isDefault: false, declares: [], condition };
  const { test, constants, declares } = readPattern(translator, pattern, subject);
  if (constants !== null) return { patterns: constants, isDefault: false, declares, condition };
  // A case with a condition is no default, whatever it matches.
  if (test === null) return { patterns: condition === null ? [] : [any], isDefault: condition === null, declares, condition };
  const both: Expression =
    condition === null ? test : { kind: 'operation', operator: '&&', operands: [test, condition], place: test.place };
  return { patterns: [any], isDefault: false, declares, condition: both };
}

/** Translates a switch that is a value: a closure that is called, and gives the value of a case. */
export function readSwitchExpression(translator: Translator, tree: Tree): Expression {
  const [value] = partsIn(tree);
  const place = translator.placeOf(tree);
  const subject: Expression = value === undefined ? { kind: 'opaque', parts: [], place } : translator.expression(value);
  const cases = childrenOf(tree, 'switch_expression_arm').map((arm): SwitchCase => {
    const arrow = arm.children.findIndex(({ kind }) => kind === '=>');
    const given = arm.children[arrow + 1];
    const [pattern] = arm.children;
    return {
      ...headOf(translator, pattern, childOf(arm, 'when_clause'), subject),
      body: given === undefined ? [] : giveValue(translator, given),
      place: translator.placeOf(arm),
    };
  });
  const statement: Statement = { kind: 'switch', subject, cases, isExhaustive: true, place };
  return { kind: 'call', callee: { kind: 'closure', parameters: [], body: [statement], place }, arguments: [], place };
}
