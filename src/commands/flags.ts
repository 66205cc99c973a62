import { string as pathArgument } from '@oclif/core/args';
import { boolean, string } from '@oclif/core/flags';
import { formatsFor } from '../reports/index.js';
import type { RenderOptions } from '../reports/report.js';
import { failOnChoices } from './exit-code.js';
import type { FailOn } from './exit-code.js';

/** The argument that all audits take. */
export const auditArguments = {
  path: pathArgument({ name: 'path', description: 'The folder of the app.', default: '.' }),
};

/**
 * The flags that all audits take.
 * @param scope What the report tells.
 * @param format The format of a run that asks for none.
 * @param failOn The threshold of a run that asks for none.
 */
export function auditFlags(scope: RenderOptions['scope'], format: string, failOn: FailOn) {
  const formats = formatsFor(scope);
  const list = formats.map(({ name, summary }) => `${name}: ${summary}`).join('\n');
  return {
    config: string({ description: 'Read this configuration instead of app-privacy.yaml at PATH.', helpValue: 'FILE' }),
    format: string({
      description: `The report on standard output [default: ${format}].\n${list}`,
      options: formats.map(({ name }) => name),
      multiple: true,
      multipleNonGreedy: true,
    }),
    json: boolean({ description: 'The same as --format json.' }),
    output: string({
      description: 'Write the report to FILE instead of standard output, or one of another FORMAT besides; may be repeated.',
      helpValue: '[FORMAT=]FILE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'fail-on': string({
      description: 'The lowest severity that ends with exit code 1.',
      options: [...failOnChoices],
      default: failOn,
    }),
    'no-color': boolean({ description: 'Print no colours.' }),
    quiet: boolean({ description: 'Print findings and problems only.', char: 'q' }),
    'include-vendored': boolean({ description: 'Read vendored code (Pods, Carthage, node_modules) too.' }),
    timings: boolean({ description: 'Add the milliseconds of each stage to the report.' }),
  };
}
