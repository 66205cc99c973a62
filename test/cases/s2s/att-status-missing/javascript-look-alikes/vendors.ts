/** An audience seed, an erasure request, another vendor's payload, a mapping, and a device of Android. */
export const seed = (idfa: string) => ({ audience: 4, identities: { ios_advertising_id: idfa } });

export const erasure = (idfa: string) => ({
  subject_identities: [{ identity_type: 'ios_advertising_id', identity_value: idfa }],
});

export const singular = (idfa: string) => ({ idfa, att_authorization_status: '3', device_info: { model: 'iPhone' } });

export const deviceInfoColumns = { ios_advertising_id: 'device_info.ios_advertising_id' };

export const android = (id: string) => ({ device_info: { android_advertising_id: id, platform: 'Android' } });

export interface DeviceInfo {
  readonly ios_advertising_id: string;
}
