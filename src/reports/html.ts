import { dataFlowSvg } from './data-flow/svg.js';
import type { Renderer } from './report.js';
import { fillMarkup } from './template.js';
import { viewOf } from './view.js';

/** A page that holds everything it needs: it asks for nothing, runs nothing, and prints. */
export const htmlReport: Renderer = {
  render: (assessment, options) =>
    fillMarkup('report.html.liquid', {
      ...viewOf(assessment, options),
      scope: options.scope,
      // Built of escaped parts only.
      dataFlow: options.scope === 'check' ? '' : dataFlowSvg(assessment),
    }),
};
