import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editConfigurationOf } from '../../src/commands/edit-configuration-file.js';
import { interview } from '../../src/commands/init/interview.js';
import type { Choice, Prompts } from '../../src/commands/init/prompts.js';
import { auditFolder } from './marked-project.js';
import { withFolder } from './run-command.js';

/** What a person does, by a word of the prompt or of what was shown before it. */
export type Script = readonly (readonly [words: string, choose: string | readonly string[]])[];

export interface Conversation {
  /** What was shown and asked, in order. */
  readonly heard: readonly string[];
  /** The configuration at the end. */
  readonly written: string;
}

/** Answers by a script, each entry once; what no entry is about stays open. */
export async function converse(files: Readonly<Record<string, string>>, script: Script): Promise<Conversation> {
  const heard: string[] = [];
  const left = [...script];
  let shown = '';
  const answerTo = (message: string): readonly string[] => {
    heard.push(message);
    const index = left.findIndex(([words]) => message.includes(words) || shown.includes(words));
    const [entry] = index < 0 ? [] : left.splice(index, 1);
    return entry === undefined ? [] : [entry[1]].flat();
  };
  const pick = <Value>(choices: readonly Choice<Value>[], wanted: readonly string[]): readonly Value[] =>
    choices
      .filter(({ name }) => wanted.some((word) => name.startsWith(word) || name.endsWith(`(${word})`)))
      .map(({ value }) => value);
  const one = <Value>(message: string, choices: readonly Choice<Value>[]): Promise<Value> => {
    const wanted = answerTo(message);
    const [value] = pick(choices, wanted.length === 0 ? ['leave it open', 'keep'] : wanted);
    if (value === undefined) throw new Error(`${message} has no choice ${wanted.join()}`);
    return Promise.resolve(value);
  };
  const prompts: Prompts = {
    show: (line) => {
      heard.push(line);
      if (line !== '' && !line.startsWith(' ')) shown = line;
    },
    chooseOne: one,
    find: one,
    chooseSeveral: (message, choices) => Promise.resolve(pick(choices, answerTo(message))),
    write: () => {
      const index = left.findIndex(([words]) => words === 'reason');
      const [entry] = index < 0 ? [] : left.splice(index, 1);
      return Promise.resolve(entry === undefined ? 'because' : [entry[1]].flat().join());
    },
  };
  return withFolder(files, async (folder) => {
    await interview(() => auditFolder(folder), await editConfigurationOf(folder, null, null), prompts);
    const path = join(folder, 'app-privacy.yaml');
    return { heard, written: existsSync(path) ? readFileSync(path, 'utf8') : '' };
  });
}

/** In an app that talks to nobody, what it reads would stay on the device. */
const api = { 'App/Api.swift': 'import Foundation\nlet task = URLSession.shared.dataTask(with: url)\n' };

/** An app that reads the location, which is about 2 data types. */
export const map = {
  'App/Map.swift': 'import CoreLocation\nlet manager = CLLocationManager()\nmanager.startUpdatingLocation()\n',
  ...api,
};

/** An app that reads the address book. */
export const contacts = {
  ...api,
  'App/Friends.swift': 'import Contacts\nlet store = CNContactStore()\nstore.requestAccess(for: .contacts) { _, _ in }\n',
};

/** A lock file with one pod. */
export const pods = (name: string) => `PODS:\n  - ${name} (9.2.0)\n\nDEPENDENCIES:\n  - ${name}\n\nCOCOAPODS: 1.16.2\n`;
