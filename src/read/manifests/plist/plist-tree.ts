import { lineIndex } from '../text-position.js';
import type { TextPosition } from '../text-position.js';
import type { PlistEvents } from './plist-events.js';
import type { PlistDocument, PlistEntry, PlistIssue, PlistScalar, PlistValue } from './plist-value.js';

/** More issues than this say no more than the first ones. */
const issueLimit = 20;

interface PendingKey {
  readonly name: string;
  readonly offset: number;
}

interface DictionaryFrame {
  readonly kind: 'dictionary';
  readonly entries: PlistEntry[];
  key: PendingKey | null;
}

interface ArrayFrame {
  readonly kind: 'array';
  readonly items: PlistValue[];
}

/** Events in, a tree out. */
export interface PlistTree {
  readonly events: PlistEvents;
  /** The tree so far, with the containers that were never closed. */
  document(): PlistDocument;
}

/**
 * Builds the tree of a property list from its events. A container is part of the tree from its opening
 * on, so that a list that is cut short keeps what stands before the cut.
 * @param text The text to which the offsets of the events refer.
 */
export function plistTree(text: string): PlistTree {
  const positionOf = lineIndex(text);
  const frames: (DictionaryFrame | ArrayFrame)[] = [];
  const issues: PlistIssue[] = [];
  let root: PlistValue | null = null;

  const issue: PlistEvents['issue'] = (kind, message, offset) => {
    if (issues.length < issueLimit) issues.push({ kind, message, ...positionOf(offset) });
  };
  const requireNoKey = (frame: DictionaryFrame): void => {
    if (frame.key !== null) issue('incomplete', `The key ${frame.key.name} has no value.`, frame.key.offset);
    frame.key = null;
  };
  const attach = (value: PlistValue, offset: number): void => {
    const frame = frames.at(-1);
    if (frame === undefined) {
      if (root === null) root = value;
      else issue('incomplete', 'Unexpected second value after the end of the property list.', offset);
    } else if (frame.kind === 'array') frame.items.push(value);
    else if (frame.key === null) issue('incomplete', 'This value in a dictionary has no key.', offset);
    else {
      const { line, column } = positionOf(frame.key.offset);
      frame.entries.push({ key: frame.key.name, value, line, column });
      frame.key = null;
    }
  };
  const events: PlistEvents = {
    issue,
    open(kind, offset) {
      const position = positionOf(offset);
      if (kind === 'array') {
        const items: PlistValue[] = [];
        attach({ kind, items, ...position }, offset);
        frames.push({ kind, items });
      } else {
        const entries: PlistEntry[] = [];
        attach({ kind, entries, ...position }, offset);
        frames.push({ kind, entries, key: null });
      }
    },
    close() {
      const frame = frames.pop();
      if (frame?.kind === 'dictionary') requireNoKey(frame);
    },
    key(name, offset) {
      const frame = frames.at(-1);
      if (frame?.kind !== 'dictionary') {
        issue('incomplete', `The key ${name} is not inside a dictionary.`, offset);
        return;
      }
      requireNoKey(frame);
      frame.key = { name, offset };
    },
    scalar(value: PlistScalar, offset) {
      attach(placed(value, positionOf(offset)), offset);
    },
  };
  return { events, document: () => ({ root, issues }) };
}

/** Written out by kind: objects of one shape take a third of the time and space of spread ones. */
function placed(scalar: PlistScalar, { line, column }: TextPosition): PlistValue {
  switch (scalar.kind) {
    case 'string':
      return { kind: 'string', value: scalar.value, line, column };
    case 'number':
      return { kind: 'number', value: scalar.value, line, column };
    case 'boolean':
      return { kind: 'boolean', value: scalar.value, line, column };
    default:
      return { kind: scalar.kind, line, column };
  }
}
