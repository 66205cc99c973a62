// An audience seed, a request for Singular, a sentence and a schema are no payloads.
export const seed = (id) => `{"identities": {"ios_advertising_id": "${id}"}, "device_info": "none"}`;
export const singular = (id) => `{"idfa": "${id}", "att_authorization_status": 3}`;
export const help = 'Put ios_advertising_id in device_info.';
export const schema = '{"device_info": {"ios_advertising_id": {"type": "string"}}}';
