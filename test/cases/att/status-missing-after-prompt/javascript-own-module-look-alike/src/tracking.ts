export async function requestTrackingPermissionsAsync() { return { status: 'granted' }; }
export function getAdvertisingId() { return 'x'; }
