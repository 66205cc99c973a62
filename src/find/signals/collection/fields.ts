import type { Expression } from '../../../model/expression.js';
import { addToGroup } from '../../../model/group-by.js';
import type { Signal } from '../../../model/signal.js';
import type { Program } from '../../match/program.js';
import { isTest } from '../../match/tests.js';
import type { Origin } from '../../detector.js';
import { createHolderKeys, type HolderKeys } from './holders.js';
import { texts, type EnteredInput } from './inputs.js';
import { boundBy } from './wrappers.js';

/**
 * Says where what people enter comes into the app: by the views that are bound to a variable or tell a handler, and by members of
 * fields that are the text in them.
 * @param program The project.
 * @param inputs What fields say of themselves.
 */
export function originsOfFields(program: Program, inputs: readonly EnteredInput[]): readonly Origin[] {
  const byView = new Map<Expression, EnteredInput[]>();
  const byHolder = new Map<string, EnteredInput[]>();
  const keysOf = createHolderKeys(program);
  for (const input of inputs) {
    if (input.of !== null) addToGroup(byView, input.of, input);
    for (const key of keysOf(input)) addToGroup(byHolder, key, input);
  }
  return [...viewsIn(program, byView), ...textsIn(program, byHolder, keysOf)];
}

function viewsIn(program: Program, byView: ReadonlyMap<Expression, readonly EnteredInput[]>): readonly Origin[] {
  return program.sources
    .filter((source) => !isTest(source))
    .flatMap((source) =>
      source.facts.flatMap((fact): readonly Origin[] => {
        if (fact.kind !== 'call') return [];
        const { call, scope } = fact;
        const said = [call, ...call.arguments.map(({ value }) => value)].flatMap((each) => byView.get(each) ?? []);
        const signals = tellingOf(said.map(({ signal }) => signal));
        const enters = signals.length === 0 ? null : boundBy(call);
        return enters === null ? [] : [{ signals, source, scope, enters: { kind: 'field', call, ...enters } }];
      }),
    );
}

/** Of a field that says what is entered, that; of one that says nothing, that it is text. Where it asks for words to search for, neither. */
function tellingOf(signals: readonly Signal[]): readonly Signal[] {
  if (signals.some(({ id }) => id === 'collection.server')) return [];
  const telling = signals.filter(({ implies, id }) => implies.length > 0 || id === 'collection.password');
  return telling.length > 0 ? telling : signals;
}

/** Members that are the text in a field: `emailField.text`. What the field is called says what is entered. */
function textsIn(
  program: Program,
  byHolder: ReadonlyMap<string, readonly EnteredInput[]>,
  keysOf: HolderKeys,
): readonly Origin[] {
  return program.sources
    .filter((source) => !isTest(source))
    .flatMap((source) =>
      source.facts.flatMap((fact): readonly Origin[] => {
        if (fact.kind !== 'read' || !texts.has(fact.member.name) || fact.member.object === null) return [];
        const { scope, member } = fact;
        const said = keysOf({ of: fact.member.object, source, scope }).flatMap((key) => byHolder.get(key) ?? []);
        const signals = tellingOf([...new Set(said.map(({ signal }) => signal))]);
        return signals.length === 0 ? [] : [{ signals, source, scope, enters: { kind: 'value', expression: member } }];
      }),
    );
}
