/** Apple's four authorization statuses; a status's raw value is its index (facts/apple.md §5.1). */
export const attStatuses = ['notDetermined', 'restricted', 'denied', 'authorized'] as const;

/** One of Apple's authorization statuses. */
export type AttStatus = (typeof attStatuses)[number];
