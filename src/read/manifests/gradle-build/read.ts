import { mavenRange } from '../../../catalog/versions/maven.js';
import { dependencyReader, mostCharactersByHand, type Extract } from '../dependency-reader.js';
import type { FoundPackage } from '../server-packages.js';
import { flawsIn, gradle } from '../unclosed.js';

/** A dependency in one text: `implementation 'com.example:name:1.2.3'`. */
const notation =
  /\b\w*(?:mplementation|[aA]pi|ompile|ompileOnly|untimeOnly)\b[ \t(]*(?:platform\()?["']([\w.-]+):([\w.-]+)(?::([^"'@:\s]+))?/g;

/** A dependency in parts: `implementation group: 'com.example', name: 'name', version: '1.2.3'`. */
const parts =
  /\b\w*(?:mplementation|[aA]pi|ompile|ompileOnly|untimeOnly)\b[ \t(]*group\s*:\s*["']([\w.-]+)["']\s*,\s*name\s*:\s*["']([\w.-]+)["'](?:\s*,\s*version\s*:\s*["']([^"']+)["'])?/g;

/** A variable that holds a text: `def version = '1'`, `ext.version = '1'`, `version = "1"`. */
const variable = /(?:^|[\s.])(\w+)\s*=\s*["']([^"'$]+)["']/gm;

/**
 * Reads the dependencies that a build script writes as texts (https://docs.gradle.org/current/userguide/declaring_dependencies.html),
 * with versions that variables of the script hold. What a version catalog names is in that. Groovy has no grammar here: what a script
 * computes is not followed.
 */
export const read = dependencyReader({
  remedy: 'Fix the build script. Gradle cannot read it.',
  mayBeEmpty: true,
  limit: mostCharactersByHand,
  extract: (text): Extract => {
    const code = withoutComments(text);
    const variables = new Map([...code.matchAll(variable)].map(([, name = '', value = '']) => [name, value]));
    return {
      dependencies: [],
      serverPackages: [notation, parts].flatMap((form) => [...code.matchAll(form)].map((match) => found(match, variables))),
      flaws: flawsIn(text, gradle),
    };
  },
});

/** Blanks comments, of which each offset stays; an address in a text (`https://`) is none. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:"'])\/\/[^\n]*/g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
}

function found(match: RegExpExecArray, variables: ReadonlyMap<string, string>): FoundPackage {
  const [, group = '', artifact = '', written = null] = match;
  const name = written === null ? undefined : /^\$\{?(\w+)\}?$/.exec(written)?.[1];
  const version = name === undefined ? written : (variables.get(name) ?? null);
  const range = version === null ? null : mavenRange(version);
  const offset = match.index + match[0].indexOf(group);
  return { name: `${group}:${artifact}`, ecosystem: 'maven', basis: 'required', version, range, offset };
}
