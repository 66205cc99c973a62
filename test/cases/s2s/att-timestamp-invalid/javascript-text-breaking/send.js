const Status = Object.freeze({ denied: 'denied' });

exports.text = (user) => ({
  device_info: {
    ios_advertising_id: user.idfa,
    att_authorization_status: Status.denied,
    att_timestamp_unixtime_ms: new Date(user.answeredAt).toISOString(), // expect: s2s/att-timestamp-invalid error
  },
});

exports.milliseconds = (user) => ({
  device_info: {
    ios_advertising_id: user.idfa,
    att_authorization_status: Status.denied,
    att_timestamp_unixtime_ms: Math.round(new Date(user.answeredAt).getTime()),
  },
});
