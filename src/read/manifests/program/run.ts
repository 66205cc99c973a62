import type { Statement } from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import { runCode, runFunction } from './calls.js';
import { evaluateExpression } from './expressions.js';
import { declareIn, emptyLibrary } from './library.js';
import type { Machine, State } from './machine.js';
import { scopeIn } from './scope.js';
import { runStatements } from './statements.js';
import type { Dictionary, ProgramCall, Value } from './value.js';

/** A manifest's program. */
export interface Program {
  readonly file: string;
  readonly statements: readonly Statement[];
  /** What other files declare for it: their functions and types. */
  readonly library?: readonly (readonly Statement[])[];
  /** Reads a text in the program's language; null where it cannot be read. */
  readonly parse?: (text: string) => readonly Statement[] | null;
}

/** What a program does, as far as its literal values tell. */
export interface Run {
  /** The calls of what it does not define, in the order in which they run. */
  readonly calls: readonly ProgramCall[];
  /** The dictionaries that it makes, also of single entries that it sets. */
  readonly dictionaries: readonly Dictionary[];
  /** What it exports, by name. */
  readonly exports: ReadonlyMap<string, Value>;
  /** Where the run was given up; null where it came to its end. */
  readonly stopped: Place | null;
}

/**
 * Runs a manifest that is code, without any effect: names, texts, lists, loops over lists that are written out, functions and
 * blocks. What no literal tells is an unknown value; where a condition is not known, both arms run. What nothing calls runs
 * last, so that all that the text says is seen.
 */
export function runProgram({ file, statements, library = [], parse }: Program): Run {
  const globals = scopeIn(null);
  const state: State = {
    library: emptyLibrary(),
    globals,
    calls: [],
    dictionaries: [],
    changes: [],
    returned: [],
    within: [],
    isReached: true,
    ran: new Set(),
    closures: new Set(),
    steps: 0,
    depth: 0,
    running: new Set(),
    stopped: null,
  };
  const machine: Machine = {
    state,
    evaluate: (expression, scope) => evaluateExpression(machine, expression, scope),
    run: (each, scope) => runStatements(machine, each, scope),
    runText(text, scope) {
      const read = parse?.(text) ?? null;
      if (read !== null) machine.run(read, scope);
      return read !== null;
    },
  };
  for (const each of library) {
    declareIn(state.library, each);
    const declarations = each.filter(({ kind }) => kind === 'declaration');
    machine.run(declarations, globals);
  }
  declareIn(state.library, statements);
  machine.run(statements, globals);
  state.isReached = false;
  runRest(machine, file);
  const exports = new Map(
    statements.flatMap((statement) =>
      statement.kind === 'export' ? [[statement.exported, machine.evaluate(statement.value, globals)] as const] : [],
    ),
  );
  return { calls: state.calls, dictionaries: state.dictionaries, exports, stopped: state.stopped };
}

/** Runs the functions and closures of the file that nothing has called, and reads the members that nothing has read. */
function runRest(machine: Machine, file: string): void {
  const { library, ran, closures, globals } = machine.state;
  for (const member of [...library.members.values()].flat()) {
    if (member.isRead || member.declaration.value === null || member.declaration.place.file !== file) continue;
    member.isRead = true;
    member.value = machine.evaluate(member.declaration.value, globals);
  }
  for (const functions of library.functions.values())
    for (const each of functions) if (!ran.has(each) && each.place.file === file) runFunction(machine, each, [], each.place);
  for (const code of closures) if (code.place.file === file) runCode(machine, code, [], code.place);
}
