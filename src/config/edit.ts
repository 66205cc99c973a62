import {
  Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  YAMLMap,
  YAMLSeq,
  type CollectionTag,
  type Node,
  type ScalarTag,
  type Tags,
} from 'yaml';
import type { DataTypeId } from '../model/data-type.js';
import type { PurposeId } from '../model/purpose.js';
import { UsageError } from '../model/usage-error.js';
import type { RawDataPlan } from './build.js';

/** What is written into `app-privacy.yaml`. */
export interface ConfigurationEdits {
  readonly integrations?: readonly IntegrationEdit[];
  readonly dataPlans?: readonly RawDataPlan[];
  readonly answers?: readonly AnswerEdit[];
}

/** An integration to be listed. What is there already stays; null says nothing. */
export interface IntegrationEdit {
  readonly id: string;
  readonly purposes: readonly PurposeId[] | null;
  readonly tracking: boolean | null;
  /** A comment for an entry that is new, or null. */
  readonly comment: string | null;
}

/** An answer to be added. What is there already stays; null says nothing. */
export interface AnswerEdit {
  readonly dataType: DataTypeId;
  readonly collected: boolean | null;
  readonly linked: boolean | null;
  readonly tracking: boolean | null;
  readonly purposes: readonly PurposeId[] | null;
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
}

/** A list on one line is written `[a, b]`, a map `{ a: b }`: the library writes both with spaces, or both without. */
function asPeopleWrite(tags: Tags): Tags {
  return tags.map((tag) => {
    if (typeof tag === 'string' || (tag.collection !== 'seq' && tag.collection !== 'map')) return tag;
    const flowCollectionPadding = tag.collection === 'seq' ? '' : ' ';
    const stringify: ScalarTag['stringify'] = (item, context, onComment, onChompKeep) =>
      (item as unknown as YAMLSeq).toString({ ...context, flowCollectionPadding }, onComment, onChompKeep);
    // The library asks every tag for this; its types say so of scalars only.
    return { ...tag, stringify } as unknown as CollectionTag;
  });
}

const header = ' What app-privacy cannot read from the code. app-privacy explain ID explains every id.';

/**
 * Writes into a configuration. Comments, order and what a person wrote stay.
 * @param file The file's name, for messages.
 * @param text The file's text; empty where there is none.
 * @param edits What to write.
 * @throws {UsageError} When the file is no YAML map: nothing may be written over what cannot be read.
 */
export function editConfiguration(file: string, text: string, edits: ConfigurationEdits): EditedConfiguration {
  const document = open(file, text);
  const added: string[] = [];
  const kept: string[] = [];
  const note = (isNew: boolean, words: string): void => void (isNew ? added : kept).push(words);
  for (const edit of edits.integrations ?? []) note(listIntegration(document, edit), `integration ${edit.id}`);
  for (const plan of edits.dataPlans ?? []) note(listDataPlan(document, plan), `data plan ${plan.id}${versionOf(plan)}`);
  for (const edit of edits.answers ?? []) note(addAnswer(document, edit), `answer ${edit.dataType}`);
  return {
    text: added.length === 0 && text !== '' ? text : document.toString({ lineWidth: 0 }),
    added,
    kept,
  };
}

function open(file: string, text: string): Document {
  const document = parseDocument(text, { prettyErrors: false, customTags: asPeopleWrite });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = text.slice(0, error.pos[0]).split('\n').length;
    const why = (error.message.split('\n')[0] ?? '').replace(/\.$/, '');
    throw new UsageError(`${file}:${line} is not valid YAML: ${why}. Nothing was written.`, [
      'Correct the YAML and run it again.',
    ]);
  }
  // A file of comments only is kept: they stand before what is written.
  const contents: Node | null = document.contents;
  if (isNothing(contents))
    return emptyDocument([document.commentBefore, contents?.commentBefore, contents?.comment, document.comment]);
  if (!isMap(contents))
    throw new UsageError(`${file}:1 is no map. Nothing was written.`, ['Begin with a key such as integrations.']);
  return document;
}

function emptyDocument(comments: readonly (string | null | undefined)[]): Document {
  const made = new Document({}, { customTags: asPeopleWrite });
  const written = comments.filter((comment) => typeof comment === 'string');
  made.commentBefore = written.length === 0 ? header : written.join('\n');
  return made;
}

/** A key without a value, or a file without one. */
function isNothing(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}

/** The list or map under a key, made where there is none; comments at a key without a value stay with it. */
function section<Kind extends YAMLMap | YAMLSeq>(
  document: Document,
  key: string,
  make: () => Kind,
  is: (node: unknown) => node is Kind,
): Kind {
  const there = document.get(key, true);
  if (is(there)) {
    // A list or map on one line is for a few short entries.
    there.flow = false;
    return there;
  }
  if (!isNothing(there))
    throw new UsageError(`What stands under ${key} cannot be added to, and nothing was written.`, [
      `Write its entries out under ${key}, instead of an alias or one value.`,
    ]);
  const made = make();
  const nothing = there as Node | null | undefined;
  const comments = [nothing?.comment, nothing?.commentBefore].filter((comment) => typeof comment === 'string');
  if (comments.length > 0) made.commentBefore = comments.join('\n');
  document.set(key, made);
  return made;
}

function listIntegration(document: Document, edit: IntegrationEdit): boolean {
  const list = section(document, 'integrations', () => new YAMLSeq(), isSeq);
  const entry = list.items.find((item): item is YAMLMap => isMap(item) && item.get('id') === edit.id);
  const values = { purposes: edit.purposes, tracking: edit.tracking };
  if (entry !== undefined) {
    const changed = complete(document, entry, values);
    if (entry.has('purposes') && entry.has('tracking')) forgetUndecided(list, entry);
    return changed;
  }
  const made = document.createNode({ id: edit.id }) as YAMLMap;
  complete(document, made, values);
  if (edit.comment !== null) made.commentBefore = ` ${edit.comment}`;
  list.items.push(made);
  return true;
}

/** The comment above the first entry of a list is the list's own. */
function forgetUndecided(list: YAMLSeq, entry: YAMLMap): void {
  const above = list.items[0] === entry && list.commentBefore != null ? list : entry;
  const lines = above.commentBefore?.split('\n').filter((line) => !line.startsWith(' undecided: ')) ?? [];
  above.commentBefore = lines.length === 0 ? null : lines.join('\n');
}

function listDataPlan(document: Document, plan: RawDataPlan): boolean {
  const list = section(document, 'dataPlans', () => new YAMLSeq(), isSeq);
  const there = list.items.find(
    (item): item is YAMLMap =>
      isMap(item) && item.get('id') === plan.id && (item.get('version') ?? null) === (plan.version ?? null),
  );
  if (there !== undefined) return completePlan(document, there, plan);
  const made = document.createNode(plan) as YAMLMap;
  const events = made.get('events', true);
  if (isSeq(events)) for (const event of events.items) onOneLine(event);
  list.items.push(made);
  return true;
}

/** What a plan has gained is added; what stands there stays, since a person may have written it. */
function completePlan(document: Document, map: YAMLMap, plan: RawDataPlan): boolean {
  const names = (['identities', 'userAttributes', 'other'] as const).map((key) =>
    addItems(document, map, key, plan[key] ?? [], (item) => (isScalar(item) ? String(item.value) : '')),
  );
  const events = addItems(document, map, 'events', plan.events ?? [], (item) => JSON.stringify(item));
  return events || names.includes(true);
}

/** Adds the items to a list that it lacks; two are the same where they read the same. */
function addItems(
  document: Document,
  map: YAMLMap,
  key: string,
  items: readonly unknown[],
  textOf: (item: unknown) => string,
): boolean {
  const there: unknown = map.get(key, true);
  const known = new Set(isSeq(there) ? there.items.map(textOf) : []);
  const missing = items.map((item) => document.createNode(item)).filter((item) => !known.has(textOf(item)));
  if (missing.length === 0) return false;
  const list = isSeq(there) ? there : new YAMLSeq();
  for (const item of missing) {
    onOneLine(item);
    list.items.push(item);
  }
  if (list !== there) map.set(key, list);
  return true;
}

/** Events take a line each. */
function onOneLine(item: unknown): void {
  if (isMap(item)) item.flow = true;
}

function addAnswer(document: Document, edit: AnswerEdit): boolean {
  const answers = section(document, 'answers', () => new YAMLMap(), isMap);
  const { collected, linked, tracking, purposes, reason, comment } = edit;
  const there = answers.get(edit.dataType, true);
  if (isMap(there)) {
    const changed = complete(document, there, { collected, linked, tracking, purposes });
    if (changed) there.set('reason', joinReasons(there.get('reason'), edit));
    return changed;
  }
  const made = document.createNode({}) as YAMLMap;
  complete(document, made, { collected, linked, tracking, purposes });
  made.set('reason', reason);
  if (comment !== null)
    made.commentBefore = comment
      .split('\n')
      .map((line) => ` ${line}`)
      .join('\n');
  answers.set(edit.dataType, made);
  return true;
}

/** What a person wrote stays; a question that was written down for later is answered now. */
function joinReasons(there: unknown, { collected, linked, tracking, reason }: AnswerEdit): string {
  if (typeof there !== 'string' || there === 'undecided' || there === reason) return reason;
  const part = collected !== null ? 'collected' : linked !== null ? 'linked' : tracking !== null ? 'tracking' : 'purposes';
  return `${there.replace(/[.;]?\s*$/, '')}; ${part}: ${reason}`;
}

/** Sets what a map does not say yet. */
function complete(
  document: Document,
  map: YAMLMap,
  values: Readonly<Record<string, boolean | readonly string[] | null>>,
): boolean {
  let changed = false;
  for (const [key, value] of Object.entries(values)) {
    if (value === null || map.has(key)) continue;
    map.set(key, typeof value === 'boolean' ? new Scalar(value ? 'yes' : 'no') : inline(document, value));
    changed = true;
  }
  return changed;
}

function inline(document: Document, values: readonly string[]): Node {
  const list = document.createNode([...values]);
  if (isSeq(list)) list.flow = true;
  return list;
}

function versionOf({ version }: RawDataPlan): string {
  return version === undefined ? '' : ` version ${version}`;
}
