import type { Renderer } from './report.js';
export const markdownReport: Renderer = { render: () => '\n' };
