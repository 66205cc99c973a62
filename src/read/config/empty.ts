import type { Configuration } from '../../model/configuration.js';

/** The configuration of a repository that has none. */
export const emptyConfiguration: Configuration = {
  integrations: [],
  integrationsComplete: null,
  attDefaultStatus: null,
  dataPlans: [],
  sdks: [],
  answers: [],
  trackingDomains: [],
  ignore: [],
  apps: [],
  exclude: [],
};
