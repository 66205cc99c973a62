import { contradicted } from './answer/contradicted.js';
import { integrationRequiresStatus } from './att/integration-requires-status.js';
import { promptMissing } from './att/prompt-missing.js';
import { sdkTooOld } from './att/sdk-too-old.js';
import { statusCaseMissing } from './att/status-case-missing.js';
import { statusHardCoded } from './att/status-hard-coded.js';
import { statusMissingAfterPrompt } from './att/status-missing-after-prompt.js';
import { statusMissingAtStart } from './att/status-missing-at-start.js';
import { timestampInvalid } from './att/timestamp-invalid.js';
import { usageDescriptionMissing } from './att/usage-description-missing.js';
import { usageDescriptionPlaceholder } from './att/usage-description-placeholder.js';
import { handoverWithoutStatus } from './idfa/handover-without-status.js';
import { readWithoutAuthorization } from './idfa/read-without-authorization.js';
import { undeclaredKit } from './integration/undeclared-kit.js';
import { unknownIntegration } from './integration/unknown.js';
import { dataTypeMissing } from './label/data-type-missing.js';
import { labelTypeUnsupported } from './label/data-type-unsupported.js';
import { labelLinkedMismatch } from './label/linked-mismatch.js';
import { manifestWithoutTracking } from './label/manifest-without-tracking.js';
import { trackingDenied } from './label/tracking-denied.js';
import { trackingUnsupported } from './label/tracking-unsupported.js';
import { apiReasonMissing } from './manifest/api-reason-missing.js';
import { dataTypeUndeclared } from './manifest/data-type-undeclared.js';
import { dataTypeUnsupported } from './manifest/data-type-unsupported.js';
import { domainsWithoutTracking } from './manifest/domains-without-tracking.js';
import { invalidDomain } from './manifest/invalid-domain.js';
import { invalidValue } from './manifest/invalid-value.js';
import { linkedMismatch } from './manifest/linked-mismatch.js';
import { misnamed } from './manifest/misnamed.js';
import { notInTarget } from './manifest/not-in-target.js';
import { sdkManifestMissing } from './manifest/sdk-manifest-missing.js';
import { trackingMismatch } from './manifest/tracking-mismatch.js';
import { trackingWithoutDomains } from './manifest/tracking-without-domains.js';
import { undecidedDraft } from './manifest/undecided-draft.js';
import { removedApi } from './mparticle/removed-api.js';
import { unknownApi } from './mparticle/unknown-api.js';
import { unknownName } from './mparticle/unknown-name.js';
import { attStatusInvalid } from './s2s/att-status-invalid.js';
import { attStatusMissing } from './s2s/att-status-missing.js';
import { attTimestampInvalid } from './s2s/att-timestamp-invalid.js';
import type { Rule } from './rule.js';

/** Every rule: the one place that lists them. */
export const rules: readonly Rule[] = [
  contradicted,
  integrationRequiresStatus,
  promptMissing,
  sdkTooOld,
  statusCaseMissing,
  statusHardCoded,
  statusMissingAfterPrompt,
  statusMissingAtStart,
  timestampInvalid,
  usageDescriptionMissing,
  usageDescriptionPlaceholder,
  handoverWithoutStatus,
  readWithoutAuthorization,
  undeclaredKit,
  unknownIntegration,
  dataTypeMissing,
  labelTypeUnsupported,
  labelLinkedMismatch,
  manifestWithoutTracking,
  trackingDenied,
  trackingUnsupported,
  apiReasonMissing,
  dataTypeUndeclared,
  dataTypeUnsupported,
  domainsWithoutTracking,
  invalidDomain,
  invalidValue,
  linkedMismatch,
  misnamed,
  notInTarget,
  sdkManifestMissing,
  trackingMismatch,
  trackingWithoutDomains,
  undecidedDraft,
  removedApi,
  unknownApi,
  unknownName,
  attStatusInvalid,
  attStatusMissing,
  attTimestampInvalid,
];
