import type { FunctionDeclaration } from '../../model/module.js';
import type { Parameter } from '../../model/source.js';
import { nearest } from '../match/callees.js';
import { kinOf } from '../match/kin.js';
import { functionsNamed, type FunctionPlace, type IndexedSource, type Program } from '../match/program.js';
import type { Applied, Run } from './run.js';
import type { ObjectValue } from './value.js';

/** What an accessor does for its property; null for any other function. */
export function accessorOf({ function: { code } }: FunctionPlace): FunctionDeclaration['accessor'] {
  return 'accessor' in code ? (code as FunctionDeclaration).accessor : null;
}

/**
 * The functions of a type that have a name: its own, and what it inherits and does not override. Of types of one name, as in
 * the apps of a monorepo, the nearest to the code that runs is meant.
 */
export function methodsOf(run: Run, type: string, name: string): readonly FunctionPlace[] {
  return remembered(run, type, name, '', findMethods);
}

/** The functions that a call on an object can run: where the object can be any of a type, what its subclasses override too. */
export function methodsOn(run: Run, { type, isEvery }: ObjectValue, name: string): readonly FunctionPlace[] {
  if (type === null) return [];
  return remembered(run, type, name, isEvery ? 'every' : 'made', isEvery ? findAll : findOfMade);
}

/** The functions that `super.name()` means in a type: those of what it inherits from. */
export function methodsOfSuper(run: Run, type: string, name: string): readonly FunctionPlace[] {
  for (const parent of run.evaluation.program.inherits.get(type) ?? []) {
    const methods = remembered(run, parent, name, 'super', findInherited).filter((place) => place.type !== type);
    if (methods.length > 0) return methods;
  }
  return [];
}

/** How translators name what makes an object of a type. */
const constructors = ['init', 'constructor'] as const;

/** The initializers of a type on the platform of a file. A project has hundreds, and each call of a name with a capital asks. */
export function initializersOf(
  { evaluation: { program, methods } }: Run,
  { platform, language }: IndexedSource,
  type: string,
): readonly FunctionPlace[] {
  const key = `initializers ${type} ${platform} ${language}`;
  const known = methods.get(key);
  if (known !== undefined) return known;
  const named = constructors.flatMap((name) => functionsNamed(program, language, name));
  const own = named.filter((place) => place.type === type && place.source.platform === platform);
  methods.set(key, own);
  return own;
}

/** Finds methods of a type among the functions of a name. */
type Finder = (program: Program, type: string, named: readonly FunctionPlace[]) => readonly FunctionPlace[];

function remembered(
  { evaluation: { program, methods }, source }: Run,
  type: string,
  name: string,
  of: string,
  find: Finder,
): readonly FunctionPlace[] {
  const isForeign = program.foreign.has(name);
  if (!isForeign && !program.functions.has(name)) return [];
  const key = `${of} ${type} ${name}${isForeign ? ` ${source.language}` : ''}`;
  const all = methods.get(key) ?? find(program, type, functionsNamed(program, source.language, name));
  methods.set(key, all);
  if (all.length < 2) return all;
  const keyHere = `${key} ${source.file}`;
  const near = methods.get(keyHere) ?? nearest(all, source);
  methods.set(keyHere, near);
  return near;
}

/** What a type declares or inherits; what inherits from it is no part of it. */
function findInherited(program: Program, type: string, named: readonly FunctionPlace[]): readonly FunctionPlace[] {
  return withoutOverridden(
    program,
    type,
    named.filter((place) => place.type !== null && kinOf(program, type).has(place.type)),
  );
}

/** What an object has that the code has made: nothing of what inherits from its type. */
function findOfMade(program: Program, type: string, named: readonly FunctionPlace[]): readonly FunctionPlace[] {
  const own = findInherited(program, type, named);
  return own.length > 0 ? own : added(program, type, named);
}

function findMethods(program: Program, type: string, named: readonly FunctionPlace[]): readonly FunctionPlace[] {
  const own = findInherited(program, type, named);
  if (own.length > 0) return own;
  // What conforms to a protocol does what the protocol only asks for.
  const conforming = named.filter((place) => place.type !== null && kinOf(program, place.type).has(type));
  if (conforming.length > 0) return conforming;
  return added(program, type, named);
}

/** An SDK's type can be used as whatever the project adds to classes that it inherits from, and their protocols. */
function added(program: Program, type: string, named: readonly FunctionPlace[]): readonly FunctionPlace[] {
  if (program.types.has(type)) return [];
  return named.filter((place) => place.type !== null && isAddedTo(program, place.type));
}

/** More subclasses than these that override a method say no longer which of them runs. */
const mostOverrides = 16;

function findAll(program: Program, type: string, named: readonly FunctionPlace[]): readonly FunctionPlace[] {
  const own = findMethods(program, type, named);
  if (!program.types.has(type)) return own;
  const others = named.filter(
    (place) => place.type !== null && !own.includes(place) && place.type !== type && kinOf(program, place.type).has(type),
  );
  return others.length > mostOverrides ? own : [...own, ...others];
}

/** What a type declares hides what it inherits with the same parameters; observers of a property run beside those that it inherits. */
function withoutOverridden(program: Program, type: string, places: readonly FunctionPlace[]): readonly FunctionPlace[] {
  if (places.length < 2) return places;
  const order = [...kinOf(program, type)];
  const distance = (place: FunctionPlace): number => order.indexOf(place.type ?? '');
  const first = new Map<string, number>();
  for (const place of places) {
    const key = signatureOf(place);
    first.set(key, Math.min(first.get(key) ?? Infinity, distance(place)));
  }
  return places.filter((place) => isObserver(place) || distance(place) === first.get(signatureOf(place)));
}

function isObserver(place: FunctionPlace): boolean {
  const accessor = accessorOf(place);
  return accessor === 'will-set' || accessor === 'did-set';
}

/** What tells a function from others of its name: its parameters where the language has labels, and what it does for a property. */
function signatureOf(place: FunctionPlace): string {
  const { parameters } = place.function;
  const isLabelled = parameters.some(({ label }) => label !== null);
  const written = isLabelled ? parameters.map(({ label, type }) => `${label ?? '_'}:${type ?? ''}`).join() : '';
  return `${accessorOf(place) ?? ''} ${written}`;
}

/** Whether the project adds to a type that it does not declare, or to a protocol that it lets such a type conform to. */
function isAddedTo(program: Program, type: string): boolean {
  const foreign = [...program.inherits.keys()].filter((each) => !program.types.has(each));
  return foreign.some((each) => kinOf(program, each).has(type));
}

/** Of functions of one name, those that take what a call has under its labels: parameters with a default can be left out. */
export function withLabels(places: readonly FunctionPlace[], labels: Applied['labels']): readonly FunctionPlace[] {
  return places.filter(({ function: { parameters } }) => takesLabels(parameters, labels));
}

function takesLabels(parameters: readonly Parameter[], labels: Applied['labels']): boolean {
  const needed = parameters.findLastIndex(({ value }) => value === null);
  let taken = 0;
  for (const [index, { label, value }] of parameters.entries()) {
    // The label of a closure behind the arguments is left out.
    const isBehind = taken === labels.length - 1 && labels[taken] === null && index >= needed;
    if (taken < labels.length && (labels[taken] === label || isBehind)) taken += 1;
    else if (value === null) return false;
  }
  return taken === labels.length;
}

/** Of functions of one name, those that have the labels of a call, else as many parameters as it has arguments. */
export function byLabels(places: readonly FunctionPlace[], labels: Applied['labels']): readonly FunctionPlace[] {
  const written = labels.join(':');
  const exact = places.filter(({ function: { parameters } }) => parameters.map(({ label }) => label).join(':') === written);
  if (exact.length > 0) return exact;
  const counted = places.filter(({ function: { parameters } }) => parameters.length === labels.length);
  return counted.length > 0 ? counted : places;
}
