import { LiquidError } from 'liquidjs';
import { UsageError } from '../model/usage-error.js';
import type { Renderer } from './report.js';
import { createEngine, type TemplateLimits } from './template.js';
import { viewOf } from './view.js';

/** A Liquid template that a user brings. */
export interface TemplateFile {
  readonly file: string;
  readonly text: string;
}

/** A loop over a hundred million numbers must end before it fills the memory, and any loop while a person waits. */
const limits: TemplateLimits = { renderLimit: 1000, memoryLimit: 2_000_000, parseLimit: 1_000_000 };

/** Templates for markup have everything escaped that they print. */
const markup = /\.(?:html?|xml|svg|plist|xcprivacy)(?:\.liquid)?$/i;

/**
 * Makes a renderer of a user's template. It can print the report's data, and can read no file.
 * @param template Its name decides on escaping: `.html`, `.xml` and their kin are escaped, before a final `.liquid` or without.
 * @returns A renderer that throws a `UsageError` with file and line where the template is wrong.
 */
export function templateReport({ file, text }: TemplateFile): Renderer {
  return {
    render(assessment, options) {
      const engine = createEngine({}, markup.test(file) ? 'markup' : 'plain', limits);
      try {
        return String(engine.parseAndRenderSync(text, viewOf(assessment, options)));
      } catch (error) {
        if (!LiquidError.is(error)) throw error;
        const [line = 1] = error.token.getPosition();
        const message = error.message.replace(/, (?:file:.*?, )?line:\d+, col:\d+$/, '');
        throw new UsageError(`The template ${file} has an error on line ${line}: ${message}.`, [
          'docs/templates.md lists the names and filters that a template can use.',
        ]);
      }
    },
  };
}
