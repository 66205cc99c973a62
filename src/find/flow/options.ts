import type { Signal } from '../../model/signal.js';
import { hasRole } from './library.js';
import { fieldCell, givenSinceMade, isOptionsType, notGiven, readField, writeField } from './objects.js';
import type { Run, StartRecord } from './run.js';
import type { State } from './state.js';
import { alternativesOf, constant, promptsOf, type ObjectValue, type UnknownValue, type Value } from './value.js';

/** The field of options that holds the status, whatever a language calls it. */
export const statusField = 'ATT status';

/** The same of options that were made elsewhere: there is no way without them. */
const givenToOthers = 'ATT status given';

/** What such a field holds where a status was given under a condition of which nobody knows whether it holds. */
const perhapsGiven = 'perhaps';

/** The field of options that holds a question about code that they were passed to. */
export const questionField = 'question';

/** What a start finds on the options that it is given. */
export function ofOptions(run: Run, state: State, options: ReturnType<typeof alternativesOf>[number]): StartRecord {
  if (options.kind === 'object') {
    const status = readField(run, state, options, statusField);
    if (status !== null && !isNothing(status)) return givenOn(run, state, options, status);
    const passedOn = readField(run, state, options, questionField);
    if (passedOn?.kind === 'unknown') return startOf(run, { status: 'undecided', question: passedOn.name });
    return options.question === null ? startOf(run, {}) : startOf(run, { status: 'undecided', question: options.question });
  }
  if (options.kind === 'constant') return startOf(run, {});
  if (options.kind !== 'unknown') return startOf(run, { status: 'undecided', question: questionAbout('other', 'the options') });
  return startOf(run, { status: 'undecided', question: questionAbout(options.why, options.name) });
}

/** A status that another run has put on the options says nothing of when: what follows the start in this one is late. */
function givenOn(run: Run, state: State, options: ObjectValue, status: Value): StartRecord {
  const cell = fieldCell(run, options, statusField);
  const isRemembered = cell !== null && !state.cells.has(cell);
  const isDoubtful = !isRemembered && (alternativesOf(status).some(isNull) || isGivenPerhaps(run, state, options));
  return startOf(run, { status: 'given', statuses: signalsOn(run, state, options), isRemembered, isDoubtful });
}

/** Writes the member that a text names, which no signal shows: of options it can be the status. */
export function writeNamed(run: Run, state: State, object: ObjectValue, name: string, value: Value): void {
  const isStatus = object.type !== null && isOptionsType(run, object.type) && hasRole(run, name, 'initial-status');
  writeField(run, state, object, isStatus ? statusField : name, value);
}

/** Notes that a status is put on options on this way. */
export function noteGiving(run: Run, state: State, options: ObjectValue): void {
  if (!options.fields.has(givenToOthers))
    options.fields.set(givenToOthers, { name: givenToOthers, type: null, initial: () => constant(notGiven) });
  for (const field of [givenSinceMade, givenToOthers])
    writeField(run, state, options, field, constant(state.isConditional ? perhapsGiven : true));
}

/** Whether options have a status only where a condition holds of which nobody knows that it does. */
function isGivenPerhaps(run: Run, state: State, options: ObjectValue): boolean {
  const giving = readField(run, state, options, state.cells.has(options.made) ? givenSinceMade : givenToOthers);
  const ways = new Set(
    (giving === null ? [] : alternativesOf(giving)).map((each) => (each.kind === 'constant' ? each.value : null)),
  );
  return ways.has(notGiven) && ways.has(perhapsGiven);
}

/** Whether no status is given: `options.attStatus = nil`. */
function isNothing(status: Value): boolean {
  return alternativesOf(status).every(isNull);
}

function isNull(value: Value): boolean {
  return value.kind === 'constant' && value.value === null;
}

function questionAbout(why: UnknownValue['why'], name: string): string {
  if (why === 'parameter')
    return `The audit found no call that shows where the options in ${name} are created. Do they have an attStatus?`;
  if (why === 'call') return `The audit found no declaration of ${name}. Does it set attStatus on the options that it returns?`;
  return `The audit found no declaration of ${name}. Where are these options created?`;
}

/** The signals that have put a status on options. */
export function signalsOn(run: Run, state: State, options: ObjectValue): readonly Signal[] {
  const signals = readField(run, state, options, `${statusField} signals`);
  const lists = signals === null ? [] : alternativesOf(signals);
  return [...new Set(lists.flatMap((each) => [...promptsOf(each)]))];
}

/** What is known of a start: nothing but where it is, and what else is told. */
export function startOf({ world, stack }: Run, known: Partial<StartRecord>): StartRecord {
  const path = stack.map(({ name, line }) => `${name}:${String(line)}`).join(' ');
  return {
    world,
    path,
    status: 'absent',
    statuses: [],
    late: [],
    isRemembered: false,
    isDoubtful: false,
    question: null,
    ...known,
  };
}
