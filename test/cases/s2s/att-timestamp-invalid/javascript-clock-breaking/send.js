exports.seconds = (user) => ({
  device_info: {
    ios_advertising_id: user.idfa,
    att_authorization_status: 'denied',
    att_timestamp_unixtime_ms: Math.floor(Date.now() / 1000), // expect: s2s/att-timestamp-invalid error
  },
});

exports.milliseconds = (user, answered) => ({
  device_info: {
    ios_advertising_id: user.idfa,
    att_authorization_status: 'denied',
    att_timestamp_unixtime_ms: answered.getTime(),
  },
});
