import { parseJson as parseWithPlaces } from '../manifests/json-tree.js';
import { lineIndex } from '../manifests/text-position.js';
import { UsageError } from '../../model/usage-error.js';
import { isConnectionList, readConnections, readConnectionTable } from './connections.js';
import { isDataPlan, readDataPlan } from './data-plan.js';
import { isSdkConfiguration, readSdkConfiguration } from './sdk-configuration.js';
import { listOf } from './json.js';
import { joinLearned, type Learned } from './learned.js';

/** Far above any workspace, in UTF-16 code units. */
const largestText = 32 * 1024 * 1024;

const accepted =
  'import accepts a saved mParticle SDK configuration (JSON), a data plan or one of its versions (JSON), or a list of connections (CSV with a header, or JSON).';

/**
 * Reads what somebody saved of a workspace, whatever it is.
 * @param file The file's name, for messages; its ending does not count.
 * @param text The file's text.
 * @throws {UsageError} When the text is none of what can be read, with its line where one is wrong.
 */
export function readExport(file: string, text: string): Learned {
  if (text.trim() === '') throw new UsageError(`${file} is empty.`, [accepted]);
  if (text.length > largestText) throw new UsageError(`${file} is larger than 32 MB.`, [accepted]);
  if (/[\0\ufffd]/.test(text)) throw new UsageError(`${file} is not UTF-8 text.`, [accepted]);
  const first = text
    .replace(/^\ufeff/, '')
    .trimStart()
    .slice(0, 1);
  const learned = first === '{' || first === '[' ? ofJson(file, text) : ofTable(file, text);
  if (learned !== null) return learned;
  throw new UsageError(`${file} contains nothing that import recognizes.`, [accepted]);
}

function ofJson(file: string, text: string): Learned | null {
  const value = parseJson(file, text);
  const name = (file.split(/[/\\]/).at(-1) ?? file).replace(/\.json$/i, '');
  if (isSdkConfiguration(value)) return readSdkConfiguration(value);
  if (isDataPlan(value)) return readDataPlan(value, name);
  const list = listOf(value);
  if (list.length > 0 && list.every(isDataPlan)) return joinLearned(list.map((plan) => readDataPlan(plan, name)));
  return isConnectionList(value) ? readConnections(value) : null;
}

function parseJson(file: string, text: string): unknown {
  const json = text.replace(/^\ufeff/, '');
  try {
    return JSON.parse(json);
  } catch {
    // JSON.parse says no place for some mistakes; this reader always does.
    const [flaw] = parseWithPlaces(json).flaws;
    const { line, column } = lineIndex(json)(flaw?.offset ?? json.length);
    const why = flaw?.message ?? 'It cannot be read.';
    throw new UsageError(`${file}:${line}:${column} is not valid JSON. ${why}`, ['Save the complete file again.']);
  }
}

function ofTable(file: string, text: string): Learned | null {
  try {
    return readConnectionTable(text);
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    throw new UsageError(`${file}:${line} is not valid CSV: ${wordsOf(error)}.`, [
      'Save it as CSV again, with the column names in the first line.',
    ]);
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.message.split(':')[0] ?? 'it cannot be read') : 'it cannot be read';
}
