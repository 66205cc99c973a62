import { exportedBy, fileOf } from '../match/modules.js';
import type { IndexedSource } from '../match/program.js';
import { globalCell, readCell } from './names.js';
import type { Run } from './run.js';
import type { State } from './state.js';
import { unknown, type Frame, type Value } from './value.js';

/**
 * What an imported name means: a function or variable of another file of the project, through any number of files that hand
 * it on, or something of a package, of which nobody knows the value.
 * @returns Null where the name is not imported.
 */
export function importedValue(run: Run, state: State, { source }: Frame, name: string): Value | null {
  for (const { module, bindings } of source.imports) {
    const binding = bindings.find(({ local }) => local === name);
    if (binding === undefined) continue;
    if (binding.imported === '*') return moduleValue(run, source, module);
    return exportedMember(run, state, source, module, binding.imported) ?? outside(name);
  }
  return null;
}

/** A module as a value: a file of the project, or a package. */
export function moduleValue({ evaluation: { program } }: Run, source: IndexedSource, module: string): Value {
  const file = fileOf(program, source, module);
  return file === null ? { kind: 'type', name: module } : { kind: 'module', source, module };
}

/** What a module hands out under a name; null for a package's, or where there is no such name. */
export function exportedMember(run: Run, state: State, source: IndexedSource, module: string, name: string): Value | null {
  const { program } = run.evaluation;
  const exported = exportedBy(program, source, module, name);
  if (exported === null || exported.kind === 'import') return null;
  if (exported.kind === 'file') return moduleValue(run, exported.source, exported.module);
  if (exported.kind === 'variable') return readCell(run, state, globalCell(run, exported));
  const places = (program.functions.get(exported.name) ?? []).filter(
    (place) => place.source === exported.source && place.type === null,
  );
  return places.length > 0 ? { kind: 'methods', places, self: null } : { kind: 'type', name: exported.name };
}

function outside(name: string): Value {
  return /^[A-Z]/.test(name) ? { kind: 'type', name } : unknown(name, 'call');
}
