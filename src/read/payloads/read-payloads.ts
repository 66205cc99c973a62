import { parseJson, property, type JsonFlaw, type JsonObject, type JsonValue } from '../manifests/json-tree.js';
import { withoutConflictMarkers } from '../manifests/merge-conflict.js';
import { lineIndex } from '../manifests/text-position.js';
import { payloadFormat } from '../../catalog/server-payloads.js';
import type { Payload } from '../../model/payload.js';
import type { Place } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import { isBatch, objectsWithDevice, payloadOf, type PlaceOf } from './batches.js';
import { jsonTexts } from './json-texts.js';

/** What a file of payloads says. */
export interface PayloadContents {
  readonly payloads: readonly Payload[];
  readonly problems: readonly Problem[];
}

/** Far above the batches of one request; a reader takes seconds for more. */
const mostCharacters = 20_000_000;

/** Values that are no batches say nothing new after so many. */
const mostProblems = 20;

/**
 * Reads a file that a user names as one of payloads: a batch, an array of batches, or one on each line. What is no batch is a problem.
 * @param file The name by which reports call it.
 * @param text The whole text.
 */
export function readPayloads(file: string, text: string): PayloadContents {
  const placeOf = placesIn(file, text);
  if (text.trim() === '') return failed(placeOf(0), 'The file is empty.', giveBatch);
  if (text.length > mostCharacters) {
    const message = `The file has more than ${mostCharacters / 1_000_000} million characters. The audit did not read it.`;
    return failed(placeOf(0), message, 'Split the file into smaller ones.');
  }
  const { values, problems } = valuesOf(text, placeOf);
  const batches = values.map((placed) => ({ ...placed, objects: batchesIn(placed.value) }));
  const others = batches.filter(({ objects }) => objects.length === 0).map(noBatch);
  return {
    payloads: batches.flatMap((batch) => batch.objects.map((object) => payloadOf(object, batch.placeOf))),
    problems: [...problems, ...others.slice(0, mostProblems)],
  };
}

/**
 * Finds the payloads in a JSON file of a project that can be anything: only objects with the data of a device are any. A file that
 * is damaged can hide one.
 * @param file Path relative to the root.
 * @param text The whole text.
 */
export function findPayloads(file: string, text: string): PayloadContents {
  const placeOf = placesIn(file, text);
  if (text.length > mostCharacters) {
    const message = `The file has more than ${mostCharacters / 1_000_000} million characters and contains ${payloadFormat.idfa}. The audit did not read it.`;
    return failed(placeOf(0), message, leaveOut);
  }
  const { values, problems } = valuesOf(text, placeOf);
  return {
    payloads: values.flatMap((placed) => objectsWithDevice(placed.value).map((object) => payloadOf(object, placed.placeOf))),
    problems: problems.map((problem) => ({ ...problem, remedy: `${problem.remedy} ${leaveOut}` })),
  };
}

const giveBatch =
  'Pass JSON with an mParticle batch, an array of batches, or one batch on each line. A batch has device_info, user_identities or events.';

const leaveOut = 'If the file is not sent to mParticle, list it under exclude in app-privacy.yaml.';

function placesIn(file: string, text: string): PlaceOf {
  const positionOf = lineIndex(text);
  return (offset): Place => ({ file, ...positionOf(offset) });
}

/** A value with what gives places in its text. */
interface PlacedValue {
  readonly value: JsonValue;
  readonly placeOf: PlaceOf;
}

/** The values of a file: those of an array, of which each has to be a batch, in their own right. */
function valuesOf(
  whole: string,
  placeOf: PlaceOf,
): { readonly values: readonly PlacedValue[]; readonly problems: readonly Problem[] } {
  const { text, conflict } = withoutConflictMarkers(whole);
  const isWhole = (line: string): boolean => {
    const { root, flaws } = parseJson(line);
    return flaws.length === 0 && root !== null && root.kind !== 'scalar';
  };
  const read = jsonTexts(text, isWhole).map((part) => {
    const { root, flaws } = parseJson(part.text);
    const at: PlaceOf = (offset) => placeOf(offset + part.offset);
    const values = root === null ? [] : wholeItems(root, flaws).map((value): PlacedValue => ({ value, placeOf: at }));
    return { values, flaws: flaws.slice(0, 1).map(({ offset, message }) => problemAt(at(offset), message, fixJson)) };
  });
  const merge =
    conflict === null ? null : problemAt(placeOf(conflict), 'The file contains an unresolved merge conflict.', fixJson);
  const problems = merge === null ? read.flatMap(({ flaws }) => flaws).slice(0, mostProblems) : [merge];
  return { values: read.flatMap(({ values }) => values), problems };
}

const fixJson = 'Fix the JSON on this line.';

/** What stands before the first flaw and has ended there: what is cut off can have what seems to be missing. */
function wholeItems(root: JsonValue, [flaw]: readonly JsonFlaw[]): readonly JsonValue[] {
  const items = root.kind === 'array' && root.items.length > 0 ? root.items : [root];
  return flaw === undefined ? items : items.filter((_, index) => (items[index + 1]?.offset ?? Infinity) <= flaw.offset);
}

function batchesIn(value: JsonValue): readonly JsonObject[] {
  return isBatch(value) ? [value] : objectsWithDevice(value);
}

function noBatch({ value, placeOf }: PlacedValue): Problem {
  const isRequest = payloadFormat.request.some((key) => property(value, key) !== undefined);
  const message = isRequest
    ? 'This is an identity request, not an mParticle batch. Identity requests do not have an ATT status.'
    : `This ${words[value.kind]} is not an mParticle batch.`;
  return problemAt(placeOf(value.offset), message, giveBatch);
}

const words = { object: 'object', array: 'array', scalar: 'value' } as const;

function failed(place: Place, message: string, remedy: string): PayloadContents {
  return { payloads: [], problems: [problemAt(place, message, remedy)] };
}

function problemAt(place: Place, message: string, remedy: string): Problem {
  return { kind: 'incomplete', place, message, remedy };
}
