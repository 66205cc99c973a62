import { readFileSync } from 'node:fs';

/** The tool's name and version, as reports state them. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** Reads the tool's name and version from its own package. */
export function readTool(): Tool {
  const { name, version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Tool;
  return { name, version };
}
