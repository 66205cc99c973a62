import {
  Document,
  isMap,
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
  if (document.contents === null) return emptyDocument(document.comment ?? document.commentBefore);
  if (!isMap(document.contents))
    throw new UsageError(`${file}:1 is no map. Nothing was written.`, ['Begin with a key such as integrations.']);
  return document;
}

function emptyDocument(comment: string | null | undefined): Document {
  const made = new Document({}, { customTags: asPeopleWrite });
  made.commentBefore = comment ?? header;
  return made;
}

/** The list or map under a key, made where there is none. */
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
  const made = make();
  document.set(key, made);
  return made;
}

function listIntegration(document: Document, edit: IntegrationEdit): boolean {
  const list = section(document, 'integrations', () => new YAMLSeq(), isSeq);
  const entry = list.items.find((item): item is YAMLMap => isMap(item) && item.get('id') === edit.id);
  const values = { purposes: edit.purposes, tracking: edit.tracking };
  if (entry !== undefined) return complete(document, entry, values);
  const made = document.createNode({ id: edit.id }) as YAMLMap;
  complete(document, made, values);
  if (edit.comment !== null) made.commentBefore = ` ${edit.comment}`;
  list.items.push(made);
  return true;
}

function listDataPlan(document: Document, plan: RawDataPlan): boolean {
  const list = section(document, 'dataPlans', () => new YAMLSeq(), isSeq);
  const index = list.items.findIndex(
    (item) => isMap(item) && item.get('id') === plan.id && (item.get('version') ?? null) === (plan.version ?? null),
  );
  const made = document.createNode(plan) as YAMLMap;
  compact(made);
  const there = list.items[index];
  if (isMap(there) && JSON.stringify(there.toJSON()) === JSON.stringify(made.toJSON())) return false;
  if (isMap(there)) {
    if (there.commentBefore !== undefined) made.commentBefore = there.commentBefore;
    list.items[index] = made;
  } else list.items.push(made);
  return true;
}

/** Events take a line each, and short lists stand on one. */
function compact(plan: YAMLMap): void {
  const events = plan.get('events', true);
  if (isSeq(events)) for (const event of events.items) if (isMap(event)) event.flow = true;
}

function addAnswer(document: Document, edit: AnswerEdit): boolean {
  const answers = section(document, 'answers', () => new YAMLMap(), isMap);
  const { collected, linked, tracking, purposes, reason, comment } = edit;
  const there = answers.get(edit.dataType, true);
  if (isMap(there)) {
    const changed = complete(document, there, { collected, linked, tracking, purposes });
    // A question that was written down for later is answered now.
    if (changed && there.get('reason') === 'undecided') there.set('reason', reason);
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
