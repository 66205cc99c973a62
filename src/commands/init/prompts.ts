import { checkbox, input, search, select } from '@inquirer/prompts';
import { withoutLogCommands } from '../log-commands.js';
import { escapeTerminal } from '../../reports/escape/terminal.js';
import { prose } from '../../reports/terminal/page.js';
import { WentBack } from './went-back.js';
import { reasonRefused } from './reason.js';

/** Something that can be chosen. */
export interface Choice<Value> {
  readonly name: string;
  readonly value: Value;
  /** Whether it is marked before anybody chose. */
  readonly checked?: boolean;
}

/** How a person is asked. Every prompt throws `WentBack` where the person goes back. */
export interface Prompts {
  /** Shows a line; spaces at its beginning indent all of it where it is broken. */
  show(line: string): void;
  chooseOne<Value>(message: string, choices: readonly Choice<Value>[]): Promise<Value>;
  chooseSeveral<Value>(message: string, choices: readonly Choice<Value>[]): Promise<readonly Value[]>;
  /** Lets a person type a part of the name to find one of many; the last choice, which goes back, is found by its name too. */
  find<Value>(message: string, choices: readonly Choice<Value>[]): Promise<Value>;
  /** Asks for a reason. */
  write(message: string): Promise<string>;
}

/** How many choices are shown at once. */
const pageSize = 12;

/** Where the terminal does not say how wide it is. */
const usualWidth = 80;

/** Asks in the terminal. Every prompt throws an `ExitPromptError` when Ctrl+C is pressed. */
export const terminalPrompts: Prompts = {
  show: (line) => void process.stdout.write(withoutLogCommands(`${broken(line).join('\n')}\n`)),
  chooseOne: (message, choices) =>
    untilEscape((context) => select({ message: escapeTerminal(message), choices: choices.map(escaped), pageSize }, context)),
  chooseSeveral: (message, choices) =>
    untilEscape((context) =>
      checkbox({ message: escapeTerminal(`${message} (Esc to go back)`), choices: choices.map(escaped), pageSize }, context),
    ),
  find: (message, choices) =>
    untilEscape((context) => {
      const source = (term: string | undefined) => choices.filter(isNamed(term ?? '')).map(escaped);
      return search({ message: escapeTerminal(`${message} (Esc to go back)`), source, pageSize }, context);
    }),
  write: (message) =>
    untilEscape((context) =>
      input({ message: escapeTerminal(`${message} (Esc to go back)`), validate: (text) => reasonRefused(text) ?? true }, context),
    ).then((text) => text.trim()),
};

function broken(line: string): readonly string[] {
  const text = line.trimStart();
  return text === '' ? [''] : prose(text, { width: widthOfTerminal() }, line.length - text.length);
}

function widthOfTerminal(): number {
  const width = process.stdout.columns;
  return width > 0 ? width : usualWidth;
}

/** Goes back when Esc is pressed: the library has no key for it. */
async function untilEscape<Value>(ask: (context: { readonly signal: AbortSignal }) => Promise<Value>): Promise<Value> {
  const controller = new AbortController();
  const onKey = (_: string | undefined, key: { readonly name?: string } | undefined): void => {
    if (key?.name === 'escape') controller.abort();
  };
  process.stdin.on('keypress', onKey);
  try {
    return await ask({ signal: controller.signal });
  } catch (error) {
    if (controller.signal.aborted) throw new WentBack();
    throw error;
  } finally {
    process.stdin.off('keypress', onKey);
  }
}

/** A long name goes on below its beginning, behind the mark that the library puts before it. */
function escaped<Value>(choice: Choice<Value>): Choice<Value> & { readonly short: string } {
  const lines = prose(choice.name, { width: widthOfTerminal() - 1 }, markWidth);
  return { ...choice, name: lines.join('\n').trimStart(), short: escapeTerminal(choice.name) };
}

/** The pointer, the box and the spaces around them. */
const markWidth = 4;

function isNamed(term: string): (choice: Choice<unknown>) => boolean {
  const wanted = term.trim().toLowerCase();
  return ({ name }) => name.toLowerCase().includes(wanted);
}
