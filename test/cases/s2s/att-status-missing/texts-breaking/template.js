// A template: what it computes are values.
export function send(idfa, now) {
  const body = `{
    "device_info": {
      "platform": "iOS",
      "ios_advertising_id": "${idfa}", // expect: s2s/att-status-missing error
      "att_timestamp_unixtime_ms": ${now}
    }
  }`;
  return fetch('https://s2s.mparticle.com/v2/events', { method: 'POST', body });
}

// Texts that are added up are one.
export const added = (idfa) =>
  '{"device_info": {' +
  '"ios_advertising_id": "' + idfa + '"' + // expect: s2s/att-status-missing error
  '}}';

// Code that adds keys may add the status.
export const open = (idfa, more) => `{"device_info": {"ios_advertising_id": "${idfa}" ${more}}}`; // expect: s2s/att-status-missing note
