/** A line that GitHub's and Azure's runners take for a command, colours and space before it left out; anywhere in it for `##`. */
const atStart = /^((?:\s|\u001b\[[\d;]*m)*):(?=:)/gm;
const anywhere = /##(?=\[|vso\[)/g;

/**
 * Takes from text what a CI runner that reads the log would obey: the audited repository decides what names and lines say. Escapes
 * are those of JSON, so that JSON stays what it is.
 *
 * Sources: actions/runner `ActionCommand.cs` (`::` at the start of a line, `##[` anywhere in it); Azure Pipelines, "Logging
 * commands" (`##vso[`, `##[`).
 * @param text What goes to standard output or standard error.
 * @param env The environment, which tells whether a runner reads.
 */
export function withoutLogCommands(text: string, env: Readonly<Record<string, string | undefined>> = process.env): string {
  const isRead = env['GITHUB_ACTIONS'] === 'true' || env['TF_BUILD']?.toLowerCase() === 'true';
  return isRead ? text.replace(atStart, String.raw`$1\u003a`).replace(anywhere, String.raw`#\u0023`) : text;
}
