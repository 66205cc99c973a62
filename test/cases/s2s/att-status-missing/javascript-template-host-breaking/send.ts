/** The host of a pod shows what `device` is for; what a constructor is given is the device. */
export async function send(pod: string, user: { idfa: string; att: string }): Promise<void> {
  const device = { ios_advertising_id: user.idfa }; // expect: s2s/att-status-missing error
  await fetch(`https://s2s.${pod}.mparticle.com/v2/events`, { method: 'POST', body: JSON.stringify({ device_info: device }) });
}

export const made = (user: { idfa: string; att: string }) => [
  new DeviceInformation({ ios_advertising_id: user.idfa }), // expect: s2s/att-status-missing error
  new DeviceInformation({ ios_advertising_id: user.idfa, att_authorization_status: user.att }),
];
