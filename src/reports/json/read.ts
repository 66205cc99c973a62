import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { ReadReport, RefusedReport, ReportedQuestionnaire } from '../../model/report.js';
import schema from '../report.schema.json' with { type: 'json' };

type Plain = Readonly<Record<string, unknown>>;

/** Deeper than any report: what is nested without end is none. */
const deepest = 64;

/**
 * Reads a JSON report back, of version 1 or 2: `writeReport` of its document gives the same bytes.
 * @param text The whole text.
 * @returns What is wrong where it is none: it breaks the schema, or is of another version.
 */
export function readReport(text: string): ReadReport {
  const document = parsed(text);
  if (document === null || isTooDeep(document)) return refused('is not a JSON report of app-privacy.');
  const { schemaVersion: version } = document;
  if (version === undefined) return refused('does not state its schema version. app-privacy reads versions 1 and 2.');
  if (version !== 1 && version !== 2) return refused(`has schema version ${shown(version)}. app-privacy reads versions 1 and 2.`);
  const [error] = errorsOf(document, version);
  if (error !== undefined) return { kind: 'refused', path: pathOf(error), message: wordsOf(error) };
  return { kind: 'report', version, document, questionnaires: questionnairesIn(document) };
}

function refused(message: string): RefusedReport {
  return { kind: 'refused', path: [], message };
}

function parsed(text: string): Plain | null {
  try {
    const value: unknown = JSON.parse(text);
    return isPlain(value) ? value : null;
  } catch {
    return null;
  }
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Level by level: whatever recurses would overflow. */
function isTooDeep(document: Plain): boolean {
  let level: readonly object[] = [document];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((each) =>
      Object.values(each).filter((value): value is object => typeof value === 'object' && value !== null),
    );
  }
  return false;
}

/** A version as written; nothing else than a number is one. */
function shown(version: unknown): string {
  return typeof version === 'number' || typeof version === 'string' ? JSON.stringify(version).slice(0, 40) : 'unknown';
}

/** What grew while version 1 was current: its earlier reports lack keys and rows, and know findings by other fingerprints. */
const grown: ReadonlySet<string> = new Set(['required', 'minItems', 'maxItems', 'pattern']);

function errorsOf(document: Plain, version: 1 | 2): readonly ErrorObject[] {
  const check = validatorOf(version);
  check(document);
  return (check.errors ?? []).filter(({ keyword }) => version === 2 || !grown.has(keyword));
}

/** To compile a schema takes as long as to check ten reports. */
const validators = new Map<1 | 2, ValidateFunction>();

function validatorOf(version: 1 | 2): ValidateFunction {
  const known = validators.get(version);
  if (known !== undefined) return known;
  const ajv = new Ajv({
    allErrors: version === 1,
    allowUnionTypes: true,
    validateSchema: false,
    meta: false,
    code: { optimize: false },
  });
  const validator = ajv.compile(version === 1 ? firstSchema : schema);
  validators.set(version, validator);
  return validator;
}

/** Version 1 listed what project files state of the apps, and had the parts of the only app at the top. */
const firstSchema = {
  ...schema,
  $id: 'https://app-privacy-audit.dev/report-1.schema.json',
  properties: {
    ...schema.properties,
    schemaVersion: { const: 1 },
    apps: schema.properties.apps.items.properties.variants,
  },
};

function pathOf({ instancePath, params }: ErrorObject): readonly string[] {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
  const { additionalProperty } = params as { readonly additionalProperty?: string };
  return additionalProperty === undefined ? path : [...path, additionalProperty];
}

/** `collected must be yes, no or review.` */
function wordsOf(error: ErrorObject): string {
  const name = pathOf(error).findLast((part) => !/^\d+$/.test(part)) ?? 'The report';
  const { allowedValues, missingProperty, type } = error.params as {
    readonly allowedValues?: readonly unknown[];
    readonly missingProperty?: string;
    readonly type?: string | readonly string[];
  };
  if (allowedValues !== undefined) return `${name} must be ${listed(allowedValues.map(String))}.`;
  if (missingProperty !== undefined) return `${name} has no ${missingProperty}.`;
  if (type !== undefined) return `${name} must be of the type ${listed(typeof type === 'string' ? type.split(',') : type)}.`;
  return `${name} ${error.message ?? 'is not as a report has it'}.`;
}

/** More values than anyone reads in a sentence. */
const mostListed = 8;

function listed(values: readonly string[]): string {
  if (values.length > mostListed) return `one of ${String(values.length)} values, such as ${values[0] ?? ''}`;
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;
}

/** Of a report with several apps, that of each; else the one at the top, or of the only app. */
function questionnairesIn(document: Plain): readonly ReportedQuestionnaire[] {
  const apps = document['schemaVersion'] === 2 && Array.isArray(document['apps']) ? (document['apps'] as readonly unknown[]) : [];
  const ofApps = apps.flatMap((app, index) => questionnaireIn(app, ['apps', String(index)]));
  const atTop = questionnaireIn(document, []);
  return apps.length > 1 || atTop.length === 0 ? ofApps : atTop.map((each) => ({ ...each, app: ofApps[0]?.app ?? null }));
}

function questionnaireIn(holder: unknown, path: readonly string[]): readonly ReportedQuestionnaire[] {
  const questionnaire = isPlain(holder) ? holder['questionnaire'] : null;
  const dataTypes: unknown = isPlain(questionnaire) ? questionnaire['dataTypes'] : null;
  if (!isPlain(holder) || !Array.isArray(dataTypes)) return [];
  const app = path.length > 0 && typeof holder['id'] === 'string' ? holder['id'] : null;
  return [{ app, path: [...path, 'questionnaire', 'dataTypes'], dataTypes: dataTypes as readonly unknown[] }];
}
