import { checkbox, input, search, select } from '@inquirer/prompts';
import { withoutLogCommands } from '../log-commands.js';
import { escapeTerminal } from '../../reports/escape/terminal.js';

/** Something that can be chosen. */
export interface Choice<Value> {
  readonly name: string;
  readonly value: Value;
  /** Whether it is marked before anybody chose. */
  readonly checked?: boolean;
}

/** How a person is asked. */
export interface Prompts {
  /** Shows a line. */
  show(line: string): void;
  chooseOne<Value>(message: string, choices: readonly Choice<Value>[]): Promise<Value>;
  chooseSeveral<Value>(message: string, choices: readonly Choice<Value>[]): Promise<readonly Value[]>;
  /** Lets a person type a part of the name to find one of many. */
  find<Value>(message: string, choices: readonly Choice<Value>[]): Promise<Value>;
  /** Asks for a text that is not empty. */
  write(message: string): Promise<string>;
}

/** How many choices are shown at once. */
const pageSize = 12;

/** Asks in the terminal. Every prompt throws an `ExitPromptError` when Ctrl+C is pressed. */
export const terminalPrompts: Prompts = {
  show: (line) => void process.stdout.write(withoutLogCommands(`${escapeTerminal(line)}\n`)),
  chooseOne: (message, choices) => select({ message: escapeTerminal(message), choices: choices.map(escaped), pageSize }),
  chooseSeveral: (message, choices) => checkbox({ message: escapeTerminal(message), choices: choices.map(escaped), pageSize }),
  find: (message, choices) =>
    search({ message: escapeTerminal(message), source: (term) => choices.filter(isNamed(term ?? '')).map(escaped), pageSize }),
  write: (message) => input({ message: escapeTerminal(message), required: true }),
};

function escaped<Value>(choice: Choice<Value>): Choice<Value> {
  return { ...choice, name: escapeTerminal(choice.name) };
}

function isNamed(term: string): (choice: Choice<unknown>) => boolean {
  const wanted = term.trim().toLowerCase();
  return ({ name }) => name.toLowerCase().includes(wanted);
}
