const axios = require('axios');

exports.upload = async (user) => {
  const batch = {
    environment: 'production',
    user_identities: { customer_id: user.id },
    device_info: {
      platform: 'iOS',
      ios_advertising_id: user.idfa, // expect: s2s/att-status-missing error
    },
  };
  await axios.post('https://s2s.us1.mparticle.com/v2/events', batch);
};
