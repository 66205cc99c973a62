const axios = require('axios');

const url = 'https://s2s.us1.mparticle.com/v2/events';

const deviceInfo = (user) => ({ platform: 'iOS', ios_advertising_id: user.idfa });

const withStatus = (device_info, user) => {
  device_info.att_authorization_status = user.att;
  return device_info;
};

const found = async (user) => ({ ios_advertising_id: user.idfa });

// Holds: each of these devices has its status by the time it is sent.
async function main(users) {
  const first = deviceInfo(users[0]);
  const second = deviceInfo(users[1]);
  first.att_authorization_status = users[0].att;
  second.att_authorization_status = users[1].att;
  await axios.post(url, { device_info: first });
  await axios.post(url, { device_info: second });
  await axios.post(url, { device_info: { ...(await found(users[4])), att_authorization_status: users[4].att } });
  for (const user of users) await axios.post(url, { device_info: withStatus(deviceInfo(user), user) });
  const devices = [deviceInfo(users[2]), deviceInfo(users[3])].map((device, index) => withStatus(device, users[index]));
  await Promise.all(devices.map((device_info) => axios.post(url, { device_info })));
}

main([]);
