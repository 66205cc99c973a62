import { isMap, isScalar, isSeq, parseDocument, type Node, type YAMLMap } from 'yaml';
import type { DataTypeId } from '../../model/data-type.js';
import type { PurposeId } from '../../model/purpose.js';
import { UsageError } from '../../model/usage-error.js';
import type { RawDataPlan } from './build.js';
import { appEntryOf } from './edit/app-entry.js';
import { conflictsIn, lackedBy, replaceIn, type Conflict } from './edit/conflict.js';
import { inline, type Fields, type FieldValue } from './edit/render.js';
import {
  addEntries,
  addItems,
  addLine,
  cannotAdd,
  completeMap,
  sectionOf,
  type Entry,
  type WrittenConfiguration,
} from './edit/section.js';
import { applySplices, lineEndOf, type Splice } from './edit/splice.js';

/** What is written into `app-privacy.yaml`. */
export interface ConfigurationEdits {
  readonly integrations?: readonly IntegrationEdit[];
  /** A comment above the list of integrations, where this brings the list. */
  readonly integrationsRemark?: string | null;
  readonly dataPlans?: readonly RawDataPlan[];
  readonly sdks?: readonly SdkEdit[];
  readonly answers?: readonly AnswerEdit[];
  /** Whether the list of integrations is complete. */
  readonly integrationsComplete?: { readonly value: boolean; readonly reason: string };
  /** Whether what is there gives way to what is written: a person was shown it and said so. */
  readonly replace?: boolean;
}

/** An integration to be listed. What is there already stays; null says nothing. */
export interface IntegrationEdit {
  readonly id: string;
  readonly purposes: readonly PurposeId[] | null;
  readonly tracking: boolean | null;
  /** What mParticle forwards to it, or what it does not. */
  readonly dataTypes?: readonly DataTypeId[] | null;
  readonly except?: readonly DataTypeId[] | null;
  /** A comment above an entry that is new, or null. */
  readonly comment: string | null;
  /** Why, in words; null where nobody gave a reason. */
  readonly reason?: string | null;
}

/** A third-party SDK to be listed. What is there already stays; null says nothing. */
export interface SdkEdit {
  readonly id: string;
  readonly collects: readonly DataTypeId[] | null;
  readonly reason: string;
  /** Other names under which an entry of it may be there, in any case. */
  readonly aliases?: readonly string[];
}

/** An answer to be added. What is there already stays; null says nothing. */
export interface AnswerEdit {
  readonly dataType: DataTypeId;
  readonly collected: boolean | null;
  readonly linked: boolean | null;
  readonly tracking: boolean | null;
  readonly purposes: readonly PurposeId[] | null;
  readonly ownPurposes?: readonly PurposeId[] | null;
  readonly reason: string;
  readonly comment: string | null;
}

/** A configuration with the edits in it. */
export interface EditedConfiguration {
  readonly text: string;
  /** What was written, in words. */
  readonly added: readonly string[];
  /** What was there already, in words. */
  readonly kept: readonly string[];
  /** What was there already and says something else; it stays, unless the edits replace it. */
  readonly conflicts: readonly Conflict[];
}

/** An edit: what it is about, and what it changes; an entry that is new is added together with the others of its section. */
interface Change {
  readonly words: string;
  readonly splices: readonly Splice[];
  readonly entry: Entry | null;
  readonly conflicts: readonly Conflict[];
}

/** What an entry that is there is to say. */
interface Statement {
  readonly entry: string;
  readonly fields: Fields;
  readonly replace: boolean;
}

/** A part of the configuration, and what changes in it. */
interface Section {
  readonly key: string;
  /** A comment above it, where it is not there yet; or null. */
  readonly remark: string | null;
  readonly changes: readonly Change[];
}

const header = '# What app-privacy cannot read from the code. To look up an id, run: npx app-privacy explain ID\n';

/**
 * Writes into a configuration. What is there stays as it is, to the byte: comments, order, spaces.
 * @param file The file's name, for messages.
 * @param text The file's text, a sound configuration; empty where there is none.
 * @param edits What to write: no integration, plan or data type twice.
 * @param app The id of the app that it holds for; null for all.
 * @throws {UsageError} When the file is no YAML map, or something else stands where entries would: nothing may be lost.
 */
export function editConfiguration(
  file: string,
  text: string,
  edits: ConfigurationEdits,
  app: string | null = null,
): EditedConfiguration {
  const whole = open(file, text === '' ? header : closed(text));
  const entry = app === null ? null : appEntryOf(whole, app);
  if (entry?.kind !== 'new') return editSections(file, text, edits, entry?.written ?? whole);
  const alone = editSections(file, '', edits, open(file, header));
  const lines = alone.text.slice(header.length).split('\n').slice(0, -1);
  if (lines.length === 0) return { ...alone, text };
  const edited = applySplices(whole.text, [entry.add(lines)]);
  check(file, edited);
  return { ...alone, text: edited };
}

/** Writes into the sections of all apps, or of one. */
function editSections(file: string, text: string, edits: ConfigurationEdits, written: WrittenConfiguration): EditedConfiguration {
  const { replace = false } = edits;
  const sections: readonly Section[] = [
    {
      key: 'integrations',
      remark: edits.integrationsRemark ?? null,
      changes: (edits.integrations ?? []).map((edit) => integrationChange(written, edit, replace)),
    },
    { key: 'dataPlans', remark: null, changes: (edits.dataPlans ?? []).map((plan) => planChange(written, plan)) },
    { key: 'sdks', remark: null, changes: (edits.sdks ?? []).map((edit) => sdkChange(written, edit, replace)) },
    { key: 'answers', remark: null, changes: (edits.answers ?? []).map((edit) => answerChange(written, edit, replace)) },
    { key: 'integrationsComplete', remark: null, changes: completenessChange(written, edits) },
  ];
  // A new section comes after what is added to the last one that is there.
  const isThere = ({ key }: Section): boolean => written.top?.has(key) ?? false;
  const ordered = [...sections.filter(isThere), ...sections.filter((section) => !isThere(section))];
  const splices = ordered.flatMap((section) => splicesOf(written, section, isThere(section)));
  const changes = sections.flatMap((section) => section.changes);
  const isNew = ({ entry, splices: own }: Change): boolean => entry !== null || own.length > 0;
  const isAtEnd = ({ at }: Splice): boolean => at >= text.length;
  const edited = splices.length === 0 ? text : applySplices(splices.some(isAtEnd) ? written.text : text, splices);
  if (edited !== text) check(file, edited);
  return {
    text: edited,
    added: [
      ...changes.filter(isNew).map(({ words }) => words),
      ...sections.flatMap((section) => remarkIn(section, isThere(section))),
    ],
    kept: changes.filter((change) => !isNew(change)).map(({ words }) => words),
    conflicts: changes.flatMap(({ conflicts }) => conflicts),
  };
}

/** A section that holds nothing but the question what belongs into it. */
function remarkIn({ key, remark, changes }: Section, isThere: boolean): readonly string[] {
  return remark !== null && !isThere && changes.length === 0 ? [`question about ${key}`] : [];
}

/** With an end of its last line, so that what comes below stands on lines of its own. */
function closed(text: string): string {
  return text.endsWith('\n') ? text : `${text}${lineEndOf(text)}`;
}

/** @throws {UsageError} Where what was to be written is no YAML: the file is of a form that edits are not made for. */
function check(file: string, edited: string): void {
  if (parseDocument(edited, { prettyErrors: false }).errors.length === 0) return;
  throw new UsageError(`Nothing was written because entries cannot be added to ${file} in its current form.`, [
    'Start each section at the beginning of a line, write each key on a line of its own, and run the command again.',
  ]);
}

function splicesOf(written: WrittenConfiguration, { key, remark, changes }: Section, isThere: boolean): readonly Splice[] {
  const entries = changes.flatMap(({ entry }) => entry ?? []);
  const brings = entries.length > 0 || (remark !== null && !isThere);
  return [...changes.flatMap(({ splices }) => splices), ...(brings ? addEntries(written, key, entries, remark) : [])];
}

function open(file: string, text: string): WrittenConfiguration {
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = text.slice(0, error.pos[0]).split('\n').length;
    const why = (error.message.split('\n')[0] ?? '').replace(/\.$/, '');
    throw new UsageError(`${file}:${line} is not valid YAML: ${why}. Nothing was written.`, [
      'Fix the YAML and run the command again.',
    ]);
  }
  const contents: Node | null = document.contents;
  if (contents === null || (isScalar(contents) && contents.value === null)) return { text, top: null, isPart: false };
  if (!isMap(contents) || contents.flow === true)
    throw new UsageError(`${file}:1 does not start a map with a line for each section. Nothing was written.`, [
      'Start the file with a key such as integrations.',
    ]);
  return { text, top: contents, isPart: false };
}

/** The entry of a list of the configuration that is the one meant. */
function entryIn(written: WrittenConfiguration, key: string, isIt: (entry: YAMLMap) => boolean): YAMLMap | undefined {
  const list = sectionOf(written, key);
  return isSeq(list) ? list.items.filter(isMap).find(isIt) : undefined;
}

function integrationChange(written: WrittenConfiguration, edit: IntegrationEdit, replace: boolean): Change {
  const { id, purposes, tracking, dataTypes = null, except = null, comment, reason = null } = edit;
  const words = `integration ${id}`;
  const there = entryIn(written, 'integrations', (entry) => entry.get('id') === id);
  const fields = told({ purposes, tracking, dataTypes, except });
  if (there === undefined)
    return {
      words,
      splices: [],
      entry: { key: null, fields: [['id', id], ...fields], comment: [comment, reason].filter((line) => line !== null) },
      conflicts: [],
    };
  const { splices, conflicts } = stated(written.text, there, { entry: words, fields, replace }, reason);
  const has = (key: string): boolean => there.has(key) || fields.some(([name]) => name === key);
  const isDecided = there.flow !== true && splices.length > 0 && has('purposes') && has('tracking');
  const undone = isDecided ? withoutRemark(written.text, there) : [];
  return { words, splices: [...splices, ...undone], entry: null, conflicts };
}

/** Gives an entry what it lacks, and a new value in the place of another where that is wanted. */
function stated(
  text: string,
  there: YAMLMap,
  { entry, fields, replace }: Statement,
  remark: string | null = null,
): Pick<Change, 'splices' | 'conflicts'> {
  const added = completeMap(text, there, lackedBy(there, fields), remark);
  if (replace) return { splices: [...replaceIn(there, fields), ...added], conflicts: [] };
  return { splices: added, conflicts: conflictsIn(text, there, entry, fields) };
}

function completenessChange(
  written: WrittenConfiguration,
  { integrationsComplete: said, replace = false }: ConfigurationEdits,
): readonly Change[] {
  if (said === undefined) return [];
  const words = said.value ? 'integrationsComplete: yes' : 'integrationsComplete: no';
  const fields: Fields = [['integrationsComplete', said.value]];
  const { text, top } = written;
  if (top?.has('integrationsComplete') !== true) {
    return [{ words, splices: [addLine(written, fields, said.reason)], entry: null, conflicts: [] }];
  }
  return [{ words, ...stated(text, top, { entry: 'the list of integrations', fields, replace }), entry: null }];
}

/** The line above an entry that says that it is undecided goes once it is decided. */
function withoutRemark(text: string, entry: YAMLMap): readonly Splice[] {
  const [start] = entry.range ?? [0];
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const above = text.lastIndexOf('\n', line - 2) + 1;
  return /^\s*# undecided: /.test(text.slice(above, line)) ? [{ at: above, remove: line - above, text: '' }] : [];
}

function planChange(written: WrittenConfiguration, plan: RawDataPlan): Change {
  const words = `data plan ${plan.id}${plan.version === undefined ? '' : ` version ${plan.version}`}`;
  const fields = Object.entries(plan) as Fields;
  const isIt = (entry: YAMLMap): boolean =>
    entry.get('id') === plan.id && (entry.get('version') ?? null) === (plan.version ?? null);
  const there = entryIn(written, 'dataPlans', isIt);
  if (there === undefined) return { words, splices: [], entry: { key: null, fields, comment: [] }, conflicts: [] };
  // What a plan has gained is added; what stands there stays, since a person may have written it.
  const grown = fields.flatMap(([key, value]) => {
    const items: unknown = there.get(key, true);
    return isSeq(items) && Array.isArray(value) ? addItems(written.text, items, value) : [];
  });
  return { words, splices: [...completeMap(written.text, there, fields), ...grown], entry: null, conflicts: [] };
}

function sdkChange(written: WrittenConfiguration, { id, collects, reason, aliases = [] }: SdkEdit, replace: boolean): Change {
  const words = `SDK ${id}`;
  const fields = told({ collects });
  const names = [id, ...aliases].map((name) => name.toLowerCase());
  const there = entryIn(written, 'sdks', (entry) => names.includes(String(entry.get('id')).toLowerCase()));
  if (there === undefined) {
    const entry: Entry = { key: null, fields: [['id', id], ...fields, ['reason', reason]], comment: [] };
    return { words, splices: [], entry, conflicts: [] };
  }
  return decided(written.text, there, { entry: words, fields, replace }, { part: 'collects', reason });
}

function answerChange(written: WrittenConfiguration, edit: AnswerEdit, replace: boolean): Change {
  const { dataType, collected, linked, tracking, purposes, ownPurposes = null, reason, comment } = edit;
  const words = `answer ${dataType}`;
  const fields = told({ collected, linked, tracking, purposes, ownPurposes });
  const answers = sectionOf(written, 'answers');
  const there: unknown = isMap(answers) ? answers.get(dataType, true) : undefined;
  if (there !== undefined && !isMap(there)) throw cannotAdd(`the answer ${dataType}`);
  if (!isMap(there)) {
    const entry: Entry = { key: dataType, fields: [...fields, ['reason', reason]], comment: comment?.split('\n') ?? [] };
    return { words, splices: [], entry, conflicts: [] };
  }
  return decided(written.text, there, { entry: words, fields, replace }, { part: partOf(edit), reason });
}

/** Why a part of an entry was decided so. */
interface Decision {
  readonly part: string;
  readonly reason: string;
}

/** Gives an entry what it is to say, and its reason that of the decision; nothing where it says all of that. */
function decided(text: string, entry: YAMLMap, statement: Statement, decision: Decision): Change {
  const { splices, conflicts } = stated(text, entry, statement);
  const reasons = splices.length === 0 ? [] : reasonChange(text, entry, decision);
  return { words: statement.entry, splices: [...splices, ...reasons], entry: null, conflicts };
}

/** What a person wrote stays; a question that was written down for later is answered now. */
function reasonChange(text: string, entry: YAMLMap, { part, reason }: Decision): readonly Splice[] {
  const node: unknown = entry.get('reason', true);
  if (!isScalar(node) || typeof node.value !== 'string' || node.range == null) return [];
  if (node.value === reason) return [];
  const joined = node.value === 'undecided' ? reason : `${node.value.trim().replace(/[.;]$/, '')}; ${part}: ${reason}`;
  const [start, end] = node.range;
  // A block of lines ends behind its last line feed, and may have a comment in its head.
  const isBlock = text[end - 1] === '\n';
  const head = isBlock ? (/^[|>][^#\n]*(#.*)/.exec(text.slice(start, end))?.[1] ?? '') : '';
  const after = isBlock ? `${head === '' ? '' : ` ${head.trimEnd()}`}${lineEndOf(text)}` : '';
  return [{ at: start, remove: end - start, text: `${inline(joined)}${after}` }];
}

/** The part of an answer that an edit decides. */
function partOf(edit: AnswerEdit): string {
  const parts = ['collected', 'linked', 'tracking', 'purposes'] as const;
  return parts.find((part) => edit[part] !== null) ?? 'ownPurposes';
}

/** The fields that say something. */
function told(values: Readonly<Record<string, FieldValue | null>>): Fields {
  return Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
}
