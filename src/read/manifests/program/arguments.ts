import { alternatives, textOf, type Made, type ProgramCall, type Text, type Value } from './value.js';

/** The value of an argument by its label, or null. */
export function argumentOf({ arguments: given }: ProgramCall, label: string): Value | null {
  return given.find((argument) => argument.label === label)?.value ?? null;
}

/** The text of an argument by its label; null where it is none, or not known. */
export function textArgument(call: ProgramCall, label: string): Text | null {
  const value = argumentOf(call, label);
  return value?.kind === 'text' ? value : null;
}

/** The values without labels, in order. */
export function positionalIn({ arguments: given }: ProgramCall): readonly Value[] {
  return given.flatMap(({ label, value }) => (label === null ? [value] : []));
}

/** The items of a list; those of a choice are all there. */
export function itemsIn(value: Value | null): readonly Value[] {
  return value === null ? [] : alternatives(value).flatMap((each) => (each.kind === 'list' ? each.items : []));
}

/** The texts in a list. */
export function textsIn(value: Value | null): readonly string[] {
  return itemsIn(value).flatMap((item) => alternatives(item).flatMap((each) => textOf(each) ?? []));
}

/** The calls that made some values: those of a choice are all there. */
export function callsIn(values: readonly Value[]): readonly ProgramCall[] {
  return values.flatMap((value): readonly ProgramCall[] => {
    if (value.kind === 'made') return [value.call];
    if (value.kind === 'choice') return callsIn(value.of);
    return value.kind === 'list' ? callsIn(value.items) : [];
  });
}

/** The name of a member or function that a value is: `.macOS` and `.macOS(.v13)`; null for any other value. */
export function nameIn(value: Value): string | null {
  if (value.kind === 'named') return value.name;
  return value.kind === 'made' ? value.call.name : null;
}

/** A call with one text: `.string("…")`. */
export function textMadeBy({ call }: Made, name: string): string | null {
  return call.name === name ? textOf(call.arguments[0]?.value) : null;
}
