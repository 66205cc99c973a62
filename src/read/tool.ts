import { createRequire } from 'node:module';

/** The tool's name and version, as reports state them. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** Reads the tool's name and version from its own package. */
export function readTool(): Tool {
  const { name, version } = createRequire(import.meta.url)('#package.json') as Tool;
  return { name, version };
}
