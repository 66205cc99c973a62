const status = 'Authorized';

const device = (user) => ({ ios_advertising_id: user.idfa });

exports.constant = (user) => ({
  device_info: {
    ios_advertising_id: user.idfa,
    att_authorization_status: status, // expect: s2s/att-status-invalid error
  },
});

exports.number = (user) => {
  const device_info = device(user);
  device_info.att_authorization_status = 3; // expect: s2s/att-status-invalid error
  return { device_info };
};

exports.either = (user) => ({
  device_info: {
    ios_advertising_id: user.idfa,
    att_authorization_status: user.agreed ? 'authorized' : 'unknown', // expect: s2s/att-status-invalid error
  },
});

exports.fallback = (user) => ({
  device_info: {
    ios_advertising_id: user.idfa,
    att_authorization_status: user.att ?? 'notDetermined', // expect: s2s/att-status-invalid error
  },
});
